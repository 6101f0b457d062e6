import { decodeAddress } from '../../../core/decode-address.ts'
import { isSlug } from '../../../source/front-matter/fields.ts'
import type { Archive } from '../archive.ts'
import { plainText } from '../head.ts'
import { setHtmlBody } from '../html-body.ts'
import type { ImportedArticle } from '../imported.ts'
import { guessLanguage, toLanguage } from '../languages.ts'
import { rooted } from '../permalink.ts'
import type { Notes } from '../topics.ts'
import { type BodyContext, shortcodesIn, type WpAttachment, wordpressHtml } from './body.ts'
import { createLanguages, createTermNames, idOf, lacksWpml, type PostLanguage, type TermNames } from './terms.ts'
import type { WxrFile, WxrItem } from './wxr.ts'

export interface WordPressSettings {
  /** `--locale`. */
  locale: string | undefined
  /** The languages of the site. */
  known: string[]
  allowHtml: boolean
  /** The folder of `--uploads`. */
  uploads: Archive | undefined
  /** The path of the export, as it is shown. */
  path: string
  notes: Notes
}

/** The posts, pages and custom types of an export as articles. What else it has is counted in the notes. */
export function readWordPress(file: WxrFile, settings: WordPressSettings): ImportedArticle[] {
  const { notes, path } = settings
  for (const [type, count] of file.skipped) notes.add('skipped', path, `${count} × \`${type}\``)
  if (file.controls > 0) notes.add('changed', path, `${file.controls} control characters were deleted`)
  if (lacksWpml(file))
    notes.add(
      'plugin',
      path,
      'WPML stores which posts are translations in a table of its own, which this export does not have. Only duplicates, and posts whose addresses name a language, could be recognised. Install "WPML Export and Import" and export again for the rest.',
    )
  const attachments = new Map<string, WpAttachment>()
  const blocks = new Map<string, string>()
  for (const item of file.items) {
    const text = (key: string) => item.fields[key] ?? ''
    if (typeOf(item) === 'attachment')
      attachments.set(idOf(item), {
        url: text('wp:attachment_url').trim() || text('guid').trim(),
        alt: plainText(item.meta.get('_wp_attachment_image_alt') ?? ''),
        caption: text('excerpt:encoded').trim(),
      })
    if (typeOf(item) === 'wp_block') blocks.set(idOf(item), text('content:encoded'))
  }
  notes.add('skipped', path, `${attachments.size} attachments; those that articles use are copied with \`--uploads\``)
  const context = { file, attachments, blocks, languages: createLanguages(file), terms: createTermNames(file) }
  const articles = file.items.flatMap((item) => readPost(item, context, settings) ?? [])
  const comments = file.items.reduce((sum, { comments: count }) => sum + count, 0)
  if (comments > 0) notes.add('comments', path, `${comments} comments of ${file.items.filter((item) => item.comments > 0).length} posts`)
  if (articles.length > 0) notes.add('query', path)
  return articles
}

interface ReadContext {
  file: WxrFile
  attachments: ReadonlyMap<string, WpAttachment>
  blocks: ReadonlyMap<string, string>
  languages(item: WxrItem): PostLanguage
  terms: TermNames
}

function typeOf({ fields }: WxrItem): string {
  return (fields['wp:post_type'] ?? 'post').trim()
}

function readPost(item: WxrItem, context: ReadContext, settings: WordPressSettings): ImportedArticle | undefined {
  const { notes } = settings
  const text = (key: string) => (item.fields[key] ?? '').trim()
  const [type, id, status] = [typeOf(item), idOf(item), text('wp:status') || 'publish']
  if (type === 'attachment' || type === 'wp_block') return undefined
  if (/^(?:trash|auto-draft|inherit)$/.test(status)) {
    notes.add('skipped', settings.path, `a \`${type}\` with the status \`${status}\`: ${id}`)
    return undefined
  }
  const title = plainText(text('title')) || `Untitled ${id}`
  const from = `post ${id} "${title.slice(0, 60)}"`
  const { language, group, isTranslation } = context.languages(item)
  const slug = decodeAddress(text('wp:post_name')) || `post-${id}`
  const { section, labels, tags } = termsOf(item, type, context.terms)
  const article: ImportedArticle = {
    from,
    language: language ?? languageOfText(item, context.file, settings, from),
    group: group ?? `post ${id}`,
    story: [section, slug].map((part) => part.replaceAll('/', '-')).join('/'),
    head: { title, ...(tags.length > 0 && { tags }), ...(isSlug(slug) && { slug }), ...datesOf(item) },
    body: '',
    addresses: addressesOf(item, status),
    isOriginal: !isTranslation && language !== undefined && language === toLanguage(context.file.channel.language?.split('-')[0]),
    folder: '',
    labels,
  }
  addHead(article, item, context, settings, status)
  const missing = new Set<string>()
  const body: BodyContext = { attachment: (name) => context.attachments.get(name), block: (name) => context.blocks.get(name), missing }
  setHtmlBody(article, fullSizes(wordpressHtml(item.fields['content:encoded'] ?? '', body), settings.uploads), settings.allowHtml, notes)
  for (const what of missing) notes.add('lost', from, what)
  for (const name of shortcodesIn(article.body)) notes.add('shortcode', from, `\`[${name}]\``)
  return article
}

function addHead({ head, from }: ImportedArticle, item: WxrItem, context: ReadContext, { notes }: WordPressSettings, status: string): void {
  const text = (key: string) => (item.fields[key] ?? '').trim()
  const summary = plainText(text('excerpt:encoded'))
  if (summary) head.summary = summary
  const login = text('dc:creator')
  if (login) head.authors = [context.file.authors.get(login) || login]
  const picture = context.attachments.get(item.meta.get('_thumbnail_id')?.trim() ?? '')
  if (picture?.url)
    head.image = {
      src: picture.url,
      ...(picture.alt && { alt: picture.alt }),
      ...(plainText(picture.caption) && { caption: plainText(picture.caption) }),
    }
  const why =
    text('wp:post_password') !== ''
      ? 'protected by a password, which was not imported'
      : /^(?:publish|future)$/.test(status)
        ? undefined
        : `its status is \`${status}\``
  if (why !== undefined) {
    head.draft = true
    notes.add('draft', from, why)
  }
  if (text('wp:is_sticky') === '1') notes.add('changed', from, 'it is sticky: Diglot has no such mark')
}

/** Dates in UTC. A draft has none there, so it has its local one. */
function datesOf({ fields }: WxrItem): { date: string; updated?: string } {
  const instant = (key: string) => {
    const [gmt = '', local = ''] = [fields[`${key}_gmt`]?.trim(), fields[key]?.trim()]
    const form = /^(?!0000)\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/
    return form.test(gmt) ? `${gmt.replace(' ', 'T')}Z` : form.test(local) ? local.replace(' ', 'T') : undefined
  }
  const date = instant('wp:post_date') ?? '1970-01-01'
  const updated = instant('wp:post_modified')
  return { date, ...(updated !== undefined && updated > date && { updated }) }
}

/** The address of the post, and `/p/12/` in place of `/?p=12`, which no file can answer. */
function addressesOf(item: WxrItem, status: string): string[] {
  const url = URL.parse((item.fields.link ?? '').trim())
  const own = url && url.search === '' && url.pathname !== '/' ? [rooted(decodeAddress(url.pathname))] : []
  return /^(?:publish|future|private)$/.test(status) ? [...own, `/p/${idOf(item)}/`] : []
}

/** The section is the first category, at the top of its tree; other categories and the tags are tags. Pages and other types are sections of their own. */
function termsOf(item: WxrItem, type: string, names: TermNames): { section: string; labels: ImportedArticle['labels']; tags: string[] } {
  const categories = item.terms.filter(
    ({ domain, slug }) => domain === 'category' && !/^(?:uncategorized|未分类|sin-categoria|non-classe)(?:-[a-z]{2})?$/.test(slug),
  )
  const [first] = categories
  const top = first && (names.top(first.slug) ?? first)
  const isPost = type === 'post'
  const section = isPost ? (top?.slug ?? 'posts') : type === 'page' ? 'pages' : type
  const rest = item.terms.filter(
    (term) => term.domain === 'post_tag' || (categories.includes(term) && (!isPost || term.slug !== top?.slug)),
  )
  const labels: ImportedArticle['labels'] = { tags: {}, ...(isPost && top && { section: top.name }) }
  for (const { domain, slug, name } of rest)
    for (const key of [slug, ...names.translations(domain, slug)]) labels.tags[key] ??= plainText(name)
  return { section, labels, tags: [...new Set(rest.map(({ slug }) => slug))] }
}

function languageOfText(item: WxrItem, { channel }: WxrFile, { locale, known, notes }: WordPressSettings, from: string): string {
  if (locale !== undefined) return locale
  const body = (item.fields['content:encoded'] ?? '').replace(/\[(code|sourcecode)\b[\s\S]*?\[\/\1\]/g, '')
  const { language, isGuess } = guessLanguage({ title: item.fields.title ?? '', body }, toLanguage(channel.language), known)
  if (isGuess) notes.add('language', from, language)
  return language
}

/** Pictures in their full size, where the folder of uploads has it: Diglot makes the sizes. */
function fullSizes(html: string, uploads: Archive | undefined): string {
  if (!uploads) return html
  return html.replace(
    /(\/wp-content\/uploads\/)([^"'\s<>?#]+?)-(?:\d+x\d+|scaled)(\.\w+)(?=["'\s?#<])/g,
    (whole, start: string, name: string, ending: string) =>
      uploads.has(decodeAddress(`${name}${ending}`)) ? `${start}${name}${ending}` : whole,
  )
}
