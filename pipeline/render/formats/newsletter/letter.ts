import type { LetterStory } from '../../../site/pages/program-models.ts'
import { asWritten, type Html, html, writeIn } from '../../html/html.ts'
import type { Localizer } from '../../localize/translate.ts'
import { authorship } from '../../views/byline.ts'
import { correctionText } from '../../views/corrections.ts'
import { time } from '../../views/text.ts'
import type { Letter } from './fit.ts'
import { letterDialect } from './letter-dialect.ts'
import { nightStyles } from './styles.ts'

/** Of the pictures, in pixels: 600 less the space at both sides. */
const pictureWidth = 552

/** Outlook for Windows knows no greatest width: it gets a table of one. */
const outlook = {
  open: asWritten(
    '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
  ),
  close: asWritten('<!--[if mso]></td></tr></table><![endif]-->'),
}

/** Who wrote a story, and when. */
export function letterByline({ authors, publication, tag, published }: LetterStory, words: Localizer): Html {
  const by = authorship(
    { authors: authors.map((name) => ({ name })), publication, foreign: tag === undefined ? undefined : { tag } },
    words,
  )
  return html`${by}${by && gapIn(words)}${time(words, published)}`
}

/** What is between two texts on one line. */
function gapIn({ edition }: Localizer): string {
  return edition.scripts.includes('Han') ? '\u3000' : ' · '
}

/** The stories of each section, in the order of the edition. */
export function letterSections({ sections, stories }: Letter): { key: string; stories: LetterStory[] }[] {
  return sections
    .map((key) => ({ key, stories: stories.filter(({ section }) => section === key) }))
    .filter((group) => group.stories.length > 0)
}

/** The letter as HTML for mail programs: tables, styles in attributes, no more than their oldest ones read. */
export function letterHtml(
  letter: Letter,
  words: Localizer,
  as: 'sent' | 'read' = 'sent',
): { text: Html /** Article id → its rows. */; stories: Map<string, Html> } {
  const stories = new Map<string, Html>()
  const text = writeIn(letterDialect(words.edition.tag)[as], () => {
    if (letter.lead) stories.set(letter.lead.id, lead(letter.lead, words))
    for (const one of letter.stories) stories.set(one.id, story(one, words))
    return letterDocument(letter, stories, words)
  })
  return { text, stories }
}

function letterDocument(letter: Letter, stories: ReadonlyMap<string, Html>, words: Localizer): Html {
  const { edition, site, t } = words
  const title = t('newsletter.title', { site: site.title, dates: words.dateRange(letter.from, letter.to) })
  return html`
      <!doctype html>
      <html lang="${edition.tag}" dir="${edition.direction}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <meta name="supported-color-schemes" content="light dark">
          <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
          <meta name="robots" content="noindex">
          <title>${title}</title>
          ${nightStyles.map((text) => html`<style>${text}</style>`)}
        </head>
        <body class="body shade">
          <div class="preheader">${preheader(letter, words)}</div>
          <div role="article" aria-label="${title}" lang="${edition.tag}" dir="${edition.direction}">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="shade">
              <tr>
                <td class="shade">
                  ${outlook.open}
                  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" align="center" class="letter paper">
                    ${masthead(letter, words)}
                    ${letter.lead && stories.get(letter.lead.id)}
                    ${letterSections(letter).map((group) =>
                      section(
                        words.section(group.key),
                        group.stories.map(({ id }) => stories.get(id)),
                      ),
                    )}
                    ${
                      letter.corrections.length > 0 &&
                      section(
                        t('article.corrections'),
                        letter.corrections.map((one) => correction(one, words)),
                      )
                    }
                    ${foot(letter, words)}
                  </table>
                  ${outlook.close}
                </td>
              </tr>
            </table>
          </div>
        </body>
      </html>
  `
}

/** What lists of mail show behind the subject: the first headlines in the edition's language. */
function preheader({ lead, stories }: Letter, words: Localizer): string {
  const first = [...(lead ? [lead] : []), ...stories].filter(({ tag }) => tag === undefined).slice(0, 3)
  return first.map(({ title }) => title).join(gapIn(words))
}

function masthead({ home, from, to }: Letter, words: Localizer): Html {
  return html`
    <tr>
      <td class="masthead accent">
        <h1 class="name"><a href="${home}" class="plain ink">${words.site.title}</a></h1>
        <p class="dates soft">${words.dateRange(from, to)}</p>
      </td>
    </tr>
  `
}

function lead(model: NonNullable<Letter['lead']>, words: Localizer): Html {
  const { url, title, section: key, image, tag, direction } = model
  return html`
    ${image && picture(url, image, { tag, direction })}
    <tr>
      <td class="cell">
        <p class="kicker accent">${words.section(key)}</p>
        <h2 class="lead" lang="${tag}" dir="${direction}"><a href="${url}" class="plain ink">${title}</a></h2>
        ${below(model, words)}
      </td>
    </tr>
  `
}

function picture(
  url: string,
  image: { url: string; width?: number | undefined; height?: number | undefined; alt: string },
  { tag, direction }: Pick<LetterStory, 'tag' | 'direction'>,
): Html {
  const { width, height } = image
  const scaled = width && height ? String(Math.round((pictureWidth * height) / width)) : undefined
  return html`
    <tr>
      <td class="cell" lang="${tag}" dir="${direction}">
        <a href="${url}"><img src="${image.url}" alt="${image.alt}" width="${pictureWidth}" height="${scaled}" class="picture small soft"></a>
      </td>
    </tr>
  `
}

function section(name: string, rows: (Html | undefined)[]): Html {
  return html`
    <tr>
      <td class="section">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td class="rule accent">
              <h2 class="heading accent">${name}</h2>
            </td>
          </tr>
        </table>
      </td>
    </tr>
    ${rows}
  `
}

function story(model: LetterStory, words: Localizer): Html {
  const { url, title, tag, direction } = model
  return html`
    <tr>
      <td class="cell">
        <h3 class="title" lang="${tag}" dir="${direction}"><a href="${url}" class="plain ink">${title}</a></h3>
        ${below(model, words)}
      </td>
    </tr>
  `
}

/** What comes below a headline. */
function below(model: LetterStory, words: Localizer): Html {
  const { summary, tag, direction } = model
  return html`
    ${summary !== '' && html`<p class="standfirst ink" lang="${tag}" dir="${direction}">${summary}</p>`}
    <p class="small soft">${letterByline(model, words)}</p>
  `
}

function correction({ date, text, story: { url, title, tag, direction } }: Letter['corrections'][number], words: Localizer): Html {
  return html`
    <tr>
      <td class="cell">
        <h3 class="title" lang="${tag}" dir="${direction}"><a href="${url}" class="plain ink">${title}</a></h3>
        <p class="standfirst ink">${correctionText({ date, text }, tag === undefined ? undefined : { tag }, words)}</p>
      </td>
    </tr>
  `
}

function foot({ home, archive, leftOut, standalonePages, unsubscribe }: Letter, { site, t }: Localizer): Html {
  const link = (href: string, text: string) => html`<a href="${href}" class="link accent">${text}</a>`
  return html`
    <tr>
      <td class="foot shade">
        ${leftOut > 0 && html`<p class="line soft">${link(archive, t('newsletter.more', { count: leftOut }))}</p>`}
        <p class="line soft">${link(home, t('newsletter.read', { site: site.title }))}</p>
        <p class="line soft">${t('newsletter.why', { site: site.title })} ${link(unsubscribe, t('newsletter.unsubscribe'))}</p>
        ${standalonePages.map(({ href, title, tag, direction }) => html`<p class="line soft" lang="${tag}" dir="${direction}">${link(href, title)}</p>`)}
        ${site.colophon !== '' && html`<p class="small soft">${site.colophon}</p>`}
      </td>
    </tr>
  `
}
