import type { WidgetWord } from '../../core/edition.ts'
import type { ArticlePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import type { ViewContext } from './context.ts'
import { once } from './once.ts'
import { commentsCount, isCount } from './text.ts'

/** How many comments there are, with a link to them. Without a comment server: the number alone, or nothing if there are none. */
export function commentsTool(model: ArticlePage, { words, theme, dialect }: ViewContext): Html | undefined {
  const { comments, counts } = model
  const label = commentsLabel(words, counts.comments)
  if (comments && theme.comments && dialect.commentsTool) return dialect.commentsTool(label, model, words)
  if (comments) return html`<a class="tool tool-comments" href="#comments">${label}</a>`
  return counts.comments ? html`<span class="tool-comments">${label}</span>` : undefined
}

/** A number that a phone shows alone, and the phrase that wider screens show and screen readers say. */
function commentsLabel(words: Localizer, count: number | undefined): Html {
  return html`<b aria-hidden="true">${isCount(count) && words.number(count)}</b> <span class="phrase">${commentsCount(words, count)}</span>`
}

/** Where the comments will be. A script fetches them when the reader asks; nothing of it is in a page without the setting. */
export function comments({ comments: found }: ArticlePage, context: ViewContext): Html {
  const { theme, dialect } = context
  const { t } = context.words
  if (!found || !theme.comments || dialect.commentsTool) return html``
  const { client, styles, words: keys } = theme.comments
  return html`
    <section class="comments" id="comments" aria-labelledby="comments-title"
      data-server="${found.server}" data-path="${found.path}" data-counts="${found.countUrl}" data-items="${found.items}"
      data-client="${client}" data-styles="${styles}" data-words="${widgetWords(context, keys)}"
      data-forms="${forms(context)}"
      data-unknown="${t('comments.unknown')}" data-down="${t('comments.down')}">
      <h2 id="comments-title">${t('comments.title')}</h2>
      <p hidden><button type="button" class="button">${t('comments.show')}</button></p>
      <noscript><p>${t('comments.script')}</p></noscript>
      <p role="status"></p>
      <div class="comments-thread"></div>
    </section>
  `
}

/** What the provider's client shows, in the edition's words, as JSON. */
const widgetWords = once(({ words }, keys: Record<string, WidgetWord>): string => {
  const say = (key: WidgetWord) =>
    key === 'level' ? words.t('comments.widget.level', { level: '{level}' }) : words.t(`comments.widget.${key}`)
  return JSON.stringify(Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, say(key)])))
})

/** Plural category → the edition's words, with `{count}` for the number, as JSON: what a browser needs to say a newer one. */
const forms = once(({ words }): string => {
  const rules = new Intl.PluralRules(words.edition.tag)
  const say = (count: number) => words.t('comments.count', { count }).replace(words.number(count), '{count}')
  const found: Record<string, string> = {}
  // Whole numbers that together show every category of every language of CLDR.
  for (const count of [...Array.from({ length: 120 }, (_, index) => index), 1_000_000]) found[rules.select(count)] ??= say(count || 2)
  return JSON.stringify({ ...found, other: found.other ?? say(100), zero: say(0) })
})
