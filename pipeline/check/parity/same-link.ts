import { decodeAddress } from '../../core/decode-address.ts'

/** Where Docusaurus has the translation of `docs/a.md`. */
const inDocusaurus = /(^|\/)i18n\/[\w-]+\/docusaurus-plugin-content-(docs|blog)\/(?:current\/)?/i

/** Codes of languages as addresses have them: `zh`, `zh-cn`, `zh_CN`, `zh-hans`. */
const code =
  '(?:en|zh|cn|tw|hk|ja|jp|ko|kr|de|fr|es|pt|ru|ar|it|nl|pl|tr|vi|id|th|hi|uk|cs|sv)(?:[-_](?:us|gb|uk|cn|tw|hk|sg|hans|hant|br|pt|latn))?'
const words = `(?:${code}|english|chinese|simplified-chinese|chinese-simplified)`
/** A folder, a label of a host, or a part of a file's name that only says the language. */
const inPath = new RegExp(`/(?:translations/|i18n/|locales?/|l10n/|lang(?:uages?)?/)?${words}(?=/|$)`, 'gi')
const folderOfLanguage = new RegExp(inPath, 'i')
/** Collections of Jekyll: `_docs` has the original of `_zh-cn/docs`. */
const inCollection = new RegExp(`^_(?:${words}/)?(?=[\\w-]+/)`, 'i')
const inHost = new RegExp(`^${words}\\.(?=.*\\.)`, 'i')
const inName = new RegExp(`[-_.]${words}(?=\\.\\w{2,5}$|$|/)`, 'gi')
const inQuery = /^(?:hl|lang|language|locale|l|ln|utm_\w+|nc1|spm|from|ref)$/i
/** Encyclopaedias and their sisters have an article in each language, under a name of its own. */
const wikis = /(?:^|\.)(wikipedia|wikibooks|wiktionary|wikisource|wikiquote|wikivoyage|wikinews)\.org$/
/** Platforms of which one edition's readers use one, and the other's another. */
const videos =
  /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|bilibili\.com|b23\.tv|youku\.com|v\.qq\.com|iqiyi\.com|vimeo\.com|douyin\.com)$/

/** A copy of a page in the web's archive. */
const archived = /^https?:\/\/web\.archive\.org\/web\/\d+\w*\/(?=https?:)/i
/** Host → what one thing is also called there, and one of its names. */
const forms: Record<string, [RegExp, string][]> = {
  'github.com': [
    // The newest version of a file, by either name of a repository's first branch, and in whatever form it is shown.
    [/(?<=^\/[^/]+\/[^/]+)\/(?:blob|tree|raw|edit|blame)\/(?:master|main|HEAD)(?:\/|$)/, '/blob/HEAD/'],
    // What a folder shows below its files, and the first page of a repository.
    [new RegExp(`(?<=/blob/HEAD(?:/.*)?/)readme(?:[-_.]${words})?(?:\\.md)?$`, 'i'), ''],
    [/(?<=^\/[^/]+\/[^/]+)\/blob\/HEAD\/$/, ''],
  ],
  // A licence, in short and in each language.
  'creativecommons.org': [[/\/(?:deed|legalcode)(?:\.[\w-]+)?$/, '/']],
  // A paper, and its summary.
  'arxiv.org': [[/^\/(?:pdf|html)\/([^/]+?)(?:\.pdf)?$/, '/abs/$1']],
}

const usualPath = (host: string, path: string) => (forms[host] ?? []).reduce((read, [form, usual]) => read.replace(form, usual), path)

/** Two links of one key lead to the same. `among`: so do two of another `of` each, which only their number compares. */
export interface LinkKey {
  key: string
  among?: { key: string; of: string }
}

/** The keys of a link: of a file of the site, with and without zeros before its number (`ch02.md` and `ch2.md`). */
export function linkKeys(address: string): LinkKey[] {
  const written = linkKey(address)
  const key = /^[a-z][a-z\d+.-]*:/i.test(address) ? written.key : written.key.replace(/(?<![\d.])0+(?=\d[^/]*$)/g, '')
  return key === written.key ? [written] : [written, { key }]
}

/** What an address of the web, or a path from the site's root, leads to, whichever edition links to it. */
export function linkKey(address: string): LinkKey {
  if (/^mailto:/i.test(address)) return { key: decodeAddress(address).toLowerCase() }
  const url = /^https?:/i.test(address) ? URL.parse(address.replace(archived, '')) : undefined
  if (!url) return { key: /^[a-z][a-z\d+.-]*:/i.test(address) ? (address.split('#')[0] ?? '') : pathKey(address) }
  const host = hostKey(url.hostname)
  if (url.pathname.length > 1) {
    const wiki = wikis.exec(host)?.[1]
    if (host === 'baike.baidu.com') return { key: `//${host}${decodeAddress(url.pathname)}`, among: { key: 'wikipedia', of: host } }
    if (wiki !== undefined) return { key: `//${url.hostname}${decodeAddress(url.pathname)}`, among: { key: wiki, of: url.hostname } }
    if (videos.test(host)) return videoKey(host, url)
  }
  const path = usualPath(host, url.pathname)
  // Of a file elsewhere, its ending is part of its name; of one of the site, an edition may have another format.
  return { key: `//${host}${url.port && `:${url.port}`}${pathKey(path)}${/\.mdx?$/i.exec(path)?.[0] ?? ''}${queryKey(url.searchParams)}` }
}

/** One video has several addresses on a platform; on another it has another name. */
function videoKey(host: string, { pathname, searchParams }: URL): LinkKey {
  const platform = host
    .replace(/^(?:m|player)\./, '')
    .replace('youtu.be', 'youtube.com')
    .replace('-nocookie', '')
  const id = searchParams.get('v') ?? searchParams.get('bvid') ?? pathname.split('/').filter(Boolean).at(-1) ?? ''
  return { key: `video ${platform} ${id}`, among: { key: 'video', of: platform } }
}

function hostKey(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(inHost, '')
    .replace(/(?<=\.)com\.cn$|(?<!\b(?:ac|edu|gov|mil|net|org)\.)(?<=\.)cn$/, 'com')
    .replace(/^cloud\.tencent\.com$/, 'tencentcloud.com')
    .replace(/(?<=^|\.)aliyun\.com$/, 'alibabacloud.com')
}

/** Without what says the language, without an index, the ending of a page, the slash at the end and the folder that it is in (`./`). */
function pathKey(written: string): string {
  const [path = ''] = written.split(/[?#]/)
  return decodeAddress(path)
    .replaceAll('\\', '/')
    .replace(inDocusaurus, '$1$2/')
    .replace(inPath, '')
    .replace(inCollection, '')
    .replace(inName, '')
    .replace(/^(?:\.\/)+(?=.)/, '')
    .replace(/\/(?:index(?:\.html?|\.mdx?|\.php)?)?$|(?<=\w)\.(?:mdx?|html|php)$/, '')
}

function queryKey(query: URLSearchParams): string {
  const left = [...query].filter(([name]) => !inQuery.test(name)).map(([name, value]) => `${name}=${value}`)
  return left.length > 0 ? `?${left.sort().join('&')}` : ''
}

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

function usualAddress(address: string): string {
  const url = /^https?:/i.test(address) ? URL.parse(address) : undefined
  return url && hostKey(url.hostname) in forms ? `${url.origin}${usualPath(hostKey(url.hostname), url.pathname)}${url.search}` : address
}

function isMovedAsWritten(one: string, other: string): boolean {
  const [short, long] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length)
  if (!short || !long || short.length < 2 || short.at(-1) !== long.at(-1)) return false
  if (short[0] !== long[0] && !(isSameName(short[0], long[0]) && languageOf(one) !== languageOf(other))) return false
  if (queryOf(one) !== queryOf(other) || (short[0] !== '' && endingOf(one) !== endingOf(other))) return false
  let at = 1
  const more = long.slice(1).filter((part) => part !== short[at] || !++at)
  return at === short.length && !/\d/.test(more.join('/').replace(dateFolders, ''))
}

/** The language that an address names in its host or in a folder. */
function languageOf(address: string): string | undefined {
  const url = /^https?:/i.test(address) ? URL.parse(address) : undefined
  const [inLabel] = inHost.exec(url?.hostname ?? '') ?? []
  return (
    inLabel?.slice(0, -1) ??
    folderOfLanguage
      .exec(url?.pathname ?? address)?.[0]
      .split('/')
      .at(-1)
  )?.toLowerCase()
}

/**
 * Whether two pages of one site have names in two scripts, and one of them says its language: `zh.a.example/潮汐` and
 * `a.example/Tide`. Numbers in names are the same in each language.
 */
export function isInOwnLanguage(one: string, other: string): boolean {
  const [parts, otherParts] = [partsOf(one), partsOf(other)]
  if (parts.length < 2 || otherParts.length < 2 || parts[0] !== otherParts[0] || languageOf(one) === languageOf(other)) return false
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

/** What was changed from one address to the other, without the parts that both end with. */
export function changeOf(one: string, other: string): string {
  const [own, there] = [partsOf(one), partsOf(other)]
  if (own.length < 2 || own.at(-1) !== there.at(-1)) return `${one} ${other}`
  while (own.length > 0 && own.at(-1) === there.at(-1)) {
    own.pop()
    there.pop()
  }
  return `${own.join('/')} ${there.join('/')}`
}
