import type { Diagnostic } from '../../core/diagnostics.ts'
import type { RuleId } from '../../core/rules.ts'

/** What findings of a rule have in common, by what their message quotes first: the key, the element, the tag, the words. */
const kinds: Partial<Record<RuleId, (quoted: string) => string>> = {
  'markdown/html': (quoted) => `<${/^<\/?([\w-]+)/.exec(quoted)?.[1] ?? '!--'}>`,
  'markdown/shortcode': nameOfMarkup,
  'link/missing': (quoted) => /^\/[^/#?]*\/?/.exec(quoted)?.[0] ?? /\[[^\][]+\]$/.exec(quoted)?.[0] ?? quoted,
}

/** What a finding may have in common with others of its rule; undefined where its message quotes nothing. */
export function causeOf({ ruleId, message }: Pick<Diagnostic, 'ruleId' | 'message'>): string | undefined {
  const quoted = quotedIn(message)
  return quoted === undefined ? undefined : (kinds[ruleId]?.(quoted) ?? quoted)
}

/** The first text that a message quotes, as it is in the file. */
export function quotedIn(message: string): string | undefined {
  const [found] = /"(?:[^"\\]|\\.)*"/s.exec(message) ?? []
  try {
    return found === undefined ? undefined : String(JSON.parse(found))
  } catch {
    return found?.slice(1, -1)
  }
}

/** `{{< relref path="…" >}}`, `{{% relref … %}}` and `{{< /relref >}}` → `{{< relref`; `:warning:` → `:…` */
function nameOfMarkup(quoted: string): string {
  const [, brackets = '', name = ''] = /^(\{[{%])[<%]?-?\s*\/?\s*([\w.-]+)/.exec(quoted) ?? []
  if (name !== '') return `${brackets === '{{' && /^\{\{[<%]/.test(quoted) ? '{{<' : brackets} ${name}`
  const [sign = ''] = /^[^\p{L}\p{N}\s]+/u.exec(quoted) ?? []
  return sign === '' ? quoted : `${sign}…`
}
