import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFile } from '../core/files.ts'
import type { Command, CommandInput } from './command.ts'
import { CommandError } from './command.ts'
import { type OpenSite, openSite } from './open.ts'
import { pathsBelow } from './published-path.ts'
import { cutOut, placeInRun, runsOf } from './runs.ts'
import { createSources, plainSources } from './sources.ts'
import { type Traced, tracePage } from './trace.ts'

/** Where a piece of output comes from: the file and its place, or the catalogue and its key, and what drew it. */
export const explain: Command = {
  async run(input) {
    const [given, text = '', ...more] = input.words
    if (given === undefined || text.trim() === '' || more.length > 0)
      throw new CommandError('expected: diglot explain PATH "TEXT", such as: diglot explain dist/en/index.html "Latest"')
    const path = publishedPath(given, input)
    const open = await openSite(input.root, input.now)
    const copied = [...open.site.assets.values()].find(({ address }) => address === `/${path}`)
    if (copied) return `${path} is a copy of ${copied.path}.`
    const traced = await tracePage(open, path)
    if (!traced) throw new CommandError(`${path} is not a page: it has no text of yours (a style sheet, a script, a picture, an index)`)
    const parts = explainText(traced, open, text)
    if (parts.length === 0) throw new CommandError(notThere(traced, path, text, readFileSync(join(input.out, path), 'utf8')))
    return [`${path}: ${drawnBy(traced, open)}`, ...parts.map(shown)].join('\n')
  },
}

/** The path below the output folder, however it was given: from here, from there, or as an address. */
function publishedPath(given: string, { out, root }: CommandInput): string {
  const path = pathsBelow(given, { out, root }).find((name) => statSync(join(out, name), { throwIfNoEntry: false })?.isFile())
  if (path !== undefined) return path
  throw new CommandError(
    existsSync(out)
      ? `"${given}" is not published; expected the path of a file in the output folder, such as en/index.html`
      : 'nothing is published yet; run diglot build first',
  )
}

function notThere({ written, format, page }: Traced, path: string, text: string, published: string): string {
  const place = `in ${path} (${format.name}, ${page.source})`
  if (written.includes(text)) return `${JSON.stringify(text)} is not text ${place}, but part of its markup`
  return published.includes(text)
    ? `${JSON.stringify(text)} is ${place}, but the site has changed since: run diglot build`
    : `${JSON.stringify(text)} is not ${place}; expected text as readers see it`
}

function drawnBy({ page, format, trees }: Traced, { site }: OpenSite): string {
  const { views, components } = site.config.theme
  const isOwn = Object.hasOwn(views, page.kind)
  const own = Object.keys(components).length > 0 ? "a view with the site's own components," : isOwn ? "the site's own view" : 'the view'
  const by = trees.length > 0 && page.kind !== 'feed' ? `rendered by ${own} "${page.kind}", ` : ''
  return `${by}format ${format.name}, made from ${page.source}`
}

/** A part of the text, and what it comes from. */
interface Part {
  text: string
  from: string
  where: Set<string>
}

function shown({ text, from, where }: Part): string {
  return `${JSON.stringify(text.replace(/\s+/g, ' '))} ← ${from} (${[...where].join(', ')})`
}

function explainText(traced: Traced, open: OpenSite, text: string): Part[] {
  const wanted = new RegExp(text.trim().split(/\s+/).map(RegExp.escape).join('\\s+'), 'u')
  const parts = new Map<string, Part>()
  const add = (part: string, from: string, where: string) => {
    const known = parts.get(`${part} ${from}`) ?? { text: part, from, where: new Set() }
    known.where.add(where)
    parts.set(`${part} ${from}`, known)
  }
  for (const { tree, article } of traced.trees) {
    const shown = article === undefined ? undefined : open.site.byId.get(article)
    const sources = createSources(traced, open, shown)
    for (const run of runsOf(tree))
      for (const piece of cutOut(run, wanted) ?? []) {
        if (piece.point && shown) add(piece.text.slice(piece.from, piece.to), placeInRun(sourceFile(shown.path), piece), run.where)
        else for (const [part, from] of sources(piece.text, piece.from, piece.to)) add(part, from, run.where)
      }
  }
  // What no tree holds: addresses and dates of feeds, sitemaps and lists for servers.
  const isPlain = traced.trees.length === 0 || traced.page.kind === 'feed'
  if (parts.size === 0 && isPlain && wanted.test(traced.written)) {
    const found = plainSources(open, text)
    for (const from of found.length > 0 ? found : [`the format ${traced.format.name} itself`]) add(text, from, traced.format.name)
  }
  return [...parts.values()]
}
