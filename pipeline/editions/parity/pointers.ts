import { placeBeside } from './beside.ts'
import { type Finding, type Pair, type ParityCheck, shownPlace } from './finding.ts'
import { type LinkKey, linkKey } from './same-link.ts'
import type { PlacedBlock, Pointer } from './telling.ts'

/** The same links: to the same addresses elsewhere, and to the same stories, each in its own edition. */
export const link: ParityCheck = {
  rule: 'parity/link',
  find(pair, context) {
    const { original, translation, omitted } = pair
    return compare('parity/link', 'link', pair, {
      original: without(original.links, 'link', omitted()).filter(isNoMail),
      translation: translation.links.filter(isNoMail),
      keysOf: ({ url }, side) => [linkKey(context[side].of[url] ?? url)],
      // A story that the other edition does not have cannot be linked to there.
      isPossible: ({ url }, side) => !context[side].unpublished.includes(context[side].of[url] ?? ''),
    })
  },
}

/** The same pictures, wherever each is in the text: the same file, or a file of the same name with the words of each language in it. */
export const picture: ParityCheck = {
  rule: 'parity/picture',
  find(pair, context) {
    const { original, translation, omitted } = pair
    return compare('parity/picture', 'picture', pair, {
      original: without(original.pictures, 'picture', omitted()),
      translation: translation.pictures,
      keysOf: ({ url }, side) => {
        const target = context[side].of[url]
        return [linkKey(target ?? url), linkKey(nameOf(url)), ...(target?.startsWith('file:') ? [{ key: target }] : [])]
      },
    })
  },
}

function nameOf(url: string): string {
  return `name:${url.split(/[?#]/)[0]?.split('/').at(-1) ?? ''}`.replace(/[-_.](?:en|zh)(?:[-_](?:us|gb|cn|tw|hans|hant))?(?=\.\w+$)/i, '')
}

/** Addresses of mail are parity/name's. */
const isNoMail = ({ url }: Pointer) => !/^mailto:/i.test(url)

/** Pointers that are not in a block which is missing as a whole. */
function without(pointers: Pointer[], what: string, missing: Set<PlacedBlock>): Pointer[] {
  const marks = new Set([...missing].flatMap((block) => block.marks ?? []))
  return marks.size === 0 ? pointers : pointers.filter(({ url }) => !marks.has(`${what}:${url}`))
}

type Side = 'original' | 'translation'

interface Pointers {
  original: Pointer[]
  translation: Pointer[]
  /** Two pointers that share a key lead to the same. */
  keysOf(pointer: Pointer, side: Side): LinkKey[]
  /** Whether the other article can have it. */
  isPossible?(pointer: Pointer, side: Side): boolean
}

/** Each pointer's keys are asked for several times, and cost a parsed address. */
function cached(keysOf: Pointers['keysOf']): Pointers['keysOf'] {
  const known = new Map<Pointer, LinkKey[]>()
  return (pointer, side) => {
    const keys = known.get(pointer) ?? keysOf(pointer, side)
    known.set(pointer, keys)
    return keys
  }
}

/** What is only in one of the two; where each has something else in the same place of the order, once for both. */
function compare(rule: 'parity/link' | 'parity/picture', what: string, pair: Pair, written: Pointers): Finding[] {
  const pointers = { ...written, keysOf: cached(written.keysOf) }
  const [added, missing] = withoutLocalized(lacking(pointers, 'translation'), lacking(pointers, 'original'), what, pointers)
  const verb = what === 'link' ? 'leads to' : 'is'
  return Array.from({ length: Math.max(added.length, missing.length) }, (_, index): Finding => {
    const [own, other] = [added[index], missing[index]]
    if (own && other)
      return {
        rule,
        place: own.place,
        there: other.place,
        subject: own.url,
        message: `the ${what} ${verb} ${shown(own)}; in the original it ${verb} ${shown(other)} (${shownPlace(other.place)}). Correct one of them.`,
      }
    if (own)
      return {
        rule,
        place: own.place,
        subject: own.url,
        message: `the ${what} ${shown(own)} is not in the original. Remove it here, or add it to ${pair.original.path}.`,
      }
    const there = other as Pointer
    return {
      rule,
      place: placeBeside(there.place, pair),
      there: there.place,
      subject: there.url,
      message: `the original has the ${what} ${shown(there)} (${shownPlace(there.place)}); the translation does not. Add it here, or remove it there.`,
    }
  })
}

/** Screenshots in each language are other files in the same places: where several pictures differ so, they are meant to. */
function withoutLocalized(added: Pointer[], missing: Pointer[], what: string, { original, translation }: Pointers): [Pointer[], Pointer[]] {
  const isLocalized = what === 'picture' && added.length > 1 && added.length === missing.length && original.length === translation.length
  return isLocalized ? [[], []] : [added, missing]
}

function shown({ url }: Pointer): string {
  return JSON.stringify(url.length > 120 ? `${url.slice(0, 119)}…` : url)
}

/** Pointers of one article that the other has not as often. */
function lacking(pointers: Pointers, side: Side): Pointer[] {
  const other = side === 'original' ? 'translation' : 'original'
  const others = pointers[other].map((pointer) => pointers.keysOf(pointer, other))
  const byKey = Map.groupBy(
    others.flatMap((keys, index) => keys.map(({ key }) => ({ key, index }))),
    ({ key }) => key,
  )
  const used = new Set<number>()
  const unmatched = pointers[side].filter((pointer) => {
    for (const { key } of pointers.keysOf(pointer, side)) {
      const waiting = byKey.get(key) ?? []
      while (waiting.length > 0) {
        const { index = -1 } = waiting.shift() ?? {}
        if (used.has(index)) continue
        used.add(index)
        return false
      }
    }
    return true
  })
  return withoutKin(
    unmatched,
    others.filter((_, index) => !used.has(index)),
    pointers,
    side,
  )
}

/** Without those of which the other article has one of another kind: an article of an encyclopaedia in its language, a video elsewhere. */
function withoutKin(unmatched: Pointer[], left: LinkKey[][], pointers: Pointers, side: Side): Pointer[] {
  const kin = left.flatMap((keys) => keys.flatMap(({ among }) => among ?? []))
  return unmatched.filter((pointer) => {
    const own = pointers.keysOf(pointer, side).flatMap(({ among }) => among ?? [])
    const index = kin.findIndex(({ key, of }) => own.some((each) => each.key === key && each.of !== of))
    if (index >= 0) kin.splice(index, 1)
    return index < 0 && (pointers.isPossible?.(pointer, side) ?? true)
  })
}
