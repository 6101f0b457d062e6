import { type ComparedText, toComparedText } from '../../pipeline/check/parity/compared-text.ts'
import { readFacts } from '../../pipeline/check/parity/facts.ts'
import type { ParityFinding } from '../../pipeline/check/parity/finding.ts'
import { checkPair } from '../../pipeline/check/parity/pair.ts'
import { createReport } from '../../pipeline/core/report.ts'
import type { RuleId } from '../../pipeline/core/rules.ts'
import { createMarkdownReader } from '../../pipeline/source/markdown/processor.ts'

const read = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: true })
const none = { of: {}, unpublished: [] }

/** What a rule finds between an English text and its Chinese translation. */
export function findingsOf(rule: RuleId, english: string, chinese: string, tag = 'zh-Hans'): ParityFinding[] {
  return findingsIn(rule, articleOf('en', 'en', english, true), articleOf('zh', tag, chinese, false))
}

/** A line that is no heading and no item of a list. */
const asParagraph = (line: string) => line.replace(/^#/, '\\#').replace(/^(\d+)\./, '$1\\.')

const valueRules: ReadonlySet<RuleId> = new Set(['parity/figure', 'parity/word'])

/** What the whole check of figures, and of words that say the opposite, finds in an article of one sentence and its translation. */
export function figuresReported(
  { original, translation }: { original: string; translation: string },
  tag = 'zh-Hans',
  rules: ReadonlySet<RuleId> = valueRules,
): string[] {
  const pair = [articleOf('en', 'en', asParagraph(original), true), articleOf('zh', tag, asParagraph(translation), false)] as const
  return checkPair(...pair, context).flatMap(({ rule, message }) => (rules.has(rule) ? [message] : []))
}

/** All that is found between an original and its translation, of which one is English and the other Chinese: `rule path:line subject`. */
export function reportedOf(original: string, translation: string): string[] {
  const isFromChinese = (original.match(/\p{sc=Han}/gu)?.length ?? 0) > (translation.match(/\p{sc=Han}/gu)?.length ?? 0)
  const [one, other] = isFromChinese ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  const tags = { en: 'en', zh: 'zh-Hans' }
  const pair = [articleOf(one, tags[one], original, true), articleOf(other, tags[other], translation, false)] as const
  return checkPair(...pair, { ...context, off: ['parity/quote', 'parity/consistency'] }).map(
    ({ rule, place, subject }) => `${rule.replace('parity/', '')} ${place.path}:${place.line} ${subject}`,
  )
}

/** What a rule finds between an English text and its French translation. */
export function findingsOfFrench(rule: RuleId, english: string, french: string): ParityFinding[] {
  return findingsIn(rule, articleOf('en', 'en', english, true), articleOf('fr', 'fr', french, false))
}

/** What a rule finds between a Chinese text and its English translation. */
export function findingsOfChinese(rule: RuleId, chinese: string, english: string): ParityFinding[] {
  return findingsIn(rule, articleOf('zh', 'zh-Hans', chinese, true), articleOf('en', 'en', english, false))
}

const context = { original: none, translation: none, glossary: [], off: [] }

function findingsIn(rule: RuleId, original: ComparedText, translation: ComparedText): ParityFinding[] {
  return checkPair(original, translation, context).filter((finding) => finding.rule === rule)
}

function articleOf(locale: string, tag: string, markdown: string, original: boolean): ComparedText {
  const path = `${locale}.md`
  const body = read({ path, markdown, tag }, createReport())
  if (!body) throw new Error(`${path} cannot be read`)
  return toComparedText(
    { path, story: 'a', locale, original, title: '', places: '', corrections: [], links: [] },
    readFacts(body.tree, tag),
    tag,
  )
}
