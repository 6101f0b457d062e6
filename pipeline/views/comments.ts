import type { Element } from 'hast'
import { h } from '../h.ts'
import type { Words } from '../i18n/translate.ts'
import type { ArticlePage } from '../pages/models.ts'
import type { WidgetWord } from '../types.ts'
import type { ViewContext } from './context.ts'
import { commentsCount } from './text.ts'

/** The tool that says how many comments there are, and leads to them where they can be read. */
export function commentsTool({ words }: ViewContext, count: number | undefined, canBeRead: boolean): Element {
  const className = ['tool', 'tool-comments']
  const text = commentsCount(words, count)
  return canBeRead ? h('a', { className, href: '#comments' }, text) : h('span', { className }, text)
}

/** Where the comments will stand. A script fetches them when the reader asks; nothing of it is in a page without the setting. */
export function comments({ comments: found }: ArticlePage, { words, theme }: ViewContext): Element | undefined {
  const { t } = words
  if (!found || !theme.comments) return undefined
  const data = {
    dataServer: found.server,
    dataPath: found.path,
    dataCounts: found.countUrl,
    dataItems: found.items,
    dataClient: theme.comments.client,
    dataStyles: theme.comments.styles,
    dataWords: widgetWords(words, theme.comments.words),
    dataForms: JSON.stringify(forms(words)),
    dataLive: t('comments.live', { count: '{count}' as never }),
    dataUnknown: t('comments.unknown'),
    dataDown: t('comments.down'),
  }
  return h('section', { className: ['comments'], id: 'comments', ariaLabelledBy: ['comments-title'], ...data }, [
    h('h2', { id: 'comments-title' }, t('comments.title')),
    h('p', { hidden: true }, h('button', { type: 'button', className: ['button'] }, t('comments.show'))),
    h('noscript', h('p', t('comments.script'))),
    h('p', { role: 'status' }),
    h('div', { className: ['comments-thread'] }),
  ])
}

const widgets = new WeakMap<Words, string>()

/** What the provider's client shows, in the edition's words, as JSON: the same on every page of the edition. */
function widgetWords(words: Words, keys: Record<string, WidgetWord>): string {
  const made = widgets.get(words)
  if (made !== undefined) return made
  const say = (key: WidgetWord) =>
    key === 'level' ? words.t('comments.widget.level', { level: '{level}' }) : words.t(`comments.widget.${key}`)
  const text = JSON.stringify(Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, say(key)])))
  widgets.set(words, text)
  return text
}

const known = new WeakMap<Words, Record<string, string>>()

/** Plural category → the edition's words, with `{count}` for the number: what a browser needs to say a newer one. */
function forms(words: Words): Record<string, string> {
  const made = known.get(words)
  if (made) return made
  const rules = new Intl.PluralRules(words.edition.tag)
  const say = (count: number) => words.t('comments.count', { count }).replace(words.number(count), '{count}')
  const found: Record<string, string> = {}
  // Whole numbers that together show every category of every language of CLDR.
  for (const count of [...Array.from({ length: 120 }, (_, index) => index), 1_000_000]) found[rules.select(count)] ??= say(count || 2)
  const all = { ...found, other: found.other ?? say(100), zero: say(0) }
  known.set(words, all)
  return all
}
