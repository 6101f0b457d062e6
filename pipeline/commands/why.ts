import { isAbsolute, relative, sep } from 'node:path'
import { inspectPages } from '../build/inspect.ts'
import type { InspectedPage } from '../build/options.ts'
import { formatDiagnostic } from '../core/diagnostics.ts'
import { type Command, CommandError, type CommandInput } from './command.ts'

const usage = 'expected: diglot why PATH, such as: diglot why dist/en/index.html, or: diglot why content/world/tides/en.md'

/** Says what a page is rendered from, why it was rendered last, and whether the next build renders it again; or, of an article, which pages show it. */
export const why: Command = {
  async run(input) {
    const [given, ...more] = input.words
    if (given === undefined || more.length > 0) throw new CommandError(usage, 'why')
    const { pages, result } = await inspectPages(input)
    if (pages.length === 0) throw new CommandError(result.diagnostics.map(formatDiagnostic).join('\n') || 'the site has no pages')
    const paths = pathsOf(given, input)
    const page = pages.find(({ page: { address }, files }) =>
      paths.some((path) => path === address || files.some((file) => file.path === path)),
    )
    if (page) return aboutPage(page)
    const source = paths.find((path) => pages.some(({ inputs }) => Object.hasOwn(inputs, path)))
    if (source !== undefined) return aboutArticle(source, pages)
    throw new CommandError(`"${given}" is neither a page that is published nor an article that a page shows; ${usage}`, 'why')
  },
}

/** The path as it may be meant: from the output folder, from the root, or an address. */
function pathsOf(given: string, { root, out }: CommandInput): string[] {
  const [plain = ''] = given.split(/[?#]/)
  const from = (folder: string) => (isAbsolute(plain) ? relative(folder, plain) : plain).split(sep).join('/')
  const published = relative(root, out).split(sep).join('/')
  const below = from(root).startsWith(`${published}/`) ? from(root).slice(published.length + 1) : from(out)
  return [plain, from(root), below, `${below.replace(/\/$/, '')}/index.html`, `/${below}`]
}

function aboutPage(page: InspectedPage): string {
  const { files, record, inputs, page: model } = page
  const head = `${model.address} (${files.map(({ path }) => path).join(', ')})`
  const from = [
    'Rendered from:',
    ...Object.keys(inputs)
      .flatMap((name) => (name === 'site' ? page.site : name))
      .map(item),
  ]
  if (!record) return [head, 'The next build renders it for the first time.', ...from].join('\n')
  const last =
    record.because.length === 0
      ? ['It was last rendered as a new page.']
      : ['It was last rendered because these had changed:', ...record.because.map(item)]
  return [head, ...next(page), ...last, ...from].join('\n')
}

function next(page: InspectedPage): string[] {
  const { changed } = page
  if (changed.length === 0) return ['It is up to date: nothing that it is rendered from has changed.']
  return ['The next build renders it again. These have changed since the last one:', ...changed.map(item)]
}

function aboutArticle(path: string, pages: InspectedPage[]): string {
  const own = new Set(
    pages.flatMap(({ page }) => (page.kind === 'article' && page.path === path ? [`card of ${new URL(page.url).pathname}`] : [])),
  )
  const shown = pages.filter(({ inputs }) => Object.keys(inputs).some((name) => name === path || own.has(name)))
  const lines = shown.map(
    (page) =>
      `${page.page.address}: ${Object.hasOwn(page.inputs, path) ? 'text' : 'card'}${page.changed.length > 0 || !page.record ? '; the next build renders it again' : ''}`,
  )
  return [`${path} is shown by ${shown.length} ${shown.length === 1 ? 'page' : 'pages'}:`, ...lines.map(item)].join('\n')
}

function item(line: string): string {
  return `  ${line}`
}
