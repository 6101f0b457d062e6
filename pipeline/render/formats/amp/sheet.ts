import { asWritten, html } from '../../html/html.ts'
import type { StyleRule } from '../../theme/rules.ts'
import type { Theme } from '../../theme/theme.ts'
import { cutRule, type RulePieces, readProperties, textWithout } from './custom-properties.ts'
import { styles } from './styles.ts'

/** Rules as each page is asked which of them may match on it: names and custom properties are numbers. */
export interface Sheet {
  groups: RuleGroup[]
  /** Name that a rule asks for (`RuleSelector.needs`) → its number. */
  names: ReadonlyMap<string, number>
  /** How many custom properties there are. */
  properties: number
}

/** Rules that follow each other, and together ask for so few names that many pages have the same of them. */
interface RuleGroup {
  rules: SheetRule[]
  /** The names that they ask for, at most 30: those that a page has are the bits of a number. */
  names: number[]
  /** That number → what is chosen. */
  chosen: Map<number, Chosen[]>
}

interface SheetRule {
  /** None: the rule is on every page. */
  selectors: { text: string; needs: number[][] }[]
  pieces: RulePieces
  /** The same array for rules that have the same at-rules around them. */
  within: string[]
}

/** Rules that a page has, with those of their selectors that may match, in the same at-rules. */
interface Chosen {
  within: string[]
  pieces: RulePieces
}

const mostRules = 16
const mostNames = 30
const mostChoices = 500

/** The last one that this process has made: builds of a process mostly have the same style sheets. */
let last: { key: string; sheet: Sheet } | undefined

/** A theme's rules with those of AMP's own elements. A theme does not change. Throws an Error where one of them would end its element. */
export function sheetOf({ rules, styles: all, lists }: Pick<Theme, 'rules' | 'styles' | 'lists'>): Sheet {
  // The addresses have hashes of the texts.
  const key = `${all} ${lists}`
  if (last?.key === key) return last.sheet
  for (const { text } of rules) html`<style>${asWritten(text)}</style>`
  const sheet = createSheet([...rules, ...styles])
  last = { key, sheet }
  return sheet
}

export function createSheet(rules: readonly StyleRule[]): Sheet {
  const [names, properties] = [new Map<string, number>(), new Map<string, number>()]
  const atRules = new Map<string, string[]>()
  const numbered = rules.map(({ selectors, text, within }): SheetRule => {
    const around = atRules.get(within.join('\n')) ?? within
    atRules.set(within.join('\n'), around)
    return {
      selectors: selectors.map((selector) => ({
        text: selector.text,
        needs: selector.needs.map((some) => some.map((name) => numberIn(names, name))),
      })),
      pieces: cutRule(text, (name) => numberIn(properties, name)),
      within: around,
    }
  })
  return { groups: groupsOf(numbered), names, properties: properties.size }
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size
  numbers.set(name, number)
  return number
}

function groupsOf(rules: SheetRule[]): RuleGroup[] {
  const groups: RuleGroup[] = []
  for (const rule of rules) {
    const own = rule.selectors.flatMap(({ needs }) => needs.flat())
    const last = groups.at(-1)
    const names = [...new Set([...(last?.names ?? []), ...own])]
    if (last && last.rules.length < mostRules && names.length <= mostNames) {
      last.rules.push(rule)
      last.names = names
    } else groups.push({ rules: [rule], names: [...new Set(own)], chosen: new Map() })
  }
  return groups
}

/** The text of the rules that may match on a page: each with those of its selectors that may. `has` is 1 for each name that the page has. */
export function sheetFor(has: Uint8Array, { groups, properties }: Sheet): string {
  const chosen = groups.flatMap((group) => chosenOf(group, has))
  const isRead = readProperties(
    chosen.map(({ pieces }) => pieces),
    properties,
  )
  let text = ''
  let open: string[] = []
  for (const { pieces, within } of chosen) {
    if (open !== within) text += between(open, within)
    text += textWithout(pieces, isRead)
    open = within
  }
  return text + '}'.repeat(open.length)
}

function chosenOf(group: RuleGroup, has: Uint8Array): Chosen[] {
  // A rule that alone asks for more names than a number has bits is chosen for each page.
  if (group.names.length > mostNames) return choose(group.rules, has)
  let bits = 0
  for (const name of group.names) bits = bits * 2 + (has[name] ?? 0)
  const chosen = group.chosen.get(bits) ?? choose(group.rules, has)
  if (group.chosen.size >= mostChoices) group.chosen.clear()
  group.chosen.set(bits, chosen)
  return chosen
}

/** The rules that may match. What follows each other in the same at-rules is joined. */
function choose(rules: SheetRule[], has: Uint8Array): Chosen[] {
  const chosen: Chosen[] = []
  for (const { selectors, pieces, within } of rules) {
    const own = selectorsFor(selectors, has)
    if (own === '' && selectors.length > 0) continue
    let last = chosen.at(-1)
    if (last?.within !== within) {
      last = { within, pieces: { all: [], declared: [], reads: [] } }
      chosen.push(last)
    }
    append(last.pieces, own, pieces)
  }
  return chosen
}

function append(to: RulePieces, selectors: string, { all, declared, reads }: RulePieces): void {
  for (const piece of [selectors, ...all]) {
    const last = to.all.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') to.all[to.all.length - 1] = last + piece
    else to.all.push(piece)
  }
  to.declared.push(...declared)
  for (const property of reads) if (!to.reads.includes(property)) to.reads.push(property)
}

/** Those of a rule's selectors that may match. */
function selectorsFor(selectors: SheetRule['selectors'], has: Uint8Array): string {
  const mayMatch = (needs: number[][]) => needs.every((some) => some.some((name) => has[name] === 1))
  return selectors.flatMap(({ text, needs }) => (mayMatch(needs) ? [text] : [])).join(',')
}

/** What closes the at-rules of one rule and opens those of the next. */
function between(open: string[], within: string[]): string {
  const shared = sharedCount(open, within)
  const opened = within.slice(shared).map((group) => `${group}{`)
  return '}'.repeat(open.length - shared) + opened.join('')
}

function sharedCount(one: string[], other: string[]): number {
  const at = one.findIndex((name, index) => name !== other[index])
  return at < 0 ? Math.min(one.length, other.length) : at
}
