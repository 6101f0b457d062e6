import type { Figure } from './plan.ts'
import { createRandom } from './random.ts'
import { english, han } from './words.ts'

/** Writes the parts of a story in one language, in words without sense. */
export interface Teller {
  author: string
  /** Between two sentences. */
  space: string
  /** Sentences of a paragraph beyond those planned: Chinese is written in shorter ones. */
  more: number
  cells: [string, string]
  title(): string
  heading(): string
  item(): string
  sentence(): string
  /** A sentence with a figure in it. */
  counted(figure: Figure): string
  /** A sentence with strong and light emphasis, a link and a year, as prose in that language has them beside its punctuation. */
  linked(url: string): string
  said(): string
}

const months = 'January February March April May June July August September October November December'.split(' ')

export function tellEnglish(seed: number): Teller {
  const random = createRandom(seed)
  const words = (count: number) => Array.from({ length: count }, () => random.pick(english)).join(' ')
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return {
    author: 'Cao Lin',
    space: ' ',
    more: 0,
    cells: ['Item', 'Value'],
    title: () => capital(words(7)),
    heading: () => capital(words(3)),
    item: () => words(6),
    sentence: () => `${capital(words(8 + random.below(14)))}.`,
    counted: (figure) => `${capital(words(5))} ${englishFigure(figure)} ${words(4)}.`,
    linked: (url) => `The **${words(2)}** and [${words(3)}](${url}) in 2013 *${words(2)}*.`,
    said: () => `"${capital(words(10))}," ${capital(words(1))} said.`,
  }
}

export function tellChinese(seed: number): Teller {
  const random = createRandom(seed)
  // No word twice in a row: that would be a slip.
  const characters = (count: number) =>
    Array.from({ length: count }, () => random.pick(han))
      .join('')
      .replace(/(.)\1/gu, '$1的')
  return {
    author: '曹林',
    space: '',
    more: 1,
    cells: ['项目', '数值'],
    title: () => characters(14),
    heading: () => characters(5),
    item: () => characters(12),
    sentence: () => `${characters(6 + random.below(10))}，${characters(6 + random.below(14))}。`,
    counted: (figure) => `${characters(6)}在${chineseFigure(figure)}，${characters(9)}。`,
    linked: (url) => `其中**${characters(4)}。**[${characters(5)}](${url})在2013年*${characters(3)}*。`,
    said: () => `“${characters(18)}，”${characters(3)}说。`,
  }
}

function englishFigure(figure: Figure): string {
  if (figure.unit === 'day') return `on ${months[figure.month - 1]} ${figure.day}`
  const { unit, value } = figure
  if (unit === 'people') return `${String(value).replace(/(?=\d{3}$)/, ',')} people`
  return unit === 'percent' ? `${value} percent` : `${value} million yuan`
}

function chineseFigure(figure: Figure): string {
  if (figure.unit === 'day') return `${figure.month}月${figure.day}日`
  const { unit, value } = figure
  if (unit === 'people') return `${value}人`
  return unit === 'percent' ? `${value}%` : `${value}00万元`
}
