import { posix } from 'node:path'
import type { Nodes, Root } from 'mdast'
import { decodeAddress } from '../../core/decode-address.ts'
import type { Point } from '../../core/diagnostics.ts'
import { visit } from '../../core/visit.ts'
import { assetAt, imageAsset } from '../../site/pages/article-files.ts'
import { articleAt } from '../../site/pages/moved.ts'
import { parseSource } from '../../source/markdown/source.ts'
import { endOfMatter, keysAt } from './matter-place.ts'
import { isAfter, linesOf } from './places.ts'
import type { SiteView } from './view.ts'

/** Where something that an article points to is: a file, and a point in it. */
export interface LinkTarget {
  path: string
  point: Point
}

const start: Point = { line: 1, column: 1 }

/** What the link, the picture or the key at a point of an article leads to; undefined where there is none, or it leads out of the site. */
export function targetAt(view: SiteView, path: string, point: Point): LinkTarget | undefined {
  const text = view.textOf(path) ?? ''
  const keys = keysAt(text, point)
  const url = keys ? undefined : urlAt(text, point)
  if (keys) return ofMatter(view, path, keys.join('.'), linesOf(text)[point.line - 1] ?? '')
  return url === undefined ? undefined : ofUrl(view, path, url)
}

function ofMatter(view: SiteView, path: string, key: string, line: string): LinkTarget | undefined {
  const { site } = view
  const article = site.byPath.get(path)
  if (!article) return undefined
  const isAt = (name: string, src?: string): src is string =>
    src !== undefined && (key === `${name}.src` || (key === name && line.includes(src)))
  const [picture, recording] = [article.image?.src, article.audio?.src]
  const file = isAt('image', picture)
    ? imageAsset({ site }, article, picture)?.path
    : isAt('audio', recording)
      ? assetAt({ site }, article, recording)?.path
      : undefined
  const moved = key === 'redirect' && article.redirect !== undefined && site.byPath.has(article.redirect) ? article.redirect : undefined
  const found = file ?? moved
  return found === undefined ? undefined : { path: found, point: start }
}

/** The address, as it is written, of the innermost link or picture at a point of the text. */
function urlAt(text: string, point: Point): string | undefined {
  const skipped = endOfMatter(text) ?? 0
  const tree = parseSource('\n'.repeat(skipped) + linesOf(text).slice(skipped).join('\n'))
  let found: string | undefined
  visit(tree, (node: Nodes) => {
    if (!node.position || isAfter(node.position.start, point) || isAfter(point, node.position.end)) return
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') found = node.url
    if (node.type === 'linkReference' || node.type === 'imageReference') found = definitionOf(tree, node.identifier) ?? found
  })
  return found
}

function definitionOf(tree: Root, identifier: string): string | undefined {
  let url: string | undefined
  visit(tree, (node: Nodes) => {
    if (node.type === 'definition' && node.identifier === identifier) url ??= node.url
  })
  return url
}

function ofUrl(view: SiteView, path: string, url: string): LinkTarget | undefined {
  const { site } = view
  const article = site.byPath.get(path)
  if (!article || /^[a-z][a-z\d+.-]*:/i.test(url)) return undefined
  const [, way = '', hash = ''] = /^([^?#]*)[^#]*(.*)$/s.exec(url) ?? []
  const file = decodeAddress(way)
  const written = file === '' ? path : file.startsWith('/') ? `content${file}` : posix.join(posix.dirname(path), file)
  const target = site.byPath.get(site.find(written)) ?? articleAt(site, file)
  if (target) return { path: target.path, point: view.read(target.path)?.anchors.get(decodeAddress(hash.slice(1))) ?? start }
  const asset = assetAt({ site }, article, url)
  return asset && { path: asset.path, point: start }
}
