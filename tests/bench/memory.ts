import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { diglot, rebuild } from './diglot.ts'
import { round } from './rows.ts'
import { writeSite } from './site.ts'

/** One build from nothing, and one with nothing changed, of a site of so many stories in two languages. */
export interface MemoryRow {
  stories: number
  seconds: number
  cpu: number
  /** Wall time for each story, in milliseconds. */
  perStory: number
  /** Peak of the whole process, in MiB. */
  memory: number
  again: { seconds: number; memory: number }
}

/** How time for a story and memory grow with the site. Each size is built once: it is the shape that counts. */
export async function measureMemory(
  folder: string,
  sizes: number[],
  articles: { parity: boolean; blocks?: number | undefined },
  tell: (text: string) => void,
): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = []
  for (const stories of sizes) {
    const site = join(folder, `memory-${stories}`)
    rmSync(site, { recursive: true, force: true })
    try {
      writeSite(site, stories, articles)
      const { seconds, cpu, memory } = await diglot(site).build()
      // The corpus is so new that one more build must read it to be sure; an archive lies there for longer.
      await rebuild(site)
      const again = await rebuild(site)
      rows.push({
        stories,
        seconds: round(seconds),
        cpu,
        perStory: round((seconds * 1000) / stories),
        memory,
        again: { seconds: round(again.seconds), memory: again.memory },
      })
      tell(`Diglot, ${stories} stories: ${seconds.toFixed(2)} s, ${memory} MiB`)
    } finally {
      rmSync(site, { recursive: true, force: true })
    }
  }
  return rows
}
