import { spawnSync } from 'node:child_process'
import { findBrowser, findChromium, findShell } from './chromium.ts'

// Part of the test command: finds a Chromium without windows, or installs one by Playwright, else by Debian's packages. Without one, any Chromium does.
const playwright = [process.execPath, 'node_modules/playwright-core/cli.js', 'install']
/** A machine without a network finds out soon. */
const apt = ['apt-get', '-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']
const ways = [
  { find: findShell, command: [...playwright, '--only-shell', 'chromium'] },
  { find: findShell, command: [...apt, 'update'] },
  { find: findShell, command: [...apt, 'install', '-y', '--no-remove', 'chromium-headless-shell'] },
  { find: findChromium, command: [...playwright, 'chromium'] },
  { find: findChromium, command: [...apt, 'install', '-y', 'chromium'] },
]

const { CHROMIUM_PATH = '' } = process.env
for (const { find, command } of CHROMIUM_PATH === '' ? ways : []) {
  const [program = '', ...words] = command
  if ((findShell() ?? find()) === undefined) spawnSync(program, words, { stdio: 'ignore', timeout: 600_000 })
}
const found = findBrowser()
if (found === undefined) {
  console.error('There is no Chromium here, and none could be installed. Install one, or name it in CHROMIUM_PATH.')
  process.exitCode = 1
} else console.log(found)
