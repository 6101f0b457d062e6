import { readableAddress } from '../../core/decode-address.ts'
import type { Place } from '../../core/diagnostics.ts'
import { storyScheme } from '../../core/story-scheme.ts'
import { placeBeside } from './beside.ts'
import type { Pointer } from './compared-text.ts'
import { nameBeside, type Pair, type PairSide, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { exchangedLinks } from './links/exchanged-links.ts'
import { type LinkKey, linkKey, linkKeys } from './links/link-key.ts'
import { type Differences, differences, type Pointers } from './links/match.ts'
import { otherPlaces } from './links/other-places.ts'
import { type OwnPlaces, ownPlacesOf } from './links/own-places.ts'
import { repeatedLinks } from './links/repeated-links.ts'
import { changeOf, isOfOtherNumber } from './links/same-link.ts'
import { placeIn } from './prose.ts'
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
          ...longerNames(name.key, side),
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
  const language = /[-_.](en|zh|cn)(?:[-_](?:us|gb|cn|tw|hans|hant))?(?=(?:@\dx)?\.\w+$)/i
    .exec(url.split(/[?#]/)[0] ?? '')?.[1]
    ?.toLowerCase()
  return language !== undefined && tag.startsWith(language.replace('cn', 'zh'))
}

function nameOf(url: string): string {
  const name = url.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  return `name:${name.replace(languageFirst, '').replace(languageBeforeNumber, '$1').replace(languageLast, '')}`
}

/** A name may have more in front of it in one article: `ch16_map_01.png` for `map_01.png`. Two names with the same end are two. */
function longerNames(name: string, side: PairSide): LinkKey[] {
  const own = name.replace(/^name:/, '').replace(/\.\w{2,5}$/, '')
  const ends = [...own.matchAll(/[-_]/g)].map(({ index }) => own.slice(index + 1)).filter((end) => end.length >= shortestEnd)
  const other = side === 'original' ? 'translation' : 'original'
  return [{ key: `${side} has more: ${own}` }, ...ends.map((end) => ({ key: `${other} has more: ${end}` }))]
}

/** Characters of a name that may be the end of another. */
const shortestEnd = 6

/** What says the language in a file's name: `en-map.png`, `map-en2.png` (beside `map-2.png`), `map.zh-cn.png`. */
const languageFirst = /^(?:en|zh|cn)[-_]/i
const languageBeforeNumber = /(?:([-_.])(?:en|zh|cn)|[-_.](?:english|chinese))[-_.]?(?=\d+\.\w+$)/i
const languageLast = /[-_.](?:en|zh|cn|english|chinese)(?:[-_](?:us|gb|cn|tw|hans|hant))?(?=(?:@\dx)?\.\w+$)/i

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
  const places = ownPlacesOf(pair)
  const { added: alone, missing: all, changed: other } = differences(pointers, pair, places)
  const changed = what === 'link' ? changedLinks(pointers, pair, places, other) : other.filter(([own]) => !isOfLanguage(own.url, pair))
  // Of a block that is missing as a whole, parity/omission says so.
  const isUnsaid = ({ block }: Pointer) => block === undefined || !pair.omitted().has(block)
  const isRepeated = repeatedLinks(pair, pointers)
  const isSaid = (side: PairSide) => (pointer: Pointer) => isUnsaid(pointer) && !(what === 'link' && isRepeated(pointer, side))
  const [added, missing] = [alone.filter(isSaid('translation')), all.filter(isSaid('original'))]
  if (what === 'picture' && isLocalized(pointers, { added, missing, changed })) return exchangedPictures(pointers, { added, changed }, pair)
  const verb = what === 'link' ? 'leads to' : 'is'
  if (what === 'picture' && isRenamed(pointers, { added, missing, changed })) return otherNumber(pair, pointers)
  const undefinedLink = undefinedLinks(pair)
  const changes = Map.groupBy(changed, ([own, other]) => changeOf(own.url, other.url))
  return [
    ...[...changes.values()].flatMap(([first, ...more]): ParityFinding[] => {
      if (!first) return []
      const [own, other] = first
      const rest =
        more.length === 0 ? '' : ` ${more.length === 1 ? `1 more ${what} differs` : `${more.length} more ${what}s differ`} in the same way.`
      const message = `the ${what} ${verb} ${shown(own, other)}; in the original it ${verb} ${shown(other, own)} (${shownPlace(other.place, own.place.path)}). Correct one of them.${rest}`
      // Which of them comes first, other edits decide.
      const gist = changeOf(own.url, other.url)
      return [{ rule, place: own.place, there: other.place, subject: own.url, message, gist, count: 1 + more.length }]
    }),
    ...added.map(
      (own): ParityFinding => ({
        rule,
        place: own.place,
        subject: own.url,
        message: `the ${what} ${shown(own)} is not in the original. Remove it here, or add it to ${nameBeside(pair.original.path, pair.translation.path)}.`,
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

/** Links to other pages than the original's, to other places of a page, and to what other words of it lead to; each once. */
function changedLinks(pointers: Pointers, pair: Pair, places: OwnPlaces, pages: Differences['changed']): Differences['changed'] {
  const all = [...pages, ...otherPlaces(pointers, pair, places), ...exchangedLinks(pointers, pair)]
  return [...Map.groupBy(all, ([own]) => own).values()].flatMap((changes) => changes.slice(0, 1))
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

/** Screenshots in each language are other files in the same places: where several pictures differ so, they are meant to. */
function isLocalized({ original, translation }: Pointers, { added, missing, changed }: Differences): boolean {
  return added.length + changed.length > 1 && added.length === missing.length && original.length === translation.length
}

/** Of pictures that are meant to differ, those that the original has elsewhere: these are in the wrong place. */
function exchangedPictures({ original, keysOf }: Pointers, { added, changed }: Omit<Differences, 'missing'>, pair: Pair): ParityFinding[] {
  const known = new Map(original.flatMap((picture) => keysOf(picture, 'original').map(({ key }) => [key, picture] as const)))
  return [...added, ...changed.map(([own]) => own)].flatMap((own): ParityFinding[] => {
    const there = keysOf(own, 'translation').flatMap(({ key }) => known.get(key) ?? [])[0]
    if (!there) return []
    const message = `the picture ${shown(own)} is here once more than in the original (${shownPlace(there.place, pair.translation.path)}). Put the right one in its place.`
    return [{ rule: 'parity/picture', place: own.place, there: there.place, subject: own.url, message }]
  })
}

/** Pictures of which none has its name in the other article: how many there are is all that can be compared. */
function isRenamed({ original, translation }: Pointers, { added, missing, changed }: Differences): boolean {
  const areAll = added.length + changed.length === translation.length && missing.length + changed.length === original.length
  return areAll && Math.min(original.length, translation.length) >= leastRenamed && original.length !== translation.length
}

const leastRenamed = 3

function otherNumber({ translation: { path } }: Pair, { original, translation }: Pointers): ParityFinding[] {
  const [there, own] = [original[0], translation[0]]
  if (!there || !own) return []
  const message = `the original has ${original.length} pictures (${shownPlace(there.place, path)}); the translation has ${translation.length}, none under the same name. Give both the same pictures.`
  return [{ rule: 'parity/picture', place: own.place, there: there.place, subject: `${translation.length} pictures`, message }]
}

/** An address as it is shown: of a long one the start, or, beside another, the part in which the two differ. */
function shown(pointer: Pointer, beside?: Pointer): string {
  const url = readable(pointer)
  if (url.length <= longest) return JSON.stringify(url)
  const other = beside ? readable(beside) : ''
  let at = 0
  while (at < url.length && url[at] === other[at]) at += 1
  const from = at < longest / 2 ? 0 : Math.min(at - longest / 2, url.length - longest + 1)
  const part = url.slice(from, from + longest - 1)
  return JSON.stringify(`${from > 0 ? '…' : ''}${part}${from + part.length < url.length ? '…' : ''}`)
}

/** Characters of an address that are shown. */
const longest = 120

const readable = ({ url }: Pointer) => readableAddress(url.startsWith(storyScheme) ? url.slice(storyScheme.length) : url)
