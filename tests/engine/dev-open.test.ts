import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserCommand, editorCommand } from '../../pipeline/commands/dev/editor.ts'
import { startDev } from '../support/dev.ts'
import { end, follow, raw, type Serving, servingAnywhere, until } from '../support/serving.ts'
import { folder } from '../support/site.ts'

const tides = 'content/world/tides/en.md'
const settings = { 'diglot.config.ts': "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai' }\n" }
const target = { file: '/site/a b.md', line: 3, column: 5 }

describe('the editor', () => {
  it.each<[Record<string, string>, string[] | undefined]>([
    [{ DIGLOT_EDITOR: 'my-editor +{line}:{column} {file}' }, ['my-editor', '+3:5', '/site/a b.md']],
    [{ DIGLOT_EDITOR: '"/opt/my editor/run" {file}', EDITOR: 'code' }, ['/opt/my editor/run', '/site/a b.md']],
    [{ DIGLOT_EDITOR: 'subl', EDITOR: 'code' }, ['subl', '/site/a b.md:3:5']],
    [{ EDITOR: 'code --wait' }, ['code', '--goto', '/site/a b.md:3:5']],
    [{ VISUAL: '/usr/local/bin/zed', EDITOR: 'vim' }, ['/usr/local/bin/zed', '/site/a b.md:3:5']],
    [{ EDITOR: 'emacsclient -nw' }, ['emacsclient', '--no-wait', '+3:5', '/site/a b.md']],
    [{ EDITOR: 'idea' }, ['idea', '--line', '3', '--column', '5', '/site/a b.md']],
    // They would need the terminal that the server runs in.
    [{ EDITOR: 'vim' }, undefined],
    [{ VISUAL: 'nano', PATH: '/nowhere' }, undefined],
    [{}, undefined],
  ])('by %j', (environment, command) => expect(editorCommand(environment, target)).toEqual(command))

  it('is one that is installed where none is named', () => {
    const bin = folder()
    writeFileSync(join(bin, 'subl'), '#!/bin/sh\n')
    chmodSync(join(bin, 'subl'), 0o755)
    writeFileSync(join(bin, 'code'), 'not a program')
    expect(editorCommand({ EDITOR: 'vim', PATH: ['', '/nowhere', bin].join(delimiter) }, target)).toEqual(['subl', '/site/a b.md:3:5'])
  })

  it('and the browser are started without a shell', () => {
    for (const platform of ['darwin', 'win32', 'linux']) {
      const [program, ...words] = browserCommand('http://localhost:4321/?a&b', platform)
      expect(words.at(-1)).toBe('http://localhost:4321/?a&b')
      expect(['sh', 'cmd', 'powershell']).not.toContain(program)
    }
  })
})

describe('a page opens a place', () => {
  let said = ''
  const before = { ...process.env }
  beforeEach(() => {
    // A program that writes down what it is given.
    const bin = folder()
    said = join(bin, 'said')
    for (const name of ['fake-editor', 'xdg-open', 'open']) {
      writeFileSync(join(bin, name), `#!/bin/sh\nfor word in "$@"; do printf '%s\\n' "$word"; done > ${said}.new; mv ${said}.new ${said}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    Object.assign(process.env, { PATH: `${bin}${delimiter}${before.PATH}`, DIGLOT_EDITOR: 'fake-editor {file} {line} {column}' })
  })
  afterEach(() => {
    process.env = before
  })

  async function broken(files: Record<string, string> = {}, ...words: string[]) {
    const dev = await startDev(
      { ...settings, [tides]: '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe [sea](nowhere.md).\n', ...files },
      ...words,
    )
    const { states, close } = await follow(dev.server)
    close()
    const message = states.at(-1)?.messages.find(({ path }) => path === tides)
    expect(message).toBeDefined()
    const { body } = await raw(dev.server, '/en/world/tides/')
    const { path = '', line = 0, column = 0 } = message ?? {}
    return { ...dev, place: { path, line, column }, token: /data-token="([^"]+)"/.exec(body)?.[1] ?? '' }
  }

  function post({ url }: Serving, body: unknown, headers: Record<string, string>, method = 'POST', host = '127.0.0.1'): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    const { port } = new URL(url)
    const asking = request(
      { host, port, path: '/.diglot/open', method, headers: { host: `localhost:${port}`, ...headers }, agent: false },
      (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0))
      },
    )
    asking.once('error', reject).end(typeof body === 'string' ? body : JSON.stringify(body))
    return promise
  }

  it('that a message names, in a file whose name no shell may read, and no other', async () => {
    const { root, server, place, token } = await broken()
    const headers = { 'x-diglot-token': token }
    expect(await post(server, place, headers)).toBe(200)
    await until(() => existsSync(said))
    expect(readFileSync(said, 'utf8').split('\n')).toEqual([join(root, tides), String(place.line), String(place.column), ''])
    for (const other of [
      { ...place, path: 'diglot.config.ts' },
      { ...place, path: '../../etc/passwd' },
      { ...place, path: `./${place.path}` },
      { ...place, line: place.line + 1 },
      { ...place, line: String(place.line) },
      { ...place, column: undefined },
      [place],
      null,
      '{',
      'x'.repeat(100_000),
    ])
      expect(await post(server, other, headers), JSON.stringify(other)?.slice(0, 80)).toBe(404)
  })

  it('but no page of another site: without the token, from another origin, by another name, with GET', async () => {
    const { server, place, token } = await broken()
    const { port } = new URL(server.url)
    const headers = { 'x-diglot-token': token }
    for (const [wrong, status, method = 'POST'] of [
      [{}, 403],
      [{ 'x-diglot-token': '' }, 403],
      [{ 'x-diglot-token': token.slice(1) }, 403],
      [{ 'x-diglot-token': `${token.slice(1)}0` }, 403],
      [{ ...headers, origin: 'https://evil.example' }, 403],
      [{ ...headers, origin: 'null' }, 403],
      [{ ...headers, origin: `http://localhost:${Number(port) + 1}` }, 403],
      [{ ...headers, host: `evil.example:${port}` }, 403],
      [{ ...headers, host: `evil.example:${port}`, origin: `http://evil.example:${port}` }, 403],
      [headers, 405, 'GET'],
      [headers, 405, 'PUT'],
      [headers, 405, 'OPTIONS'],
    ] as const)
      expect(await post(server, place, wrong, method), JSON.stringify([wrong, method])).toBe(status)
    expect(existsSync(said)).toBe(false)
    expect(await post(server, place, { ...headers, origin: `http://localhost:${port}` })).toBe(200)
  })

  it('nor another machine, which is not even given the token', async () => {
    const address = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
    const { server, place, token } = await broken({}, '--host', '0.0.0.0')
    expect(server.said()).toContain('other machines can see the drafts too')
    // A machine without a network has no address by which it could be another one.
    if (address === undefined) return
    const host = `${address}:${new URL(server.url).port}`
    const page = await (await fetch(`http://${host}/en/world/tides/`)).text()
    expect(page).toContain('/.diglot/dev.js')
    expect(page).not.toContain('data-token')
    expect(await post(server, place, { host, 'x-diglot-token': token }, 'POST', address)).toBe(403)
    expect(existsSync(said)).toBe(false)
  })

  it('says why it cannot be opened', async () => {
    process.env.DIGLOT_EDITOR = 'no-such-program {file}'
    const { server, place, token } = await broken()
    expect(await post(server, place, { 'x-diglot-token': token })).toBe(501)
    // And the server goes on.
    expect((await raw(server, '/en/world/tides/')).status).toBe(200)
  })

  it('with --open the browser is shown the site', async () => {
    const { server } = await startDev({}, '--open')
    await until(() => existsSync(said))
    expect(readFileSync(said, 'utf8').trim()).toBe(server.url)
  })

  it('without a program that opens a browser, the server goes on', async () => {
    const empty = folder()
    mkdirSync(join(empty, 'bin'))
    process.env.PATH = join(empty, 'bin')
    const { server } = await startDev({}, '--open')
    await until(() => server.said().includes('no browser could be opened'))
    expect((await raw(server, '/en/world/tides/')).status).toBe(200)
  })
})

it('a port that is given and taken is an error; without one, the next that is free is taken', async () => {
  const { root, server } = await startDev()
  await expect(startDev({}, '--port', new URL(server.url).port)).rejects.toThrow('the port is in use')
  // Where another program has the usual port, that serves as well.
  const other = createServer()
  await new Promise<void>((resolve) => other.once('error', () => resolve()).listen(4321, '127.0.0.1', resolve))
  const second = await servingAnywhere(root)
  try {
    const port = Number(new URL(second.url).port)
    expect(port).toBeGreaterThan(4321)
    expect(port).toBeLessThan(4321 + 20)
    expect((await raw(second, '/en/world/tides/')).status).toBe(200)
  } finally {
    await end(second, 'SIGINT')
    other.close()
  }
})
