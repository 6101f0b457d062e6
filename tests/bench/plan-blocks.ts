import { planCode } from './code.ts'
import { type PlannedBlock, type PlannedCell, type PlannedItem, type PlannedList, type PlannedTable, pictureNames } from './plan.ts'
import { pickWeighted, planText, planUrl } from './plan-text.ts'
import type { Random } from './random.ts'
import { codeWords } from './words.ts'

/** 8 to 13 paragraphs, and other blocks between them. */
export function planBlocks(random: Random): PlannedBlock[] {
  let level = 0
  return Array.from({ length: 8 + random.below(6) }, (_, index) => {
    const blocks: PlannedBlock[] = []
    if (index > 0 && random.chance(28)) {
      // A heading is at most one level below the one before it.
      level = Math.min(level === 0 ? 2 : level + 1, random.pick([2, 2, 3, 3, 4]))
      blocks.push(planHeading(random, level as 2 | 3 | 4))
    }
    return [...blocks, planParagraph(random), ...(random.chance(55) ? [planAside(random)] : [])]
  }).flat()
}

function planHeading(random: Random, level: 2 | 3 | 4): PlannedBlock {
  const forms = ['plain', 'plain', 'plain', 'closed', 'code', 'emphasis', ...(level === 2 ? (['underlined'] as const) : [])] as const
  return { kind: 'heading', level, form: random.pick(forms) }
}

function planParagraph(random: Random): PlannedBlock {
  return { kind: 'paragraph', ...planText(random) }
}

/** How often each kind of block comes between paragraphs, in a hundred. */
const asides = { list: 34, code: 20, quotation: 16, table: 14, picture: 12, break: 4 }

function planAside(random: Random): PlannedBlock {
  switch (pickWeighted(random, asides)) {
    case 'list':
      return planList(random, 0)
    case 'code':
      return planCode(random)
    case 'quotation':
      return planQuotation(random, 0)
    case 'table':
      return planTable(random)
    case 'picture':
      return planPicture(random)
    case 'break':
      return { kind: 'break', mark: random.pick(['---', '***', '* * *', '___']) }
  }
}

function planPicture(random: Random): PlannedBlock {
  const form = random.pick(['inline', 'inline', 'title', 'reference', 'linked'] as const)
  return { kind: 'picture', name: random.pick(pictureNames), form, url: planUrl(random) }
}

function planQuotation(random: Random, depth: number): PlannedBlock {
  const second = random.below(5)
  const more: PlannedBlock[] = []
  if (second === 1) more.push(planList(random, 2))
  if (second === 2 && depth === 0) more.push(planQuotation(random, 1))
  if (second === 3) more.push(planParagraph(random))
  return { kind: 'quotation', blocks: [planParagraph(random), ...more] }
}

/** `depth` is how many lists are around this one: right below words, only a number 1 begins a list. */
function planList(random: Random, depth: number): PlannedList {
  const isTask = depth < 2 && random.chance(20)
  const mark = isTask ? '-' : random.pick(['-', '-', '*', '+', '1.', '1.', '1)', ...(depth === 0 ? ['3.'] : [])])
  const forms = ['words', 'words', 'sentence', 'term', 'link', 'code'] as const
  const form = random.pick(forms)
  const items = Array.from({ length: 2 + random.below(4) }, (): PlannedItem => {
    const own = random.chance(70) ? form : random.pick(forms)
    const blocks = depth < 2 && random.chance(18) ? [planChild(random, depth)] : []
    return {
      form: own,
      code: random.pick(codeWords),
      url: planUrl(random),
      ...(isTask && { task: random.pick(['x', ' '] as const) }),
      blocks,
    }
  })
  return { kind: 'list', mark, isLoose: random.chance(25) || items.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'list')), items }
}

function planChild(random: Random, depth: number): PlannedBlock {
  const chance = random.below(10)
  if (chance < 7) return planList(random, depth + 1)
  return chance < 9 ? { ...planCode(random), form: 'fence' } : planQuotation(random, 1)
}

function planTable(random: Random): PlannedTable {
  const align = Array.from({ length: 2 + random.below(3) }, () => random.pick([undefined, 'left', 'center', 'right'] as const))
  const kinds = align.map((_, index) =>
    index === 0 ? 'words' : random.pick(['words', 'number', 'number', 'code', 'strong', 'link'] as const),
  )
  const rows = Array.from({ length: 2 + random.below(4) }, () => kinds.map((kind) => planCell(random, kind)))
  return { kind: 'table', align, isBoxed: random.chance(85), rows }
}

function planCell(random: Random, kind: 'words' | 'number' | 'code' | 'strong' | 'link'): PlannedCell {
  if (kind === 'number') return 11 + random.below(8989)
  if (kind === 'code') return { code: random.pick(codeWords) }
  if (kind === 'link') return { url: planUrl(random) }
  return kind === 'strong' && random.chance(20) ? 'empty' : kind
}
