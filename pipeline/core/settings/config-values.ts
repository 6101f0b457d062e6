/** A plugin, a preset, or a plugin with its options (unified, `Pluggable`). */
export function isPlugin(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [value]
  return typeof first === 'function' || (first !== null && typeof first === 'object' && !Array.isArray(value))
}

export function isAddress(value: string): boolean {
  // Not URL.parse: create-diglot runs on Node 20 too.
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && url.search + url.hash + url.username === '' && !url.pathname.includes('//')
}

export function isPattern(value: string): boolean {
  return (
    /^[^{}]*\{(?:story|locale)\}[^{}]*[/.][^{}]*\{(?:story|locale)\}[^{}]*\.md$/.test(value) &&
    value.includes('{story}') &&
    value.includes('{locale}')
  )
}

export function isHost(value: string): boolean {
  return URL.parse(`https://${value}`)?.host === value.toLowerCase()
}

/** Makes what says whether a value is an object of functions by some of these names. */
export function isFunctionsOf(names: readonly string[]): (value: unknown) => boolean {
  return (value) =>
    value !== null &&
    typeof value === 'object' &&
    Object.entries(value).every(([name, own]) => names.includes(name) && typeof own === 'function')
}

/** Readers' comments go over no open line. */
export function isSecure(value: string): boolean {
  const url = URL.parse(value)
  return isAddress(value) && (url?.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? ''))
}

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

/** An address of the web or of mail, or the tag of a mailing service in any of their forms: `{{x}}`, `*|X|*`, `%x%`, `[x]`. */
export function isUnsubscribe(value: string): boolean {
  if (/[<>"\p{Cc}]/u.test(value) || value !== value.trim()) return false
  const isTag = /\{[^{}]+\}|\*\|[^|]+\|\*|%[\w.-]+%|\[[^[\]]+\]/.test(value)
  return /^[a-z][a-z\d+.-]*:/i.test(value) ? /^(?:https?:\/\/|mailto:)[^\s/]/i.test(value) : isTag
}
