import type { Location } from 'vscode-languageserver'
import type { Point } from '../../core/diagnostics.ts'
import { targetAt } from './links.ts'
import { pairedAt } from './paired.ts'
import { rangeAt, uriOf } from './places.ts'
import type { SiteView } from './view.ts'

/** Where a link, a picture or a key leads; from any other text, the other languages. */
export function definition(view: SiteView, path: string, point: Point): Location[] {
  const target = targetAt(view, path, point)
  return target ? [{ uri: uriOf(view.root, target.path), range: rangeAt(target.point) }] : otherLanguages(view, path, point)
}

/** Where the other versions of an article say what is at a point of it. */
export function otherLanguages(view: SiteView, path: string, point: Point): Location[] {
  return pairedAt(view, path, point).map(({ article, place }) => ({ uri: uriOf(view.root, article.path), range: rangeAt(place) }))
}
