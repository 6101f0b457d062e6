import { alignBlocks } from '../check/parity/align.ts'
import type { PlacedBlock } from '../check/parity/compared-text.ts'
import { changesSince, placesThen } from '../check/parity/stale.ts'
import { order } from '../core/diagnostics.ts'
import { isConverted, sourceFile } from '../core/files.ts'
import type { Article } from '../site/article.ts'
import { type OpenSite, requireOriginal } from './open.ts'
import { countWords } from './word-diff.ts'

/**
 * The state of a story in an edition. `converted`: from an article of another edition; `unknown`: nothing says what the translation was made from; `draft`: a draft, or held
 * back until its time; `unreadable`: its file has errors.
 */
export type TranslationState = 'original' | 'translated' | 'converted' | 'outdated' | 'unknown' | 'draft' | 'missing' | 'unreadable'
export const states: TranslationState[] = ['original', 'translated', 'converted', 'outdated', 'unknown', 'draft', 'missing', 'unreadable']

/** A block of the original that has changed since the translation was made. */
export interface ChangedBlock {
  /** What the original said, where git knows; undefined also where the block is new. */
  before?: string | undefined
  original: string
  /** What the translation says there; empty where it says nothing yet. */
  translation: string
  /** BCP 47 tags of both. */
  tags: [string, string]
}

/** The states that a table of these has: `converted` only where an edition is. */
export function statesOf(entries: StoryState[]): TranslationState[] {
  return states.filter((state) => state !== 'converted' || entries.some((entry) => entry.state === state))
}

/** States of articles that nothing is to be done about. */
export const doneStates: ReadonlySet<TranslationState> = new Set(['original', 'translated', 'converted'])

export interface StoryState {
  story: string
  title: string
  section: string
  date: string
  locale: string
  state: TranslationState
  /** Of an outdated translation: the blocks that have changed. */
  changes: ChangedBlock[]
  /** Words of the original that are to be translated, or translated again. */
  words: number
  /** The original's file, where it can be read. */
  originalPath?: string | undefined
  /** The article's own file, where there is one. */
  path?: string | undefined
}

/** The state of every story in every edition, the newest first: what readers see first. `bases` has what translations were made from, by path, and `before` the texts of that. */
export function coverage(open: OpenSite, bases: Map<string, string>, before: Map<string, string[]>): StoryState[] {
  const all = [...open.stories.values()].flatMap((versions) => {
    const original = requireOriginal(versions)
    return open.site.locales.flatMap((locale): StoryState[] => {
      const article = versions.get(locale)
      if (!article && isDerived(open, locale)) return []
      const { story, title, section, date } = original
      const unread = unreadIn(open, story, locale)
      const basis = article && bases.get(article.path)
      const changes = article && basis !== undefined ? changesOf(open, { original, article, basis, before }) : undefined
      const state = unread === undefined ? stateOf(open, article, basis, changes) : 'unreadable'
      const entry = {
        story,
        title: article?.title ?? title,
        section: section ?? '',
        date: date ?? '',
        locale,
        state,
        changes: changes ?? [],
        words: wordsToDo(open, original, state, changes ?? []),
        originalPath: original.path,
        path: fileOf(unread ?? article?.path),
      }
      return [entry]
    })
  })
  all.push(...whollyUnread(open))
  return all.sort((a, b) => order(b.date, a.date) || order(a.story, b.story) || order(a.locale, b.locale))
}

/** What an edition converts from another is missing, and translated, with that. */
function isDerived({ site }: OpenSite, locale: string): boolean {
  return site.entries.get(locale)?.edition.from !== undefined
}

function fileOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : sourceFile(path)
}

function unreadIn({ unread }: OpenSite, story: string, locale: string): string | undefined {
  return unread.find((article) => article.story === story && article.locale === locale)?.path
}

/** Stories of which no article can be read: they come last, for nobody knows their day. */
function whollyUnread(open: OpenSite): StoryState[] {
  const names = new Set(open.unread.map(({ story }) => story).filter((story) => !open.stories.has(story)))
  return [...names].flatMap((story) =>
    open.site.locales.flatMap((locale): StoryState[] => {
      const path = unreadIn(open, story, locale)
      if (isDerived(open, locale) && (path === undefined || isConverted(path))) return []
      const state = path === undefined ? 'missing' : 'unreadable'
      return [{ story, title: story, section: story.split('/')[0] ?? '', date: '', locale, state, changes: [], words: 0, path }]
    }),
  )
}

function stateOf(
  { site }: OpenSite,
  article: Article | undefined,
  basis: string | undefined,
  changes: ChangedBlock[] | undefined,
): TranslationState {
  if (!article) return 'missing'
  if (!site.stories.get(article.story)?.has(article.locale)) return 'draft'
  if (article.original) return 'original'
  if (isConverted(article.path)) return 'converted'
  return changes ? 'outdated' : basis === undefined ? 'unknown' : 'translated'
}

/** A translation, and what it was made from. */
interface OutputState {
  original: Article
  article: Article
  basis: string
  before: Map<string, string[]>
}

function changesOf(open: OpenSite, { original, article, basis, before }: OutputState): ChangedBlock[] | undefined {
  const [from, to] = [open.comparedText(original), open.comparedText(article)]
  const changes = from && changesSince(basis, from)
  if (!from || !to || !changes) return undefined
  const then = placesThen(basis, from)
  // The translation still has the former blocks, one for one; or they are reported together.
  const alike = basis.split(/\s+/).length === to.blocks.length
  const beads = alike ? [] : alignBlocks(from.blocks, to.blocks)
  const placeOfBlock = (block: PlacedBlock) =>
    alike
      ? to.blocks.filter((_, index) => index === then.get(block))
      : (beads.find(({ original }) => original.includes(block))?.translation ?? [])
  const texts = before.get(article.path)
  return changes.changed.map((block) => ({
    before: texts?.[then.get(block) ?? -1],
    original: block.text,
    translation: placeOfBlock(block)
      .map(({ text }) => text)
      .join('\n'),
    tags: [from.tag, to.tag],
  }))
}

/** Words of a story that an edition has no current text of. How much of a draft is translated is not known. */
function wordsToDo(open: OpenSite, original: Article, state: TranslationState, changes: ChangedBlock[]): number {
  if (state === 'outdated') return changes.reduce((sum, { original: text, tags: [tag] }) => sum + countWords(text, tag), 0)
  if (state !== 'missing') return 0
  const compared = open.comparedText(original)
  return compared ? compared.blocks.reduce((sum, { text }) => sum + countWords(text, compared.tag), 0) : 0
}

/** Rows of the sections of an edition, in the order of their names, with a count for each state. */
export function rowsOf(entries: StoryState[], shown = states): { locale: string; section: string; counts: number[] }[] {
  const keys = [...new Set(entries.map(({ locale, section }) => `${locale} ${section}`))].sort()
  return keys.map((key) => {
    const [locale = '', section = ''] = key.split(' ')
    const own = entries.filter((entry) => entry.locale === locale && entry.section === section)
    return { locale, section, counts: shown.map((state) => own.filter((entry) => entry.state === state).length) }
  })
}
