import type { Element, Root } from 'hast'
import { h } from '../h.ts'
import type { ArticlePage } from '../pages/models.ts'
import { seal } from '../sealed.ts'
import { byline } from './byline.ts'
import { comments } from './comments.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { figure } from './figure.ts'
import { further } from './further.ts'
import { headline } from './headline.ts'
import { newsArticle } from './json-ld.ts'
import { part } from './part.ts'
import { staleNotice } from './stale.ts'
import { fill, listOf, time } from './text.ts'
import { toolbar } from './toolbar.ts'

/** The page of a story. */
export function articleView(model: ArticlePage, context: ViewContext): Root {
  const { words } = context
  const language = model.foreign && { lang: model.foreign.tag, dir: model.foreign.direction }
  const options = {
    title: `${model.title} – ${words.site.title}`,
    description: model.summary,
    social: social(model, context),
    data: newsArticle(model, context),
    lang: model.foreign?.tag,
    scripts: model.comments && context.theme.comments ? [context.theme.comments.page] : [],
  }
  return document(model, context, options, [
    h('article', { className: ['article'], dataPagefindMeta: `date:${words.date(model.published)}` }, [
      seal(
        h('header', { className: ['article-head'] }, [
          part(kicker, context, model.section),
          h('h1', { ...language }, headline(model.title, model.foreign?.tag ?? words.edition.tag)),
          model.summary === '' ? undefined : h('p', { className: ['standfirst'], ...language }, model.summary),
          model.foreign &&
            h('p', { className: ['notice'] }, words.t('article.untranslated', { language: words.language(model.foreign.tag) })),
          staleNotice(model.stale, words),
          ...byline(model, context),
        ]),
      ),
      toolbar(model, context),
      model.image && h('div', { ...language }, figure(model.image, 'article-picture', true)),
      seal(h('div', { className: ['article-body'], ...language }, context.body(model.body))),
      corrections(model, context),
      ending(model, context),
      comments(model, context),
      // On paper, a story says where it stands.
      seal(h('p', { className: ['printed-from'] }, model.url)),
    ]),
    ...further(model, context),
  ])
}

function kicker({ words }: ViewContext, { key, href }: ArticlePage['section']): Element {
  return h('p', { className: ['kicker'] }, h('a', { href, dataPagefindMeta: 'section' }, words.section(key)))
}

function corrections(model: ArticlePage, { words }: ViewContext): Element | undefined {
  if (model.corrections.length === 0) return undefined
  return h('section', { className: ['corrections'], id: 'corrections' }, [
    h('h2', words.t('article.corrections')),
    ...model.corrections.map(({ date, text }) =>
      h('p', [
        h(
          'strong',
          fill((slot) => words.t('article.correctedOn', { date: slot }), time(words, date)),
        ),
        ' ',
        model.foreign ? h('span', { lang: model.foreign.tag }, text) : text,
      ]),
    ),
  ])
}

function ending(model: ArticlePage, context: ViewContext): Element | undefined {
  const { words } = context
  const others = model.switches.filter(({ exact, current }) => exact && !current)
  const tags = model.tags.map((tag) => part(tagLink, context, tag))
  if (tags.length === 0 && others.length === 0) return undefined
  return seal(
    h('footer', { className: ['article-foot'] }, [
      others.length === 0
        ? undefined
        : h(
            'p',
            { className: ['also-in'] },
            fill(
              (slot) => words.t('article.alsoIn', { languages: slot }),
              listOf(
                words,
                others.map(({ tag, direction, name, href }) => h('a', { href, hrefLang: tag, lang: tag, dir: direction }, name)),
              ),
            ),
          ),
      tags.length === 0 ? undefined : h('nav', { className: ['tags'], ariaLabel: words.t('article.tags') }, h('ul', tags)),
    ]),
  )
}

function tagLink({ words }: ViewContext, { key, href }: ArticlePage['tags'][number]): Element {
  return h('li', h('a', { href, rel: ['tag'] }, words.tag(key)))
}

/** Open Graph (ogp.me) and Twitter cards. */
function social(model: ArticlePage, { words, editions }: ViewContext): Record<string, string | string[] | undefined> {
  const image = model.image?.social ?? model.image ?? model.headlineCard
  const alt = model.image?.alt ?? (model.headlineCard && model.title)
  const others = [...editions.values()].filter(
    (other) => other !== words && model.head.some(({ hreflang }) => hreflang === other.edition.tag),
  )
  return {
    'og:type': 'article',
    'og:title': model.title,
    'og:description': model.summary,
    'og:url': model.url,
    'og:site_name': words.site.title,
    'og:locale': openGraphLocale(model.foreign?.tag ?? words.edition.tag),
    'og:locale:alternate': others.map((other) => openGraphLocale(other.edition.tag)),
    'og:image': image?.url,
    'og:image:type': image?.type,
    'og:image:width': image?.width?.toString(),
    'og:image:height': image?.height?.toString(),
    'og:image:alt': alt,
    'article:published_time': model.published,
    'article:modified_time': model.updated,
    'article:section': words.section(model.section.key),
    'twitter:card': image ? 'summary_large_image' : 'summary',
    'twitter:title': model.title,
    'twitter:description': model.summary,
    'twitter:image': image?.url,
    'twitter:image:alt': alt,
  }
}

/** Open Graph knows languages with a region only: `zh-Hans` → `zh_CN`. */
function openGraphLocale(tag: string): string {
  let known = openGraphLocales.get(tag)
  if (known === undefined) {
    const { language, region } = new Intl.Locale(tag).maximize()
    known = `${language}_${region ?? ''}`
    openGraphLocales.set(tag, known)
  }
  return known
}

const openGraphLocales = new Map<string, string>()
