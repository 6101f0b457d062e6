import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { serverCommand } from '../../pipeline/package/vscode/server-command.ts'
import { packExtension } from '../../pipeline/package/vscode/vsix.ts'
import { afterTest } from '../support/after-test.ts'
import { installDiglot } from '../support/installed.ts'
import { folder, pair, project, site } from '../support/site.ts'

/** Ends a process and all that it has started: the language server would still write into a folder that is removed. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // They have all ended.
  }
}

/** The extension as VS Code unpacks it. */
async function unpack(): Promise<{ home: string; names: string[] }> {
  const home = folder()
  await packExtension(join(home, 'a.vsix'))
  const files = unzipSync(readFileSync(join(home, 'a.vsix')))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), bytes)
  }
  return { home, names: Object.keys(files) }
}

it('the package has what its manifests name, with the version of Diglot, and the same bytes each time', async () => {
  const { home, names } = await unpack()
  const described = JSON.parse(readFileSync(join(home, 'extension/package.json'), 'utf8'))
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  expect(described).toMatchObject({ publisher: 'diglot', name: 'diglot-vscode', version, main: './extension.js' })
  const manifest = readFileSync(join(home, 'extension.vsixmanifest'), 'utf8')
  expect(manifest).toContain(`Version="${version}"`)
  for (const [, path = ''] of manifest.matchAll(/ Path="([^"]+)"/g)) expect(names).toContain(path)
  const types = readFileSync(join(home, '[Content_Types].xml'), 'utf8')
  for (const name of names.filter((one) => !one.startsWith('['))) expect(types).toContain(`Extension="${/\.\w+$/.exec(name)?.[0]}"`)
  await packExtension(join(home, 'b.vsix'))
  expect(readFileSync(join(home, 'b.vsix')).equals(readFileSync(join(home, 'a.vsix')))).toBe(true)
  // It is sent to people who have no packages of ours: all but VS Code's own module is in it.
  expect(
    [...readFileSync(join(home, 'extension/extension.js'), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name),
  ).toEqual(expect.arrayContaining(['vscode']))
})

it('it starts the site’s own language server, and shows what that finds (in Node, with a substitute for the module of VS Code)', async () => {
  const { home } = await unpack()
  cpSync(join(project, 'tests/support/vscode/index.cjs'), join(home, 'node_modules/vscode/index.js'))
  const root = site({ ...pair, 'content/world/tides/en.md': `${pair['content/world/tides/en.md']}\n[Tea](../te/en.md)\n` })
  installDiglot(root)
  const start = `require(${JSON.stringify(join(home, 'extension/extension.js'))}).activate({ subscriptions: [] }).then(() => console.log('["active"]'))`
  const child = spawn(process.execPath, ['-e', start], { env: { ...process.env, SITE: root }, detached: true })
  const ended = new Promise((resolve) => child.once('close', resolve))
  afterTest(async () => {
    endGroup(child)
    await ended
  })
  let said = ''
  const isFound = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += String(data)
        if (said.includes('link/missing') && said.includes('["active"]')) resolve()
      })
    // Without a server it has nothing to do: it exits, and what the server wrote to its standard error is in the output.
    child.once('close', (status, signal) => reject(new Error(`the extension exited (${signal ?? `status ${status}`}):\n${said}`)))
  })
  await isFound
  const output = said.split('\n').flatMap((line) => (line.startsWith('[') ? [JSON.parse(line)] : []))
  const { contributes } = JSON.parse(readFileSync(join(home, 'extension/package.json'), 'utf8'))
  const commands = output.flatMap(([what, name]) => (what === 'command' && name.startsWith('diglot.') ? [name] : []))
  expect(commands).toEqual(contributes.commands.map(({ command }: { command: string }) => command))
  expect(output.findLast(([what, found]) => what === 'found' && found[0].endsWith('tides/en.md'))?.[1][1]).toEqual(
    expect.arrayContaining([['link/missing', expect.stringContaining('content/world/te/en.md')]]),
  )
  expect(output.filter(([what]) => what === 'error')).toEqual([])
})

it('the program is that of the setting, else that of the site, else npm’s', () => {
  const root = site()
  expect(serverCommand(root, [], 'linux')).toEqual({ command: 'npx', args: ['diglot', 'lsp'], shell: false })
  installDiglot(root)
  const own = join(root, 'node_modules/.bin/diglot')
  expect(serverCommand(root, [], 'linux')).toEqual({ command: own, args: ['lsp'], shell: false })
  expect(serverCommand(root, ['pnpm', 'diglot'], 'linux')).toEqual({ command: 'pnpm', args: ['diglot', 'lsp'], shell: false })
  expect(serverCommand(root, ['C:\\Program Files\\diglot.cmd'], 'win32').command).toBe('"C:\\Program Files\\diglot.cmd"')
})
