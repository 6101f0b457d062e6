import { changes, watchChange } from './changes.ts'
import { outOf, rebuild } from './diglot.ts'
import type { Builder } from './peers.ts'
import type { Measured } from './process.ts'
import { beside, type Row, round, toRow } from './rows.ts'

/** Diglot's builds after each kind of change, from fresh processes; in every round Hugo, which builds all, whatever changed. */
export async function measureRebuilds(
  site: string,
  hugo: Builder | undefined,
  stories: number,
  runs: number,
  tell: (text: string) => void,
): Promise<Row[]> {
  // There may be nothing yet; and the corpus is so new that one more build must read it to be sure.
  for (const _ of [1, 2]) await rebuild(site)
  const full: Measured[] = []
  const measured = new Map(changes.map((change) => [change, { results: [] as Measured[], files: 0 }]))
  for (let run = 0; run < runs; run += 1) {
    if (hugo) full.push(await hugo.build())
    for (const [change, { results }] of measured) {
      const verify = watchChange(outOf(site))
      const expected = change.make({ root: site, out: outOf(site), stories }, run)
      const result = await rebuild(site)
      measured.set(change, { results: [...results, result], files: verify(change.name, expected) })
      tell(`Diglot, ${change.name}: ${result.seconds.toFixed(3)} s`)
    }
  }
  const base = hugo && toRow('Hugo, whatever changed', full)
  const rows = [...measured].map(([{ name }, { results, files }]) => toRow(name, results, { files }))
  return [...(base ? [{ ...base, ofHugo: round(1) }] : []), ...beside(rows, base)]
}
