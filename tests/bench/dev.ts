import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { devFolders } from '../../pipeline/commands/dev/folders.ts'
import { articleOf, withSentence } from './changes.ts'
import { commandOf, rebuild } from './diglot.ts'
import { listen, start } from './process.ts'
import { folderOf } from './published.ts'
import { median, round } from './rows.ts'
import { watchMemory } from './tree.ts'
import { english } from './words.ts'

/** From saving an article to its changed page on disk while `diglot dev` runs. */
export interface DevRow {
  /** Median. */
  milliseconds: number
  /** MiB, the most that the server held. */
  memory: number
  /** Milliseconds of each time, in order. */
  all: number[]
}

/** Milliseconds that nothing is saved for: a writer does not save at the moment at which the last build ends. */
const rest = 500
/** Milliseconds after which a page that has not followed never will. */
const patience = 600_000

/** Starts `diglot dev`, saves one article after the other, and looks at each one's page until it has what was written. */
export async function measureDev(site: string, times: number, tell: (text: string) => void): Promise<DevRow> {
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
  try {
    await until('its address', () => said().includes('http://localhost:'))
    const all: number[] = []
    for (let number = 0; number < times; number += 1) {
      await pause(rest)
      const { path, text, page, words } = nextSave(site, number)
      writeFileSync(path, text)
      all.push(await until(`${words} in ${page}`, () => readFileSync(page, 'utf8').includes(words)))
      tell(`Diglot, dev: ${all.at(-1)?.toFixed(0)} ms`)
    }
    server.kill('SIGINT')
    const [status] = await ended
    if (status !== 0) throw new Error(`diglot dev was told to stop, and ended with ${status}:\n${said()}`)
    return { milliseconds: round(median(all)), memory: memory.peak(), all: all.map(round) }
  } finally {
    memory.stop()
    server.kill('SIGKILL')
  }
}

/** An article with a sentence more, and the page on which that must appear. */
function nextSave(site: string, number: number): { path: string; text: string; page: string; words: string } {
  const article = articleOf(site, number)
  const path = join(site, 'content', article)
  const words = `Saved on ${english[number % english.length]} while the server runs.`
  return {
    path,
    text: withSentence(readFileSync(path, 'utf8'), words),
    page: join(devFolders(site).out, folderOf(article), 'index.html'),
    words,
  }
}
