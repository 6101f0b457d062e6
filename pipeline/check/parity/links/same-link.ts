import { hostKey, languageInAddress, pathKey, queryKey, usualAddress } from './link-key.ts'

/** The host of an address and its folders, without what says the language. */
function partsOf(address: string): string[] {
  const url = /^https?:/i.test(address) ? URL.parse(address) : undefined
  const path = pathKey(url ? url.pathname : address).replace(/(?:^|\/)\.{1,2}(?=\/)/g, '')
  return [url ? hostKey(url.hostname) : '', ...path.split('/').filter(Boolean)]
}

/** Of a file elsewhere, the ending of Markdown. */
const endingOf = (address: string) => /\.mdx?(?=[?#]|$)/i.exec(address)?.[0] ?? ''

function queryOf(address: string): string {
  const url = address.includes('?') && /^https?:/i.test(address) ? URL.parse(address) : undefined
  return url ? queryKey(url.searchParams) : ''
}

/**
 * Whether two addresses of a host end alike, and one has folders besides (`/articles/x` and `/x`): the same page, moved.
 * A folder with a digit is another version, but for those of a date.
 */
export function isMoved(one: string, other: string): boolean {
  if (isMovedAsWritten(one, other)) return true
  const [folder, otherFolder] = [usualAddress(one), usualAddress(other)]
  return (folder !== one || otherFolder !== other) && isMovedAsWritten(folder, otherFolder)
}

function isMovedAsWritten(one: string, other: string): boolean {
  const [short, long] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length)
  if (!short || !long || short.length < 2 || short.at(-1) !== long.at(-1)) return false
  if (short[0] !== long[0] && !(isSameName(short[0], long[0]) && languageInAddress(one) !== languageInAddress(other))) return false
  if (queryOf(one) !== queryOf(other) || (short[0] !== '' && endingOf(one) !== endingOf(other))) return false
  let at = 1
  const more = long.slice(1).filter((part) => part !== short[at] || !++at)
  return at === short.length && !/\d/.test(more.join('/').replace(dateFolders, ''))
}

/**
 * Whether two pages of one site have names in two scripts, and one of them says its language: `zh.a.example/潮汐` and
 * `a.example/Tide`. Numbers in names are the same in each language.
 */
export function isInOwnLanguage(one: string, other: string): boolean {
  const [parts, otherParts] = [partsOf(one), partsOf(other)]
  if (parts.length < 2 || otherParts.length < 2 || parts[0] !== otherParts[0] || languageInAddress(one) === languageInAddress(other))
    return false
  const [path, otherPath] = [parts.slice(1).join('/'), otherParts.slice(1).join('/')]
  return notLatin.test(path) !== notLatin.test(otherPath) && path.replace(/\D+/g, ' ').trim() === otherPath.replace(/\D+/g, ' ').trim()
}

const notLatin = /[\p{L}--\p{sc=Latin}]/v

/** Whether two hosts differ in their last label alone, as those of one site for two countries do. */
function isSameName(host = '', other = ''): boolean {
  const [name, otherName] = [host, other].map((each) => each.replace(/\.[a-z]+$/, ''))
  return name !== '' && name === otherName
}

/** The folders of a date: `2026/05`, `2026/05/31`. */
const dateFolders = /(?<=^|\/)(?:19|20)\d\d\/[01]?\d(?:\/[0-3]?\d)?(?=\/|$)/

const isRelative = (address: string) => /^\.\.?\//.test(address)

/**
 * Whether one address is relative, the other from the site's root, and both end alike (`../signals/metrics/` and
 * `/docs/signals/metrics/`); or one is from the root of a site that the other names (`/docs/signals/` and
 * `https://a.example/docs/signals/`).
 */
export function isSamePath(one: string, other: string): boolean {
  const [relative, rooted] = isRelative(one) ? [one, other] : [other, one]
  if (isRelative(relative)) return rooted.startsWith('/') && partsOf(relative).length > 2 && isMoved(relative, rooted)
  const [[host = '', ...path], [otherHost = '', ...otherPath]] = [partsOf(one), partsOf(other)]
  if ((host === '') === (otherHost === '') || ![one, other].some((address) => /^\/(?!\/)/.test(address))) return false
  return path.length > 1 && path.join('/') === otherPath.join('/')
}

/** Whether one address leaves the article's folder and comes back to the file that the other one has in it: `../../../tides/code/pump` and `code/pump`. */
export function isRoundabout(one: string, other: string): boolean {
  const [far, near] = one.startsWith('../') ? [one, other] : [other, one]
  if (!far.startsWith('../') || /^(?:\.\.\/|[/#]|[a-z][a-z\d+.-]*:)/i.test(near)) return false
  const [, ...end] = partsOf(near)
  return end.length > 0 && partsOf(far).slice(-end.length).join('/') === end.join('/')
}

/** A name of a file beside the article: `tag-plugins`, `./setup.md`. */
const besideArticle = /^(?:\.\/)?[\w-]{4,}(?:\.\w+)?(?:#.*)?$/

/** Whether one address is a file beside the article, and the other has it in a folder or on a host (`setup` and `https://a.example/docs/setup`). */
export function isFileOf(one: string, other: string): boolean {
  const [short, long] = besideArticle.test(one) ? [one, other] : [other, one]
  return besideArticle.test(short) && partsOf(long).length > 2 && lastPartOf(short) === lastPartOf(long)
}

/** Letters of the name of a place that no two pages have by chance. */
const leastNamed = 8

/** Whether two addresses lead to a place of one name in pages of one name, on two sites: a book may be on both. */
export function isSamePlace(one: string, other: string): boolean {
  const [[page = '', place = ''], [otherPage = '', otherPlace = '']] = [one.split('#'), other.split('#')]
  const nameOf = (address: string) => lastPartOf(address).replace(/(?<=\D)0+(?=\d)/g, '')
  if (place.length < leastNamed || place !== otherPlace || nameOf(page) === '' || nameOf(page) !== nameOf(otherPage)) return false
  return partsOf(page)[0] !== partsOf(otherPage)[0]
}

/** Whether one address is a place in the article itself, and the other the same place in a page of the article's name: `#waves` and `/en/tides#waves`. */
export function isOwnPlace(one: string, other: string, story: string): boolean {
  const [short, long] = one.startsWith('#') ? [one, other] : [other, one]
  return short.length > 1 && short.startsWith('#') && long.endsWith(short) && lastPartOf(long) === story.split('/').at(-1)
}

/** Whether a key is of the page of a story, as `/guides/tides` and `//a.example/guides/tides` are of guides/tides. */
export function isOfStory(key: string, story: string): boolean {
  return key === story || key.endsWith(`/${story}`)
}

/** The last folder or file of an address. */
export function lastPartOf(address: string): string {
  return partsOf(address).at(-1) ?? ''
}

/** Whether a key is a story's, as `world/tides`, and another one its address on a host that publishes it: `//paper.example/docs/world/tides`. */
export function isOwnPage(story: string, address: string): boolean {
  return /^[^/:]+\/[^:]+$/.test(story) && address.startsWith('//') && address.endsWith(`/${story}`)
}

/** Whether two files of one host are in folders that differ in a number alone: of another year, or of another version. */
export function isOfOtherNumber(one: string, other: string): boolean {
  const [[host = '', ...folders], [otherHost = '', ...otherFolders]] = [partsOf(one).slice(0, -1), partsOf(other).slice(0, -1)]
  if (host !== otherHost || folders.length !== otherFolders.length) return false
  const [path, otherPath] = [folders, otherFolders].map((list) => list.join('/').replace(/(?<!\d)0+(?=\d)/g, ''))
  const formOf = (folder = '') => folder.replace(numberOfFolder, '0')
  return path !== otherPath && formOf(path) === formOf(otherPath)
}

/** A longer one only says when a file was uploaded. */
const numberOfFolder = /(?<!\d)\d{1,8}(?!\d)/g

/** What was changed from one address to the other, without the parts that both end with; to another page from each place of this one, once. */
export function changeOf(one: string, other: string): string {
  if (one.startsWith('#') !== other.startsWith('#')) return one.startsWith('#') ? `# ${other}` : `${one} #`
  const [own, there] = [partsOf(one), partsOf(other)]
  if (own.length < 2 || own.at(-1) !== there.at(-1)) return `${one} ${other}`
  while (own.length > 0 && own.at(-1) === there.at(-1)) {
    own.pop()
    there.pop()
  }
  return `${own.join('/')} ${there.join('/')}`
}
