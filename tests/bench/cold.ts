import { type Bytes, countBytes } from './bytes.ts'
import { story } from './corpus.ts'
import type { Builder } from './peers.ts'
import type { Measured } from './process.ts'
import { verifySite } from './published.ts'
import { beside, type Row, toRow } from './rows.ts'

/** Everyone from nothing, in turn, so that a machine with other things to do slows all of them down. */
export async function measureCold(builders: Builder[], stories: number, runs: number, tell: (text: string) => void): Promise<Row[]> {
  const files = Array.from({ length: stories }, (_, number) => story(number)).flat()
  const measured = new Map<Builder, Measured[]>(builders.map((builder) => [builder, []]))
  const bytes = new Map<Builder, Bytes>()
  for (let run = 0; run < runs; run += 1) {
    // Another one begins each time: nobody always comes after the same.
    for (const index of builders.keys()) {
      const builder = builders[(index + run) % builders.length]
      if (!builder) continue
      const result = await builder.build()
      if (run === 0) {
        verifySite(builder, files)
        bytes.set(builder, countBytes(builder, files))
      }
      tell(`${builder.name}, from nothing: ${result.seconds.toFixed(2)} s`)
      measured.get(builder)?.push(result)
    }
  }
  const rows = [...measured].map(([builder, results]) => {
    const written = bytes.get(builder)
    return toRow(builder.name, results, { version: builder.version, ...(written && { bytes: written }) })
  })
  return beside(
    rows,
    rows.find(({ name }) => name === 'Hugo'),
  )
}
