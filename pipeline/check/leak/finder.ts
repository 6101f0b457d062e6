import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Hint, Place, Report } from '../../core/diagnostics.ts'
import type { Edition } from '../../core/edition.ts'
import { type PublishedPage, treeOf } from '../page/published.ts'
import { latinWords } from '../phrases.ts'
import { findLeaks, type Leak } from './leak.ts'
import { isAcknowledgeable, isMarkable, leakMessage } from './messages.ts'
import { type ArticleWithExcerpt, originOf, type WordFile } from './origin.ts'
import { createPolicy, type Policy } from './policy.ts'

export interface LeakSettings {
  editions: Edition[]
  files: Map<string, WordFile[]>
  /** Articles of an edition, to find where a headline or a name came from: asked for only where the text may be of one. */
  articles(locale: string): Iterable<ArticleWithExcerpt>
  article(id: string): ArticleWithExcerpt | undefined
  /** Stories of which an article cannot be read: it may be their original. */
  unread?: ReadonlySet<string>
  /** Names that no interface needs to translate. */
  names: string[]
  words: number
  /** Whether the front matter of the article at `path` says that a text is to stay as it is. */
  acknowledged?(path: string, text: string): boolean
  /** By path, blocks that parity/untranslated reports: one fault is one finding. */
  untranslated?: Map<string, [from: Place, to: Place][]>
}

/** A published page in which something may be wrong. */
export interface SuspectPage {
  locale: string
  /** Its path in the output, for what no source accounts for. */
  path: string
  published: PublishedPage
  /** The id of the article whose body is in it. */
  article?: string | undefined
  /** Whether the page speaks for all editions, each in its own language. */
  everyEdition?: boolean | undefined
  /** What the articles on the page say of themselves: headlines, names, captions. */
  content(): string[]
}

/** A leak as plain data: found where the page is rendered, reported where the articles are known. */
export interface LeakFinding extends Omit<Leak, 'policy'> {
  /** The edition whose language the text was held to. */
  locale: string
  path: string
  article?: string | undefined
  /** Words in Latin letters in an article that is in its edition's own script but for such words. */
  isAside?: true
}

type FinderSettings = Omit<LeakSettings, 'articles' | 'article' | 'untranslated' | 'unread'>

export interface LeakFinder {
  /** Locale → what counts as another edition's word there. */
  policies: Map<string, Policy>
  find(page: SuspectPage): LeakFinding[]
}

/** Makes the check that no page of an edition says a word of another. */
export function createLeakFinder(settings: FinderSettings): LeakFinder {
  const policies = new Map(settings.editions.map((edition) => [edition.locale, policyOf(edition, settings)]))
  const find = (page: SuspectPage): LeakFinding[] => {
    const policy = policies.get(page.locale)
    if (!policy) return []
    let content: string[] | undefined
    const tree = treeOf(page.published)
    const leaks = findLeaks(tree, {
      policy,
      policies: page.everyEdition ? policies.values() : [],
      content: () => (content ??= page.content()),
    })
    const isAside = leaks.some(isPhrase) && isMostlyOwn(tree, policy)
    return leaks.map(({ policy: { edition }, ...leak }) => ({
      ...leak,
      text: leak.text.trim(),
      locale: edition.locale,
      path: page.path,
      article: page.article,
      ...(isAside && isPhrase(leak) && { isAside }),
    }))
  }
  return { policies, find }
}

/** Whether a leak is words of a text in Latin letters. */
const isPhrase = ({ kind, point, isAttribute }: Omit<Leak, 'policy'>) =>
  point !== undefined && !isAttribute && (kind === 'run' || kind === 'heading')

/** Whether what comes from articles has more letters of the edition's own script than words in Latin letters. */
function isMostlyOwn(tree: Root, { own }: Policy): boolean {
  let more = 0
  const letters = new RegExp(own.source, 'gu')
  visit(tree, 'text', ({ value, position }) => {
    if (position) more += (value.match(letters)?.length ?? 0) - latinWords(value).length
  })
  return more > 0
}

/** Reports what was found, at the place where it came from. */
export function createLeakReporter(settings: LeakSettings, report: Report): (finding: LeakFinding) => void {
  const policies = new Map(settings.editions.map((edition) => [edition.locale, policyOf(edition, settings)]))
  return ({ locale, path, article, isAside, ...found }) => {
    const policy = policies.get(locale)
    if (!policy) return
    const part = { ...found, policy }
    const own = article === undefined ? undefined : settings.article(article)
    // Nobody has translated an original: words of another language in it are there on purpose.
    if (isAside && own?.original && !settings.unread?.has(own.story)) return
    const place = placeOf(part, own)
    const origin = place
      ? undefined
      : originOf(part.text, settings.files.get(locale) ?? [], () => sourcesOf(part, own, () => settings.articles(locale)), path)
    // What lists quote of an article was reported in the article.
    if (!place && !origin) return
    if (part.kind !== 'script' && origin?.article && isOwnHeadline(origin.article, policy, settings)) return
    // The words of a headline are one finding, whether a heading has all of them or an attribute a run of them.
    const leak = origin?.headline !== undefined && part.kind !== 'script' ? { ...part, text: origin.headline } : part
    if (settings.acknowledged?.(place?.path ?? origin?.place.path ?? path, leak.text)) return
    if (place && settings.untranslated?.get(place.path)?.some(([from, to]) => !isBefore(place, from) && !isBefore(to, place))) return
    const others = settings.editions.filter((other) => other !== policy.edition)
    const at = place ?? origin?.place ?? { path, line: 1, column: 1 }
    const language = tagFor(leak, others)
    const mark: Hint | undefined = isMarkable(leak, origin) ? { kind: 'mark', text: leak.text, language } : undefined
    const more = { ...(isAcknowledgeable(leak, origin) && { subject: leak.text }), ...(mark && { hint: mark }) }
    report.add('edition/leak', at, leakMessage(leak, language, origin), undefined, more)
  }
}

/** Whether a headline in Latin letters is that of an original in its edition's own script, and of a translation: the name of a course. */
function isOwnHeadline(
  { id, original, story, title, summary, excerpt }: ArticleWithExcerpt,
  { own }: Policy,
  settings: LeakSettings,
): boolean {
  if (!original || settings.unread?.has(story) || !own.test(summary ?? excerpt ?? '')) return false
  const isSame = (other: ArticleWithExcerpt) => other.story === story && other.id !== id && other.title === title
  return settings.editions.some(({ locale }) => Iterator.from(settings.articles(locale)).some(isSame))
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}

/** The articles that a text may come from. What no article of its page says is the interface's, never another article's. */
function* sourcesOf(
  { kind }: Leak,
  own: ArticleWithExcerpt | undefined,
  others: () => Iterable<ArticleWithExcerpt>,
): Generator<ArticleWithExcerpt> {
  if (kind === 'interface') return
  if (own) yield own
  yield* others()
}

function policyOf(edition: Edition, settings: FinderSettings) {
  const others = settings.editions.filter((other) => other !== edition)
  const allow = [...edition.allow, ...settings.names, ...labels(settings.files.get(edition.locale))]
  return createPolicy(edition, others, allow, settings.words)
}

/** The site's own name, and labels that are abbreviations (`AI`), may be in any edition. */
function labels(files: WordFile[] | undefined): string[] {
  const site = files?.find(({ path }) => path.endsWith('/site.json'))
  const title = site?.words.get('title') ?? ''
  const short = [...(site?.words.values() ?? [])].flatMap((words) => words.match(/\b[A-Z][A-Z0-9+-]*\b/g) ?? [])
  return [...(title.match(/\p{sc=Latin}[\p{sc=Latin}\p{N}’'-]+/gu) ?? []), ...short]
}

function placeOf({ point }: Leak, article: ArticleWithExcerpt | undefined): Place | undefined {
  return point && article && { path: article.path, line: point.line, column: point.column }
}

/** The language to mark the words with: that of an edition which is written so; of letters that one language has alone, that one. */
function tagFor(leak: Leak, others: Edition[]): string {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(leak.text)) return 'ja'
  if (/\p{sc=Hangul}/u.test(leak.text)) return 'ko'
  const fits = others.find(({ scripts }) => scripts.some((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(leak.text)))
  return fits?.tag.split('-')[0] ?? 'und'
}
