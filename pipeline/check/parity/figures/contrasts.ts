import { contrastRows } from './contrast-words.ts'
import type { Difference, Group } from './difference.ts'
import type { Figure, FoundFigure } from './figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

type Language = 'english' | 'chinese'

/** The most sides that a row may have. */
const most = 8
/** Which side of which row, as a number. */
const codeOf = (row: number, side: number) => row * most + side

/** Words that make a difference → the sides that they are of; none for those that hide others. */
const sidesOf = { english: new Map<string, number[]>(), chinese: new Map<string, number[]>() }
/** Side → all of its words. */
const wordsOf = { english: new Map<number, string[]>(), chinese: new Map<number, string[]>() }

for (const [row, sides] of contrastRows.entries())
  for (const [side, words] of sides.entries())
    for (const [at, language] of (['english', 'chinese'] as const).entries()) {
      const all = (words[at] ?? '').split(' ').filter((word) => word !== '')
      const code = codeOf(row, side)
      // A side that English has no word for has words that hide others.
      const isHidden = words[0] === ''
      for (const word of all.map(spaced))
        if (!word.startsWith('~')) sidesOf[language].set(word, [...(sidesOf[language].get(word) ?? []), ...(isHidden ? [] : [code])])
      if (!isHidden)
        wordsOf[language].set(
          code,
          all.map((word) => spaced(word).replace('~', '')),
        )
    }

function spaced(word: string): string {
  return word.replaceAll('_', ' ')
}

const byLength = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')
const phrases = [...sidesOf.english.keys()].filter((word) => /[^a-z]/.test(word))
const singles = [...sidesOf.english.keys()].filter((word) => !phrases.includes(word))
const firstOf = (phrase: string) => phrase.split(/[^a-z]/)[0] ?? ''

/** "Weekends", "left bank", 周末: which of two or more something is. They are compared with each other alone. */
export const englishContrasts: FigureForm[] = [
  {
    shares: true,
    begins: singles,
    pattern: /(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu,
    read: ([whole]) => read(whole.toLowerCase(), 'english'),
  },
  {
    shares: true,
    begins: phrases.map(firstOf),
    pattern: new RegExp(`\\b(?:${byLength(phrases)})\\b`, 'giu'),
    read: ([whole]) => read(whole.toLowerCase(), 'english'),
  },
]

export const chineseContrasts: FigureForm[] = [
  {
    shares: true,
    begins: new Set([...sidesOf.chinese.keys()].map((word) => word[0] ?? '')),
    pattern: new RegExp(`(?:${byLength(sidesOf.chinese.keys())})`, 'gu'),
    read: ([whole]) => read(whole, 'chinese'),
  },
]

function read(word: string, language: Language): FoundFigure[] {
  const [side, ...others] = sidesOf[language].get(word) ?? []
  return side === undefined ? [] : [createFigure(side, 'which', 'soft', others.length > 0 ? { also: others } : {})]
}

export const isContrast = ({ unit }: Figure): boolean => unit === 'which'

/** The figures of a text, as `read` knows them by what is beside them, and such words: nothing beside these is said of them. */
export function apartFromContrasts<F extends Figure>(all: F[], read: (figures: F[]) => F[]): F[] {
  const { figures, contrasts } = withoutContrasts(all)
  return contrasts.length > 0 ? [...read(figures), ...contrasts] : read(figures)
}

export function withoutContrasts<F extends Figure>(all: F[]): { figures: F[]; contrasts: F[] } {
  const contrasts = all.filter(isContrast)
  return { figures: contrasts.length > 0 ? all.filter((figure) => !isContrast(figure)) : all, contrasts }
}

/** Weekends where the original says weekdays: each text has a word of another side, and none of the other's side. */
export function changedSides<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [own, there] = [original.filter(isContrast), translation.filter(isContrast)]
  if (own.length * there.length === 0) return []
  const open = own.filter((figure) => !isSaidIn(figure, there))
  const others = open.length === 0 ? [] : there.filter((figure) => !isSaidIn(figure, own))
  for (const one of open) {
    const other = others.find((figure) => codesOf(one).some((code) => codesOf(figure).some((side) => areOpposed(code, side))))
    if (other) return [{ original: one, translation: other }]
  }
  return []
}

const codesOf = ({ value, also = [] }: Figure) => [value, ...also]

const areOpposed = (one: number, other: number) => one !== other && Math.floor(one / most) === Math.floor(other / most)

/** Whether the text of some figures has any word of one of the sides of another figure. */
function isSaidIn(figure: Figure, others: Figure[]): boolean {
  const [{ within } = { within: '' }] = others
  const language = /\p{sc=Han}/u.test(within) ? 'chinese' : 'english'
  return codesOf(figure).some((code) => patternOf(code, language).test(within))
}

const patterns = { english: new Map<number, RegExp>(), chinese: new Map<number, RegExp>() }

function patternOf(code: number, language: Language): RegExp {
  const words = byLength(wordsOf[language].get(code) ?? [])
  const pattern = patterns[language].get(code) ?? new RegExp(language === 'english' ? `\\b(?:${words})\\b` : words, 'iu')
  patterns[language].set(code, pattern)
  return pattern
}
