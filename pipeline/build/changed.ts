import { createReport, type Report, replay } from '../core/diagnostics.ts'
import { reportFindings } from '../editions/parity/index.ts'
import type { Cache } from '../engine/cache.ts'
import { comparePair, type PairJob } from './compare-pair.ts'
import { bodyKey, keyOfPair, type Remembered } from './keys.ts'
import { type Plan, type Planned, planned, putPlanned } from './plan.ts'
import type { createReader, ReadResult } from './reading.ts'

/** What changed texts are read with. */
export interface ReadingTools {
  plan: Plan
  idOf(path: string): string
  read: ReturnType<typeof createReader>
}

interface Given {
  cache: Cache
  tools: ReadingTools
}

/** An article whose text has changed, and nothing that other pages show. */
export interface Changed {
  path: string
  planned: Planned
  read: ReadResult
  remembered: Remembered
}

/** Changed files, as far as they could be read. */
interface Texts {
  articles: Changed[]
  /** Stories with an article that is wrong in itself: nothing is held to it. */
  wrong: Set<string>
}

/** Reads what has changed; undefined where something besides texts has. The report is told of what is wrong in an article. */
export function readChanged({ cache, tools: { plan, idOf, read } }: Given, paths: string[], report: Report): Texts | undefined {
  const texts: Texts = { articles: [], wrong: new Set() }
  for (const path of paths) {
    const known = planned(cache, idOf(path))
    const row = known?.path === path && cache.row('articles', path)
    if (!row) return undefined
    const before: Remembered = JSON.parse(row.text)
    if (bodyKey(plan.toolchain.reading, before) !== known.key) return undefined
    const result = read({ path, tag: before.tag })
    if (!result.reading.text) return undefined
    if (isWrong(result, plan, report)) {
      texts.wrong.add(known.story)
      continue
    }
    if (!result.body || publicFacts(before) !== publicFacts({ ...before, reading: result.reading })) return undefined
    const remembered = { hash: result.hash, tag: before.tag, reading: result.reading }
    cache.putBytes('articles', path, result.body)
    putPlanned(cache, { ...known, key: bodyKey(plan.toolchain.reading, remembered) })
    texts.articles.push({ path, planned: known, read: result, remembered })
  }
  return texts
}

/** Whether there are errors in a text: then the report is told of all that is found in it. */
function isWrong({ reading: { opened, checked, parsed } }: ReadResult, { config }: Plan, report: Report): boolean {
  const own = createReport()
  own.configure(config.rules)
  const calls = [...opened, ...checked, ...parsed]
  replay(calls, own)
  if (own.failed()) replay(calls, report)
  return own.failed()
}

/** All that the rest of the site knows of an article, and what was found in it. Its length and its words are its own page's alone. */
function publicFacts({ reading: { digest, ...said } }: Remembered): string {
  if (!digest) return JSON.stringify(said)
  const { words: _, characters: __, minutes: ___, excerpt, references, ...rest } = digest
  const listed = said.matter?.summary === undefined ? excerpt : undefined
  return JSON.stringify([said, rest, listed, references.map(({ place: _, ...reference }) => reference)])
}

/** Whether each article still agrees with its other versions, as it did before. Findings are reported. */
export function agreesWithOthers({ articles, wrong }: Texts, given: Given, report: Report): boolean {
  const changed = new Set(articles.map(({ planned: { id } }) => id))
  const stories = [...new Set(articles.map(({ planned: { story } }) => story))].filter((story) => !wrong.has(story))
  const pairs = stories.flatMap((story) => pairsOf(story, given))
  const concerned = pairs.filter(({ original, translation }) => changed.has(original.id) || changed.has(translation.id))
  // A translation of a changed text may be stale now, and readers are told of it.
  const mayBeStale = concerned.some(({ original, basis }) => basis !== undefined && changed.has(original.id))
  return concerned.map((pair) => agrees(pair, given, report)).every(Boolean) && !mayBeStale
}

function pairsOf(story: string, { cache, tools: { plan } }: Given): PairJob[] {
  return [...plan.setup.locales.entries.keys()].flatMap((locale) => {
    const row = cache.row('pairs', `${story}:${locale}`)
    return row ? [JSON.parse(row.text) as PairJob] : []
  })
}

function agrees(pair: PairJob, { cache, tools: { plan } }: Given, report: Report): boolean {
  const { original, translation } = pair
  const withBody = (text: PairJob['original']) => ({ ...text, body: cache.bytes('articles', text.head.path) })
  const result = comparePair({ ...pair, original: withBody(original), translation: withBody(translation) })
  const text = JSON.stringify(result)
  const isFound = result.findings.length > 0
  if (isFound && !acknowledges(pair, cache)) reportFindings(result.findings, report)
  if (isFound || cache.row('parity', translation.id)?.text !== text) return false
  const key = keyOfPair(plan.toolchain, pair, (other) => planned(cache, other)?.key)
  cache.put('parity', translation.id, { stamp: key, text })
  return true
}

/** Whether a finding may be excused: then it takes a whole build to say which is, and which excuse is left over. */
function acknowledges({ original, translation }: PairJob, cache: Cache): boolean {
  return [original, translation].some(({ head }) => {
    const { reading }: Remembered = JSON.parse(cache.text('articles', head.path))
    return (reading.matter?.acknowledge ?? []).length > 0
  })
}
