import { placeBeside } from './beside.ts'
import type { PlacedFormula } from './compared-text.ts'
import { nameBeside, type Pair, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'

/** The same formulas, in whatever order the sentences have them. The words within are each language's own. */
export const formula: ParityCheck = {
  rule: 'parity/structure',
  find(pair) {
    const [missing, added] = [
      without(pair.original.formulas, pair.translation.formulas),
      without(pair.translation.formulas, pair.original.formulas),
    ]
    const count = Math.max(missing.length, added.length)
    return Array.from({ length: count }, (_, index) => toFinding(missing[index], added[index], pair))
  },
}

/** The formulas of `own` that are not among `others`. */
function without(own: readonly PlacedFormula[], others: readonly PlacedFormula[]): PlacedFormula[] {
  const left = others.map(({ tex }) => comparable(tex))
  const all = new Set(left)
  return own.filter(({ tex }) => {
    const at = left.indexOf(comparable(tex))
    if (at >= 0) left.splice(at, 1)
    return at < 0 && !(comparable(tex).length <= shortest && all.has(comparable(tex)))
  })
}

const words = /\\(?:text(?:rm|bf|it|sf|tt|normal)?|mbox|hbox|operatorname|tag)\*?\{(?:[^{}]|\{[^{}]*\})*\}/g

/** Characters of a formula that a text may name once less, or in words: $n$, $\\lambda$. */
const shortest = 12

/** What two languages share of a formula: no words, no blanks, no mark of the sentence at its end. */
function comparable(tex: string): string {
  return tex
    .replace(words, '\\text')
    .replace(/\\(le|ge|ne)q(?![a-zA-Z])/g, '\\$1')
    .replace(/\\[,;:! ]|\s/g, '')
    .replace(/[.,;，。；、]+$/u, '')
}

function toFinding(expected: PlacedFormula | undefined, found: PlacedFormula | undefined, pair: Pair): ParityFinding {
  const subject = (found ?? expected)?.tex ?? ''
  const place = found?.place ?? (expected ? placeBeside(expected.place, pair) : { path: pair.translation.path, line: 1, column: 1 })
  const finding = { rule: 'parity/structure' as const, place, subject, ...(expected && { there: expected.place }) }
  if (!expected)
    return {
      ...finding,
      message: `the formula ${shown(subject)} is not in the original. Remove it here, or add it to ${nameBeside(pair.original.path, pair.translation.path)}.`,
    }
  const there = `the original has the formula ${shown(expected.tex)} (${shownPlace(expected.place, pair.translation.path)})`
  if (!found) return { ...finding, message: `${there}; the translation does not. Add it here, or remove it there.` }
  return { ...finding, message: `${there}; the translation has ${shown(found.tex)}. Give both the same formula.` }
}

function shown(tex: string): string {
  const line = tex.replace(/\s+/g, ' ')
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 79)}…` : line)
}
