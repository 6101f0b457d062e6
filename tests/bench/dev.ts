import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { devFolders } from '../../pipeline/commands/dev/folders.ts'
import { commandOf, rebuild } from './diglot.ts'
import { listen, start } from './process.ts'
import { median, round } from './rows.ts'
import { type Save, saves } from './saves.ts'
import { watchMemory } from './tree.ts'

/** From saving a file to what follows from it on disk while `diglot dev` runs. */
export interface DevRow {
  /** What was saved. */
  name: string
  /** Median milliseconds until the page that is open is on disk. */
  milliseconds: number
  /** The same until all pages are. */
  everything: number
  /** MiB, the most that the server held so far. */
  memory: number
  /** Milliseconds of each time, in order. */
  all: number[]
}

/** Milliseconds that nothing is saved for: a writer does not save at the moment at which the last build ends. */
const rest = 500
/** Milliseconds after which a page that has not followed never will. */
const patience = 600_000

/** Starts `diglot dev`, opens pages, saves one file after the other, and looks at their pages until they have what was written. */
export async function measureDev(site: string, times: number, tell: (text: string) => void): Promise<DevRow[]> {
  await rebuild(site)
  const server = start(process.execPath, commandOf('dev', site, '--port', '0'), site)
  const memory = watchMemory(server.pid)
  const said = listen(server, 1, 2)
  const ended = once(server, 'close')
  const until = async (what: string, done: () => boolean) => {
    const begun = performance.now()
    while (!done()) {
      if (server.exitCode !== null || performance.now() - begun > patience) throw new Error(`diglot dev: ${what} did not come:\n${said()}`)
      await pause(1)
    }
    return performance.now() - begun
  }
  /** Milliseconds until the open page has the words, and until all have. */
  const save = async (url: string, { path, text, open, pages, words }: Save): Promise<[first: number, all: number]> => {
    const file = (page: string) => join(devFolders(site).out, page, 'index.html')
    const close = await openPage(url, open)
    await pause(rest)
    writeFileSync(path, text)
    let next = 0
    const has = (page: string) => readFileSync(file(page), 'utf8').includes(words)
    const first = await until(`"${words}" in ${open}`, () => has(open))
    const others = await until(`"${words}" in all pages`, () => {
      while (next < pages.length && has(pages[next] ?? '')) next += 1
      return next === pages.length
    })
    close()
    return [first, first + others]
  }
  try {
    await until('its address', () => /Serving http\S+/.test(said()))
    const url = /Serving (http\S+)/.exec(said())?.[1] ?? ''
    const rows: DevRow[] = []
    for (const { name, make } of saves) {
      const all: [number, number][] = []
      for (let number = 0; number < times; number += 1) {
        const times = await save(url, make(site, number))
        tell(`Diglot, dev, ${name}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
        all.push(times)
      }
      const [first, everything] = [all.map(([one]) => one), all.map(([, other]) => other)]
      rows.push({
        name,
        milliseconds: round(median(first)),
        everything: round(median(everything)),
        memory: memory.peak(),
        all: first.map(round),
      })
    }
    server.kill('SIGINT')
    const [status] = await ended
    if (status !== 0) throw new Error(`diglot dev was told to stop, and ended with ${status}:\n${said()}`)
    return rows
  } finally {
    memory.stop()
    server.kill('SIGKILL')
  }
}

/** Does what a browser does that shows a page of the server: it follows the events. */
async function openPage(url: string, page: string): Promise<() => void> {
  const closing = new AbortController()
  await fetch(new URL(`/.diglot/events?page=/${page}/`, url), { signal: closing.signal })
  return () => closing.abort()
}
