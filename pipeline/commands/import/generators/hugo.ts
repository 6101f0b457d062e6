import { posix } from 'node:path'
import { decodeAddress } from '../../../core/decode-address.ts'
import type { Archive } from '../archive.ts'
import { readArticleText } from '../article-file.ts'
import { asList, type GeneratorSettings, lowered, readSettingsFile, textOf } from '../config-file.ts'
import { toLanguage } from '../languages.ts'
import { createLayout } from '../layouts.ts'
import { fillPermalink, rooted } from '../permalink.ts'
import type { ArticleFile, Generator, ReadArticle, ServedFolder, Source } from '../source.ts'
import { addLeft, addOtherFolders } from './left.ts'

const endings = ['toml', 'yaml', 'yml', 'json']
const configNames = ['hugo', 'config'].flatMap((name) => endings.map((ending) => `${name}.${ending}`))
const configFolder = 'config/_default'

export const hugo: Generator = {
  recognise(archive) {
    const named = configNames.find((name) => archive.has(name))
    if (named?.startsWith('hugo.')) return `there is ${named}`
    if (archive.hasFolder(configFolder) && archive.hasFolder('content')) return `there are ${configFolder}/ and content/`
    return named !== undefined && archive.hasFolder('content') ? `there are ${named} and content/` : undefined
  },
  open(archive, known) {
    const config = readConfig(archive)
    const languages = Object.entries(lowered(config.languages)).map(([code, own]) => ({ code, ...readLanguage(own) }))
    const folder = clean(textOf(config.contentdir) ?? 'content')
    const roots = [
      ...languages.flatMap(({ code, contentDir }) => (contentDir ? [{ folder: clean(contentDir), code }] : [])),
      { folder, code: undefined },
    ]
    roots.sort((a, b) => b.folder.length - a.folder.length)
    const left: Source['left'] = new Map()
    const found = findArticles(archive, roots, [...known, ...languages.map(({ code }) => code)])
    const isSection = ({ key }: ArticleFile) => /(?:^|\/)_index$/.test(key)
    for (const { path } of found.filter(isSection)) addLeft(left, 'pages of sections (`_index.md`): Diglot makes these pages itself', path)
    const statics = asList(config.staticdir ?? 'static').map((path) => clean(String(path)))
    addOtherFolders(archive, [...roots.map(({ folder: path }) => path), ...statics, 'config'], left)
    const first = textOf(config.defaultcontentlanguage) ?? languages[0]?.code ?? textOf(config.languagecode)
    return {
      title: textOf(config.title),
      titles: Object.fromEntries(languages.flatMap(({ code, title }) => (title ? [[toLanguage(code) ?? code, title]] : []))),
      description: textOf(lowered(config.params).description),
      url: textOf(config.baseurl),
      timeZone: textOf(config.timezone),
      language: toLanguage(first) ?? toLanguage(first?.split('-')[0]),
      languages: languages.map(({ code }) => toLanguage(code) ?? code),
      articles: found.filter((file) => !isSection(file)),
      sections: sectionNames(archive, found.filter(isSection), toLanguage(first)),
      served: [
        ...statics.map((path) => ({ folder: path, at: '/' })),
        { folder: 'assets', at: '/' },
        ...servedContent(archive, roots, config),
      ],
      addresses: createRule(config),
      left,
    }
  },
}

function readConfig(archive: Archive): GeneratorSettings {
  const base = configNames.map((name) => readSettingsFile(archive, name)).find((found) => Object.keys(found).length > 0) ?? {}
  const parts = archive.files.filter((path) => path.startsWith(`${configFolder}/`) && endings.includes(posix.extname(path).slice(1)))
  let config: GeneratorSettings = base
  for (const path of parts) {
    // `languages.toml` is the key "languages", `config.toml` and `hugo.toml` are the whole.
    const [name = '', language] = posix.basename(path, posix.extname(path)).toLowerCase().split('.')
    const own = readSettingsFile(archive, path)
    if (language !== undefined) config = withLanguage(config, language, /^(?:languages|config|hugo)$/.test(name) ? own : { [name]: own })
    else config = { ...config, ...(/^(?:config|hugo)$/.test(name) ? own : { [name]: { ...lowered(config[name]), ...own } }) }
  }
  return config
}

/** `languages.zh.toml` and `hugo.zh.toml` are what is set for a language, `params.zh.toml` its key "params". */
function withLanguage(config: GeneratorSettings, language: string, own: GeneratorSettings): GeneratorSettings {
  const languages = lowered(config.languages)
  return { ...config, languages: { ...languages, [language]: { ...lowered(languages[language]), ...own } } }
}

function readLanguage(own: unknown): { title: string | undefined; contentDir: string | undefined } {
  const { title, contentdir } = lowered(own)
  return { title: textOf(title) ?? textOf(lowered(lowered(own).params).title), contentDir: textOf(contentdir) }
}

function clean(path: string): string {
  return posix
    .normalize(path)
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
}

function findArticles(archive: Archive, roots: { folder: string; code: string | undefined }[], languages: string[]): ArticleFile[] {
  const claimed = new Set<string>()
  return roots.flatMap(({ folder, code }) => {
    const own = archive.files.filter((path) => path.startsWith(`${folder}/`) && !claimed.has(path))
    for (const path of own) claimed.add(path)
    const texts = own.filter((path) => /\.(?:md|markdown|mdown|html?)$/i.test(path))
    const read = createLayout(
      texts.map((path) => path.slice(folder.length + 1)),
      languages.map((language) => toLanguage(language) ?? language),
    )
    return texts.map((path): ArticleFile => {
      const { language, key } = read(path.slice(folder.length + 1))
      // A page in a bundle of another page is a part of that one.
      const isBundle = /(?:^|\/)index$/.test(key)
      return { path, language: toLanguage(code) ?? language, key: isBundle ? posix.dirname(key) : key }
    })
  })
}

/** The titles of sections at the top, by section and language. */
function sectionNames(archive: Archive, pages: ArticleFile[], first: string | undefined): Record<string, Record<string, string>> {
  const names: Record<string, Record<string, string>> = {}
  for (const { path, key, language = first } of pages) {
    const [section = '', ...deeper] = key.split('/')
    const title = textOf(readArticleText(path, archive.text(path) ?? '').data.title)
    if (deeper.length === 1 && title !== undefined && language !== undefined) names[section] = { ...names[section], [language]: title }
  }
  return names
}

/**
 * Files among the articles have the address of their folder. What a language lacks, its pages take from the first language
 * (gohugo.io/content-management/multilingual, "Page resources").
 */
function servedContent(archive: Archive, roots: { folder: string; code: string | undefined }[], config: GeneratorSettings): ServedFolder[] {
  const { prefixOf, first, codes } = createPrefixes(config)
  // Modules may mount a folder of each language: `content/zh`.
  const mounted = roots.flatMap(({ folder, code }) =>
    code === undefined ? [...codes.values()].map((name) => ({ folder: `${folder}/${name}`, code: name })) : [],
  )
  const all = [...mounted.filter(({ folder }) => archive.hasFolder(folder)), ...roots]
  const own = all.map(({ folder, code }) => ({ folder, at: `${prefixOf(toLanguage(code))}/` }))
  const shared = all.filter(({ code }) => code === undefined || toLanguage(code) === first)
  return [...own, ...shared.flatMap(({ folder }) => own.map(({ at }) => ({ folder, at })))]
}

/** The folder that the addresses of a language are in: `/zh`, or none. */
function createPrefixes(config: GeneratorSettings) {
  const first = toLanguage(config.defaultcontentlanguage ?? 'en')
  const codes = new Map(Object.keys(lowered(config.languages)).map((code) => [toLanguage(code) ?? code, code.toLowerCase()]))
  const isInFolder = config.defaultcontentlanguageinsubdir === true
  const prefixOf = (language: string | undefined) =>
    codes.size < 2 || language === undefined || (language === first && !isInFolder) ? '' : `/${codes.get(language) ?? language}`
  return { prefixOf, first, codes }
}

/** Hugo's addresses: gohugo.io/content-management/urls. */
function createRule(config: GeneratorSettings): Source['addresses'] {
  const base = basePath(textOf(config.baseurl))
  const permalinks = lowered(config.permalinks)
  const patterns = { ...permalinks, ...lowered(permalinks.page) }
  const { prefixOf } = createPrefixes(config)
  const isUgly = config.uglyurls === true
  const keepsCase = config.disablepathtolower === true
  return (article) => {
    const prefix = prefixOf(article.language)
    const written = textOf(article.data.url)
    if (written !== undefined)
      return [rooted(written.startsWith('/') ? base + written : `${base}${prefix}/${written}`), ...aliases(article, base, prefix)]
    const folders = posix.dirname(article.key) === '.' ? [] : posix.dirname(article.key).split('/')
    const name = posix.basename(article.key)
    const slug = textOf(article.data.slug)
    const pattern = textOf(patterns[(folders[0] ?? '').toLowerCase()])
    const tokens = {
      section: folders[0] ?? '',
      sections: folders.join('/'),
      title: urlize(article.title),
      slug: urlize(slug ?? article.title),
      slugorfilename: urlize(slug ?? name),
      slugorcontentbasename: urlize(slug ?? name),
      filename: urlize(name),
      contentbasename: urlize(name),
    }
    const path =
      pattern === undefined
        ? `/${[...folders, slug ?? name].map(urlize).join('/')}`
        : fillPermalink(sectionsOf(pattern, folders), article.date, tokens)
    const made = path === undefined ? [] : [end(rooted(`${base}${prefix}/${keepsCase ? path : path.toLowerCase()}`), isUgly)]
    return [...made, ...aliases(article, base, prefix)]
  }
}

/** `:sections[1:]` and `:sections[last]` name some of the folders. */
function sectionsOf(pattern: string, folders: string[]): string {
  return pattern.replace(/:sections\[([\w:]+)\]/g, (_, range: string) => {
    const [from = '', to] = range.split(':')
    const index = (written: string) => (written === 'last' ? folders.length - 1 : Number(written || 0))
    return to === undefined ? (folders[index(from)] ?? '') : folders.slice(index(from), to === '' ? undefined : index(to)).join('/')
  })
}

function aliases({ data, key }: ReadArticle, base: string, prefix: string): string[] {
  return asList(data.aliases).flatMap((alias) => {
    const written = textOf(alias)
    if (written === undefined) return []
    return [rooted(written.startsWith('/') ? base + written : `${base}${prefix}/${posix.join(posix.dirname(key), written)}`)]
  })
}

function end(path: string, isUgly: boolean): string {
  if (/\.\w+$/.test(path)) return path
  return isUgly ? `${path.replace(/\/$/, '')}.html` : path.endsWith('/') ? path : `${path}/`
}

/** As Hugo writes a name in an address: spaces are hyphens, other signs than these are left out. */
function urlize(text: string): string {
  return text
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\-_.+~]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The path of a site's address: `https://example.org/blog/` is at `/blog`. */
export function basePath(url: string | undefined): string {
  const { pathname = '/' } = URL.parse(url ?? '') ?? {}
  return decodeAddress(pathname).replace(/\/$/, '')
}
