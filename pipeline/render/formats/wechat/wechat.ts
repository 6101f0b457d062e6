import { fromHtml } from 'hast-util-from-html'
import type { ArticlePage, PageModel } from '../../../site/pages/models.ts'
import { asWritten, html } from '../../html/html.ts'
import { feedContent } from '../feed-content.ts'
import type { Format } from '../format.ts'
import { writeFragment } from '../write.ts'
import { inlineStyles, type LinkNote } from './inline.ts'
import { styleOf } from './styles.ts'

const marks = /<sup [^>]*>\[\d+\]<\/sup>/g

const isStory = (page: PageModel): page is ArticlePage => page.kind === 'article' && page.foreign === undefined

/** The text of an article to be copied into the editor of a WeChat account: styles in attributes, addresses as notes. */
export const wechat: Format = {
  name: 'wechat',
  address: (page) => (isStory(page) ? wechatAddress(page.address) : undefined),
  isExtra: isWechatText,
  // The editor has fields of its own for what is said of an article, and takes no links.
  omits: ['author', 'source', 'translator', 'published', 'updated', 'link', 'audio', 'player', 'data'],
  build(page, context) {
    if (!isStory(page)) throw new Error(`no text for WeChat is made of a page of the kind "${page.kind}"`)
    const { words } = context
    const { url, image, stale, converted, body, corrections } = page
    const content = feedContent({ url, image, stale, converted, body, corrections }, context)
    const { tree, notes } = inlineStyles(fromHtml(content.text, { fragment: true }))
    const text = html`
      <!doctype html>
      <html lang="${words.edition.tag}" dir="${words.edition.direction}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>${page.title}</title>
          <link rel="canonical" href="${page.url}">
        </head>
        <body>
          <main>
            <h1>${page.title}</h1>
            ${page.summary !== '' && html`<p>${page.summary}</p>`}
            <section style="font-size:16px">
              ${asWritten(writeFragment(tree))}
              ${notes.length > 0 && notesSection(notes, words.t('wechat.links'))}
            </section>
          </main>
        </body>
      </html>
    `.text
    // The numbers of notes are no text of the article.
    return { text: `${text}\n`, shown: [{ html: text.replace(marks, ''), article: page.body.id }] }
  },
}

/** Whether a file in the output folder is such a text. */
export function isWechatText(path: string): boolean {
  return path.endsWith('/wechat.html')
}

/** The address of the text of an article, by the address of its page. */
export function wechatAddress(address: string): string {
  return `${address.replace(/\.html$/, '/').replace(/\/?$/, '/')}wechat.html`
}

function notesSection(notes: LinkNote[], heading: string) {
  const style = `${styleOf('p')};font-size:14px;word-break:break-all`
  return html`
    <h2 style="${styleOf('h2')}">${heading}</h2>
    ${notes.map(({ text, url }, index) => html`<p style="${style}">[${index + 1}] ${text}<br>${url}</p>`)}
  `
}
