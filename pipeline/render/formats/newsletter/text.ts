import { fromHtml } from 'hast-util-from-html'
import { toString as textContent } from 'hast-util-to-string'
import type { LetterStory } from '../../../site/pages/program-models.ts'
import type { Html } from '../../html/html.ts'
import type { Localizer } from '../../localize/translate.ts'
import { correctedOn } from '../../views/corrections.ts'
import type { Letter } from './fit.ts'
import { letterByline, letterSections } from './letter.ts'
import { withTagsParted } from './service-tags.ts'
import { widthOf, wrapText } from './wrap.ts'

/** What is written on lines of its own. */
export type TextPart =
  | { kind: 'text'; text: string /** Of a text in another language than the edition's. */; tag?: string | undefined }
  /** An address, which no line end may cut. */
  | { kind: 'address'; url: string }
  | { kind: 'heading'; text: string; sign: '=' | '-' }
  | { kind: 'space' }
  | { kind: 'rule' }

const space: TextPart = { kind: 'space' }

/** The letter in parts, for programs and readers that show plain text. */
export function letterParts(letter: Letter, words: Localizer): TextPart[] {
  const { edition, site, t } = words
  const colon = edition.scripts.includes('Han') ? '：' : ': '
  const { from, to, lead, corrections, leftOut, home, archive, standalonePages, unsubscribe } = letter
  const labelled = (text: string, url: string, tag?: string): TextPart[] => [{ kind: 'text', text, tag }, { kind: 'address', url }, space]
  return [
    { kind: 'text', text: site.title },
    { kind: 'heading', text: words.dateRange(from, to), sign: '=' },
    ...(lead ? partsOfStory(lead, words) : []),
    ...letterSections(letter).flatMap(({ key, stories }) => [
      { kind: 'heading' as const, text: words.section(key), sign: '-' as const },
      ...stories.flatMap((story) => partsOfStory(story, words)),
    ]),
    ...(corrections.length > 0 ? [{ kind: 'heading' as const, text: t('article.corrections'), sign: '-' as const }] : []),
    ...corrections.flatMap(({ date, text, story: { url, title, tag } }): TextPart[] => [
      { kind: 'text', text: title, tag },
      ...labelled(`${plain(correctedOn(date, words))}${colon}${text}`, url, tag),
    ]),
    { kind: 'rule' },
    ...(leftOut > 0 ? labelled(t('newsletter.more', { count: leftOut }), archive) : []),
    ...labelled(t('newsletter.read', { site: site.title }), home),
    { kind: 'text', text: t('newsletter.why', { site: site.title }) },
    ...labelled(t('newsletter.unsubscribe'), unsubscribe),
    ...standalonePages.flatMap(({ href, title, tag }) => labelled(title, href, tag)),
    ...(site.colophon === '' ? [] : [{ kind: 'text' as const, text: site.colophon }]),
  ]
}

export function partsOfStory(story: LetterStory, words: Localizer): TextPart[] {
  const { title, summary, tag, url } = story
  return [
    { kind: 'text', text: title, tag },
    ...(summary === '' ? [] : [{ kind: 'text' as const, text: summary, tag }]),
    { kind: 'text', text: plain(letterByline(story, words)) },
    { kind: 'address', url },
    space,
  ]
}

function plain(markup: Html): string {
  return textContent(fromHtml(markup.text, { fragment: true }))
}

/** The parts as lines of at most 78 columns. */
export function writeParts(parts: TextPart[], { edition }: Localizer): string {
  const isWide = edition.scripts.includes('Han')
  const lines = parts.flatMap((part) => {
    if (part.kind === 'space') return ['']
    if (part.kind === 'rule') return ['-'.repeat(40), '']
    if (part.kind === 'address') return [part.url]
    const wrapped = wrapText(withTagsParted(part.text), isWide)
    if (part.kind === 'text') return wrapped
    return [...wrapped, part.sign.repeat(Math.max(...wrapped.map((line) => widthOf(line, isWide)))), '']
  })
  return `${lines.join('\n').trimEnd()}\n`
}
