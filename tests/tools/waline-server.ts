import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

const cache = process.env.WALINE_FOLDER ?? fileURLToPath(new URL('../../node_modules/.cache/diglot-waline', import.meta.url))
const main = join(cache, 'node_modules/@waline/vercel/vanilla.js')

/** Waline's server is large, and its SQLite is compiled for this machine: installed once, by the test command alone. */
export function installWaline(): void {
  if (existsSync(main)) return
  mkdirSync(cache, { recursive: true })
  const manifest = { private: true, dependencies: { '@waline/vercel': '1.39.3' }, allowScripts: { sqlite3: true } }
  writeFileSync(join(cache, 'package.json'), JSON.stringify(manifest))
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: cache, stdio: 'inherit' })
}

export interface Waline {
  url: string
  stop(): Promise<void>
}

const times = 'createdAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updatedAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP'
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT'
/** Waline makes no tables itself: its guide hands out a file that has them. */
const tables = `
  CREATE TABLE wl_Comment (${id}, user_id INTEGER, comment TEXT, insertedAt TIMESTAMP, ip TEXT, link TEXT, mail TEXT, nick TEXT, pid INTEGER, rid INTEGER, sticky INTEGER, status TEXT, "like" INTEGER, ua TEXT, url TEXT, ${times});
  CREATE TABLE wl_Counter (${id}, time INTEGER, url TEXT, ${times});
  CREATE TABLE wl_Users (${id}, display_name TEXT, email TEXT, password TEXT, type TEXT, label TEXT, url TEXT, avatar TEXT, ${times});`

/** A Waline server on loopback with an empty SQLite database. */
export async function startWaline(): Promise<Waline> {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-waline-'))
  const database = new DatabaseSync(join(folder, 'waline.sqlite'))
  database.exec(tables)
  database.close()
  // It asks a service of its makers with whom readers may sign in. Here: with nobody.
  const nobody = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{"services":[]}'))
  const services = await listen(nobody)
  const url = await freePort()
  const child = spawn(process.execPath, [main, new URL(url).port], {
    // Not the environment of a test, in which it does not start.
    env: { PATH: process.env.PATH, SQLITE_PATH: folder, JWT_TOKEN: 'test', OAUTH_URL: services, IPQPS: '0' },
    cwd: cache,
    stdio: 'ignore',
  })
  await untilUp(`${url}/api/comment?type=count&url=/`, child)
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      nobody.close()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
}

async function freePort(): Promise<string> {
  const server = createServer()
  const url = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return url
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (let count = 0; count < 2_400 && child.exitCode === null; count += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`the Waline server does not answer at ${url}`)
}
