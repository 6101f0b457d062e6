import { distance } from 'fastest-levenshtein'
import type { PlacedBlock } from './compared-text.ts'
import { type ParityCheck, shownPlace } from './finding.ts'
import { codeMark } from './prose.ts'
import { lazily } from './vocabulary.ts'

/** Characters below which two codes that differ by one are two codes. */
const fewest = 5

/** Code within a line in the place of the original's: it differs by one character (`CACHE_TTS` for `CACHE_TTL`), or is the only other one of its form. */
export const codeName: ParityCheck = {
  rule: 'parity/name',
  find({ original, translation, beads }) {
    const [there, here] = [original.flow, translation.flow].map((flow) => new Set(flow.flatMap(codesIn)))
    if (!there?.size || !here?.size) return []
    const texts = lazily(() => original.flow.map(({ text }) => text).join('\n'))
    return beads().flatMap((bead) => {
      const [one, other] = [bead.original[0], bead.translation[0]]
      if (!one || !other) return []
      const codes = distinct(bead.translation)
      const strange = codes.filter((code) => !there.has(code) && !texts().includes(code))
      const missing = strange.length === 0 ? [] : distinct(bead.original).filter((code) => !codes.includes(code))
      return strange.flatMap((code) => {
        const isOnly = codes.length + distinct(bead.original).length === 2
        const near = missing.filter((name) => isSlip(code, name) && !isWithMore(code, name, bead.original))
        const alike = strange.length === 1 ? missing.filter((name) => isOfOneForm(code, name) || (isOnly && areOtherWords(code, name))) : []
        const [only, ...more] = near.length > 0 ? near : alike
        if (only === undefined || more.length > 0) return []
        const message = `the translation has the code ${JSON.stringify(code)}; the original has ${JSON.stringify(only)} (${shownPlace(one.place, translation.path)}). Correct the one that is wrong.`
        return [{ rule: 'parity/name' as const, place: other.place, there: one.place, subject: code, message }]
      })
    })
  },
}

function codesIn({ kind, text, marks = [] }: PlacedBlock): string[] {
  if (kind === 'code') return []
  const inline = marks.flatMap((mark) => (mark.startsWith(codeMark) ? [plainCode(mark.slice(codeMark.length))] : []))
  return text.includes('[[') ? [...inline, ...[...text.matchAll(reference)].map(([, code = '']) => code)] : inline
}

/** A class in double brackets: `[[yii\base\Widget::end()|end]]`. */
const reference = /\[\[([A-Za-z_\d]+(?:\\|::)[^\]|\s]+)(?:\|[^\]]*)?\]\]/g

/** Without blanks around an equals sign, an operator or between keys, and quotation marks. */
const plainCode = (written: string) => {
  // Two names of one command of TeX.
  const code = written.replace(/\\(le|ge|ne)q(?![a-zA-Z])/g, '\\$1')
  return withoutQuotes((keys.test(code) ? code.replace(/ ?\+ ?/g, '+') : code.replace(operator, '$1')).replace(/ ?=(?!>) ?/g, '='))
}

/** `i - 1` is `i-1`. */
const operator = /(?<=[\w)\]]) ([-+*/%<>]) (?=[\w([])/g

/** Keys that are pressed together: `Ctrl + Z`. */
const keys = /^(?:ctrl|control|alt|shift|cmd|command|option|meta|super|win|fn|[⌘⌥⇧⌃])\s?\+/i

/** `'left'` says the same as `left`. */
const withoutQuotes = (code: string) => code.replace(/^(?<quote>['"])(?<text>[^'"]+)\k<quote>$/, '$<text>')

/** Whether the code is the other with more that the text says: `partition=4` for "set `partition` to 4". */
function isWithMore(code: string, name: string, original: PlacedBlock[]): boolean {
  const [words, own] = [wordsIn(code), wordsIn(name)]
  if (words.length <= own.length) return false
  const said = original.flatMap((block) => [block.text, ...codesIn(block)].flatMap(wordsIn))
  return words.every((word) => said.includes(word))
}

const wordsIn = (text: string) => text.toLowerCase().match(/[a-z\d]+/g) ?? []

const distinct = (blocks: PlacedBlock[]) => [...new Set(blocks.flatMap(codesIn))]

/** Options of a command, and names in capitals: `--resume` and `--restart`, `CACHE_DIR` and `CACHE_TTL`. */
const forms = [/^--?[a-z][a-z-]*$/, /^[A-Z]{2,}(?:_[A-Z]+)+$/]
const isOfOneForm = (one: string, other: string) => forms.some((form) => form.test(one) && form.test(other))

/** Two words as a program has them (`Pending`, `Running`), or one command with two arguments (`kitctl apply`, `kitctl delete`). */
function areOtherWords(one: string, other: string): boolean {
  const commandOf = (code: string) => /^([a-z][a-z-]+) [a-z]{3,}$/.exec(code)?.[1]
  if ([one, other].every((code) => /^[A-Z][a-z]{3,}$/.test(code))) return true
  const command = commandOf(one)
  return command !== undefined && command === commandOf(other) && `${one}s` !== other && `${other}s` !== one
}

/** Whether one is the other with a letter or a digit wrong, missing or added. Capitals, signs and plurals may differ on purpose. */
function isSlip(one: string, other: string): boolean {
  const [a, b] = [one, other].map((code) => code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  if (a === undefined || b === undefined || Math.min(a.length, b.length) < fewest || /[\p{L}--\p{sc=Latin}]/v.test(a)) return false
  return distance(a, b) === 1 && `${a}s` !== b && `${b}s` !== a
}
