import type { Root } from 'hast'
import type { OpenedSite } from '../../build/open-site.ts'
import { createReader } from '../../build/reading.ts'
import { decodeFacts } from '../../build/stored-body.ts'
import { type ComparedText, toComparedText } from '../../check/parity/compared-text.ts'
import type { Digest } from '../../core/body.ts'
import type { Point } from '../../core/diagnostics.ts'
import { isConverted } from '../../core/files.ts'
import { visit } from '../../core/visit.ts'
import type { Article } from '../../site/article.ts'
import { tagOf } from '../../site/pages/chrome.ts'
import type { Site } from '../../site/site.ts'
import type { FrontMatter } from '../../source/article.ts'

/** An article as its text is now, saved or not. */
export interface CurrentArticle {
  text: string
  matter?: FrontMatter | undefined
  digest?: Digest | undefined
  /** Undefined where its front matter cannot be used, or its body cannot be read. */
  compared?: ComparedText | undefined
  /** Id of a place in the text → where it is. */
  anchors: ReadonlyMap<string, Point>
}

/** What answers are made from: the site as it was built last, and the texts as they are now. */
export interface SiteView {
  root: string
  site: Site
  /** What has changed in the original of a translation (an id) since it was made, in words. */
  changesOf(id: string): string | undefined
  /** The text of a file of the site, saved or not; undefined where there is none. */
  textOf(path: string): string | undefined
  /** Undefined for what is no article of the site. */
  read(path: string): CurrentArticle | undefined
}

/** Texts that were read are not read again; with more than these, all are dropped. */
const mostRead = 40

/** Makes views of one site. `textOf`: as in a view. */
export function createViews(root: string, textOf: SiteView['textOf']) {
  const trees = new Map<string, Root>()
  const known = new Map<string, CurrentArticle>()
  let reader: { config: Site['config']; read: ReturnType<typeof createReader> } | undefined
  const readWith = (site: Site) => {
    if (reader?.config !== site.config) {
      known.clear()
      reader = { config: site.config, read: createReader(root, site.config, (path, tree) => trees.set(path, tree)) }
    }
    return reader.read
  }
  const read = (site: Site, path: string): CurrentArticle | undefined => {
    const article = site.byPath.get(path)
    const text = article && textOf(path)
    if (!article || text === undefined) return undefined
    const tag = tagOf(site, article.locale)
    const readFile = readWith(site)
    const before = known.get(path)
    if (before?.text === text && (before.compared?.tag ?? tag) === tag) return before
    if (known.size > mostRead) known.clear()
    trees.delete(path)
    const { reading, body } = readFile({ path, tag, bytes: Buffer.from(text) })
    const { matter, digest } = reading
    const head = matter && { ...article, ...headOf(matter), places: reading.places ?? '', corrections: [] }
    const compared = head && body && toComparedText(head, decodeFacts(body), tag)
    const current = { text, matter, digest, compared, anchors: anchorsOf(trees.get(path)) }
    trees.delete(path)
    known.set(path, current)
    return current
  }
  return ({ context: { site } }: Pick<OpenedSite, 'context'>, changesOf: SiteView['changesOf']): SiteView => ({
    root,
    site,
    changesOf,
    textOf,
    read: (path) => read(site, path),
  })
}

function headOf({ title, summary, image }: FrontMatter) {
  return { title, summary, image: image && { ...image, src: image.src ?? '' } }
}

function anchorsOf(tree: Root | undefined): Map<string, Point> {
  const anchors = new Map<string, Point>()
  if (!tree) return anchors
  visit(tree, 'element', ({ properties, position }) => {
    if (typeof properties.id === 'string' && position) anchors.set(properties.id, position.start)
  })
  return anchors
}

/** The versions of the story of an article that have files, the article itself among them, in the order of the editions. */
export function storyVersions({ site }: SiteView, { story }: Pick<Article, 'story'>): Article[] {
  return site.locales.flatMap((locale) => site.byId.get(`${story}:${locale}`) ?? []).filter(({ path }) => !isConverted(path))
}
