import type { Localizer } from './translate.ts'

/** Notes which messages of the interface a page asks its editions for: only if one of these changes can the page change. */
export interface UsedMessages {
  /** The same words of an edition; each message that is asked for is noted. */
  watch(words: Localizer): Localizer
  /** Forgets what was noted, for the next page. */
  begin(): void
  /** What was noted since, sorted: a line for each message, its locale and its key. */
  list(): string
  /** Makes something, and says which messages it took. */
  during<Made>(make: () => Made): { made: Made; used: ReadonlySet<string> }
  /** Notes messages of what was made before. */
  add(used: ReadonlySet<string>): void
}

export function createUsedMessages(): UsedMessages {
  let noted = new Set<string>()
  const add = (used: ReadonlySet<string>) => {
    for (const name of used) noted.add(name)
  }
  return {
    watch(words) {
      const names = new Map<string, string>()
      const ask = words.t as unknown as (key: string, options?: object) => string
      const t = (key: string, options?: object) => {
        const name = names.get(key) ?? `${words.edition.locale} ${key}`
        names.set(key, name)
        noted.add(name)
        return ask(key, options)
      }
      return { ...words, t: t as unknown as Localizer['t'] }
    },
    begin() {
      noted = new Set()
    },
    list: () => [...noted].sort().join('\n'),
    during(make) {
      const outer = noted
      const used = new Set<string>()
      noted = used
      try {
        return { made: make(), used }
      } finally {
        noted = outer
        add(used)
      }
    },
    add,
  }
}
