import { decodeAddress } from '../../../core/decode-address.ts'

/** Where Docusaurus has the translation of `docs/a.md`. */
const inDocusaurus = /(^|\/)i18n\/[\w-]+\/docusaurus-plugin-content-(docs|blog)\/(?:current\/)?/i

/** Where Docsify shows `threads/a.md`. */
const inDocsify = /^#\/[\w-]/

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
const forms: Record<string, [RegExp, string]> = {
  // The newest version of a file, by either name of a repository's first branch, and in whatever form it is shown.
  'github.com': [/(?<=^\/[^/]+\/[^/]+)\/(?:blob|tree|raw|edit|blame)\/(?:master|main|HEAD)(?:\/|$)/, '/blob/HEAD/'],
  // A licence, in short and in each language.
  'creativecommons.org': [/\/(?:deed|legalcode)(?:\.[\w-]+)?$/, '/'],
  // A paper, and its summary.
  'arxiv.org': [/^\/(?:pdf|html)\/([^/]+?)(?:\.pdf)?$/, '/abs/$1'],
}

/** The first page of a repository in a language: of a page in another language, the repository itself may be the counterpart. */
const firstPage = new RegExp(`^(https://github\\.com/[^/]+/[^/]+)/blob/(?:master|main|HEAD)/readme[-_.]${words}(?:\\.md)?(?:#.*)?$`, 'i')
/** What a folder of a repository shows below its files: near by, links to both are the same. */
const shownBelow = new RegExp(`(?<=/blob/HEAD/.+)/readme(?:[-_.]${words})?(?:\\.md)?$`, 'i')

function usualPath(host: string, path: string): string {
  const [form, usual] = forms[host] ?? []
  return form && usual !== undefined ? path.replace(form, usual) : path
}

/** Two links of one key lead to the same. `among`: so do two of another `of` each, which only their number compares. */
export interface LinkKey {
  key: string
  among?: { key: string; of: string }
}

/** The keys of a link: of a file of the site, with and without zeros before its number (`ch02.md` and `ch2.md`), and a folder for its first page. */
export function linkKeys(address: string): LinkKey[] {
  const written = linkKey(address)
  const [, repository] = firstPage.exec(address) ?? []
  if (repository) return [written, linkKey(repository)]
  const mayDiffer = /0\d|readme/i.test(written.key) && !/^[a-z][a-z\d+.-]*:/i.test(address)
  const key = mayDiffer ? written.key.replace(/\/readme$/i, '').replace(/(?<![\d.])0+(?=\d[^/]*$)/g, '') : written.key
  return key === written.key ? [written] : [written, { key }]
}

/** What an address of the web, or a path from the site's root, leads to, whichever edition links to it. */
export function linkKey(address: string): LinkKey {
  if (/^mailto:/i.test(address)) return { key: decodeAddress(address).toLowerCase() }
  const url = /^https?:/i.test(address) ? URL.parse(address.replace(archived, '')) : undefined
  if (inDocsify.test(address)) return { key: pathKey(address.slice(1)).replace(/^\//, '') }
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

export function hostKey(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(inHost, '')
    .replace(/(?<=\.)com\.cn$|(?<!\b(?:ac|edu|gov|mil|net|org)\.)(?<=\.)cn$/, 'com')
    .replace(/^cloud\.tencent\.com$/, 'tencentcloud.com')
    .replace(/(?<=^|\.)aliyun\.com$/, 'alibabacloud.com')
}

/** Without what says the language, without an index, the ending of a page, the slash at the end and the folder that it is in (`./`). */
export function pathKey(written: string): string {
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

export function queryKey(query: URLSearchParams): string {
  const left = [...query].filter(([name]) => !inQuery.test(name)).map(([name, value]) => `${name}=${value}`)
  return left.length > 0 ? `?${left.sort().join('&')}` : ''
}

/** The language that an address names in its host or in a folder. */
export function languageInAddress(address: string): string | undefined {
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

/** An address in the form that one thing usually has on its host: a page that a folder shows is the folder. */
export function usualAddress(address: string): string {
  const url = /^https?:/i.test(address) ? URL.parse(address) : undefined
  const host = hostKey(url?.hostname ?? '')
  if (!url || !(host in forms)) return address
  const path = usualPath(host, url.pathname)
  return `${url.origin}${host === 'github.com' ? path.replace(shownBelow, '') : path}${url.search}`
}
