import type { ArticlePage, PageModel } from '../../site/pages/models.ts'
import type { ModelAudio, ModelImage } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import { feedContent } from './feed-content.ts'
import type { Format, FormatContext } from './format.ts'

const standard = { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' }

/** A story of the edition's own: pages without a date are no news, and a story in another language has its own document. */
const isNews = (page: PageModel): page is ArticlePage & { published: string } =>
  page.kind === 'article' && page.foreign === undefined && page.published !== undefined

/** ninjs 3.1 (iptc.org/standards/ninjs): a document for each story, for agencies and partners. */
export const ninjs: Format = {
  name: 'ninjs',
  address: (page) => (isNews(page) ? ninjsAddress(page.address) : undefined),
  // The link to a video stays.
  omits: ['player', 'data'],
  build(page, context) {
    if (!isNews(page)) throw new Error(`no ninjs document is made of a page of the kind "${page.kind}"`)
    const content = feedContent({ url: page.url, stale: page.stale, converted: page.converted, body: page.body, corrections: [] }, context)
    return {
      text: `${JSON.stringify(toDocument(page, content, context), null, 1)}\n`,
      shown: [{ html: shownDocument(page, content, context).text, article: page.body.id }],
    }
  },
  links: (page, { addresses }) =>
    isNews(page) ? [{ rel: 'alternate', type: 'application/json', href: addresses.url(ninjsAddress(page.address)) }] : [],
}

/** In the story's folder, or beside a page that is a file: `/2026/tides.html` has `/2026/tides.ninjs.json`. */
function ninjsAddress(address: string): string {
  return address.endsWith('/') ? `${address}ninjs.json` : address.replace(/(?:\.html)?$/, '.ninjs.json')
}

function toDocument(page: ArticlePage & { published: string }, content: Html, { words, addresses }: FormatContext) {
  const { section, tags, authors, translator, publication, image, audio } = page
  const named = [
    ...(section ? [{ name: words.section(section.key), rel: 'section', uri: absolute(section.href, page) }] : []),
    ...tags.map(({ key, href }) => ({ name: words.tag(key), rel: 'tag', uri: absolute(href, page) })),
  ]
  return {
    uri: page.url,
    type: 'text',
    standard,
    representationType: 'full',
    pubStatus: 'usable',
    ...(page.publishAt !== undefined && { embargoedUntil: page.publishAt }),
    ...(page.expires !== undefined && { expires: page.expires }),
    language: words.edition.tag,
    firstCreated: page.published,
    versionCreated: page.updated ?? page.published,
    headlines: [{ role: 'main', contentType: 'text/plain', value: page.title }],
    ...(authors.length > 0 && { by: words.list(authors.map(({ name }) => name)) }),
    descriptions: [
      ...(page.summary === '' ? [] : [{ role: 'summary', contentType: 'text/plain', value: page.summary }]),
      ...page.corrections.map(({ text }) => ({ role: 'correction', contentType: 'text/plain', value: text })),
    ],
    bodies: [{ role: 'main', contentType: 'text/html', value: content.text }],
    people: [
      ...authors.map(({ name, href }) => ({ name, rel: 'author', ...(href !== undefined && { uri: absolute(href, page) }) })),
      ...(translator === undefined ? [] : [{ name: translator, rel: 'translator' }]),
    ],
    subjects: named,
    ...(publication !== undefined && { infoSources: [{ name: publication, role: 'source' }] }),
    organisations: [{ name: words.site.title, rel: 'publisher', uri: addresses.url('/') }],
    renditions: [{ name: 'web', href: page.url, contentType: 'text/html' }],
    associations: [
      ...(image ? [toPicture(image, page.url)] : []),
      ...(audio ? [toRecording(audio)] : []),
      // Its versions in the other editions.
      ...page.head.flatMap(({ rel, hreflang, href }) =>
        rel === 'alternate' && hreflang !== undefined && hreflang !== 'x-default' && href !== page.url
          ? [{ name: `translation-${hreflang}`, rel: 'translation', uri: href, type: 'text', language: hreflang }]
          : [],
      ),
    ],
  }
}

function toPicture(image: ModelImage, base: string) {
  const { alt, caption, credit } = image
  const href = new URL(image.url, base).href
  const { type, width, height, bytes } = image
  const size = {
    ...(type && { contentType: type }),
    ...(width && { width }),
    ...(height && { height }),
    ...(bytes && { sizeInBytes: bytes }),
  }
  const texts = [
    { role: 'alt', value: alt },
    { role: 'caption', value: caption },
  ]
  return {
    name: 'main-picture',
    rel: 'picture',
    uri: href,
    type: 'picture',
    descriptions: texts.flatMap(({ role, value }) => (value ? [{ role, contentType: 'text/plain', value }] : [])),
    ...(credit && { by: credit }),
    renditions: [{ name: 'main', href, ...size }],
  }
}

function toRecording({ url, type, bytes, title, duration }: ModelAudio) {
  const file = { name: 'main', href: url, contentType: type, ...(bytes && { sizeInBytes: bytes }), ...(duration && { duration }) }
  const headlines = title === undefined ? {} : { headlines: [{ role: 'main', contentType: 'text/plain', value: title }] }
  return { name: 'recording', rel: 'recording', uri: url, type: 'audio', ...headlines, renditions: [file] }
}

function absolute(href: string, page: ArticlePage): string {
  return new URL(href, page.url).href
}

/** What readers read of a document, as HTML, for the checks alone. */
function shownDocument(page: ArticlePage & { published: string }, content: Html, { words }: FormatContext): Html {
  const { image, audio } = page
  const names = [
    ...page.authors.map(({ name }) => name),
    page.translator,
    page.publication,
    page.section && words.section(page.section.key),
    ...page.tags.map(({ key }) => words.tag(key)),
    image?.alt,
    image?.caption,
    image?.credit,
    audio?.title,
    ...page.corrections.map(({ text }) => text),
  ]
  return html`
    <article lang="${words.edition.tag}">
      <h1>${page.title}</h1>
      <p>${page.summary}</p>
      <time datetime="${page.published}"></time>
      <time datetime="${page.updated ?? page.published}"></time>
      ${image && html`<img src="${image.url}" alt="">`}
      ${audio && html`<audio src="${audio.url}"></audio>`}
      ${names.map((name) => name !== undefined && html`<p>${name}</p>`)}
      ${content}
    </article>
  `
}
