import type { Figure } from './plan-text.ts'
import { createRandom } from './random.ts'
import { english, han } from './words.ts'

/** Writes the parts of a story in one language, in words without sense. */
export interface Language {
  author: string
  /** Between two sentences. */
  space: string
  /** Sentences of a paragraph beyond those planned: Chinese is written in shorter ones. */
  more: number
  /** Between a term and what it means. */
  colon: string
  /** The year of all stories, within a sentence. */
  year: string
  /** The marks of light and of strong emphasis. */
  emphasis(): [light: string, strong: string]
  /** The marks of both together: before the words, and behind them. */
  both(): [before: string, behind: string]
  /** About so many words, as a part of a sentence. */
  words(count: number): string
  title(): string
  heading(): string
  item(): string
  sentence(): string
  /** A sentence with a figure in it. */
  counted(figure: Figure): string
  /** A sentence with these pieces in it, and words around each. */
  marked(pieces: Piece[]): string
  said(): string
}

/** A part of a sentence: words of the language, something in Latin letters, or a mark that follows a word without a space. */
export interface Piece {
  text: string
  script: 'own' | 'latin' | 'behind'
}

const months = 'January February March April May June July August September October November December'.split(' ')

export function englishWriter(seed: number): Language {
  const random = createRandom(seed)
  const words = (count: number) => Array.from({ length: count }, () => random.pick(english)).join(' ')
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return {
    author: 'Cao Lin',
    space: ' ',
    more: 0,
    colon: ': ',
    year: 'in 2013',
    // Underscores mark nothing beside Chinese characters, asterisks do in both languages.
    emphasis: () =>
      random.pick([
        ['*', '**'],
        ['_', '__'],
      ]),
    both: () =>
      random.pick([
        ['***', '***'],
        ['**_', '_**'],
        ['_**', '**_'],
      ]),
    words,
    title: () => capital(words(7)),
    heading: () => capital(words(3)),
    item: () => words(6),
    sentence: () => `${capital(words(8 + random.below(14)))}.`,
    counted: (figure) => `${capital(words(5))} ${englishFigure(figure)} ${words(4)}.`,
    marked: (pieces) =>
      `${capital(words(4))}${pieces.map(({ text, script }) => `${script === 'behind' ? '' : ' '}${text} ${words(3)}`).join('')}.`,
    said: () => `"${capital(words(10))}," ${capital(words(1))} said.`,
  }
}

export function chineseWriter(seed: number): Language {
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
    colon: '：',
    year: '在2013年',
    emphasis: () => ['*', '**'],
    both: () => ['***', '***'],
    words: (count) => characters(2 * count),
    title: () => characters(14),
    heading: () => characters(5),
    item: () => characters(12),
    sentence: () => `${characters(6 + random.below(10))}，${characters(6 + random.below(14))}。`,
    counted: (figure) => `${characters(6)}在${chineseFigure(figure)}，${characters(9)}。`,
    // Beside Chinese punctuation now and then, in the places where CommonMark reads emphasis too.
    marked: (pieces) =>
      `${characters(7)}${pieces.map(({ text, script }) => `${random.chance(30) && script === 'own' ? '，' : ''}${spaced(text, script)}${characters(6)}`).join('')}，${characters(7)}。`,
    said: () => `“${characters(18)}，”${characters(3)}说。`,
  }
}

function spaced(text: string, script: Piece['script']): string {
  return script === 'latin' ? ` ${text} ` : text
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
