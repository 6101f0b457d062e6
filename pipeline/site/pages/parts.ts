import { isSlug } from '../../source/front-matter/fields.ts'
import { codesOf, plainPart } from '../name-part.ts'
import type { Site } from '../site.ts'
import type { ListKind as Kind } from '../story-kind.ts'
import type { PlanContext } from './context.ts'
import { memoizeBySite } from './memoize.ts'

/** Parts of addresses by the name that they are made of. */
type Parts = Map<string, string>

const chosen = memoizeBySite<Parts>()

/**
 * The part of an address for a tag, or for an author in an edition. Of names that are written alike in Latin
 * letters (张伟, 章玮), the one of the older story has the plain part; the others have their own letters behind it.
 */
export function partOf(context: PlanContext, kind: Kind, name: string, locale: string): string {
  // Tags are the site's, and lead to the same list in every edition.
  const owner = kind === 'tag' ? '' : locale
  const parts = chosen(context.site, `${kind} ${owner}`, () =>
    chooseParts(namesOf(context.site, kind, owner), (one) => plainPartOf(context, kind, one, owner)),
  )
  return parts.get(name) ?? plainPartOf(context, kind, name, owner)
}

/** All names: first those that have an introduction, which is at the plain part; then those of the oldest stories. */
function namesOf({ byPath }: Site, kind: Kind, owner: string): string[] {
  const since = new Map<string, string>()
  for (const { locale, date, tags, authors, introduces } of byPath.values()) {
    if (owner !== '' && locale !== owner) continue
    if (introduces?.kind === kind) since.set(introduces.key, '')
    for (const name of kind === 'tag' ? tags : authors) {
      const before = since.get(name)
      // Pages without a date count as the newest.
      if (before === undefined || (date ?? before) < before) since.set(name, date ?? '\uFFFF')
    }
  }
  return [...since].sort(([a, from], [b, than]) => (from === than ? (a < b ? -1 : 1) : from < than ? -1 : 1)).map(([name]) => name)
}

function chooseParts(names: string[], plainPartOf: (name: string) => string): Parts {
  const parts: Parts = new Map()
  const taken = new Set(names.map(plainPartOf))
  const given = new Set<string>()
  for (const name of names) {
    const plain = plainPartOf(name)
    const part = given.has(plain) ? otherPart(plain, name, taken) : plain
    given.add(plain)
    taken.add(part)
    parts.set(name, part)
  }
  return parts
}

function otherPart(plain: string, name: string, taken: ReadonlySet<string>): string {
  const own = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [`${plain}-${own}`, `${plain}-${codesOf(name)}`].find((part) => isSlug(part) && !taken.has(part)) ?? `${plain}-${codesOf(plain)}`
}

/** An author with an introduction has the name of its folder in all editions. */
function plainPartOf({ slugger, site }: PlanContext, kind: Kind, name: string, owner: string): string {
  return (kind === 'author' ? site.authors.slugOf(name, owner) : undefined) ?? plainPart(slugger, name, owner)
}
