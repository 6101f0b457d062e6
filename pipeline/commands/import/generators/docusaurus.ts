import { posix } from 'node:path'
import type { Archive } from '../archive.ts'
import { asList, lowered, readSettingsFile, textOf } from '../config-file.ts'
import { toLanguage } from '../languages.ts'
import { withoutEnding } from '../layouts.ts'
import { rooted } from '../permalink.ts'
import type { ArticleFile, Generator, ReadArticle, Source } from '../source.ts'
import { type ContentPlugin, configFileOf, readDocusaurusConfig } from './docusaurus-config.ts'
import { addLeft, addOtherFolders } from './left.ts'

export const docusaurus: Generator = {
  recognise: (archive) => {
    const name = configFileOf(archive)
    return name && `there is ${name}`
  },
  open(archive, _, notes) {
    const { name, locales, plugins, ...config } = readDocusaurusConfig(archive)
    notes.add(
      'plugin',
      name,
      'The settings are a program, which was not run. Addresses follow what it says in plain strings: `baseUrl`, `routeBasePath`, `path`, `i18n`.',
    )
    const first = toLanguage(config.defaultLocale) ?? 'en'
    const left: Source['left'] = new Map()
    const articles = plugins.flatMap((plugin) => findArticles(archive, plugin, locales, first))
    const read = new Set(articles.map(({ path }) => path))
    for (const path of archive.files) if (/^(?:\w+_)?versioned_docs\//.test(path)) addLeft(left, 'documents of earlier versions', path)
    addOtherFolders(archive, ['static', 'i18n', 'versioned_docs', ...plugins.map(({ folder }) => folder)], left)
    for (const path of archive.files)
      if (/\.mdx?$/.test(path) && path.startsWith('i18n/') && !read.has(path))
        addLeft(left, 'translations of other plugins and versions', path)
    return {
      title: config.title,
      description: config.tagline,
      url: config.url,
      language: first,
      languages: locales.flatMap((code) => toLanguage(code) ?? []),
      articles,
      isMdx: true,
      served: [{ folder: 'static', at: '/' }],
      addresses: createRule(config.baseUrl, first, locales),
      authors: authorsOf(archive),
      left,
    }
  },
}

function authorsOf(archive: Archive): Record<string, string> {
  const people = Object.entries({ ...readSettingsFile(archive, 'blog/authors.yml'), ...readSettingsFile(archive, 'blog/authors.yaml') })
  return Object.fromEntries(people.flatMap(([key, own]) => (textOf(lowered(own).name) ? [[key, textOf(lowered(own).name) ?? '']] : [])))
}

function findArticles(archive: Archive, { kind, id, folder, base }: ContentPlugin, locales: string[], first: string): ArticleFile[] {
  const plugin = `docusaurus-plugin-content-${kind}${id === undefined ? '' : `-${id}`}${kind === 'docs' ? '/current' : ''}`
  const places = [
    { folder, language: first },
    ...locales.map((code) => ({ folder: `i18n/${code}/${plugin}`, language: toLanguage(code) ?? code })),
  ]
  return places.flatMap(({ folder: place, language }) =>
    archive.files.flatMap((path): ArticleFile[] => {
      const own = path.startsWith(`${place}/`) ? path.slice(place.length + 1) : ''
      // A name that begins with "_" is a part of other pages.
      if (!/\.mdx?$/i.test(own) || /(?:^|\/)_/.test(own)) return []
      const rest = withoutEnding(own).replace(/(?:^|\/)(?:index|readme)$/i, '')
      const defaults = { '#kind': kind, '#base': base, '#path': withoutEnding(own) }
      return [{ path, language, key: posix.join(id ?? kind, rest), defaults }]
    }),
  )
}

/** Docusaurus' addresses: docusaurus.io/docs/create-doc#doc-urls. */
function createRule(baseUrl: string, first: string, locales: string[]): Source['addresses'] {
  return (article) => {
    const { data, language } = article
    const code = locales.find((written) => toLanguage(written) === language) ?? language
    const prefix = [baseUrl, language === first ? '' : code, String(data['#base'])].join('/')
    const others = asList(data.aliases).flatMap((from) => textOf(from) ?? [])
    return [rooted(`${prefix}/${ownPart(article)}`), ...others.map((address) => rooted(`${baseUrl}/${address}`))]
  }
}

const numbered = /^\d+[-_.]+(?=[^\d\s])/

function ownPart({ data, date }: ReadArticle): string {
  const slug = textOf(data.slug)
  const path = String(data['#path'])
  if (slug?.startsWith('/')) return slug
  if (data['#kind'] === 'blog') {
    const name = path.replace(/\/index$/, '')
    const [, title = name] = /^\d{4}[-/]\d{2}[-/]\d{2}[-/](.*)$/.exec(name) ?? []
    return slug ?? (date ? `${date.toFormat('yyyy/MM/dd')}/${title}` : title)
  }
  const parts = path.split('/').map((part) => (data['#kind'] === 'docs' ? part.replace(numbered, '') : part))
  const name = parts.pop() ?? ''
  const isIndex = /^(?:index|readme)$/i.test(name) || name === parts.at(-1)
  const own = textOf(data.id) !== undefined && data['#kind'] === 'docs' ? (textOf(data.id) ?? name) : name
  return [...parts, ...(slug ? [slug] : isIndex ? [] : [own])].join('/')
}
