import { order } from '../diagnostics.ts'
import { alignBlocks } from '../editions/parity/align.ts'
import { changesSince, placesThen } from '../editions/parity/stale.ts'
import type { PlacedBlock } from '../editions/parity/telling.ts'
import type { Article } from '../types.ts'
import { type OpenSite, originalOf } from './open.ts'

/**
 * How a story stands in an edition. `unknown`: nothing says what the translation was made from; `awaiting`: a draft, or held
 * back until its time; `unreadable`: its file has errors.
 */
export type State = 'original' | 'translated' | 'stale' | 'unknown' | 'awaiting' | 'missing' | 'unreadable'
export const states: State[] = ['original', 'translated', 'stale', 'unknown', 'awaiting', 'missing', 'unreadable']

export interface Standing {
  story: string
  title: string
  section: string
  date: string
  locale: string
  state: State
  /** Of a stale translation: what the original says now, beside what the translation says there. */
  changes: { original: string; translation: string; tags: [string, string] }[]
  /** Of an unreadable one: its file. */
  path?: string | undefined
}

/** How every story stands in every edition, the newest first: what readers see first. `bases` has what translations were made from, by path. */
export function coverage(open: OpenSite, bases: Map<string, string>): Standing[] {
  const all = [...open.stories.values()].flatMap((told) => {
    const original = originalOf(told)
    return open.site.locales.map((locale): Standing => {
      const article = told.get(locale)
      const { story, title, section, date } = original
      const path = unreadIn(open, story, locale)
      const basis = article && bases.get(article.path)
      const changes = article && basis !== undefined ? changesOf(open, original, article, basis) : undefined
      return {
        story,
        title: article?.title ?? title,
        section,
        date,
        locale,
        state: path === undefined ? stateOf(open, article, basis, changes) : 'unreadable',
        changes: changes ?? [],
        path,
      }
    })
  })
  all.push(...whollyUnread(open))
  return all.sort((a, b) => order(b.date, a.date) || order(a.story, b.story) || order(a.locale, b.locale))
}

function unreadIn({ unread }: OpenSite, story: string, locale: string): string | undefined {
  return unread.find((article) => article.story === story && article.locale === locale)?.path
}

/** Stories of which no article can be read: they come last, for nobody knows their day. */
function whollyUnread(open: OpenSite): Standing[] {
  const names = new Set(open.unread.map(({ story }) => story).filter((story) => !open.stories.has(story)))
  return [...names].flatMap((story) =>
    open.site.locales.map((locale): Standing => {
      const path = unreadIn(open, story, locale)
      const state = path === undefined ? 'missing' : 'unreadable'
      return { story, title: story, section: story.split('/')[0] ?? '', date: '', locale, state, changes: [], path }
    }),
  )
}

function stateOf(
  { site }: OpenSite,
  article: Article | undefined,
  basis: string | undefined,
  changes: Standing['changes'] | undefined,
): State {
  if (!article) return 'missing'
  if (!site.stories.get(article.story)?.has(article.locale)) return 'awaiting'
  if (article.original) return 'original'
  return changes ? 'stale' : basis === undefined ? 'unknown' : 'translated'
}

function changesOf(open: OpenSite, original: Article, article: Article, basis: string): Standing['changes'] | undefined {
  const [from, to] = [open.telling(original), open.telling(article)]
  const changes = from && changesSince(basis, from)
  if (!from || !to || !changes) return undefined
  const then = placesThen(basis, from)
  // The translation still has the blocks of then, one for one; or they are told together.
  const alike = basis.split(/\s+/).length === to.blocks.length
  const beads = alike ? [] : alignBlocks(from.blocks, to.blocks)
  const told = (block: PlacedBlock) =>
    alike
      ? to.blocks.filter((_, index) => index === then.get(block))
      : (beads.find(({ original }) => original.includes(block))?.translation ?? [])
  return changes.changed.map((block) => ({
    original: block.text,
    translation: told(block)
      .map(({ text }) => text)
      .join('\n'),
    tags: [from.tag, to.tag],
  }))
}

/** Rows of the sections of an edition, in the order of their names. */
export function rowsOf(standings: Standing[]): { locale: string; section: string; counts: number[] }[] {
  const keys = [...new Set(standings.map(({ locale, section }) => `${locale} ${section}`))].sort()
  return keys.map((key) => {
    const [locale = '', section = ''] = key.split(' ')
    const own = standings.filter((standing) => standing.locale === locale && standing.section === section)
    return { locale, section, counts: states.map((state) => own.filter((standing) => standing.state === state).length) }
  })
}
