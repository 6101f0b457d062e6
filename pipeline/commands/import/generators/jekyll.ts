import { posix } from 'node:path'
import type { Archive } from '../archive.ts'
import { asList, type GeneratorSettings, lowered, readSettingsFile, textOf } from '../config-file.ts'
import { toLanguage } from '../languages.ts'
import { createLayout, withoutEnding } from '../layouts.ts'
import { fillPermalink, hyphenated, rooted } from '../permalink.ts'
import type { ArticleFile, Generator, ReadArticle, Source } from '../source.ts'
import { addLeft, addOtherFolders } from './left.ts'

const configName = '_config.yml'
const articleEnding = /\.(?:md|markdown|mdown|mkdn?|html?)$/i
const datedName = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/

export const jekyll: Generator = {
  recognise(archive) {
    const posts = archive.files.find((path) => /(?:^|\/)_posts\//.test(path) && !/^source\//.test(path))
    if (posts && (archive.has(configName) || archive.has('_config.yaml')))
      return `there are ${configName} and ${posts.replace(/_posts\/.*/, '_posts/')}`
    return posts && datedName.test(posix.basename(posts)) ? `there is ${posts}` : undefined
  },
  open(archive, known) {
    const config = readSettingsFile(archive, archive.has(configName) ? configName : '_config.yaml')
    const languages = asList(config.languages ?? config.lang ?? config.locales).flatMap((code) => toLanguage(code) ?? [])
    const folder = posix.normalize(textOf(config.source) ?? '.').replace(/^\.\/?|\/$/g, '')
    const left: Source['left'] = new Map()
    const articles = findArticles(archive, folder, config, [...known, ...languages])
    const texts = new Set(articles.map(({ path }) => path))
    for (const path of archive.files)
      if (/^[^_.].*\.(?:html?|md|markdown)$/i.test(path) && !texts.has(path))
        addLeft(left, 'pages that templates fill, pages without front matter, and feeds', path)
    addOtherFolders(archive, ['assets', 'images', 'img', 'files', 'uploads', ...new Set([...texts].map(posix.dirname))], left)
    const first = toLanguage(config.default_lang ?? config.default_language) ?? languages[0] ?? toLanguage(config.locale ?? config.lang)
    return {
      title: textOf(config.title),
      description: textOf(config.description),
      url: `${textOf(config.url) ?? ''}${textOf(config.baseurl) ?? ''}`,
      base: baseOf(config),
      timeZone: textOf(config.timezone),
      language: first,
      languages,
      articles,
      served: [{ folder, at: '/' }],
      addresses: createRule(config, first, languages.length > 1),
      authors: authorsOf(archive),
      left,
    }
  },
}

/** Names by key, as `_data/authors.yml` of many themes has them. */
function authorsOf(archive: Archive): Record<string, string> {
  const people = archive.files.filter((path) => /^_data\/authors?\.ya?ml$/.test(path)).map((path) => readSettingsFile(archive, path))
  return Object.fromEntries(
    people
      .flatMap((found) => Object.entries(found))
      .flatMap(([key, own]) => {
        const name = textOf(lowered(own).name) ?? textOf(lowered(own).display_name)
        return name === undefined ? [] : [[key, name]]
      }),
  )
}

/** The collections that have pages, by name, with the pattern of their addresses. */
function collectionsOf(config: GeneratorSettings): Map<string, string | undefined> {
  const given = config.collections
  if (Array.isArray(given)) return new Map()
  const own = Object.entries(Object(given)).filter(([name, value]) => name !== 'posts' && lowered(value).output === true)
  return new Map(own.map(([name, value]) => [name, textOf(lowered(value).permalink)]))
}

function findArticles(archive: Archive, folder: string, config: GeneratorSettings, languages: string[]): ArticleFile[] {
  const collections = collectionsOf(config)
  const collectionsFolder = textOf(config.collections_dir)
  const below = archive.files.filter((path) => path.startsWith(folder === '' ? '' : `${folder}/`) && articleEnding.test(path))
  const found = below.flatMap((path): (ArticleFile & { rest: string })[] => {
    const own = path.slice(folder === '' ? 0 : folder.length + 1)
    const [, above = '', kind = '', rest = ''] = /^((?:.*\/)?)_(posts|drafts)\/(.+)$/.exec(own) ?? []
    if (kind) {
      const language = /(?:^|\/)_i18n\/([^/]+)\//.exec(above)?.[1]
      const categories = above
        .replace(/(?:^|\/)_i18n\/[^/]+\//, '')
        .split('/')
        .filter((part) => part !== '' && part !== collectionsFolder)
      return [
        {
          path,
          key: '',
          rest: posix.join('posts', above.replace(/(?:^|\/)_i18n\//, ''), rest),
          language: toLanguage(language),
          isDraft: kind === 'drafts',
          defaults: { '#kind': 'posts', '#folders': categories },
        },
      ]
    }
    const inner = collectionsFolder && own.startsWith(`${collectionsFolder}/`) ? own.slice(collectionsFolder.length + 1) : own
    const [, name = '', file = ''] = /^_([^/]+)\/(.+)$/.exec(inner) ?? []
    if (collections.has(name))
      return [
        {
          path,
          key: '',
          rest: posix.join(name, file),
          defaults: { '#kind': name, '#path': withoutEnding(file), ...(collections.get(name) && { '#permalink': collections.get(name) }) },
        },
      ]
    // A page has front matter; what has none is a file that is served.
    const isPage =
      !/(?:^|\/)[_.]/.test(own) &&
      /\.(?:md|markdown|mdown)$/i.test(own) &&
      !/^(?:readme|license|contributing|changelog|404|index|code_of_conduct)\b/i.test(posix.basename(own))
    const text = isPage ? (archive.text(path) ?? '') : ''
    if (!/^---\s*$/m.test(text.slice(0, 10)) || isFilledByTemplate(text)) return []
    return [
      {
        path,
        key: '',
        rest: own.includes('/') ? own : posix.join('pages', own),
        defaults: { '#kind': 'pages', '#path': withoutEnding(own) },
      },
    ]
  })
  const read = createLayout(
    found.map(({ rest }) => rest),
    languages,
  )
  return found.map(({ rest, ...article }) => {
    const { language, key } = read(rest)
    const defaults = { ...defaultsOf(config, article.path, String(article.defaults?.['#kind'] ?? '')), ...article.defaults }
    // Addresses in a text of Jekyll begin at its page, not at its file; pictures are named from the root.
    return { ...article, key, defaults, language: article.language ?? language }
  })
}

/** A page with a loop, or with nothing but tags of templates, has no text of its own. */
function isFilledByTemplate(text: string): boolean {
  const body = text.replace(/^---[ \t]*\n[\s\S]*?^---[ \t]*$/m, '')
  return /\{%-?\s*for\b/.test(body) || !/\p{L}/u.test(body.replace(/\{[%{][\s\S]*?[%}]\}|<[^>]*>/g, ''))
}

/** The values that `defaults` gives to this file. */
function defaultsOf(config: GeneratorSettings, path: string, kind: string): Record<string, unknown> {
  const rows = asList(config.defaults).map(lowered)
  const fitting = rows.filter(({ scope }) => {
    const { path: prefix, type } = lowered(scope)
    const folder = String(prefix ?? '')
      .replace(/\*.*$/, '')
      .replace(/\/$/, '')
    return (type === undefined || type === kind) && (folder === '' || path === folder || path.startsWith(`${folder}/`))
  })
  return Object.assign({}, ...fitting.map(({ values }) => values))
}

const styles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

/** Jekyll's addresses: jekyllrb.com/docs/permalinks. With jekyll-polyglot or a plugin of its kind, other languages have a folder. */
function createRule(config: GeneratorSettings, first: string | undefined, hasLanguages: boolean): Source['addresses'] {
  const base = baseOf(config)
  const style = textOf(config.permalink) ?? 'date'
  const isPretty = style === 'pretty' || (!Object.hasOwn(styles, style) && style.endsWith('/'))
  return (article) => {
    const { data } = article
    const prefix = hasLanguages && article.language !== first && first !== undefined ? `/${article.language}` : ''
    const kind = String(data['#kind'])
    const pattern = textOf(data.permalink) ?? textOf(data['#permalink']) ?? patternOf(kind, style, isPretty)
    const path = fillPermalink(Object.hasOwn(styles, pattern) ? (styles[pattern] ?? '') : pattern, article.date, tokensOf(article, kind))
    const written = [...asList(data.redirect_from), ...asList(data.aliases)].flatMap((from) => textOf(from) ?? [])
    return [...(path === undefined ? [] : [prefix + path]), ...written].map((address) => rooted(base + rooted(address)))
  }
}

function baseOf(config: GeneratorSettings): string {
  return (textOf(config.baseurl) ?? '').replace(/^(?!\/)(?=.)/, '/').replace(/\/$/, '')
}

function patternOf(kind: string, style: string, isPretty: boolean): string {
  if (kind === 'posts') return styles[style] ?? style
  const end = isPretty ? '/' : ':output_ext'
  return kind === 'pages' ? `/:path${end}` : `/:collection/:path${end}`
}

function tokensOf({ path, data, title }: ReadArticle, kind: string): Record<string, string | undefined> {
  const name = withoutEnding(posix.basename(path)).replace(datedName, '$2')
  const slug = textOf(data.slug) ?? name
  const written = [data.categories, data.category]
    .flatMap((value) => (typeof value === 'string' ? value.split(/\s+/) : asList(value)))
    .map(String)
  const categories = [...new Set([...asList(data['#folders']).map(String), ...written])].filter(
    (part) => part !== '' && part !== 'undefined',
  )
  return {
    categories: categories.map((part) => part.toLowerCase().replace(/\s+/g, '%20')).join('/'),
    slugified_categories: categories.map(hyphenated).join('/'),
    title: kind === 'posts' ? slug : hyphenated(title),
    slug: hyphenated(slug),
    name: hyphenated(name),
    basename: name,
    path: textOf(data['#path']),
    collection: kind,
    output_ext: '.html',
  }
}
