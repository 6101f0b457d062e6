import type { StyleRule } from '../../theme/rules.ts'

/** The text of the rules that may match where `has` says which names there are. */
export function rulesFor(rules: StyleRule[], has: (name: string) => boolean): string {
  let text = ''
  let open: string[] = []
  for (const { text: own, within, needs } of rules) {
    if (needs.length > 0 && !needs.some((selector) => selector.every((names) => names.some(has)))) continue
    const shared = sharedCount(open, within)
    text +=
      '}'.repeat(open.length - shared) +
      within
        .slice(shared)
        .map((rule) => `${rule}{`)
        .join('') +
      own
    open = within
  }
  return text + '}'.repeat(open.length)
}

function sharedCount(one: string[], other: string[]): number {
  const at = one.findIndex((name, index) => name !== other[index])
  return at < 0 ? Math.min(one.length, other.length) : at
}
