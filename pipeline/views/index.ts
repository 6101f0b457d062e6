import type { Root } from 'hast'
import type { PageModel } from '../pages/models.ts'
import { articleView } from './article.ts'
import type { ViewContext } from './context.ts'
import { frontView } from './front.ts'
import { listView } from './list.ts'
import { chooserView, notFoundView, redirectView } from './small.ts'

/** The page for readers, or undefined for a model that has none (a feed, a sitemap). */
export function view(model: PageModel, context: ViewContext): Root | undefined {
  switch (model.kind) {
    case 'article':
      return articleView(model, context)
    case 'front':
      return frontView(model, context)
    case 'list':
      return listView(model, context)
    case 'notFound':
      return notFoundView(model, context)
    case 'chooser':
      return chooserView(model, context)
    case 'redirect':
      return redirectView(model, context)
    default:
      return undefined
  }
}
