import { videoIn } from '../html/videos.ts'

/** A picture or a file of the media library. */
export interface WpAttachment {
  url: string
  alt: string
  caption: string
}

/** What a text of WordPress refers to. */
export interface BodyContext {
  attachment(id: string): WpAttachment | undefined
  /** The text of a reusable block. */
  block(id: string): string | undefined
  /** What the text names that the export does not have. */
  missing: Set<string>
}

const blockTags =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|summary|iframe|video|audio'

/** A text of WordPress as HTML: blocks without their comments, shortcodes as elements, and a classic text in paragraphs. */
export function wordpressHtml(content: string, context: BodyContext): string {
  const isBlocks = /<!--\s+wp:/.test(content)
  const whole = withReusable(content.replace(/\r\n?/g, '\n'), context, 0)
  const bare = whole.replace(/<!--\s*\/?wp:[\s\S]*?-->/g, '').replace(/<!--\s*(?:more|nextpage|noteaser)[\s\S]*?-->/g, '\n\n')
  const expanded = galleries(embeds(shortcodes(bare, context)))
  return isBlocks ? expanded : withParagraphTags(expanded)
}

/** Puts reusable blocks in their places, also those within others. */
function withReusable(content: string, context: BodyContext, depth: number): string {
  return content.replace(/<!--\s+wp:block\s+\{[^}]*"ref":\s*(\d+)[^}]*\}\s*\/-->/g, (_, id: string) => {
    const inner = depth < 5 ? context.block(id) : undefined
    if (inner === undefined) context.missing.add(`the reusable block ${id}`)
    return inner === undefined ? '' : withReusable(inner, context, depth + 1)
  })
}

type Attributes = Record<string, string>

/** Shortcodes of WordPress itself and of its most used plugins → HTML. */
const known: Record<string, (attributes: Attributes, content: string, context: BodyContext) => string | undefined> = {
  caption: ({ caption }, content) => {
    const [picture = ''] = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content) ?? []
    const words = (caption ?? content.replace(picture, '')).trim()
    return picture === '' ? undefined : `<figure>${picture}${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`
  },
  gallery: ({ ids = '', include = '' }, _, context) => {
    const named = (ids || include).split(/[,\s]+/).filter(Boolean)
    if (named.length === 0) context.missing.add('the pictures of a gallery, which names none')
    return named.map((id) => pictureOf(id, context)).join('\n\n')
  },
  embed: ({ src }, content) => embedded(content.trim() || src || ''),
  youtube: ({ id, url, 0: first = '' }, content) =>
    embedded(
      url || content.trim() || (/^https?:/.test(first) ? first : `https://www.youtube.com/watch?v=${id ?? first.replace(/^=/, '')}`),
    ),
  bilibili: ({ bv, bvid, id, 0: first = '' }, content) =>
    embedded(`https://www.bilibili.com/video/${bv ?? bvid ?? id ?? (first || content.trim())}`),
  video: ({ src, mp4, webm }) => embedded(src ?? mp4 ?? webm ?? ''),
  audio: ({ src, mp3 }) => embedded(src ?? mp3 ?? ''),
  playlist: ({ ids = '' }, _, context) =>
    ids
      .split(',')
      .map((id) => embedded(context.attachment(id.trim())?.url ?? ''))
      .join('\n\n'),
  code: ({ lang, language, 0: first }, content) =>
    `<pre><code class="language-${lang ?? language ?? first ?? 'text'}">${content.replace(/^\n|\n$/g, '')}</code></pre>`,
}
const others: Record<string, string> = { wp_caption: 'caption', sourcecode: 'code', sourceCode: 'code', cc: 'code' }

function pictureOf(id: string, context: BodyContext): string {
  const found = context.attachment(id)
  if (!found) context.missing.add(`the attachment ${id}`)
  return found
    ? `<figure><img src="${attribute(found.url)}" alt="${attribute(found.alt)}">${found.caption ? `<figcaption>${found.caption}</figcaption>` : ''}</figure>`
    : ''
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}

function shortcodes(html: string, context: BodyContext): string {
  const names = [...Object.keys(known), ...Object.keys(others)].join('|')
  const pattern = new RegExp(`\\[(${names})((?:\\s|=)[^\\]]*)?\\](?:([\\s\\S]*?)\\[/\\1\\])?`, 'g')
  return html.replace(
    pattern,
    (whole, name: string, written = '', content = '') => known[others[name] ?? name]?.(attributesOf(written), content, context) ?? whole,
  )
}

function attributesOf(written: string): Attributes {
  const found: Attributes = Object.create(null)
  let index = 0
  for (const [, name, double, single, bare, alone] of written.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|(\S+)/g)) {
    if (name !== undefined) found[name.toLowerCase()] = double ?? single ?? bare ?? ''
    else if (alone !== undefined && alone !== '/') found[index++] = alone
  }
  return found
}

function embedded(url: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(url)) return undefined
  return videoIn(url)
    ? `\n\n<iframe src="${attribute(url)}"></iframe>\n\n`
    : `\n\n<p><a href="${attribute(url)}">${attribute(url)}</a></p>\n\n`
}

/** A gallery of older blocks is a list of figures: the list has no meaning of its own. */
function galleries(html: string): string {
  return html.replace(/<ul\b[^>]*class="[^"]*gallery[^"]*"[^>]*>([\s\S]*?)<\/ul>/g, (_, items: string) =>
    items.replace(/<\/?li\b[^>]*>/g, '\n'),
  )
}

/** Addresses of videos alone in a line, or in a block for embedded content. */
function embeds(html: string): string {
  return html
    .replace(
      /<div class="wp-block-embed__wrapper">\s*(https?:\/\/\S+?)\s*<\/div>/g,
      (whole, url: string) => embedded(url.replaceAll('&amp;', '&')) ?? whole,
    )
    .replace(/^(?:<p>)?\s*(https?:\/\/[^\s<>"]+)\s*(?:<\/p>)?$/gm, (whole, url: string) =>
      videoIn(url) ? (embedded(url) ?? whole) : whole,
    )
}

/** What WordPress does to a classic text before it shows it: an empty line ends a paragraph, a line end is a line break. */
function withParagraphTags(html: string): string {
  const fixed: string[] = []
  const apart = html
    .replace(/<(pre|script|style|textarea)\b[\s\S]*?<\/\1>/gi, (whole) => `\n\n\uE000${fixed.push(whole) - 1}\uE000\n\n`)
    .replace(new RegExp(`(<(?:${blockTags})\\b)`, 'gi'), '\n\n$1')
    .replace(new RegExp(`(</(?:${blockTags})>|<hr\\b[^>]*>)`, 'gi'), '$1\n\n')
  return apart
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      /^\uE000\d+\uE000$/.test(part) || new RegExp(`^</?(?:${blockTags})\\b`, 'i').test(part)
        ? part
        : `<p>${part.replace(/\s*<br\s*\/?>\s*\n|\n/gi, '<br>\n')}</p>`,
    )
    .join('\n')
    .replace(/\uE000(\d+)\uE000/g, (_, index: string) => fixed[Number(index)] ?? '')
}

/** Names of shortcodes that a text still has. */
export function shortcodesIn(text: string): string[] {
  const found = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\\?\[\/?([a-z][\w-]{2,})(?:\s+[\w-]+\\?=[^\]]*)?\\?\](?!\()/g)]
  const closing = new Set([...text.matchAll(/\[\/([a-z][\w-]{2,})\\?\]/g)].map(([, name]) => name))
  return [...new Set(found.flatMap(([whole, name = '']) => (closing.has(name) || /=/.test(whole) ? [name] : [])))]
}
