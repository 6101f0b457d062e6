import { posix } from 'node:path'
import { decodeAddress } from '../../core/decode-address.ts'
import { rules } from '../../core/rules.ts'
import { storyScheme } from '../../core/story-scheme.ts'
import type { Site } from '../site.ts'
import { articleAt } from './moved.ts'
import { storiesNamed } from './story-names.ts'

/** What the parity checks ask of the site: where a written address leads, and which edition publishes that. */
export function parityContext<Term>(site: Site, glossary: Term[]) {
  const severity = site.config.rules['edition/leak'] ?? rules['edition/leak']
  return {
    glossary,
    leak: severity === 'off' ? undefined : { words: site.config.leak.words, severity },
    /** A story's id, `file:` and the hash of a file's bytes, or a path; undefined for an address elsewhere. */
    target(written: string, { path }: { path: string }): string | undefined {
      const url = ownPath(written, site)
      const from = site.byPath.get(path)
      const named = (name: string, isName: boolean) => {
        const [story, ...others] = from ? storiesNamed(site, name, from, isName) : []
        return others.length === 0 ? story : undefined
      }
      if (url.startsWith(storyScheme)) return named(decodeAddress(url.slice(storyScheme.length).split(/[?#]/)[0] ?? ''), true) ?? url
      if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined
      const file = decodeAddress(url.split(/[?#]/)[0] ?? '')
      if (file === '') return '#'
      const full = site.find(file.startsWith('/') ? `content${file}` : posix.join(posix.dirname(path), file))
      const asset = site.assets.get(full)
      if (asset?.hash !== undefined) return `file:${asset.hash}`
      return (
        (site.byPath.get(full) ?? site.broken.get(full) ?? (file.startsWith('/') ? articleAt(site, file) : undefined))?.story ??
        named(file, false) ??
        (file.startsWith('/') ? file : full)
      )
    },
    publishes: (target: string, locale: string) => !site.stories.has(target) || site.stories.get(target)?.has(locale) === true,
  }
}

/** An absolute address of the site's own, from its root. */
function ownPath(written: string, { config }: Site): string {
  const [own, url] = [new URL(config.url), /^https?:/i.test(written) ? URL.parse(written) : undefined]
  return url && url.host === own.host ? url.pathname.replace(own.pathname.replace(/\/$/, ''), '') : written
}
