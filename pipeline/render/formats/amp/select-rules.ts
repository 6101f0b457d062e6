import type { StyleRule } from '../../theme/rules.ts'

/** The text of the rules that may match where `has` says which names there are, each with those of its selectors that may. */
export function rulesFor(rules: StyleRule[], has: (name: string) => boolean): string {
  let text = ''
  let open: string[] = []
  for (const { selectors, text: own, within } of rules) {
    const used = selectors.filter(({ needs }) => needs.every((names) => names.some(has)))
    if (selectors.length > 0 && used.length === 0) continue
    const shared = sharedCount(open, within)
    text +=
      '}'.repeat(open.length - shared) +
      within
        .slice(shared)
        .map((rule) => `${rule}{`)
        .join('') +
      used.map((selector) => selector.text).join(',') +
      own
    open = within
  }
  return text + '}'.repeat(open.length)
}

function sharedCount(one: string[], other: string[]): number {
  const at = one.findIndex((name, index) => name !== other[index])
  return at < 0 ? Math.min(one.length, other.length) : at
}
