import { readableAddress } from '../../core/decode-address.ts'
import { checkAnchor, checkListAnchor } from './anchors.ts'
import { type PendingLink, type PlanContext, searchFolder } from './context.ts'

/** Proves that links by address lead to something that is published, and to a place in it. `paths` are the files of the output folder. */
export function checkLinks(context: PlanContext, paths: Set<string>): void {
  const { pending, site } = context
  if (pending.length === 0) return
  const files = filesOf(context)
  const stories = new Map(
    [...site.editions.values(), ...site.introductions.values()].flat().map(({ address, article }) => [address, article.id]),
  )
  const isHeld = (address: string) => site.held.has(site.byId.get(stories.get(address) ?? '')?.path ?? '')
  for (const link of pending) {
    const { address, hash = '', place, report } = link
    const path = address.slice(1)
    const isPage = paths.has(path) || paths.has(`${path}index.html`)
    const isFile = files.has(address) || (site.config.search && address.startsWith(searchFolder))
    const isLost = (!isPage && !isFile) || (isHeld(address) && !site.held.has(place.path))
    if (isLost) report.add('link/missing', place, missing(link, paths.has(`${path}/index.html`)))
    else if (link.nowhere) report.add('link/missing', place, `${subject(link)}, but no element of the page has that id. Give one that id.`)
    // Of places that the site's own views make nothing is known beyond their own page.
    else if (isPage && hash.length > 1 && link.view === undefined) checkPlace(context, stories.get(address), link)
  }
}

function checkPlace(site: PlanContext, story: string | undefined, { address, hash = '', place, report }: PendingLink): void {
  const context = { ...site, report }
  if (story !== undefined) checkAnchor(context, story, hash, place)
  else if (/^[^.]*$|\.html$/.test(address)) checkListAnchor(context, address, hash, place)
}

function missing(link: PendingLink, isFolder: boolean): string {
  const slash = isFolder ? ` The page's address ends in a slash: ${link.address}/.` : ''
  const remedy =
    link.view === undefined
      ? 'Link to an article by the path of its .md file, or correct the address.'
      : 'Take the address from the model, or correct it.'
  return `${subject(link)}, where nothing is published.${slash} ${remedy}`
}

function subject({ view, written }: PendingLink): string {
  const shown = JSON.stringify(readableAddress(written))
  return view === undefined ? `the link leads to ${shown}` : `the view "${view}" leads to ${shown}`
}

/** Addresses of what is published besides pages: files that articles use, and pictures in all their sizes. */
function filesOf({ site, used, pictures, headlineCards, publicFiles }: PlanContext): Set<string> {
  const made = [...pictures.values()].flatMap(({ fallback, better, social }) => [
    ...fallback,
    ...better.flat(),
    ...(social ? [social] : []),
  ])
  const assets = [...used].flatMap((path) => site.assets.get(path) ?? [])
  return new Set([
    ...[...assets, ...made, ...headlineCards.values()].map(({ address }) => address),
    ...[...publicFiles.files.keys()].map((path) => `/${path}`),
  ])
}
