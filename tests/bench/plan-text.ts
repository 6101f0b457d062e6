import type { Random } from './random.ts'
import { codeWords, english, names } from './words.ts'

/** Sentences of one paragraph. */
export interface PlannedText {
  sentences: PlannedSentence[]
  /** What is between two sentences: a space (none in Chinese), the end of a line, or a hard break of either kind. */
  joint: 'space' | 'line' | 'spaces' | 'backslash'
}

export type PlannedSentence =
  | { kind: 'plain' }
  /** What somebody said. */
  | { kind: 'speech' }
  | { kind: 'figure'; figure: Figure }
  /** Words with marks among them. */
  | { kind: 'marked'; spans: Span[] }

/** Percent, people, sums in millions of yuan, days of 2013. */
export type Figure = { unit: 'percent' | 'people' | 'millions'; value: number } | { unit: 'day'; month: number; day: number }

/** Something within a sentence that is not plain words. */
export type Span =
  | { mark: 'strong' | 'emphasis' | 'both' | 'nested' | 'deleted' | 'year' }
  | { mark: 'code'; code: string }
  | {
      mark: 'link'
      url: string
      form: 'inline' | 'full' | 'collapsed' | 'shortcut' | 'angle'
      hasTitle: boolean
      words: 'plain' | 'strong' | 'code'
    }
  | { mark: 'address'; address: string; form: 'angle' | 'bare' }
  /** What both languages write alike: a Latin name, an entity, an escaped character. */
  | { mark: 'same'; text: string }
  | { mark: 'note'; isLong: boolean }

export function planText(random: Random): PlannedText {
  const plain = Array.from({ length: 1 + random.below(4) }, (): PlannedSentence => ({ kind: 'plain' }))
  return {
    sentences: [
      ...plain,
      ...(random.chance(30) ? [{ kind: 'figure' as const, figure: planFigure(random) }] : []),
      ...(random.chance(50) ? [planMarked(random)] : []),
      ...(random.chance(15) ? [{ kind: 'speech' as const }] : []),
    ],
    joint: random.chance(85) ? 'space' : random.pick(['line', 'line', 'spaces', 'backslash'] as const),
  }
}

function planMarked(random: Random): PlannedSentence {
  return { kind: 'marked', spans: Array.from({ length: 1 + random.below(3) }, () => planSpan(random)) }
}

/** How often each kind of mark comes, in a hundred. */
const marks = { link: 30, emphasis: 24, code: 12, same: 14, address: 8, note: 6, year: 6 }

function planSpan(random: Random): Span {
  switch (pickWeighted(random, marks)) {
    case 'link':
      return planLink(random)
    case 'emphasis':
      return { mark: random.pick(['strong', 'strong', 'emphasis', 'emphasis', 'both', 'nested', 'deleted'] as const) }
    case 'code':
      return { mark: 'code', code: random.pick(codeWords) }
    case 'same':
      return { mark: 'same', text: random.pick([...names, 'R&amp;D', '&copy;', 'snake\\_case', '\\*', '&lt;main&gt;']) }
    case 'address':
      return random.chance(30)
        ? { mark: 'address', form: 'angle', address: `${random.pick(english)}@example.org` }
        : { mark: 'address', form: random.pick(['angle', 'bare'] as const), address: planUrl(random) }
    case 'note':
      return { mark: 'note', isLong: random.chance(25) }
    case 'year':
      return { mark: 'year' }
  }
}

export function planUrl(random: Random): string {
  return `https://example.org/${random.pick(english)}${random.pick(['', '', '/', '.html', '?page=a&part=b', '#part', '/a_b'])}`
}

function planLink(random: Random): Span {
  return {
    mark: 'link',
    url: planUrl(random),
    form: random.pick(['inline', 'inline', 'inline', 'full', 'collapsed', 'shortcut', 'angle'] as const),
    hasTitle: random.chance(25),
    words: random.pick(['plain', 'plain', 'plain', 'strong', 'code'] as const),
  }
}

/** One of the keys, each as often as its share of the sum of all. */
export function pickWeighted<Key extends string>(random: Random, weights: Record<Key, number>): Key {
  const entries = Object.entries<number>(weights) as [Key, number][]
  return random.pick(entries.flatMap(([key, weight]) => Array.from({ length: weight }, () => key)))
}

function planFigure(random: Random): Figure {
  const unit = random.pick(['percent', 'people', 'millions', 'day'] as const)
  if (unit === 'day') return { unit, month: 1 + random.below(12), day: 1 + random.below(28) }
  return { unit, value: { percent: 11 + random.below(80), people: 1100 + random.below(8900), millions: 2 + random.below(98) }[unit] }
}
