import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const firstOf = (paths: string[]) => paths.find((path) => path !== '' && existsSync(path))

/** A Chromium on this machine: the one that CHROMIUM_PATH names, a usual place, or Playwright's own. */
export function findChromium(): string | undefined {
  return firstOf([process.env.CHROMIUM_PATH ?? '', ...usual, chromium.executablePath()])
}

/** The same browser without its windows: a page takes half the processor time. Undefined if there is none on this machine. */
export function findShell(): string | undefined {
  return firstOf(['/usr/bin/chromium-headless-shell', ...playwrightsShell()])
}

/** Playwright has its shell beside its Chromium, and gives the path of the latter alone. */
function playwrightsShell(): string[] {
  const [home = '', version = ''] = chromium.executablePath().split(`${sep}chromium-`)
  const folder = join(home, `chromium_headless_shell-${version.split(sep)[0]}`)
  return existsSync(folder)
    ? readdirSync(folder).map((name) => join(folder, name, `chrome-headless-shell${process.platform === 'win32' ? '.exe' : ''}`))
    : []
}

/** What tests run: what CHROMIUM_PATH names, else the shell, else any Chromium. */
export const findBrowser = (): string | undefined => (process.env.CHROMIUM_PATH ? undefined : findShell()) ?? findChromium()

/**
 * What Chromium is to leave out. It reads one such list, so Playwright's own is repeated here. Without the rest, each
 * window would start a process for the list below the address bar, and one for the next page.
 */
const playwrights =
  'AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades HttpsFirstBalancedModeAutoEnable LensOverlay MediaRouter PaintHolding ThirdPartyStoragePartitioning AvoidCorsURLLoaderRestartOnRedirect TcpPortRandomizationWin OptimizationHints NetworkTimeServiceQuerying AimEnabled PreconnectToSearch'
const ours = 'WebUIOmniboxPopup WebUIOmniboxAimPopup SpareRendererForSitePerProcess'

/** Milliseconds: only to end what hangs. */
const patience = 600_000

export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const path = findBrowser()
  if (path === undefined) throw new Error('no Chromium: run the test command, which installs one')
  // Nothing may be looked up behind the tests' back.
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${`${playwrights} ${ours}`.replaceAll(' ', ',')}`,
    // A page that asks another machine is told at once that there is none.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ]
  const args = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath: path, args, timeout: patience, ...options })
  // Playwright gives up after 30 seconds, which a machine under load may need.
  return browser.on('context', (context) => {
    context.setDefaultTimeout(patience)
    context.setDefaultNavigationTimeout(patience)
  })
}
