import type { ArticlePart } from '../../../core/body.ts'
import type { PageModel } from '../../../site/pages/models.ts'
import { html } from '../../html/html.ts'
import type { Localizer } from '../../localize/translate.ts'
import { time } from '../../views/text.ts'
import type { Format } from '../format.ts'
import { fitting, type Letter } from './fit.ts'
import { letterHtml } from './letter.ts'
import { letterParts, partsOfStory, type TextPart, writeParts } from './text.ts'

/** Of a story it has what lists have; the rest is at the story's address. */
const omits: ArticlePart[] = ['translator', 'updated', 'correction', 'picture', 'link', 'paragraph', 'player', 'data']

/** What happened in the last days, as HTML for mail programs. */
export const newsletter: Format = {
  name: 'newsletter',
  address: (page) => (page.kind === 'newsletter' ? page.address : undefined),
  isExtra: (path) => /^[^/]+\/newsletter\.html$/.test(path),
  omits,
  build(page, { words }) {
    const letter = letterOf(page, words)
    const read = letterHtml(letter, words, 'read')
    const shown = [...read.stories].map(([article, row]) => ({ html: row.text, article, isRepeated: true }))
    return { text: `${letterHtml(letter, words).text.text}\n`, shown: [{ html: read.text.text }, ...shown] }
  },
}

/** The same as plain text. */
export const newsletterText: Format = {
  name: 'newsletter-text',
  address: (page) => (page.kind === 'newsletter' ? page.address.replace(/\.html$/, '.txt') : undefined),
  omits,
  build(page, { words }) {
    const letter = letterOf(page, words)
    const parts = letterParts(letter, words)
    const shown = [...(letter.lead ? [letter.lead] : []), ...letter.stories].map((story) => ({
      html: html`${asHtml(partsOfStory(story, words))}${time(words, story.published)}`.text,
      article: story.id,
      isRepeated: true,
    }))
    return {
      text: writeParts(parts, words),
      shown: [{ html: html`<div lang="${words.edition.tag}">${asHtml(parts)}</div>`.text }, ...shown],
    }
  },
}

function letterOf(page: PageModel, words: Localizer): Letter {
  if (page.kind !== 'newsletter') throw new Error(`no newsletter is made of a page of the kind "${page.kind}"`)
  return fitting(page, (letter) => letterHtml(letter, words).text.text)
}

/** What readers read of the text, for the checks. */
function asHtml(parts: TextPart[]) {
  return parts.map((part) => {
    if (part.kind === 'space' || part.kind === 'rule') return ''
    if (part.kind === 'address') return html`<p translate="no">${part.url}</p>`
    return html`<p lang="${part.kind === 'text' ? part.tag : undefined}">${part.text}</p>`
  })
}
