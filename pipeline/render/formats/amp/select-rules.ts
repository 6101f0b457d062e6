import type { StyleRule } from '../../theme/rules.ts'

/**
 * The text of the rules that may match where `has` says which names there are, each with those of its selectors that may.
 * `writerOf` may write the rules that are chosen otherwise than as they are.
 */
export function rulesFor(
  rules: StyleRule[],
  has: (name: string) => boolean,
  writerOf: (rules: StyleRule[]) => (rule: StyleRule) => string = () =>
    ({ text }) =>
      text,
): string {
  const chosen: { rule: StyleRule; selectors: string }[] = []
  for (const rule of rules) {
    const selectors = selectorsFor(rule, has)
    if (selectors !== '' || rule.selectors.length === 0) chosen.push({ rule, selectors })
  }
  const write = writerOf(chosen.map(({ rule }) => rule))
  let text = ''
  let open: string[] = []
  for (const { rule, selectors } of chosen) {
    const { within } = rule
    if (open.length > 0 || within.length > 0) text += between(open, within)
    text += selectors + write(rule)
    open = within
  }
  return text + '}'.repeat(open.length)
}

/** Those of a rule's selectors that may match. */
function selectorsFor({ selectors }: StyleRule, has: (name: string) => boolean): string {
  let text = ''
  for (const selector of selectors)
    if (selector.needs.every((names) => names.some(has))) text += text === '' ? selector.text : `,${selector.text}`
  return text
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
