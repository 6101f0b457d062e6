import { decodeAddress, staysBelow } from '../../core/decode-address.ts'
import { type ImportedStory, sectionOf } from './imported.ts'
import { addressKey } from './targets.ts'
import type { Notes } from './topics.ts'

/**
 * Gives each article its old addresses as `aliases`, and a slug that no other article of its section has. Changes the
 * entries.
 */
export function addAliases(stories: ImportedStory[], locales: string[], notes: Notes): void {
  makeSlugsUnique(stories)
  const versions = stories.flatMap(({ id, versions: all }) => all.map((entry) => ({ entry, address: newAddress(id, entry) })))
  const taken = new Map<string, string>()
  for (const { entry, address } of versions) if (address !== undefined) taken.set(addressKey(address), entry.from)
  // The front pages of the editions.
  for (const locale of ['', ...locales]) taken.set(addressKey(`/${locale}/`), 'a front page')
  for (const { id, versions: all } of stories)
    for (const { head, locale } of all) {
      const section = sectionOf(id, head)
      if (section !== undefined) taken.set(addressKey(`/${locale}/${section}/`), 'the page of a section')
    }
  for (const { entry, address } of versions) {
    const aliases = new Set<string>()
    for (const written of entry.addresses) {
      const alias = toAlias(written)
      const key = addressKey(written)
      const owner = taken.get(key)
      if (alias === undefined) notes.add('address', entry.from, `${written.slice(0, 200)}: not an address that a file can have`)
      else if (owner !== undefined && owner !== entry.from) notes.add('address', entry.from, `${written}: it is that of ${owner}`)
      else if (address === undefined || key !== addressKey(address)) {
        taken.set(key, entry.from)
        aliases.add(alias)
      }
    }
    if (aliases.size > 0) entry.head.aliases = [...aliases]
  }
}

/**
 * Two articles of a section with the same slug would have one address: the later one gets it from its title. A page by the
 * name of a section, such as `docs/index.md`, has one of its own: the address is that of the list of the section.
 */
function makeSlugsUnique(stories: ImportedStory[]): void {
  const taken = new Set<string>()
  const sections = new Set(stories.flatMap(({ id, versions }) => versions.map(({ head }) => sectionOf(id, head))))
  for (const { id, versions } of stories)
    for (const { head, locale } of versions) {
      const section = sectionOf(id, head)
      if (section === undefined && sections.has(head.slug)) head.slug = `${head.slug}-index`
      const key = `${locale}/${section ?? ''}/${head.slug?.toLowerCase()}`
      if (head.slug !== undefined && taken.has(key)) delete head.slug
      taken.add(key)
    }
}

/** Where the article will be by default; undefined if its slug is made from its title. */
function newAddress(id: string, { head, locale }: ImportedStory['versions'][number]): string | undefined {
  if (head.slug === undefined) return undefined
  const section = sectionOf(id, head)
  return section === undefined ? `/${locale}/${head.slug}/` : `/${locale}/${section}/${head.slug}/`
}

/** An address as `aliases` has it: without a query, with spaces and colons encoded. */
function toAlias(written: string): string | undefined {
  if (written.includes('?')) return undefined
  const decoded = decodeAddress(written.split('#')[0] ?? '')
  if (!decoded.startsWith('/') || decoded === '/' || !staysBelow(decoded) || Buffer.byteLength(decoded) > 900) return undefined
  if (decoded.split('/').some((part) => Buffer.byteLength(part) > 240)) return undefined
  return decoded.replace(/[\s#?:%]/gu, (sign) => encodeURIComponent(sign))
}
