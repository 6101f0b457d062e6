import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Redis } from 'ioredis'
import { afterTest } from './after-test.ts'

/** Debian's package redis-server, or Valkey's server under its own name. */
export const redisServer = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

/** Starts a server in memory on loopback, which ends with the test. */
export async function startRedis() {
  const port = await freePort()
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(redisServer ?? '', words, { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => (child.exitCode === null ? 50 : null) })
  client.on('error', () => {})
  await client.ping()
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
    client.disconnect()
  }
  afterTest(kill)
  /** It keeps its connections, and answers nothing. */
  const freeze = async () => void child.kill('SIGSTOP')
  return { url: `redis://127.0.0.1:${port}`, client, kill, freeze }
}
