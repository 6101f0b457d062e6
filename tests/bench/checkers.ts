import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RuleId } from '../../pipeline/core/rules.ts'
import { figuresReported } from '../support/pair.ts'
import { chart } from './chart.ts'

// Compares what checkers of translations find in labelled pairs of figures.
// npm run checkers [-- FILE…]: needs pofilter (Debian: translate-toolkit) for its row; writes .github/checkers.svg.

interface Pair {
  isRight: boolean
  original: string
  translation: string
}

/** A checker: the indices of the pairs that it reports. */
type Checker = (pairs: Pair[]) => Set<number>

const root = join(import.meta.dirname, '../..')

function readPairs(path: string): Pair[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [verdict, original, translation] = line.split(' | ')
    return original === undefined || translation === undefined || line.startsWith('#')
      ? []
      : [{ isRight: verdict === 'right', original, translation }]
  })
}

const each =
  (isReported: (pair: Pair) => boolean): Checker =>
  (pairs) =>
    new Set(pairs.flatMap((pair, index) => (isReported(pair) ? [index] : [])))

/** The only rule on figures that is on where a site says nothing. */
const byDefault: ReadonlySet<RuleId> = new Set(['parity/figure'])

const diglot = each((pair) => figuresReported(pair, undefined, byDefault).length > 0)

/** Strings of digits, without the separators of thousands, in any order. */
const digitStrings = each(({ original, translation }) => digitsOf(original) !== digitsOf(translation))

function digitsOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[,'’ _](?=\d{3}(?!\d))/g, '')
  return (plain.match(/\d+/g) ?? []).sort().join(' ')
}

/** Translate Toolkit's test of numbers; undefined where it is not installed. */
function pofilter(pairs: Pair[]): Set<number> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-'))
  try {
    const entry = ({ original, translation }: Pair, index: number) =>
      `msgctxt "${index}"\nmsgid ${JSON.stringify(original)}\nmsgstr ${JSON.stringify(translation)}\n`
    const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_CN\\n"\n'
    writeFileSync(join(folder, 'in.po'), [head, ...pairs.map(entry)].join('\n'))
    const { error } = spawnSync('pofilter', ['--progress=none', '--language=zh', '--test=numbers', 'in.po', 'out.po'], { cwd: folder })
    if (error) return undefined
    return new Set([...readFileSync(join(folder, 'out.po'), 'utf8').matchAll(/^msgctxt "(\d+)"/gm)].map(([, index]) => Number(index)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Sets that the checks were tuned on from the start: they prove nothing of other texts. */
const ownSets = new Set(['archive', 'fresh', 'held-out', 'kinds', 'last', 'sealed', 'second', 'unseen'])
const ending = '-pairs.txt'
const folder = join(root, 'tests/parity')
const sets = readdirSync(folder)
  .filter((name) => name.endsWith(ending) && !ownSets.has(name.slice(0, -ending.length)))
  .map((name) => join(folder, name))
const pairs = (process.argv.length > 2 ? process.argv.slice(2) : sets).flatMap(readPairs)
const [right, wrong] = [pairs.filter(({ isRight }) => isRight).length, pairs.filter(({ isRight }) => !isRight).length]
const results = [
  { name: 'Diglot', own: true, reported: diglot(pairs) },
  { name: 'pofilter (numbers)', own: false, reported: pofilter(pairs) },
  { name: 'digit strings', own: false, reported: digitStrings(pairs) },
].flatMap(({ reported, ...row }) => {
  if (!reported) return []
  const found = [...reported].filter((index) => pairs[index]?.isRight === false).length
  return [{ ...row, found: found / wrong, falsely: (reported.size - found) / right }]
})

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
console.log(`${pairs.length} pairs: ${wrong} wrong, ${right} right`)
for (const { name, found, falsely } of results)
  console.log(`${name.padEnd(20)} wrong found ${percent(found)}, right reported ${percent(falsely)}`)
const panel = (title: string, value: (result: (typeof results)[number]) => number) => ({
  title,
  // Shares of all pairs: both panels end at 100 %.
  longest: 1,
  bars: results.map((result) => ({ name: result.name, value: value(result), shown: percent(value(result)), note: '', own: result.own })),
})
if (process.argv.length === 2)
  writeFileSync(
    join(root, '.github/checkers.svg'),
    chart(`Slips of figures in ${pairs.length} English and Chinese pairs`, [
      panel(`Found, of ${wrong} wrong pairs (more is better)`, ({ found }) => found),
      panel(`Reported, of ${right} right pairs (fewer is better)`, ({ falsely }) => falsely),
    ]),
  )
