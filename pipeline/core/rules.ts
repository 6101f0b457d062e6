export type Severity = 'error' | 'warning'
export type RuleSetting = Severity | 'off'

/** Every rule id with its default severity. `tests/docs.test.ts` checks that REFERENCE.md lists each. */
export const rules = {
  'config/invalid': 'error',
  'config/unknown-key': 'error',
  'content/encoding': 'error',
  'content/control-character': 'error',
  'content/cdata-end': 'error',
  'content/empty': 'error',
  'content/placeholder': 'error',
  'content/symlink': 'error',
  'content/unreadable': 'error',
  'content/path': 'error',
  'content/locale': 'error',
  'content/section-page': 'warning',
  'content/no-stories': 'warning',
  'front-matter/engine': 'error',
  'front-matter/yaml': 'error',
  'front-matter/missing': 'error',
  'front-matter/invalid': 'error',
  'front-matter/unknown-key': 'error',
  'front-matter/html': 'error',
  'front-matter/dates': 'error',
  'front-matter/spelling': 'warning',
  'translation/shared-field': 'error',
  'translation/original': 'error',
  'route/collision': 'error',
  'markdown/html': 'error',
  'markdown/element': 'warning',
  'markdown/unclosed': 'warning',
  'markdown/id': 'error',
  'markdown/shortcode': 'warning',
  'markdown/formula': 'warning',
  'markdown/emphasis': 'warning',
  'markdown/directive': 'warning',
  'markdown/embed': 'error',
  'markdown/footnote': 'warning',
  'markdown/nesting': 'error',
  'markdown/limit': 'error',
  'markdown/plugin': 'warning',
  'link/unsafe': 'error',
  'link/missing': 'error',
  'link/edition': 'warning',
  'link/vanished': 'error',
  'link/reciprocal': 'error',
  'picture/missing': 'error',
  'picture/alt': 'error',
  'picture/unreadable': 'error',
  'picture/script': 'error',
  'picture/font': 'warning',
  'audio/missing': 'error',
  'audio/unreadable': 'error',
  'text/punctuation': 'warning',
  'text/script': 'warning',
  'catalogue/invalid': 'error',
  'catalogue/missing-key': 'error',
  'catalogue/extra-key': 'error',
  'catalogue/empty': 'error',
  'catalogue/placeholder': 'error',
  'catalogue/plural': 'error',
  'catalogue/untranslated': 'warning',
  'edition/invalid': 'error',
  'edition/empty': 'warning',
  'edition/leak': 'error',
  'parity/figure': 'error',
  'parity/link': 'error',
  'parity/picture': 'error',
  'parity/structure': 'warning',
  'parity/omission': 'warning',
  'parity/untranslated': 'warning',
  'parity/name': 'warning',
  'parity/word': 'off',
  'parity/negation': 'off',
  'parity/quote': 'off',
  'parity/consistency': 'off',
  'parity/glossary': 'error',
  'parity/correction': 'error',
  'parity/front': 'warning',
  'parity/stale': 'warning',
  'parity/acknowledgement': 'error',
  'loss/undeclared': 'error',
  'glossary/invalid': 'error',
  'counts/invalid': 'error',
  'baseline/invalid': 'error',
  'cache/differs': 'error',
  'output/foreign': 'error',
  'output/manifest': 'error',
  'page/failed': 'error',
} as const satisfies Record<string, RuleSetting>

/** Rules that a site cannot soften: what they find is not published, or cannot be. */
export const fixedRules: ReadonlySet<string> = new Set<RuleId>([
  'content/encoding',
  'content/control-character',
  'content/empty',
  'content/unreadable',
  'front-matter/engine',
  'front-matter/yaml',
  'front-matter/missing',
  'front-matter/invalid',
  'route/collision',
  'markdown/nesting',
  'markdown/limit',
  'link/unsafe',
  'catalogue/invalid',
  'edition/invalid',
  'cache/differs',
  'output/foreign',
  'output/manifest',
  'page/failed',
])

/** Rules that say something of pages which can be shown nevertheless: a preview informs, and a build refuses. */
const showable =
  /^(?:parity|text|translation|loss)\/|^edition\/(?:empty|leak)$|^output\/manifest$|^link\/(?!unsafe$)|^picture\/(?:missing|alt)$|^audio\//

/** Whether no page can be shown because of this. */
export function isStopping({ severity, ruleId }: { severity: Severity; ruleId: RuleId }): boolean {
  return severity === 'error' && !showable.test(ruleId)
}

export type RuleId = keyof typeof rules

/** Rules that are off: by default, or by the site's `rules` setting. */
export function rulesOff(settings: Partial<Record<RuleId, RuleSetting>>): Set<RuleId> {
  const ids = Object.keys(rules) as RuleId[]
  return new Set(ids.filter((id) => (settings[id] ?? rules[id]) === 'off'))
}
