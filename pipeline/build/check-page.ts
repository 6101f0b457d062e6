import { createLeakFinder, type LeakFinding } from '../check/leak/finder.ts'
import { isSuspectText } from '../check/leak/leak.ts'
import { readMarkup } from '../check/page/markup.ts'
import { publishedPage } from '../check/page/published.ts'
import { worded } from '../check/page/read-attributes.ts'
import { scanPage } from '../check/page/scan.ts'
import { decodeReferences } from '../core/escape.ts'
import { noticeTypes } from '../core/notices.ts'
import type { Built } from '../render/formats/format.ts'
import type { Localizer } from '../render/localize/translate.ts'
import type { PageModel } from '../site/pages/models.ts'
import { articlesOn } from './articles-on-page.ts'
import type { Bodies } from './bodies.ts'
import type { LossWatch, ReadPage } from './losses.ts'

/** What a page was rendered with, for the checks of what was published. */
export interface CheckedWith {
  page: PageModel
  address: string
  losses: LossWatch
  bodies: Bodies
}

/** Makes the check of what is published: it reads the bytes of every page, and has those parsed in which something may be wrong. */
export function createPageCheck(settings: Parameters<typeof createLeakFinder>[0], editions: ReadonlyMap<string, Localizer>) {
  const { policies, find } = createLeakFinder(settings)
  const all = [...policies.values()]
  const suspectWords = new Map<string, boolean>()
  const hasSuspectWords = (locale: string): boolean => {
    const [policy, words] = [policies.get(locale), editions.get(locale)]
    const isSuspect = () => policy !== undefined && words !== undefined && bodyTexts(words).some((text) => isSuspectText(text, policy))
    const known = suspectWords.get(locale) ?? isSuspect()
    suspectWords.set(locale, known)
    return known
  }
  // A book has a document for each of its stories, and one model.
  let last: { page: PageModel; words: string[] } | undefined
  const ownWordsOf = (page: PageModel): string[] => {
    if (last?.page !== page) last = { page, words: wordsOf(page) }
    return last.words
  }
  return (
    { html, article, isRepeated }: Built['shown'][number],
    { page, address, losses, bodies }: CheckedWith,
  ): ReadPage & { findings: LeakFinding[] } => {
    const given = article === undefined ? undefined : { html: losses.bodyOf(page, article) ?? '', places: () => bodies.places(article) }
    const pair = article === undefined ? undefined : articlesOn(page).get(article)?.pair
    const published = publishedPage(html, given, pair && (pair.map(losses.parts).find(Boolean) ?? []))
    const { body, isFacing, ranges } = published
    const everyEdition = page.kind === 'chooser' || isFacing
    const ownWords = () => ownWordsOf(page)
    const scan = scanPage(html, {
      bodies: ranges,
      policy: policies.get(page.locale),
      policies: everyEdition ? all : [],
      content: ownWords,
    })
    const isSuspect = !isRepeated && (scan.isSuspect || (body !== undefined && !isFacing && hasSuspectWords(page.locale)))
    const content = () => [...ownWords(), ...losses.bodies().flatMap(textsOf)]
    const findings = isSuspect ? find({ locale: page.locale, path: address, published, article, everyEdition, content }) : []
    return { article, page: published, scan, findings }
  }
}

/** The texts of the interface in bodies. */
function bodyTexts({ t }: Localizer): string[] {
  const providers = ['youtube', 'bilibili'] as const
  const players = providers.flatMap((key) => [t(`video.${key}`), t('video.playOn', { provider: t(`video.${key}`) })])
  const notices = noticeTypes.map((type) => t(`article.notice.${type}`))
  return [t('article.footnotes'), t('article.backToText', { number: '1' }), t('video.play'), ...players, ...notices]
}

/** Keys of a model whose values come from articles. */
const articleKeys = new Set([
  'title',
  'summary',
  'name',
  'publication',
  'translator',
  'alt',
  'caption',
  'credit',
  'text',
  'key',
  'section',
  'tags',
])

/** The texts of a model that come from articles; all others come from the interface. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return articleKeys.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key === 'authors' ? 'name' : key))
  if (value === null || typeof value !== 'object') return []
  return 'kind' in value && value.kind === 'author' && 'key' in value
    ? [String(value.key)]
    : Object.entries(value).flatMap(([name, item]) => (name === 'head' ? [] : wordsOf(item, name)))
}

/** What a body says: its texts, and the words of its pictures and links. A format may have moved them out of their places. */
function textsOf(html: string): string[] {
  const texts: string[] = []
  readMarkup(html, {
    open(_, attributes) {
      for (const [, , value = ''] of attributes.matchAll(worded)) texts.push(decodeReferences(value))
    },
    close() {},
    text: (written) => texts.push(decodeReferences(written)),
  })
  return texts
}
