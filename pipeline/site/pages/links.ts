import { posix } from 'node:path'
import type { Reference } from '../../core/body.ts'
import { decodeAddress } from '../../core/decode-address.ts'
import { order } from '../../core/diagnostics.ts'
import { storyScheme } from '../../core/story-scheme.ts'
import { nearest } from '../../core/suggest.ts'
import type { Article, Entry } from '../article.ts'
import type { Site } from '../site.ts'
import { checkAnchor, fragmentIn } from './anchors.ts'
import { addPicture, fileAt } from './article-files.ts'
import { type PlanContext, sectionsOf } from './context.ts'
import { articleAt } from './moved.ts'
import type { ArticleBody } from './shared-models.ts'
import { storiesNamed } from './story-names.ts'

/** Resolves what an article's body points to, in the edition that shows it. */
export function resolveBody(context: PlanContext, entry: Entry, locale: string): ArticleBody {
  const body: ArticleBody = { id: entry.article.id, links: {}, pictures: {} }
  for (const reference of context.bodies.get(entry.article.id)?.digest.references ?? []) {
    if (reference.kind === 'image') addPicture(context, entry.article, reference, body)
    else addLink(context, entry, reference, locale, body)
  }
  return body
}

function addLink(context: PlanContext, entry: Entry, reference: Reference, locale: string, body: ArticleBody): void {
  const { site } = context
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(reference.url) ?? []
  const lead = (href: string | undefined) => {
    if (href !== undefined) body.links[reference.url] = href
  }
  if (reference.url === '') {
    context.report.add('link/missing', reference.place, 'the link has no address. Write one, or delete the brackets around its text.')
  } else if (path === '') {
    const fragment = fragmentIn(context, entry.article.id, rest)
    checkAnchor(context, entry.article.id, fragment, reference.place)
    if (fragment !== rest) lead(fragment)
  } else if (path.startsWith(storyScheme))
    // What is not found is reported; readers get no scheme that browsers do not know.
    lead(
      namedStory(context, entry.article, decodeAddress(path.slice(storyScheme.length)), reference, locale) ??
        path.slice(storyScheme.length),
    )
  else if (/\.mdx?\/?$/.test(path)) lead(findArticle(context, entry.article, decodeAddress(path).replace(/\/$/, ''), reference, locale))
  else {
    const file = fileAt(context, entry.article, reference.url)
    if (file) context.used.add(file.asset.path)
    lead(file ? site.addresses.href(file.asset.address) + file.rest : hrefOf(context, entry, reference, locale))
  }
}

/** A link to an address: of a page, or of a story in another generator. */
function hrefOf(context: PlanContext, entry: Entry, reference: Reference, locale: string): string | undefined {
  const { site } = context
  const address = new URL(reference.url, `https://site${encodeURI(entry.address)}`)
  const written = decodeAddress(address.pathname)
  const moved = articleAt(site, written)
  const story = moved || isElsewhere(site, written) || isListed(context, written) ? undefined : oldStory(context, entry.article, reference)
  if (story !== undefined) {
    const [, first = ''] = address.pathname.split('/')
    // An address that says its language leads to that edition.
    const isElse = first !== locale && reference.url.startsWith('/') && site.stories.get(story)?.has(first)
    return hrefOfStory(context, entry.article, story, reference, isElse ? first : locale)
  }
  // An address that an article had leads to where it is now.
  const target = moved !== undefined && site.stories.has(moved.story) ? moved.address : written
  const hash = moved ? fragmentIn(context, moved.id, address.hash) : address.hash
  if (!isElsewhere(site, target))
    context.pending.push({ address: target, written: reference.url, hash, place: reference.place, report: context.report })
  return site.addresses.href(target) + address.search + hash
}

/** The story that an address names as another generator has it; undefined if there is none, or more than one. */
function oldStory({ site }: PlanContext, from: Article, { url }: Reference): string | undefined {
  const [story, ...others] = storiesNamed(site, decodeAddress(url.split(/[?#]/)[0] ?? ''), from, false)
  return others.length > 0 ? undefined : story
}

/** Whether a page that is no story, or a file of the site's own, has this address. */
function isListed({ site, publicFiles }: PlanContext, address: string): boolean {
  const [, locale = '', section = '', more] = /^\/([^/]+)\/(?:([^/]+)\/)?(.*)$/.exec(address) ?? []
  if (publicFiles.files.has(address.slice(1))) return true
  return site.locales.includes(locale) && more === '' && (section === '' || sectionsOf(site, locale).includes(section))
}

/** Where a link leads to, in this edition: to the story that a tag of another generator names. */
function namedStory(context: PlanContext, from: Article, name: string, reference: Reference, locale: string): string | undefined {
  const stories = storiesNamed(context.site, name, from, true)
  const [story, ...others] = stories
  if (story !== undefined && others.length === 0) return hrefOfStory(context, from, story, reference, locale)
  const found =
    story === undefined ? 'no story has that path or name' : `${stories.length} stories have that name: ${stories.slice(0, 3).join(', ')}`
  context.report.add('link/missing', reference.place, `the link leads to ${JSON.stringify(name)}, but ${found}. Correct the path.`)
  return undefined
}

/** Whether an address is one of those that something else than this build serves (`links.elsewhere`), in any edition. */
function isElsewhere({ config, locales }: PlanContext['site'], address: string): boolean {
  const [, locale = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(address) ?? []
  const own = locales.includes(locale) ? rest : address
  return config.links.elsewhere.some((prefix) => address.startsWith(prefix) || own.startsWith(prefix))
}

/** The same for a path to a Markdown file. */
function findArticle(context: PlanContext, from: Article, path: string, { place, url }: Reference, locale: string): string | undefined {
  const { site, report } = context
  const file = site.find(path.startsWith('/') ? `content${path}` : posix.join(posix.dirname(from.path), path))
  const target = site.byPath.get(file)
  // Its own messages say what is wrong with it.
  if (!target && site.broken.has(file)) return undefined
  if (target) return hrefOfStory(context, from, target.story, { place, url }, locale)
  // A path as another generator reads it: `@site/docs/tides.md`, or of an article in another folder.
  const [story, ...others] = storiesNamed(site, path, from, false)
  if (story !== undefined && others.length === 0) return hrefOfStory(context, from, story, { place, url }, locale)
  report.add(
    'link/missing',
    place,
    `the link leads to ${JSON.stringify(path)}, but there is no article ${file}${nearArticle(from, file, site)} Correct the path.`,
  )
  return undefined
}

/** The address of a story in this edition, with what of the link is behind the path. */
function hrefOfStory(
  context: PlanContext,
  from: Article,
  story: string,
  { place, url }: Pick<Reference, 'place' | 'url'>,
  locale: string,
): string | undefined {
  const { site, report } = context
  const [, query = '', hash = ''] = /^[^?#]*(\?[^#]*)?(#.*)?$/s.exec(url) ?? []
  const here = site.entryOf.get(locale)?.get(story)
  const [elsewhere] = site.stories.get(story)?.values() ?? []
  if (here) {
    if (isUnpublishedFor(site, from, here.article)) report.add('link/missing', place, notPublished(here.article.path))
    const fragment = fragmentIn(context, here.article.id, hash)
    checkAnchor(context, here.article.id, fragment, place)
    return site.addresses.href(here.address) + query + fragment
  }
  if (!elsewhere) {
    const [path = story] = site.locales.flatMap((one) => site.byId.get(`${story}:${one}`)?.path ?? []).sort(order)
    report.add('link/missing', place, notPublished(path))
    return undefined
  }
  report.add(
    'link/edition',
    place,
    `the story that this link leads to has no article in the edition "${locale}"; readers are sent to the edition "${elsewhere.locale}". Translate ${elsewhere.path}, or remove the link.`,
  )
  return site.addresses.href(elsewhere.address) + query + fragmentIn(context, elsewhere.id, hash)
}

function notPublished(file: string): string {
  return `the link leads to ${file}, which is not published (a draft, or held back). Remove the link until it is.`
}

/** A preview shows both; what is published would have a link to nothing. */
function isUnpublishedFor({ held }: Pick<PlanContext['site'], 'held'>, from: Pick<Article, 'path'>, to: Article): boolean {
  return held.has(to.path) && !held.has(from.path)
}

const pathsByName = new WeakMap<Site['index'], Map<string, string[]>>()

/** The end of a sentence about an article that is not there: `; did you mean "../tides/en.md"?`, or a full stop. */
function nearArticle(from: Article, file: string, { index, byPath }: Site): string {
  const name = posix.basename(file)
  const known = pathsByName.get(index) ?? Map.groupBy(byPath.keys(), (path) => posix.basename(path))
  pathsByName.set(index, known)
  const others = (known.get(name) ?? []).filter((path) => path !== from.path)
  const near = nearest(posix.dirname(file), others.map(posix.dirname), 2)
  return near === undefined ? '.' : `; did you mean ${JSON.stringify(posix.relative(posix.dirname(from.path), `${near}/${name}`))}?`
}
