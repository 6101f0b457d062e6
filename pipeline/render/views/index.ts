import { type ViewKind, viewKinds } from '../../core/settings/own-views.ts'
import type { PageModel } from '../../site/pages/models.ts'
import { type Html, isHtml, writeIn } from '../html/html.ts'
import { articleView } from './article.ts'
import type { ViewContext } from './context.ts'
import { facingView } from './facing.ts'
import { facingListView } from './facing-list.ts'
import { feedsView } from './feeds.ts'
import { frontView } from './front.ts'
import { listView } from './list.ts'
import { offlineView } from './offline.ts'
import { searchView } from './search.ts'
import { chooserView, notFoundView, redirectView } from './small.ts'

/** The theme's view of each kind of page that readers see. */
const standard: { [Kind in ViewKind]: (model: Extract<PageModel, { kind: Kind }>, context: ViewContext) => Html } = {
  article: articleView,
  front: frontView,
  list: listView,
  search: searchView,
  feeds: feedsView,
  offline: offlineView,
  facing: facingView,
  facingList: facingListView,
  notFound: notFoundView,
  chooser: chooserView,
  redirect: redirectView,
}

/** The page for readers, or undefined for a model that has none (a feed, a sitemap). A site's own view comes first. */
export function view(model: PageModel, context: ViewContext): Html | undefined {
  return isForReaders(model) ? writeIn(context.dialect, () => rendered(model.kind, model, context)) : undefined
}

type ReaderModel = Extract<PageModel, { kind: ViewKind }>

function isForReaders(model: PageModel): model is ReaderModel {
  return viewKinds.some((kind) => kind === model.kind)
}

function rendered<Kind extends ViewKind>(kind: Kind, model: Extract<PageModel, { kind: Kind }>, context: ViewContext): Html {
  const own = context.views?.[kind]
  if (!own) return standard[kind](model, context)
  const made = own(model, context, standard[kind])
  if (!isHtml(made)) throw new Error(`the site's own view "${kind}" returned no page; expected what html\`…\` or document gives`)
  return made
}
