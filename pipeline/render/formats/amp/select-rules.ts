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
  const chosen = rules.flatMap((rule) => {
    const used = rule.selectors.filter(({ needs }) => needs.every((names) => names.some(has)))
    return rule.selectors.length > 0 && used.length === 0 ? [] : [{ rule, used }]
  })
  const write = writerOf(chosen.map(({ rule }) => rule))
  let text = ''
  let open: string[] = []
  for (const { rule, used } of chosen) {
    const { within } = rule
    const shared = sharedCount(open, within)
    text +=
      '}'.repeat(open.length - shared) +
      within
        .slice(shared)
        .map((group) => `${group}{`)
        .join('') +
      used.map((selector) => selector.text).join(',') +
      write(rule)
    open = within
  }
  return text + '}'.repeat(open.length)
}

function sharedCount(one: string[], other: string[]): number {
  const at = one.findIndex((name, index) => name !== other[index])
  return at < 0 ? Math.min(one.length, other.length) : at
}
