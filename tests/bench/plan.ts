import { createRandom, type Random } from './random.ts'
import { english } from './words.ts'

export const sections = ['china', 'world', 'business', 'culture', 'science']
/** Pictures that stories show, below `content/media/` (for others: below their static folder). */
export const pictureNames = Array.from({ length: 20 }, (_, index) => `photo-${index}.png`)

/** What a story says, in no language: both of its tellings are written from this, and so agree in all that is compared. */
export interface Plan {
  number: number
  slug: string
  section: string
  date: Date
  tags: string[]
  blocks: PlannedBlock[]
}

export type PlannedBlock =
  | { kind: 'heading' }
  | ({ kind: 'paragraph' | 'quotation' } & PlannedText)
  | { kind: 'list'; items: number }
  | { kind: 'picture'; name: string }
  | { kind: 'table'; values: number[] }

export interface PlannedText {
  sentences: number
  figure?: Figure
  /** An address, in a sentence with emphasis of either kind. */
  link?: string
  /** Whether it ends with what somebody said. */
  speech: boolean
}

/** Percent, people, sums in millions of yuan, days of 2013. */
export type Figure = { unit: 'percent' | 'people' | 'millions'; value: number } | { unit: 'day'; month: number; day: number }

/** The plan of one story, the same for the same number always: 9 to 16 paragraphs, and what stands between them. */
export function planStory(number: number): Plan {
  const random = createRandom(number + 1)
  const word = () => random.pick(english)
  return {
    number,
    section: sections[number % sections.length] ?? '',
    slug: `${word()}-${word()}-${String(number).padStart(6, '0')}`,
    date: new Date(Date.UTC(2013, 9, 23) + number * 37 * 60_000),
    tags: [...new Set([word(), word()])],
    blocks: Array.from({ length: 9 + random.below(8) }, (_, index) => planPart(random, index)).flat(),
  }
}

/** A paragraph, and now and then what stands before it. */
function planPart(random: Random, index: number): PlannedBlock[] {
  const heading: PlannedBlock[] = index > 0 && index % 5 === 0 ? [{ kind: 'heading' }] : []
  return [...heading, ...planAside(random), { kind: 'paragraph', ...planText(random) }]
}

function planAside(random: Random): PlannedBlock[] {
  const chance = random.below(100)
  if (chance < 6) return [{ kind: 'list', items: 3 }]
  if (chance < 10) return [{ kind: 'quotation', ...planText(random) }]
  if (chance < 13) return [{ kind: 'picture', name: random.pick(pictureNames) }]
  if (chance < 15) return [{ kind: 'table', values: [1, 2, 3].map(() => 11 + random.below(8989)) }]
  return []
}

function planText(random: Random): PlannedText {
  const sentences = 2 + random.below(4)
  return {
    sentences,
    ...(random.chance(35) && { link: `https://example.org/${random.pick(english)}` }),
    ...(random.chance(35) && { figure: planFigure(random) }),
    speech: random.chance(15),
  }
}

function planFigure(random: Random): Figure {
  const unit = random.pick(['percent', 'people', 'millions', 'day'] as const)
  if (unit === 'day') return { unit, month: 1 + random.below(12), day: 1 + random.below(28) }
  return { unit, value: { percent: 11 + random.below(80), people: 1100 + random.below(8900), millions: 2 + random.below(98) }[unit] }
}
