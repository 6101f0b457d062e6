import { posix } from 'node:path'
import type { Archive } from '../archive.ts'
import { asList, lowered, readSettingsFile, textOf } from '../config-file.ts'
import { toLanguage } from '../languages.ts'
import { withoutEnding } from '../layouts.ts'
import { rooted } from '../permalink.ts'
import type { ArticleFile, Generator, ReadArticle, Source } from '../source.ts'
import { addLeft, addOtherFolders } from './left.ts'

const configNames = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map((ending) => `docusaurus.config.${ending}`)
const kinds = ['docs', 'blog', 'pages'] as const

/**
 * Docusaurus is set by a program, which is not run: its settings are read as text, where they are plain strings.
 */
export const docusaurus: Generator = {
  recognise: (archive) => {
    const name = configNames.find((path) => archive.has(path))
    return name && `there is ${name}`
  },
  open(archive, _, notes) {
    const name = configNames.find((path) => archive.has(path)) ?? ''
    const config = (archive.text(name) ?? '').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    const string = (key: string, text = config) => new RegExp(`\\b${key}\\s*:\\s*(['"\`])(.*?)\\1`).exec(text)?.[2]
    notes.add(
      'plugin',
      name,
      'The settings are a program, which was not run. Addresses follow what it says in plain strings: `baseUrl`, `routeBasePath`, `path`, `i18n`.',
    )
    const first = toLanguage(string('defaultLocale')) ?? 'en'
    const codes = [.../['"`]([\w-]+)['"`]/g[Symbol.matchAll](/\blocales\s*:\s*\[([^\]]*)\]/.exec(config)?.[1] ?? '')].map(
      ([, code = '']) => code,
    )
    const parts = kinds.map((kind) => {
      const own = new RegExp(`\\b${kind}\\s*:\\s*\\{([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)`).exec(config)?.[1] ?? ''
      return {
        kind,
        folder: string('path', own) ?? (kind === 'pages' ? 'src/pages' : kind),
        base: string('routeBasePath', own) ?? (kind === 'pages' ? '/' : kind),
      }
    })
    const left: Source['left'] = new Map()
    const articles = parts.flatMap(({ kind, folder }) => findArticles(archive, kind, folder, codes, first))
    const read = new Set(articles.map(({ path }) => path))
    for (const path of archive.files) if (/^versioned_docs\//.test(path)) addLeft(left, 'documents of earlier versions', path)
    addOtherFolders(archive, ['static', 'i18n', 'versioned_docs', ...parts.map(({ folder }) => folder)], left)
    for (const path of archive.files)
      if (/\.mdx?$/.test(path) && path.startsWith('i18n/') && !read.has(path))
        addLeft(left, 'translations of other plugins and versions', path)
    return {
      title: string('title'),
      description: string('tagline'),
      url: string('url'),
      language: first,
      languages: codes.flatMap((code) => toLanguage(code) ?? []),
      articles,
      served: [{ folder: 'static', at: '/' }],
      addresses: createRule(string('baseUrl') ?? '/', Object.fromEntries(parts.map(({ kind, base }) => [kind, base])), first, codes),
      authors: authorsOf(archive),
      left,
    }
  },
}

function authorsOf(archive: Archive): Record<string, string> {
  const people = Object.entries({ ...readSettingsFile(archive, 'blog/authors.yml'), ...readSettingsFile(archive, 'blog/authors.yaml') })
  return Object.fromEntries(people.flatMap(([key, own]) => (textOf(lowered(own).name) ? [[key, textOf(lowered(own).name) ?? '']] : [])))
}

function findArticles(archive: Archive, kind: string, folder: string, codes: string[], first: string): ArticleFile[] {
  const places = [
    { folder, language: first },
    ...codes.map((code) => ({
      folder: `i18n/${code}/docusaurus-plugin-content-${kind}${kind === 'docs' ? '/current' : ''}`,
      language: toLanguage(code) ?? code,
    })),
  ]
  return places.flatMap(({ folder: place, language }) =>
    archive.files.flatMap((path): ArticleFile[] => {
      const own = path.startsWith(`${place}/`) ? path.slice(place.length + 1) : ''
      // A name that begins with "_" is a part of other pages.
      if (!/\.mdx?$/i.test(own) || /(?:^|\/)_/.test(own)) return []
      const rest = withoutEnding(own).replace(/(?:^|\/)(?:index|readme)$/i, '')
      return [{ path, language, key: posix.join(kind, rest), defaults: { '#kind': kind, '#path': withoutEnding(own) } }]
    }),
  )
}

/** Docusaurus' addresses: docusaurus.io/docs/create-doc#doc-urls. */
function createRule(baseUrl: string, bases: Record<string, string>, first: string, codes: string[]): Source['addresses'] {
  return (article) => {
    const { data, language } = article
    const code = codes.find((written) => toLanguage(written) === language) ?? language
    const prefix = [baseUrl, language === first ? '' : code, bases[String(data['#kind'])] ?? ''].join('/')
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
