import type { Config } from '../../core/settings/config.ts'
import { componentNames, viewKinds } from '../../core/settings/own-views.ts'
import { type Html, isHtml } from '../html/html.ts'
import type { Component, Components, OwnComponents, ViewContext, Views } from './context.ts'

/** The site's own views, each with the site's own components; with components alone, of every kind of page. */
export function viewsOf(theme: Pick<Config['theme'], 'views' | 'components'>): Views {
  const [views, own] = [theme.views as Views, theme.components as OwnComponents]
  if (Object.keys(own).length === 0) return views
  const contexts = new WeakMap<ViewContext, ViewContext>()
  const withOwn = (context: ViewContext) => {
    const known = contexts.get(context) ?? { ...context, components: merge(context.components, own) }
    contexts.set(context, known)
    return known
  }
  const wrapped = viewKinds.map((kind) => {
    const view = (views[kind] ?? ((model, context, standard) => standard(model, context))) as AnyView
    const wrap: AnyView = (model, context, standard) => view(model, withOwn(context), standard)
    return [kind, wrap]
  })
  return Object.fromEntries(wrapped)
}

type AnyView = (model: never, context: ViewContext, standard: (model: never, context: ViewContext) => never) => never

function merge(standard: Components, own: OwnComponents): Components {
  const entries = componentNames.map((name) => {
    const [component, usual] = [own[name] as Component<never> | undefined, standard[name] as (model: never, context: ViewContext) => Html]
    return [name, component ? (model: never, context: ViewContext) => checked(name, component(model, context, usual)) : usual]
  })
  return Object.fromEntries(entries)
}

function checked(name: string, made: unknown): Html {
  if (isHtml(made)) return made
  throw new Error(`the site's own component "${name}" returned no markup; expected what html\`…\` gives`)
}
