import type { StyleRule } from '../../theme/rules.ts'
import type { Theme } from '../../theme/theme.ts'
import { writerOf } from './custom-properties.ts'
import { rulesFor } from './select-rules.ts'
import { styles } from './styles.ts'

/** What AMP's elements draw inside themselves. */
const inside: Record<string, string> = { 'amp-img': 'img', 'amp-video': 'video', 'amp-audio': 'audio', 'amp-iframe': 'iframe' }

/** Style sheets cached at once: most pages of a site share few. */
const most = 100

/** The rules of the theme that can match on a page: its one style sheet. */
export function sheetFor(text: string, theme: Theme): string {
  const known = sheetsOf(theme)
  const names = namesIn(text, known.names)
  const key = [...names].sort().join(' ')
  const before = known.sheets.get(key)
  if (before !== undefined) return before
  const css = rulesFor([...theme.rules, ...styles], (name) => names.has(name), writerOf)
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

const named = /<([a-z][a-z0-9-]*)| (class|id|dir|lang)="([^"]*)"| (data-[a-z-]+)/g

/** Names on a page that rules ask for: of elements, classes, ids, directions, languages, data attributes. */
function namesIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const names = new Set<string>()
  const add = (name: string) => {
    if (wanted.has(name)) names.add(name)
  }
  for (const [, tag, attribute, value = '', data] of text.matchAll(named)) {
    if (tag !== undefined) {
      add(tag)
      if (inside[tag] !== undefined) add(inside[tag])
    } else if (data !== undefined) add(`[${data}]`)
    else if (attribute === 'class') for (const one of value.split(' ')) add(`.${one}`)
    else if (attribute === 'id') add(`#${value}`)
    else if (attribute === 'dir') add(`[dir=${value}]`)
    else for (const language of languagesIn(value.toLowerCase())) add(language)
  }
  return names
}

/** `zh-hans` is matched by `:lang(zh)` too (Selectors 4, 12.2). */
function languagesIn(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, at) => `:lang(${parts.slice(0, at + 1).join('-')})`)
}
