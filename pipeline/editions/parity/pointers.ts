import { type Finding, type Pair, type ParityCheck, shownPlace, type Targets } from './finding.ts'
import type { Pointer, Telling } from './telling.ts'

/** The same links: to the same addresses elsewhere, and to the same stories, each in its own edition. */
export const link: ParityCheck = {
  rule: 'parity/link',
  find(pair, { original, translation }) {
    const missing = (from: Pointer[], to: Pointer[], own: Targets, others: Targets) =>
      lacking(
        from,
        to,
        ({ url }) => own.of[url] ?? elsewhere(url),
        ({ url }) => others.of[url] ?? elsewhere(url),
        // A story that the other edition does not have cannot be linked to there.
      ).filter(({ url }) => !own.unpublished.includes(own.of[url] ?? ''))
    return compare(
      'parity/link',
      'link to',
      pair,
      missing(pair.translation.links, pair.original.links, translation, original),
      missing(pair.original.links, pair.translation.links, original, translation),
    )
  },
}

/** The same pictures, wherever each stands in the text. */
export const picture: ParityCheck = {
  rule: 'parity/picture',
  find(pair, context) {
    const nameIn =
      ({ locale }: Telling, { of }: Targets) =>
      ({ url }: Pointer) =>
        sameName(of[url] ?? url, locale)
    const [here, there] = [nameIn(pair.translation, context.translation), nameIn(pair.original, context.original)]
    const { original, translation } = pair
    return compare(
      'parity/picture',
      'picture',
      pair,
      lacking(translation.pictures, original.pictures, here, there),
      lacking(original.pictures, translation.pictures, there, here),
    )
  },
}

function compare(
  rule: 'parity/link' | 'parity/picture',
  what: string,
  { original, translation }: Pair,
  added: Pointer[],
  missing: Pointer[],
): Finding[] {
  const here = added.map(({ url, place }) => ({
    rule,
    place,
    subject: url,
    message: `the ${what} ${JSON.stringify(url)} stands only here; ${original.path} has none. Add it there, or take it out.`,
  }))
  const there = missing.map(({ url, place }) => ({
    rule,
    place: { path: translation.path, line: 1, column: 1 },
    subject: url,
    message: `the ${what} ${JSON.stringify(url)} is missing; ${shownPlace(place)} has it. Add it, or acknowledge it.`,
  }))
  return [...here, ...there]
}

/** Pointers of one list that the other has not as often. */
function lacking(
  list: Pointer[],
  others: Pointer[],
  name: (pointer: Pointer) => string,
  otherName: (pointer: Pointer) => string,
): Pointer[] {
  const left = others.map(otherName)
  return list.filter((pointer) => {
    const index = left.indexOf(name(pointer))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** Sites that carry the language in the address: `https://en.example.org/`, `https://example.org/zh-cn/about`. */
function elsewhere(url: string): string {
  return url.replace(/(?<=\/\/|[/.])(?:en|zh)(?:[-_](?:us|gb|cn|tw|hk|hans|hant))?(?=[/.]|$)/gi, '{locale}').replace(/\/$/, '')
}

/** `chart.en.png` and `chart.zh.png` are one picture, with the words of each language in it. */
function sameName(url: string, locale: string): string {
  return url.replace(new RegExp(`(?<=[._-])${RegExp.escape(locale)}(?=\\.\\w+$)`), '{locale}')
}
