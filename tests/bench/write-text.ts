import type { Language, Piece } from './languages.ts'
import type { PlannedSentence, PlannedText, Span } from './plan-text.ts'

/** What an article has at its end. */
export interface Endings {
  /** Label → address and title of a reference. */
  references: Map<string, string>
  footnotes: string[]
}

export function writeText({ sentences, joint }: PlannedText, language: Language, endings: Endings): string {
  const between = { space: language.space, line: '\n', spaces: '  \n', backslash: '\\\n' }[joint]
  const more = Array.from({ length: joint === 'space' ? language.more : 0 }, (): PlannedSentence => ({ kind: 'plain' }))
  return [...more, ...sentences].map((sentence) => writeSentence(sentence, language, endings)).join(between)
}

function writeSentence(sentence: PlannedSentence, language: Language, endings: Endings): string {
  switch (sentence.kind) {
    case 'plain':
      return language.sentence()
    case 'speech':
      return language.said()
    case 'figure':
      return language.counted(sentence.figure)
    case 'marked':
      return language.marked(sentence.spans.map((span) => writeSpan(span, language, endings)))
  }
}

function writeSpan(span: Span, language: Language, endings: Endings): Piece {
  const own = (text: string): Piece => ({ text, script: 'own' })
  const latin = (text: string): Piece => ({ text, script: 'latin' })
  const [light, strong] = language.emphasis()
  switch (span.mark) {
    case 'strong':
      return own(`${strong}${language.words(2)}${strong}`)
    case 'emphasis':
      return own(`${light}${language.words(2)}${light}`)
    case 'both':
      return own(language.both().join(language.words(2)))
    case 'nested':
      return own(`**${[language.words(2), `*${language.words(1)}*`, language.words(2)].join(language.space)}**`)
    case 'deleted':
      return own(`~~${language.words(2)}~~`)
    case 'year':
      return own(language.year)
    case 'code':
      return latin(`\`${span.code}\``)
    case 'same':
      return latin(span.text)
    case 'address':
      return latin(span.form === 'angle' ? `<${span.address}>` : span.address)
    case 'link':
      return { text: writeLink(span, language, endings), script: span.words === 'code' && !isNamed(span) ? 'latin' : 'own' }
    case 'note':
      return { text: writeNote(span.isLong, language, endings), script: 'behind' }
  }
}

/** Whether the words of a link are its label. */
function isNamed({ form }: { form: string }): boolean {
  return form === 'collapsed' || form === 'shortcut'
}

function writeLink(span: Extract<Span, { mark: 'link' }>, language: Language, { references }: Endings): string {
  const title = span.hasTitle ? ` "${language.words(3)}"` : ''
  if (isNamed(span)) {
    const label = newLabel(references, () => language.words(3))
    references.set(label, `${span.url}${title}`)
    return span.form === 'collapsed' ? `[${label}][]` : `[${label}]`
  }
  const words = { plain: () => language.words(3), strong: () => `**${language.words(2)}**`, code: () => '`npm test`' }[span.words]()
  if (span.form !== 'full') return `[${words}](${span.form === 'angle' ? `<${span.url}>` : span.url}${title})`
  const label = `ref-${references.size + 1}`
  references.set(label, `${span.url}${title}`)
  return `[${words}][${label}]`
}

function newLabel(references: Map<string, string>, write: () => string): string {
  const label = write()
  return references.has(label) ? newLabel(references, write) : label
}

function writeNote(isLong: boolean, language: Language, { footnotes }: Endings): string {
  const label = `[^${footnotes.length + 1}]`
  footnotes.push(`${label}: ${language.sentence()}${isLong ? `\n\n    ${language.sentence()}` : ''}`)
  return label
}
