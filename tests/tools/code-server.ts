import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = process.env.CODE_SERVER_FOLDER ?? fileURLToPath(new URL('../../node_modules/.cache/diglot-code-server', import.meta.url))
const home = join(cache, 'node_modules/code-server')
const main = join(home, 'out/node/entry.js')
const ready = join(cache, 'ready')

/** VS Code with a browser as its window. It is large: installed once, by `npm run test:vscode` alone. What it would compile, it does without. */
export function installCodeServer(): void {
  if (existsSync(ready)) return
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), JSON.stringify({ private: true, dependencies: { 'code-server': '4.139.1' } }))
  const words = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  for (const folder of [cache, join(home, 'lib/vscode'), join(home, 'lib/vscode/extensions')])
    execFileSync('npm', words, { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: environment().PATH } })
  writeFileSync(ready, '')
}

export interface CodeServer {
  url: string
  stop(): Promise<void>
}

/** VS Code on loopback, with an extension that is installed from a file, and nothing else. */
export async function startCodeServer(vsix: string): Promise<CodeServer> {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-vscode-'))
  const settings = { 'security.workspace.trust.enabled': false, 'workbench.startupEditor': 'none', 'files.autoSave': 'off' }
  mkdirSync(join(folder, 'data/User'), { recursive: true })
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(settings))
  writeFileSync(join(folder, 'config.yaml'), 'bind-addr: 127.0.0.1:0\nauth: none\ncert: false\n')
  const words = [
    main,
    '--config',
    join(folder, 'config.yaml'),
    '--user-data-dir',
    join(folder, 'data'),
    '--extensions-dir',
    join(folder, 'ext'),
  ]
  execFileSync(process.execPath, [...words, '--install-extension', vsix], { stdio: 'ignore', env: environment() })
  const child = spawn(process.execPath, [...words, '--disable-telemetry', '--disable-update-check'], { env: environment() })
  return {
    url: await addressOf(child),
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (data) => {
      said += String(data)
      const [, url] = /HTTP server listening on (http:\S+)/.exec(said) ?? []
      if (url !== undefined) resolve(url)
    })
    child.once('close', () => reject(new Error(`VS Code has ended:\n${said}`)))
  })
}

/** Not the environment of a test; and this Node, whatever the machine has besides. */
function environment(): NodeJS.ProcessEnv {
  return { HOME: process.env.HOME, PATH: `${dirname(process.execPath)}:${process.env.PATH}` }
}
