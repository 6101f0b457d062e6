import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { devFolders } from '../../pipeline/commands/dev/folders.ts'
import { cleanOutcome, type Outcome, outcomeOf } from './outcomes.ts'
import { program, runOfProgram } from './program.ts'
import { now } from './site.ts'

/** `diglot dev`, running as users run it. */
export interface Serving {
  child: ChildProcess
  url: string
  said(): string
}

/** Milliseconds after which what has not come never will: as long as a test may take. */
const patience = 600_000

export function serving(root: string, ...words: string[]): Promise<Serving> {
  return servingAnywhere(root, '--port', '0', ...words)
}

/** The same at the usual port, or the next that is free. */
export function servingAnywhere(root: string, ...words: string[]): Promise<Serving> {
  return servingBy(program, '--root', root, '--now', now, ...words)
}

/** The same by another program than this repository's, such as that of an installed package. */
export async function servingBy(program: string, ...words: string[]): Promise<Serving> {
  const command = [program, 'dev', ...words]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data
    })
  const url = await until(
    () => /^Serving (http\S+) /m.exec(said)?.[1],
    () => child.exitCode === null,
    () => said,
  )
  return { child, url, said: () => said }
}

/** The page files that `diglot dev` serves. */
export function served(root: string, path = ''): string {
  return join(devFolders(root).out, path)
}

/** What the next build of `diglot dev` would come to, and what is served then. */
export function devOutcome(root: string): Promise<Outcome> {
  const options = { cacheFolder: devFolders(root).cacheFolder, preview: true, deployed: join(root, 'dist') }
  return outcomeOf(root, served(root), options, runOfProgram)
}

/** The same from nothing. */
export function cleanDevOutcome(root: string): Promise<Outcome> {
  return cleanOutcome(root, { preview: true }, runOfProgram)
}

/** Asks until there is an answer. */
export async function until<Value>(
  ask: () => Value | undefined | false | Promise<Value | undefined | false>,
  goes = () => true,
  said = () => '',
): Promise<Value> {
  for (const started = performance.now(); goes() && performance.now() - started < patience; await setTimeout(2)) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
  }
  throw new Error(`what was waited for did not come: ${ask}\n${said()}`)
}

/** Ends a server; gives its status, or the signal that ended it. */
export async function end({ child }: Serving, signal: NodeJS.Signals): Promise<number | string | null> {
  const ended = once(child, 'close')
  child.kill(signal)
  const [status, by] = await ended
  return status ?? by
}

/** The answer to an address just as it is written: `fetch` would tidy it up first. */
export async function raw({ url }: Serving, path: string, method = 'GET'): Promise<{ status: number; head: string; body: string }> {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)
  let answer = ''
  for await (const data of socket.setEncoding('utf8')) answer += data
  const [head = '', ...body] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: body.join('\r\n\r\n') }
}

interface State {
  version: string
  messages: { path: string; line: number; column: number; severity: string; ruleId: string }[]
}

/** The messages to open pages, one after the other. `page`: the path of the one that asks. */
export async function follow({ url }: Serving, page = ''): Promise<{ states: State[]; close(): void }> {
  const closing = new AbortController()
  const response = await fetch(new URL(`/.diglot/events?page=${page}`, url), { signal: closing.signal })
  const states: State[] = []
  const read = async () => {
    let text = ''
    for await (const data of response.body ?? []) {
      text += Buffer.from(data).toString()
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) states.push(JSON.parse(event.replace(/^event: state\ndata: /, '')))
    }
  }
  read().catch(() => {})
  await until(() => states.length > 0)
  return { states, close: () => closing.abort() }
}
