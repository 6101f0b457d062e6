import { order } from '../core/diagnostics.ts'

/** One spelling for names that differ only in case, width or Unicode form: `sea`, `Sea`, `ＳＥＡ`. */
function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/**
 * Makes what gives the published spelling of a name: the one that the catalogues label, else the one that is written most
 * often (of equals the first by code unit). Two labelled spellings stay two names.
 */
export function createSpelling(written: Iterable<string>, labelled: ReadonlySet<string> = new Set()): (name: string) => string {
  const counts = new Map<string, Map<string, number>>()
  for (const name of [...labelled, ...written]) {
    const spellings = counts.get(foldName(name)) ?? new Map<string, number>()
    counts.set(foldName(name), spellings.set(name, (spellings.get(name) ?? 0) + 1))
  }
  const chosen = new Map([...counts].map(([fold, spellings]) => [fold, choose(spellings, labelled)]))
  return (name) => (labelled.has(name) ? name : (chosen.get(foldName(name)) ?? name))
}

function choose(spellings: Map<string, number>, labelled: ReadonlySet<string>): string {
  const [best = ''] = [...spellings]
    .map(([name]) => name)
    .sort((a, b) => Number(labelled.has(b)) - Number(labelled.has(a)) || (spellings.get(b) ?? 0) - (spellings.get(a) ?? 0) || order(a, b))
  return best
}
