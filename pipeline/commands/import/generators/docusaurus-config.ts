import { transformSync } from 'esbuild'
import type { Archive } from '../archive.ts'

/** A plugin of Docusaurus that publishes articles. */
export interface ContentPlugin {
  kind: 'docs' | 'blog' | 'pages'
  /** Absent for the one of the preset. */
  id?: string | undefined
  /** Where its files are, below the project. */
  folder: string
  /** Where its pages are, below `baseUrl`. */
  base: string
}

/** What the settings of a project say in plain strings. */
export interface DocusaurusConfig {
  /** The file that they are in. */
  name: string
  title?: string | undefined
  tagline?: string | undefined
  url?: string | undefined
  baseUrl: string
  defaultLocale?: string | undefined
  /** As they are written, such as `zh-CN`. */
  locales: string[]
  plugins: ContentPlugin[]
}

const names = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map((ending) => `docusaurus.config.${ending}`)
const kinds = ['docs', 'blog', 'pages'] as const

export function configFileOf(archive: Archive): string | undefined {
  return names.find((path) => archive.has(path))
}

/** Docusaurus is set by a program, which is not run: its settings are read as text, where they are plain strings. */
export function readDocusaurusConfig(archive: Archive): DocusaurusConfig {
  const name = configFileOf(archive) ?? ''
  const text = withoutComments(archive.text(name) ?? '')
  const list = /\blocales\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  // The folders of translations name the languages too, where a program makes the list.
  const folders = archive.files.flatMap((path) => /^i18n\/([\w-]+)\/docusaurus-plugin-content-/.exec(path)?.[1] ?? [])
  return {
    name,
    title: stringIn(text, 'title'),
    tagline: stringIn(text, 'tagline'),
    url: stringIn(text, 'url'),
    baseUrl: stringIn(text, 'baseUrl') ?? '/',
    defaultLocale: stringIn(text, 'defaultLocale'),
    locales: [...new Set([...[...list.matchAll(/['"`]([\w-]+)['"`]/g)].map(([, code = '']) => code), ...folders])],
    plugins: [...kinds.map((kind) => ofPreset(text, kind)), ...instancesIn(text)],
  }
}

function withoutComments(text: string): string {
  try {
    return transformSync(text, { loader: 'tsx', minifyWhitespace: true, legalComments: 'none', charset: 'utf8' }).code
  } catch {
    // What cannot be parsed is read as it is.
    return text
  }
}

function ofPreset(text: string, kind: ContentPlugin['kind']): ContentPlugin {
  const at = new RegExp(`[{,\\s]${kind}\\s*:\\s*(?=\\{)`).exec(text)
  return pluginOf(kind, at ? objectAt(text, at.index + at[0].length) : '', kind === 'pages' ? 'src/pages' : kind)
}

/** Those of `plugins`: `['@docusaurus/plugin-content-docs', { id: 'api', path: 'api' }]`. */
function instancesIn(text: string): ContentPlugin[] {
  const calls = text.matchAll(/['"`](?:@docusaurus\/)?(?:plugin-)?content-(docs|blog|pages)['"`]\s*,\s*(?:\/\*.*?\*\/\s*)?\(?(?=\{)/g)
  return [...calls].flatMap(({ 0: call, 1: kind, index }) => {
    const own = objectAt(text, index + call.length)
    const id = stringIn(own, 'id')
    return id === undefined ? [] : [{ ...pluginOf(kind as ContentPlugin['kind'], own, kind ?? ''), id }]
  })
}

function pluginOf(kind: ContentPlugin['kind'], own: string, folder: string): ContentPlugin {
  const path = stringIn(own, 'path')?.replace(/^\.\//, '').replace(/\/$/, '')
  return { kind, folder: path ?? folder, base: stringIn(own, 'routeBasePath') ?? (kind === 'pages' ? '/' : kind) }
}

/** The value of a key that is a plain string: the first in the text. */
function stringIn(text: string, key: string): string | undefined {
  return new RegExp(`\\b${key}\\s*:\\s*(['"\`])(.*?)\\1`).exec(text)?.[2]
}

/** The object that begins at an index, without the objects in it. */
function objectAt(text: string, from: number): string {
  let depth = 0
  let own = ''
  for (const [part] of text.slice(from).matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[{}]|[^"'`{}]+/gs)) {
    if (part === '}') depth--
    if (depth === 0 && part === '}') break
    if (part === '{') depth++
    else if (depth === 1) own += part
  }
  return own
}
