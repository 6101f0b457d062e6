import type { PlannedSentence, PlannedText, Span } from './plan-text.ts'
import type { Piece, Teller } from './tellers.ts'

/** What an article has at its end. */
export interface Endings {
  /** Label → address and title of a reference. */
  references: Map<string, string>
  footnotes: string[]
}

export function writeText({ sentences, joint }: PlannedText, teller: Teller, endings: Endings): string {
  const between = { space: teller.space, line: '\n', spaces: '  \n', backslash: '\\\n' }[joint]
  const more = Array.from({ length: joint === 'space' ? teller.more : 0 }, (): PlannedSentence => ({ kind: 'plain' }))
  return [...more, ...sentences].map((sentence) => writeSentence(sentence, teller, endings)).join(between)
}

function writeSentence(sentence: PlannedSentence, teller: Teller, endings: Endings): string {
  switch (sentence.kind) {
    case 'plain':
      return teller.sentence()
    case 'speech':
      return teller.said()
    case 'figure':
      return teller.counted(sentence.figure)
    case 'marked':
      return teller.marked(sentence.spans.map((span) => writeSpan(span, teller, endings)))
  }
}

function writeSpan(span: Span, teller: Teller, endings: Endings): Piece {
  const own = (text: string): Piece => ({ text, script: 'own' })
  const latin = (text: string): Piece => ({ text, script: 'latin' })
  const [light, strong] = teller.emphasis()
  switch (span.mark) {
    case 'strong':
      return own(`${strong}${teller.words(2)}${strong}`)
    case 'emphasis':
      return own(`${light}${teller.words(2)}${light}`)
    case 'both':
      return own(teller.both().join(teller.words(2)))
    case 'nested':
      return own(`**${[teller.words(2), `*${teller.words(1)}*`, teller.words(2)].join(teller.space)}**`)
    case 'deleted':
      return own(`~~${teller.words(2)}~~`)
    case 'year':
      return own(teller.year)
    case 'code':
      return latin(`\`${span.code}\``)
    case 'same':
      return latin(span.text)
    case 'address':
      return latin(span.form === 'angle' ? `<${span.address}>` : span.address)
    case 'link':
      return { text: writeLink(span, teller, endings), script: span.words === 'code' && !isNamed(span) ? 'latin' : 'own' }
    case 'note':
      return { text: writeNote(span.isLong, teller, endings), script: 'behind' }
  }
}

/** Whether the words of a link are its label. */
function isNamed({ form }: { form: string }): boolean {
  return form === 'collapsed' || form === 'shortcut'
}

function writeLink(span: Extract<Span, { mark: 'link' }>, teller: Teller, { references }: Endings): string {
  const title = span.hasTitle ? ` "${teller.words(3)}"` : ''
  if (isNamed(span)) {
    const label = newLabel(references, () => teller.words(3))
    references.set(label, `${span.url}${title}`)
    return span.form === 'collapsed' ? `[${label}][]` : `[${label}]`
  }
  const words = { plain: () => teller.words(3), strong: () => `**${teller.words(2)}**`, code: () => '`npm test`' }[span.words]()
  if (span.form !== 'full') return `[${words}](${span.form === 'angle' ? `<${span.url}>` : span.url}${title})`
  const label = `ref-${references.size + 1}`
  references.set(label, `${span.url}${title}`)
  return `[${words}][${label}]`
}

function newLabel(references: Map<string, string>, write: () => string): string {
  const label = write()
  return references.has(label) ? newLabel(references, write) : label
}

function writeNote(isLong: boolean, teller: Teller, { footnotes }: Endings): string {
  const label = `[^${footnotes.length + 1}]`
  footnotes.push(`${label}: ${teller.sentence()}${isLong ? `\n\n    ${teller.sentence()}` : ''}`)
  return label
}
