import type { StyleRule } from '../../theme/rules.ts'
import type { Theme } from '../../theme/theme.ts'
import { withoutUnread } from './custom-properties.ts'
import { rulesFor } from './select-rules.ts'
import { styles } from './styles.ts'

/** Style sheets cached at once: most pages of a site share few. */
const most = 100

/** All names that a theme's rules ask for. */
export function wantedNames(theme: Theme): ReadonlySet<string> {
  return sheetsOf(theme).names
}

/** The rules of the theme that can match on a page with some of these names: its one style sheet. */
export function sheetFor(names: Set<string>, theme: Theme): string {
  const known = sheetsOf(theme)
  const key = [...names].sort().join(' ')
  const before = known.sheets.get(key)
  if (before !== undefined) return before
  const css = withoutUnread(rulesFor([...theme.rules, ...styles], (name) => names.has(name)))
  if (known.sheets.size >= most) known.sheets.clear()
  known.sheets.set(key, css)
  return css
}

/** All names that the theme's rules ask for, and the style sheet of each set of these that a page had. */
interface Sheets {
  names: ReadonlySet<string>
  sheets: Map<string, string>
}

const byTheme = new WeakMap<StyleRule[], Sheets>()

function sheetsOf({ rules }: Theme): Sheets {
  const known = byTheme.get(rules) ?? {
    names: new Set([...rules, ...styles].flatMap(({ selectors }) => selectors.flatMap(({ needs }) => needs.flat()))),
    sheets: new Map(),
  }
  byTheme.set(rules, known)
  return known
}
