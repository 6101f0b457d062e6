import type { Root } from 'hast'
import type { PageModel } from '../pages/models.ts'
import { articleView } from './article.ts'
import { type ViewContext, type ViewKind, viewKinds } from './context.ts'
import { feedsView } from './feeds.ts'
import { frontView } from './front.ts'
import { listView } from './list.ts'
import { searchView } from './search.ts'
import { chooserView, notFoundView, redirectView } from './small.ts'

/** The theme's view of each kind of page that readers see. */
const standard: { [Kind in ViewKind]: (model: Extract<PageModel, { kind: Kind }>, context: ViewContext) => Root } = {
  article: articleView,
  front: frontView,
  list: listView,
  search: searchView,
  feeds: feedsView,
  notFound: notFoundView,
  chooser: chooserView,
  redirect: redirectView,
}

/** The page for readers, or undefined for a model that has none (a feed, a sitemap). A site's own view comes first. */
export function view(model: PageModel, context: ViewContext): Root | undefined {
  return isForReaders(model) ? drawn(model.kind, model, context) : undefined
}

type ReaderModel = Extract<PageModel, { kind: ViewKind }>

function isForReaders(model: PageModel): model is ReaderModel {
  return viewKinds.some((kind) => kind === model.kind)
}

function drawn<Kind extends ViewKind>(kind: Kind, model: Extract<PageModel, { kind: Kind }>, context: ViewContext): Root {
  const own = context.views?.[kind]
  if (!own) return standard[kind](model, context)
  // What it is given is its page's alone, parts included: it may change them.
  const tree = own(model, { ...context }, standard[kind])
  if (tree?.type !== 'root') throw new Error(`the site's own view "${kind}" returned no hast root`)
  return tree
}
