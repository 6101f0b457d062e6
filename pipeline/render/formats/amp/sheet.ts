import { asWritten, html } from '../../html/html.ts'
import type { StyleRule } from '../../theme/rules.ts'
import type { Theme } from '../../theme/theme.ts'
import { cutRule, type RulePieces, readProperties, textWithout } from './custom-properties.ts'
import { styles } from './styles.ts'

/** Rules as each page is asked which of them may match on it: names and custom properties are numbers. */
export interface Sheet {
  rules: SheetRule[]
  /** Name that a rule asks for (`RuleSelector.needs`) → its number. */
  names: ReadonlyMap<string, number>
  /** How many custom properties there are. */
  properties: number
}

interface SheetRule {
  /** None: the rule is on every page. */
  selectors: { text: string; needs: number[][] }[]
  pieces: RulePieces
  /** The same array for rules that have the same at-rules around them. */
  within: string[]
}

const byTheme = new WeakMap<StyleRule[], Sheet>()

/** A theme's rules with those of AMP's own elements. A theme does not change. Throws an Error where one of them would end its element. */
export function sheetOf({ rules }: Theme): Sheet {
  const known = byTheme.get(rules)
  if (known) return known
  for (const { text } of rules) html`<style>${asWritten(text)}</style>`
  const sheet = createSheet([...rules, ...styles])
  byTheme.set(rules, sheet)
  return sheet
}

export function createSheet(rules: readonly StyleRule[]): Sheet {
  const [names, properties] = [new Map<string, number>(), new Map<string, number>()]
  const groups = new Map<string, string[]>()
  const numbered = rules.map(({ selectors, text, within }): SheetRule => {
    const group = groups.get(within.join('\n')) ?? within
    groups.set(within.join('\n'), group)
    return {
      selectors: selectors.map((selector) => ({
        text: selector.text,
        needs: selector.needs.map((some) => some.map((name) => numberIn(names, name))),
      })),
      pieces: cutRule(text, (name) => numberIn(properties, name)),
      within: group,
    }
  })
  return { rules: numbered, names, properties: properties.size }
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size
  numbers.set(name, number)
  return number
}

/** The text of the rules that may match on a page: each with those of its selectors that may. `has` is 1 for each name that the page has. */
export function sheetFor(has: Uint8Array, { rules, properties }: Sheet): string {
  const chosen: SheetRule[] = []
  const selectors: string[] = []
  for (const rule of rules) {
    const own = selectorsFor(rule, has)
    if (own === '' && rule.selectors.length > 0) continue
    chosen.push(rule)
    selectors.push(own)
  }
  const isRead = readProperties(
    chosen.map(({ pieces }) => pieces),
    properties,
  )
  let text = ''
  let open: string[] = []
  for (const [index, { pieces, within }] of chosen.entries()) {
    if (open !== within) text += between(open, within)
    text += selectors[index] + textWithout(pieces, isRead)
    open = within
  }
  return text + '}'.repeat(open.length)
}

/** Those of a rule's selectors that may match. */
function selectorsFor({ selectors }: SheetRule, has: Uint8Array): string {
  let text = ''
  for (const selector of selectors) if (mayMatch(selector.needs, has)) text += text === '' ? selector.text : `,${selector.text}`
  return text
}

function mayMatch(needs: number[][], has: Uint8Array): boolean {
  for (const names of needs) if (!hasOne(names, has)) return false
  return true
}

function hasOne(names: number[], has: Uint8Array): boolean {
  for (const name of names) if (has[name] === 1) return true
  return false
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
