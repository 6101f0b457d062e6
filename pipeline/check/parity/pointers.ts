import { distance } from 'fastest-levenshtein'
import { decodeAddress, readableAddress } from '../../core/decode-address.ts'
import type { Place } from '../../core/diagnostics.ts'
import { storyScheme } from '../../core/story-scheme.ts'
import { placeBeside } from './beside.ts'
import type { PlacedBlock, Pointer } from './compared-text.ts'
import { type Pair, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { type LinkKey, linkKey, linkKeys } from './link-key.ts'
import { type Differences, differences, type PairSide, type Pointers } from './match.ts'
import { placeIn } from './prose.ts'
import { changeOf, isOfOtherNumber } from './same-link.ts'
import { lazily } from './vocabulary.ts'

/** The same links: to the same addresses elsewhere, and to the same stories, each in its own edition. */
export const link: ParityCheck = {
  rule: 'parity/link',
  find(pair, context) {
    const { original, translation } = pair
    const addressOf: Pointers['addressOf'] = ({ url }, side) => context[side].of[url] ?? url
    return compare('parity/link', 'link', pair, {
      original: original.links.filter(isCompared),
      translation: translation.links.filter(isCompared),
      addressOf,
      keysOf: (pointer, side) => linkKeys(addressOf(pointer, side)),
      // A story that the other edition does not have cannot be linked to there.
      isPossible: ({ url }, side) => !context[side].unpublished.includes(context[side].of[url] ?? ''),
    })
  },
}

/** The same pictures, wherever each is in the text: the same file, or a file of the same name, whatever its format, with the words of each language in it. */
export const picture: ParityCheck = {
  rule: 'parity/picture',
  find(pair, context) {
    const { original, translation } = pair
    return compare('parity/picture', 'picture', pair, {
      original: original.pictures.filter(({ url }) => url !== ''),
      translation: translation.pictures.filter(({ url }) => url !== ''),
      addressOf: ({ url }, side) => context[side].of[url] ?? url,
      isOther: isOfOtherNumber,
      keysOf: ({ url }, side) => {
        const target = context[side].of[url]
        const name = linkKey(nameOf(url))
        return [
          linkKey(target ?? url),
          name,
          { key: name.key.replace(/\.\w{2,5}$/, '') },
          ...(badge.test(url) ? [{ key: 'badge' }] : []),
          ...(target?.startsWith('file:') ? [{ key: target }] : []),
        ]
      },
    })
  },
}

/** A picture that a service draws of words in its address, which are translated. */
const badge = /^https?:\/\/(?:img\.shields\.io|badgen\.net|badge\.fury\.io|forthebadge\.com)\//

/** Whether a picture says in its name that it is of the translation's language, as another screenshot is: `harbour_zh.jpg`. */
function isOfLanguage(url: string, { translation: { tag } }: Pair): boolean {
  const language = /[-_.](en|zh|cn)(?:[-_](?:us|gb|cn|tw|hans|hant))?(?=\.\w+$)/i.exec(url.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase()
  return language !== undefined && tag.startsWith(language.replace('cn', 'zh'))
}

function nameOf(url: string): string {
  const name = url.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  return `name:${name.replace(languageFirst, '').replace(languageBeforeNumber, '$1').replace(languageLast, '')}`
}

/** What says the language in a file's name: `en-map.png`, `map-en2.png` (beside `map-2.png`), `map.zh-cn.png`. */
const languageFirst = /^(?:en|zh|cn)[-_]/i
const languageBeforeNumber = /([-_.])(?:en|zh|cn)[-_.]?(?=\d+\.\w+$)/i
const languageLast = /[-_.](?:en|zh|cn)(?:[-_](?:us|gb|cn|tw|hans|hant))?(?=\.\w+$)/i

/** Addresses of mail are parity/name's; a link without an address is reported where it is. */
const isCompared = ({ url }: Pointer) => url !== '' && !/^mailto:/i.test(url)

/** Each pointer's keys are asked for several times, and cost a parsed address. */
function cached(keysOf: Pointers['keysOf']): Pointers['keysOf'] {
  const known = new Map<Pointer, LinkKey[]>()
  return (pointer, side) => {
    const keys = known.get(pointer) ?? keysOf(pointer, side)
    known.set(pointer, keys)
    return keys
  }
}

/** A finding for each pointer that only one of the two has, and one for each change, however often it was made. */
function compare(rule: 'parity/link' | 'parity/picture', what: string, pair: Pair, written: Pointers): ParityFinding[] {
  const pointers = { ...written, keysOf: cached(written.keysOf) }
  const { added: alone, missing: all, changed: other } = differences(pointers, pair)
  const changed = what === 'link' ? [...other, ...otherPlaces(pointers, pair)] : other.filter(([own]) => !isOfLanguage(own.url, pair))
  // Of a block that is missing as a whole, parity/omission says so.
  const isUnsaid = ({ block }: Pointer) => block === undefined || !pair.omitted().has(block)
  const [added, missing] = [alone.filter(isUnsaid), all.filter(isUnsaid)]
  const verb = what === 'link' ? 'leads to' : 'is'
  if (what === 'picture' && isLocalized(pointers, { added, missing, changed })) return []
  const undefinedLink = undefinedLinks(pair)
  const changes = Map.groupBy(changed, ([own, other]) => changeOf(own.url, other.url))
  return [
    ...[...changes.values()].flatMap(([first, ...more]): ParityFinding[] => {
      if (!first) return []
      const [own, other] = first
      const rest =
        more.length === 0 ? '' : ` ${more.length === 1 ? `1 more ${what} differs` : `${more.length} more ${what}s differ`} in the same way.`
      const message = `the ${what} ${verb} ${shown(own)}; in the original it ${verb} ${shown(other)} (${shownPlace(other.place, own.place.path)}). Correct one of them.${rest}`
      // Which of them comes first, other edits decide.
      const gist = changeOf(own.url, other.url)
      return [{ rule, place: own.place, there: other.place, subject: own.url, message, gist, count: 1 + more.length }]
    }),
    ...added.map(
      (own): ParityFinding => ({
        rule,
        place: own.place,
        subject: own.url,
        message: `the ${what} ${shown(own)} is not in the original. Remove it here, or add it to ${pair.original.path}.`,
      }),
    ),
    ...missing.map((there): ParityFinding => {
      const fault = what === 'link' ? undefinedLink(there) : undefined
      const said = `the original has the ${what} ${shown(there)} (${shownPlace(there.place, pair.translation.path)})`
      const message = fault
        ? `${said}; here, ${JSON.stringify(fault.text)} is not a link, because it has no definition. Add one.`
        : `${said}; the translation does not. Add it here, or remove it there.`
      return {
        rule,
        place: fault?.place ?? placeBeside(there.place, pair),
        there: there.place,
        onlyThere: true,
        subject: there.url,
        message,
      }
    }),
  ]
}

const withoutDefinition = /\[[^[\]]+\]\[[^[\]]*\]/g

/** For a link of the original, what the translation of its block has in place of one: `[words][]`, which nothing defines. Each is of one link. */
function undefinedLinks({ beads, translation }: Pair): (there: Pointer) => { text: string; place: Place } | undefined {
  const used = new Set<string>()
  const beadOf = lazily(() => new Map(beads().flatMap((bead) => bead.original.map((block) => [block, bead] as const))))
  return ({ block }) => {
    const bead = block && beadOf().get(block)
    // Where the original has such words too, both articles have lost definitions.
    if (!bead || bead.original.some(({ text }) => text.search(withoutDefinition) >= 0)) return undefined
    const found = bead.translation.flatMap((own) =>
      [...own.text.matchAll(withoutDefinition)].map(({ 0: text, index }) => ({ text, place: placeIn(own, index, translation.path) })),
    )
    const nameOf = ({ place: { line, column } }: (typeof found)[number]) => `${line}:${column}`
    const first = found.find((each) => !used.has(nameOf(each)))
    if (first) used.add(nameOf(first))
    return first
  }
}

function otherPlaces(pointers: Pointers, pair: Pair): Differences['changed'] {
  const wrong = wrongPlaces(pair)
  return [...wrong, ...misspeltPlaces(pointers).filter(([own]) => wrong.every(([known]) => known !== own))]
}

/** Links to a place of the article itself where the original, in the same block, leads to another one, of places that both articles have. */
function wrongPlaces({ original, translation, beads }: Pair): Differences['changed'] {
  const isPlace = ({ url }: Pointer) => url.startsWith('#')
  if (!translation.links.some(isPlace) || !original.links.some(isPlace)) return []
  const ids = new Set(original.ids)
  const common = new Set(translation.ids.filter((id) => ids.has(id)))
  const ofPlaces = (links: Pointer[]) => links.filter((link) => isPlace(link) && common.has(decodeAddress(link.url.slice(1))))
  const [own, others] = [ofPlaces(translation.links), ofPlaces(original.links)]
  const isMore = (one: Pointer[], other: Pointer[]) => {
    const [counts, otherCounts] = [one, other].map((list) => Map.groupBy(list, ({ url }) => url))
    return ({ url }: Pointer) => (counts?.get(url)?.length ?? 0) > (otherCounts?.get(url)?.length ?? 0)
  }
  const [left, leftOthers] = [own.filter(isMore(own, others)), others.filter(isMore(others, own))]
  if (left.length === 0 || leftOthers.length === 0) return []
  return beads().flatMap((bead): Differences['changed'] => {
    const within = (links: Pointer[], blocks: PlacedBlock[]) => links.filter(({ block }) => block && blocks.includes(block))
    const [here, there] = [within(own, bead.translation), within(others, bead.original)]
    const wrong = within(left, bead.translation).filter(isMore(here, there))
    const right = within(leftOthers, bead.original).filter(isMore(there, here))
    const [[first], [other]] = [wrong, right]
    if (!first || !other || [wrong, right].some((list) => list.some(({ url }) => url !== list[0]?.url))) return []
    // Of two to the wrong place, the one where the original leads to the right one.
    return [[wrong.find((each) => there[here.indexOf(each)]?.url === other.url) ?? first, other]]
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
      (other) => page === other.page && other.place.length >= leastPlace && isOneLetterOff(...placeNames(address, place, other.place)),
    )
    const [other] = near
    return other && near.every(({ name }) => name === other.name) ? [[pointer, other.pointer]] : []
  })
}

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

/** Screenshots in each language are other files in the same places: where several pictures differ so, they are meant to. */
function isLocalized({ original, translation }: Pointers, { added, missing, changed }: Differences): boolean {
  return added.length + changed.length > 1 && added.length === missing.length && original.length === translation.length
}

function shown(pointer: Pointer): string {
  const url = readableAddress(pointer.url.startsWith(storyScheme) ? pointer.url.slice(storyScheme.length) : pointer.url)
  return JSON.stringify(url.length > 120 ? `${url.slice(0, 119)}…` : url)
}
