import type { FeedItem } from '../../site/pages/program-models.ts'
import { type Html, html, writeIn } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { corrections } from '../views/corrections.ts'
import { figure } from '../views/figure.ts'
import { versionNotices } from '../views/version-notices.ts'
import { feedDialect } from './feed-content.ts'
import { type WordedVersion, wordedVersions } from './feed-item.ts'
import type { FormatContext } from './format.ts'

/** The full text of a story in two languages for a feed reader: each block is above what the other version says there. */
export function facingContent(item: FeedItem, context: FormatContext): Html {
  const worded = wordedVersions(item, context)
  const inEach = (write: (one: WordedVersion) => Html) => worded.map((one) => inLanguage(one.words, write(one)))
  return writeIn(feedDialect(item.url), () => {
    const rows = context.view.rows({ articles: [item, item.beside ?? item] })
    const inRow = (cells: (Html | undefined)[]) =>
      worded.map(({ words }, index) => {
        const cell = cells[index]
        return cell && inLanguage(words, cell)
      })
    return html`
      ${inEach(({ version, words }) => versionNotices(version, words))}
      ${pictures(worded)}
      ${inEach(recording)}
      ${rows.map(({ cells }) => inRow(cells))}
      ${inEach(({ version, words }) => corrections(version, { words }))}
    `
  })
}

function inLanguage({ edition }: Localizer, content: Html): Html {
  return content.text === '' ? content : html`<div lang="${edition.tag}" dir="${edition.direction}">${content}</div>`
}

/** One picture for both, with what each says of it; or each its own. */
function pictures(worded: WordedVersion[]): Html[] {
  const shown = new Set<string>()
  return worded.map(({ version: { image }, words }) => {
    if (!image) return html``
    const isShown = shown.has(image.href)
    shown.add(image.href)
    if (!isShown) return inLanguage(words, figure({ image, className: 'lead', isFirst: true }))
    const said = [image.caption, image.credit].filter((text) => text !== undefined)
    return inLanguage(words, said.length === 0 ? html`` : html`<p>${said.join(' ')}</p>`)
  })
}

/** RSS has one enclosure for an item: each version has a link to its own recording. */
function recording({ version: { audio }, words: { t } }: WordedVersion): Html {
  return audio ? html`<p><a href="${audio.url}">${t('article.listen')}</a> ${audio.title}</p>` : html``
}
