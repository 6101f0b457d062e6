import { distance } from 'fastest-levenshtein'
import type { PlacedBlock, Pointer } from '../compared-text.ts'
import type { Pair, PairSide } from '../finding.ts'
import type { Differences, Pointers } from './match.ts'
import { isOwnAnchor, type OwnPlaces } from './own-places.ts'

/** Links to another place of a page than the original's. */
export function otherPlaces(pointers: Pointers, pair: Pair, places: OwnPlaces): Differences['changed'] {
  const wrong = wrongPlaces(pair, places)
  return [...wrong, ...misspeltPlaces(pointers).filter(([own]) => wrong.every(([known]) => known !== own))]
}

/** Wrong links of an article that may have as few others. */
const fewWrong = 2

/** Links to a place of the article itself where the original, in the same block, leads to another one, of places that both articles have. */
function wrongPlaces({ original, translation, beads }: Pair, places: OwnPlaces): Differences['changed'] {
  if (![original, translation].every(({ links }) => links.some(({ url }) => isOwnAnchor(url)))) return []
  const namesOf = (links: Pointer[], side: PairSide) =>
    new Map(
      links.flatMap((link) => {
        const [name] = places.namesOf(link, side)
        return name !== undefined && places.areInBoth().has(name) ? [[link, name] as const] : []
      }),
    )
  const [own, others] = [namesOf(translation.links, 'translation'), namesOf(original.links, 'original')]
  const name = (link: Pointer) => own.get(link) ?? others.get(link) ?? ''
  const isMore = (one: Iterable<Pointer>, other: Iterable<Pointer>) => {
    const [counts, otherCounts] = [one, other].map((list) => Map.groupBy(list, name))
    return (link: Pointer) => (counts?.get(name(link))?.length ?? 0) > (otherCounts?.get(name(link))?.length ?? 0)
  }
  const [left, leftOthers] = [
    [...own.keys()].filter(isMore(own.keys(), others.keys())),
    [...others.keys()].filter(isMore(others.keys(), own.keys())),
  ]
  if (left.length === 0 || leftOthers.length === 0) return []
  // Two tables of contents that differ as a whole: their headings are not certainly aligned.
  if (left.length > fewWrong && left.length * 4 > own.size) return []
  return beads().flatMap((bead): Differences['changed'] => {
    const within = (links: Iterable<Pointer>, blocks: PlacedBlock[]) => [...links].filter(({ block }) => block && blocks.includes(block))
    const [here, there] = [within(own.keys(), bead.translation), within(others.keys(), bead.original)]
    const wrong = within(left, bead.translation).filter(isMore(here, there))
    const right = within(leftOthers, bead.original).filter(isMore(there, here))
    const [[first], [other]] = [wrong, right]
    // An anchor that leads nowhere may be meant for any of them; and one of no heading may be beside one.
    const isUnknown = (links: Pointer[], side: PairSide) =>
      links.some((link) => isOwnAnchor(link.url) && places.namesOf(link, side).length === 0)
    if (
      isUnknown(within(translation.links, bead.translation), 'translation') ||
      isUnknown(within(original.links, bead.original), 'original')
    )
      return []
    if (first && other && places.levelsOf(first, 'translation').length !== places.levelsOf(other, 'original').length) return []
    if (!first || !other || [wrong, right].some((list) => list.some((link) => name(link) !== name(list[0] ?? link)))) return []
    // Of two to the wrong place, the one where the original leads to the right one.
    return [[wrong.find((each) => name(there[here.indexOf(each)] ?? each) === name(other)) ?? first, other]]
  })
}

/** Letters of a place in a page, below which two that differ by one letter, or by two exchanged, are two places. */
const leastPlace = 6

/** Links to one page, of which one article has a place more often, and the other one that differs by a letter. */
function misspeltPlaces({ original, translation, keysOf }: Pointers): Differences['changed'] {
  const placesOf = (pointers: Pointer[], side: PairSide) =>
    pointers
      .filter(({ url }) => /#[\w.:/?-]+$/.test(url))
      .map((pointer) => {
        const [address = '', place = ''] = pointer.url.split('#')
        // A page has the same key in each edition.
        const page = keysOf(pointer, side)[0]?.key ?? address
        return { pointer, address, page, place, name: `${page}#${place}` }
      })
  const [own, others] = [placesOf(translation, 'translation'), placesOf(original, 'original')]
  const onlyIn = (places: typeof own, there: typeof own) => {
    const known = Map.groupBy(there, ({ name }) => name)
    const counts = Map.groupBy(places, ({ name }) => name)
    return places.filter(({ name }) => (counts.get(name)?.length ?? 0) > (known.get(name)?.length ?? 0))
  }
  const left = onlyIn(others, own)
  if (left.length === 0) return []
  return onlyIn(own, others).flatMap(({ pointer, address, page, place }): Differences['changed'] => {
    const near = left.filter(
      (other) =>
        page === other.page &&
        ((other.place.length >= leastPlace && isOneLetterOff(...placeNames(address, place, other.place))) ||
          (address === other.address && isOtherSection(place, other.place))),
    )
    const [other] = near
    return other && near.every(({ name }) => name === other.name) ? [[pointer, other.pointer]] : []
  })
}

/** Sections of one page of the web, by their numbers: `#section-8.4`, `#section-9.4`. */
const isOtherSection = (one: string, other: string) =>
  one !== other && /\d(?:\.\d)+$/.test(one) && one.replace(/[\d.]+$/, '') === other.replace(/[\d.]+$/, '')

/** Of the site itself without capitals and marks: programs make places of headings in several ways. */
function placeNames(page: string, one: string, other: string): [string, string] {
  const nameOf = (place: string) => (/^https?:/.test(page) ? place : place.toLowerCase().replace(/[^\p{L}\d]/gu, ''))
  return [nameOf(one), nameOf(other)]
}

/** Numbers of sections and versions differ from one edition of a page to another. */
function isOneLetterOff(one: string, other: string): boolean {
  const isSlip = distance(one, other) === 1 || (distance(one, other) === 2 && [...one].sort().join('') === [...other].sort().join(''))
  return isSlip && one.replace(/\D/g, '') === other.replace(/\D/g, '')
}
