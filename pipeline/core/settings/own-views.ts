/** Kinds of pages for readers: a site may have a view of its own for each. */
export type ViewKind = (typeof viewKinds)[number]
export const viewKinds = [
  'article',
  'front',
  'list',
  'search',
  'feeds',
  'facing',
  'facingList',
  'offline',
  'notFound',
  'chooser',
  'redirect',
] as const

/** What pages are made of, and a site may replace. */
export type ComponentName = (typeof componentNames)[number]
export const componentNames = ['byline', 'toolbar', 'share', 'figure', 'card', 'masthead', 'foot', 'comments', 'further'] as const

/** Functions of the site, by the names of what each replaces. The settings know no more of them; `render/views/context.ts` has their types. */
export type OwnFunctions<Name extends string> = { [Key in Name]?: ((model: never, context: never, standard: never) => unknown) | undefined }

/** Whether a page may be rendered by functions of the site. */
export function hasOwnViews({ views, components }: { views: object; components: object }): boolean {
  return Object.keys(views).length + Object.keys(components).length > 0
}
