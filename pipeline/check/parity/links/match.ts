import type { Pointer } from '../compared-text.ts'
import type { Pair, PairSide } from '../finding.ts'
import { codeMark } from '../prose.ts'
import type { LinkKey } from './link-key.ts'
import { isOwnAnchor, type OwnPlaces } from './own-places.ts'
import {
  isFileOf,
  isInOwnLanguage,
  isMoved,
  isOfStory,
  isOwnPage,
  isOwnPlace,
  isRoundabout,
  isSamePath,
  isSamePlace,
  lastPartOf,
} from './same-link.ts'

export interface Pointers {
  original: Pointer[]
  translation: Pointer[]
  /** What a pointer leads to: of one address, the first key is the same. */
  addressOf(pointer: Pointer, side: PairSide): string
  /** Two pointers that share a key lead to the same. */
  keysOf(pointer: Pointer, side: PairSide): LinkKey[]
  /** Whether two that share a key are two all the same. */
  isOther?(url: string, other: string): boolean
  /** Whether the other article can have it. */
  isPossible?(pointer: Pointer, side: PairSide): boolean
}

/** What is only in one of the two; and what each of them has in the same place, where the other has something else. */
export interface Differences {
  added: Pointer[]
  missing: Pointer[]
  changed: [own: Pointer, other: Pointer][]
}

/** A pointer that is to be matched, and the index of the bead that its block is in; -1 without a block. */
interface Waiting {
  pointer: Pointer
  side: PairSide
  keys: LinkKey[]
  bead: number
}

/** Matches pointers first within blocks that are aligned, then wherever they are: so of two to the same place the right one is left. */
export function differences(pointers: Pointers, { original, beads }: Pick<Pair, 'original' | 'beads'>, places: OwnPlaces): Differences {
  if (!isAnyDifferent(pointers)) return { added: [], missing: [], changed: [] }
  const beadOf = new Map(
    beads().flatMap(({ original, translation }, at) => [...original, ...translation].map((block) => [block, at] as const)),
  )
  const waiting = (side: PairSide) =>
    pointers[side].map((pointer): Waiting => {
      const bead = pointer.block ? (beadOf.get(pointer.block) ?? -1) : -1
      return { pointer, side, keys: pointers.keysOf(pointer, side), bead }
    })
  const [all, others] = [waiting('translation'), waiting('original')]
  const keysIn = (bead: number, keys: string[]) => (bead < 0 ? [] : keys.map((key) => `${bead} ${key}`))
  const placesOf = ({ pointer, side }: Waiting) => places.namesOf(pointer, side)
  // Of two places in a page, the same one first: keys know no places, and the words of a link may be the same.
  const [inside, insideOthers] = matched(all, others, (each) => keysIn(each.bead, placesOf(each)))
  const [unlike, unlikeOthers] = matched(inside, insideOthers, ({ pointer: { url, text }, keys, bead }) =>
    keysIn(bead, [url, ...(text === '' ? [] : keys.map(({ key }) => `${key} ${text}`))]),
  )
  // In a table of contents, each entry with the entry for the same heading.
  const [entries, entriesThere] = matched(unlike, unlikeOthers, placesOf)
  const namesOf = ({ keys }: Waiting) => keys.map(({ key }) => key)
  const [near, nearOthers] = matched(entries, entriesThere, (each) => keysIn(each.bead, namesOf(each)), pointers.isOther)
  // Two sections may be in another order: an entry of a chapter is for one of a chapter.
  const [far, farOthers] = matched(near, nearOthers, ({ pointer, side }) => places.levelsOf(pointer, side))
  const [left, leftOthers] = matched(far, farOthers, namesOf, pointers.isOther)
  const [unmoved, other] = withoutMoved(left, leftOthers, original.story)
  const own = withoutTwins(unmoved, others, pointers.isOther)
  // A translation may say where its original is.
  const isOriginal = ({ keys, pointer: { url } }: Waiting) => !url.startsWith('#') && keys.some(({ key }) => isOfStory(key, original.story))
  const isPossible = (each: Waiting) => (pointers.isPossible?.(each.pointer, each.side) ?? true) && !isUnlinked(each, beads()[each.bead])
  const isSure = (bead: number) => Math.abs(beads()[bead]?.deviation ?? 0) <= farthest
  const toOriginal = new Set(other.some(isOriginal) ? [] : own.filter(isOriginal))
  const mayBeAdded = (each: Waiting) => isPossible(each) && !toOriginal.has(each)
  return paired(withoutKin(own, other).filter(mayBeAdded), withoutKin(other, own).filter(isPossible), { all, others, isSure, places })
}

/** Whether an address that is a link because it is written out (`https://tides.example`, `www.tides.example`) is code or plain text in the other article. */
function isUnlinked({ pointer: { url, text }, side }: Waiting, bead: ReturnType<Pair['beads']>[number] | undefined): boolean {
  const address = text.replace(/\/$/, '')
  if (!bead || address === '' || ![address, `http://${address}`].includes(url.replace(/\/$/, ''))) return false
  // Behind a Chinese character, `www.` begins no link.
  const isText = (text: string) => address.startsWith('www.') && text.includes(address)
  return bead[side === 'original' ? 'translation' : 'original'].some(
    ({ text, marks = [] }) => isText(text) || marks.some((mark) => mark.startsWith(codeMark) && mark.includes(address)),
  )
}

/** Most pairs have the same: their blocks need not be aligned, nor their addresses be read. */
function isAnyDifferent({ original, translation, addressOf, keysOf }: Pointers): boolean {
  if (original.length !== translation.length) return true
  const isSame = (nameOf: (pointer: Pointer, side: PairSide) => string) => {
    const others = original.map((pointer) => nameOf(pointer, 'original')).sort()
    const own = translation.map((pointer) => nameOf(pointer, 'translation')).sort()
    return own.every((name, at) => name === others[at])
  }
  return !isSame(addressOf) && !isSame((pointer, side) => keysOf(pointer, side)[0]?.key ?? '')
}

/** Those of both lists that share no name with one of the other list, one for one. */
function matched(
  own: Waiting[],
  others: Waiting[],
  namesOf: (waiting: Waiting) => string[],
  isOther: Pointers['isOther'] = () => false,
): [Waiting[], Waiting[]] {
  const byName = Map.groupBy(
    others.flatMap((other) => namesOf(other).map((name) => ({ name, other }))),
    ({ name }) => name,
  )
  const used = new Set<Waiting>()
  const left = own.filter((each) => {
    for (const name of namesOf(each)) {
      const list = byName.get(name) ?? []
      while (list[0] && used.has(list[0].other)) list.shift()
      const { other } = list.find((one) => !used.has(one.other) && !isOther(each.pointer.url, one.other.pointer.url)) ?? {}
      if (!other) continue
      used.add(other)
      return false
    }
    return true
  })
  return [left, others.filter((other) => !used.has(other))]
}

/** Without a second link of the translation to what the original links to once, in the same block or the one beside it. */
function withoutTwins(left: Waiting[], others: Waiting[], isOther: Pointers['isOther'] = () => false): Waiting[] {
  const places = Map.groupBy(
    others.flatMap(({ keys, bead, pointer: { url } }) => keys.map(({ key }) => ({ key, bead, url }))),
    ({ key }) => key,
  )
  return left.filter(({ keys, bead, pointer: { url } }) => {
    const isTwin = (other: { bead: number; url: string }) => other.bead >= 0 && Math.abs(other.bead - bead) <= 1 && !isOther(url, other.url)
    return bead < 0 || !keys.some(({ key }) => places.get(key)?.some(isTwin))
  })
}

/**
 * Without pairs in the same block of which one address has a host or folders that the other has not, and else is the same;
 * and without those of a relative address and one from the site's root, wherever they are.
 */
function withoutMoved(own: Waiting[], others: Waiting[], story: string): [Waiting[], Waiting[]] {
  const used = new Set<Waiting>()
  const byBead = Map.groupBy(others, ({ bead }) => bead)
  const byEnd = Map.groupBy(others, ({ pointer }) => lastPartOf(pointer.url))
  const keyOf = ({ keys }: Waiting) => keys[0]?.key ?? ''
  const left = own.filter((each) => {
    const isSame = (one: Waiting) =>
      [isMoved, isRoundabout, isFileOf, isSamePlace, isInOwnLanguage].some((holds) => holds(each.pointer.url, one.pointer.url)) ||
      isOwnPlace(each.pointer.url, one.pointer.url, story) ||
      isOwnPage(keyOf(each), keyOf(one)) ||
      isOwnPage(keyOf(one), keyOf(each))
    const isSamePage = (one: Waiting) => !used.has(one) && isSamePath(each.pointer.url, one.pointer.url)
    const other =
      byBead.get(each.bead)?.find((one) => each.bead >= 0 && !used.has(one) && isSame(one)) ??
      byEnd.get(lastPartOf(each.pointer.url))?.find(isSamePage)
    if (other) used.add(other)
    return !other
  })
  return [left, others.filter((other) => !used.has(other))]
}

/** Without those of which the other article has one of another kind: an article of an encyclopaedia in its language, a video elsewhere. */
function withoutKin(unmatched: Waiting[], left: Waiting[]): Waiting[] {
  const kin = left.flatMap(({ keys }) => keys.flatMap(({ among }) => among ?? []))
  return unmatched.filter(({ keys }) => {
    const own = keys.flatMap(({ among }) => among ?? [])
    const index = kin.findIndex(({ key, of }) => own.some((each) => each.key === key && each.of !== of))
    if (index >= 0) kin.splice(index, 1)
    return index < 0
  })
}

/** Standard deviations from the expected length from which on two blocks may not belong together. */
const farthest = 3

/** All pointers of both articles, and whether the blocks of a bead belong together. */
interface Placed {
  all: Waiting[]
  others: Waiting[]
  isSure(bead: number): boolean
  places: OwnPlaces
}

/** Pairs what is left in aligned blocks, where the words of the links or their number leave no doubt. */
function paired(own: Waiting[], others: Waiting[], context: Placed): Differences {
  const changed: Differences['changed'] = []
  const taken = new Set<Waiting>()
  const [counts, otherCounts] = [context.all, context.others].map((list) => Map.groupBy(list, ({ bead }) => bead))
  const byBead = Map.groupBy(others, ({ bead }) => bead)
  for (const [bead, list] of Map.groupBy(own, (each) => each.bead)) {
    const there = byBead.get(bead) ?? []
    const isOrdered = context.isSure(bead) && there.length === list.length && counts?.get(bead)?.length === otherCounts?.get(bead)?.length
    for (const [at, each] of list.entries()) {
      const { text } = each.pointer
      const other = isOrdered ? there[at] : there.find((one) => text !== '' && one.pointer.text === text && !taken.has(one))
      if (!other || isNamedOtherwise(each.pointer, other.pointer) || areOtherEntries(each.pointer, other.pointer, context)) continue
      changed.push([each.pointer, other.pointer])
      taken.add(each).add(other)
    }
  }
  const rest = (list: Waiting[]) => list.filter((each) => !taken.has(each)).map(({ pointer }) => pointer)
  return { added: rest(own), missing: rest(others), changed }
}

/** Two links to places of the article, of which one is a heading that is not the other's counterpart: each is an entry of its own. */
function areOtherEntries(own: Pointer, other: Pointer, { places }: Placed): boolean {
  const isHeading = places.levelsOf(own, 'translation').length + places.levelsOf(other, 'original').length > 0
  return isOwnAnchor(own.url) && isOwnAnchor(other.url) && isHeading
}

/** Two names in Latin letters, neither of them in the other: each is a link of its own. */
function isNamedOtherwise({ text: own, url }: Pointer, { text: other, url: otherUrl }: Pointer): boolean {
  if (own === '' || other === '' || /[^\p{sc=Latin}\p{N}\p{P}\p{S}\s]/u.test(own + other)) return false
  return !own.includes(other) && !other.includes(own) && url.split('/').at(-1) !== otherUrl.split('/').at(-1)
}
