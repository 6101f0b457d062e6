import type { Place } from '../../core/diagnostics.ts'
import type { RuleId } from '../../core/rules.ts'
import { addedBlocks, addedParagraphs } from './added-blocks.ts'
import { likenessBetween, settleGaps } from './align/settle-gaps.ts'
import { alignBlocks } from './align.ts'
import { codeName } from './code-names.ts'
import type { ComparedText } from './compared-text.ts'
import { correction } from './correction.ts'
import { creditBlocks } from './credits.ts'
import { deniedWord } from './denied-words.ts'
import { figureParity } from './figure.ts'
import type { PairContext, ParityCheck, ParityFinding, Targets, Term } from './finding.ts'
import { formula } from './formulas.ts'
import { withoutParts } from './gaps/other-text.ts'
import { glossary } from './glossary.ts'
import { contentsEntries } from './links/own-places.ts'
import { missingSentence } from './missing-sentence.ts'
import { name } from './name.ts'
import { omission, omittedBlocks, paragraphs } from './omission.ts'
import { oppositeWord } from './opposite-words.ts'
import { link, picture } from './pointers.ts'
import { quote, structure } from './structure.ts'
import { untranslated } from './untranslated.ts'
import { lazily } from './vocabulary.ts'

/** What editions owe each other, one row for each check. Their order decides nothing. */
export const checks: ParityCheck[] = [
  figureParity,
  link,
  picture,
  structure,
  formula,
  paragraphs,
  omission,
  missingSentence,
  addedBlocks,
  untranslated,
  name,
  codeName,
  oppositeWord,
  deniedWord,
  quote,
  glossary,
  correction,
]

/**
 * All that is found between an original and one of its translations, before any of it is acknowledged. A pure function
 * from plain data to plain data: it may run in a thread, and its result may be cached for as long as its arguments are the same.
 */
export function checkPair(original: ComparedText, translation: ComparedText, context: PairContext): ParityFinding[] {
  const beads = lazily(() => settleGaps(alignBlocks(original.flow, translation.flow), likenessBetween({ original, translation })))
  const isOff = context.off.includes('parity/omission')
  const aligning = { original, translation, beads }
  const omitted = lazily(() => {
    const blocks = new Set(isOff ? [] : [...omittedBlocks(aligning), ...addedParagraphs(aligning)])
    return new Set([...blocks, ...[original, translation].flatMap((text) => contentsEntries(blocks, text)), ...creditBlocks(aligning)])
  })
  const pair = { original, translation, beads, omitted }
  return withoutTwice(withoutParts(checks.filter(({ rule }) => !context.off.includes(rule)).flatMap(({ find }) => find(pair, context))))
}

/** What words say beside figures. */
const wordRules: ReadonlySet<RuleId> = new Set(['parity/word', 'parity/negation'])

/** How far from a figure a word may be that is of the same slip, in UTF-16 code units. */
const besideFigure = 60

/** One slip is one finding: what is said of a figure also says which word beside it differs. */
function withoutTwice(found: ParityFinding[]): ParityFinding[] {
  const figures = found.filter(({ rule }) => rule === 'parity/figure')
  return found.filter((word) => !wordRules.has(word.rule) || !figures.some((figure) => areBeside(figure, word)))
}

function areBeside(figure: ParityFinding, word: ParityFinding): boolean {
  return [figure.place, figure.there].some((place) => place && [word.place, word.there].some((other) => other && areNear(place, other)))
}

const areNear = (one: Place, other: Place) =>
  one.path === other.path && one.line === other.line && Math.abs(one.column - other.column) <= besideFigure

/** What the checks ask of the site; `contextOf` makes plain data of it. */
export interface SiteContext {
  /** The story that a written address leads to from an article, or the file; undefined for an address elsewhere. */
  target(url: string, from: { path: string }): string | undefined
  /** Whether an edition has a story (as `target` names it). */
  publishes(target: string, locale: string): boolean
  glossary: Term[]
  leak?: PairContext['leak']
}

/** An article, and every address in its body as written. */
export interface Pointing {
  path: string
  locale: string
  urls: string[]
}

/** What one pair needs of the site, and nothing more: what changes elsewhere leaves it as it is. */
export function contextOf(original: Pointing, translation: Pointing, site: SiteContext, off: ReadonlySet<string>): PairContext {
  const speaks = ({ allowed, forbidden }: Term) => [original, translation].some(({ locale }) => allowed[locale] ?? forbidden[locale])
  return {
    original: targetsOf(original, translation.locale, site),
    translation: targetsOf(translation, original.locale, site),
    glossary: site.glossary.filter(speaks),
    leak: site.leak,
    off: [...off].filter((rule) => rule === 'parity/consistency' || checks.some((check) => check.rule === rule)).sort(),
  }
}

function targetsOf(from: Pointing, other: string, { target, publishes }: SiteContext): Targets {
  const found = from.urls.flatMap((url): [string, string][] => {
    const leads = target(url, from)
    return leads === undefined ? [] : [[url, leads]]
  })
  const unpublished = found.map(([, leads]) => leads).filter((leads) => !publishes(leads, other))
  return { of: Object.fromEntries(found), unpublished: [...new Set(unpublished)] }
}
