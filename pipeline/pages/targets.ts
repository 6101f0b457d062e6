import { posix } from 'node:path'
import type { Site } from '../content/site.ts'

/** What the checks of parity ask of the site: what a written address leads to, and who publishes that. */
export function parityContext<Term>(site: Site, glossary: Term[]) {
  return {
    glossary,
    target(url: string, { path }: { path: string }): string | undefined {
      if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined
      const [file = ''] = url.split(/[?#]/)
      if (file === '') return '#'
      const full = file.startsWith('/') ? `content${file}` : posix.join(posix.dirname(path), file)
      return (site.byPath.get(full) ?? site.broken.get(full))?.story ?? full
    },
    publishes: (target: string, locale: string) => !site.stories.has(target) || site.stories.get(target)?.has(locale) === true,
  }
}
