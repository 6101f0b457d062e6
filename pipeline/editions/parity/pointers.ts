import { type Finding, type Pair, type ParityCheck, type ParityContext, shownPlace } from './finding.ts'
import type { Pointer, Telling } from './telling.ts'

/** The same links: to the same addresses elsewhere, and to the same stories, each in its own edition. */
export const link: ParityCheck = {
  rule: 'parity/link',
  find(pair, context) {
    const name = (pointer: Pointer, telling: Telling) => context.target(pointer.url, telling) ?? elsewhere(pointer.url)
    const missing = (from: Telling, to: Telling) =>
      lacking(
        from.links,
        to.links,
        (pointer) => name(pointer, from),
        (pointer) => name(pointer, to),
      ).filter((pointer) =>
        // A story that the other edition does not have cannot be linked to there.
        context.target(pointer.url, from) === undefined ? true : context.publishes(name(pointer, from), to.locale),
      )
    return compare('parity/link', 'link to', pair, missing)
  },
}

/** The same pictures, wherever each stands in the text. */
export const picture: ParityCheck = {
  rule: 'parity/picture',
  find(pair: Pair, context: ParityContext) {
    const name = (telling: Telling) => (pointer: Pointer) => sameName(context.target(pointer.url, telling) ?? pointer.url, telling)
    return compare('parity/picture', 'picture', pair, (from, to) => lacking(from.pictures, to.pictures, name(from), name(to)))
  },
}

function compare(
  rule: 'parity/link' | 'parity/picture',
  what: string,
  { original, translation }: Pair,
  missing: (from: Telling, to: Telling) => Pointer[],
): Finding[] {
  const here = missing(translation, original).map(({ url, place }) => ({
    rule,
    place,
    subject: url,
    message: `the ${what} ${JSON.stringify(url)} stands only here; ${original.path} has none. Add it there, or take it out.`,
  }))
  const there = missing(original, translation).map(({ url, place }) => ({
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
function sameName(url: string, { locale }: Telling): string {
  return url.replace(new RegExp(`(?<=[._-])${RegExp.escape(locale)}(?=\\.\\w+$)`), '{locale}')
}
