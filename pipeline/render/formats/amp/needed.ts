import type { StyleRule } from '../../theme/rules.ts'
import type { Theme } from '../../theme/theme.ts'
import { writerOf } from './custom-properties.ts'
import { rulesFor } from './select-rules.ts'
import { styles } from './styles.ts'

/** A theme's rules with those of AMP's own elements, and all names that they ask for. A theme does not change. */
interface Sheet {
  rules: StyleRule[]
  names: ReadonlySet<string>
}

const byTheme = new WeakMap<StyleRule[], Sheet>()

export function sheetOf({ rules: own }: Theme): Sheet {
  const known = byTheme.get(own)
  if (known) return known
  const rules = [...own, ...styles]
  const names = new Set(rules.flatMap(({ selectors }) => selectors.flatMap(({ needs }) => needs.flat())))
  const sheet = { rules, names }
  byTheme.set(own, sheet)
  return sheet
}

/** The rules that can match on a page with such names: its one style sheet. */
export function sheetFor(names: ReadonlySet<string>, { rules }: Sheet): string {
  return rulesFor(rules, (name) => names.has(name), writerOf)
}
