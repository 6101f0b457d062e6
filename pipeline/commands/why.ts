import { resolve } from 'node:path'
import { inspectPages } from '../build/inspect.ts'
import type { InspectedPage } from '../build/options.ts'
import { formatDiagnostic } from '../core/diagnostics.ts'
import { pathFrom, sourceFile } from '../core/files.ts'
import { type Command, CommandError } from './command.ts'
import { pathsBelow } from './published-path.ts'

const usage = 'expected: diglot why PATH, such as: diglot why dist/en/index.html, or: diglot why content/world/tides/en.md'

/** Says what a page is rendered from, why it was rendered last, and whether the next build renders it again; or, of an article, which pages show it. */
export const why: Command = {
  async run(input) {
    const [given, ...more] = input.words
    if (given === undefined || more.length > 0) throw new CommandError(usage, 'why')
    const { pages, result } = await inspectPages(input)
    if (pages.length === 0) throw new CommandError(result.diagnostics.map(formatDiagnostic).join('\n') || 'the site has no pages')
    const below = new Set(pathsBelow(given, input))
    const page = pages.find(({ files }) => files.some(({ path }) => below.has(path)))
    if (page) return aboutPage(page)
    const source = pathFrom(input.root, resolve(input.root, given))
    if (pages.some((shown) => hasText(shown, source))) return aboutArticle(source, pages)
    throw new CommandError(`"${given}" is neither a page that is published nor an article that a page shows; ${usage}`, 'why')
  },
}

function aboutPage(page: InspectedPage): string {
  const { files, before, inputs, page: model } = page
  const head = `${model.address} (${files.map(({ path }) => path).join(', ')})`
  const from = [
    'Rendered from:',
    ...Object.keys(inputs)
      .flatMap((name) => (name === 'site' ? page.site : name === 'messages' ? [] : name))
      .map(item),
  ]
  if (!before) return [head, 'The next build renders it for the first time.', ...from].join('\n')
  const last =
    before.because.length === 0
      ? ['It was last rendered as a new page.']
      : ['It was last rendered because these had changed:', ...before.because.map(item)]
  return [head, ...next(page), ...last, ...from].join('\n')
}

function next(page: InspectedPage): string[] {
  const { changed } = page
  if (changed.length === 0) return ['It is up to date: nothing that it is rendered from has changed.']
  return ['The next build renders it again. These have changed since the last one:', ...changed.map(item)]
}

function aboutArticle(path: string, pages: InspectedPage[]): string {
  const own = new Set(
    pages.flatMap(({ page }) =>
      page.kind === 'article' && sourceFile(page.path) === path ? [`card of ${new URL(page.url).pathname}`] : [],
    ),
  )
  const shown = pages.filter((page) => hasText(page, path) || Object.keys(page.inputs).some((name) => own.has(name)))
  const lines = shown.map(
    (page) =>
      `${page.page.address}: ${hasText(page, path) ? 'text' : 'card'}${page.changed.length > 0 || !page.before ? '; the next build renders it again' : ''}`,
  )
  return [`${path} is shown by ${shown.length} ${shown.length === 1 ? 'page' : 'pages'}:`, ...lines.map(item)].join('\n')
}

/** Whether a page shows the text of a file, or what is converted from it. */
function hasText({ inputs }: InspectedPage, path: string): boolean {
  return Object.keys(inputs).some((name) => sourceFile(name) === path)
}

function item(line: string): string {
  return `  ${line}`
}
