import type { Element, Root, RootContent } from 'hast'
import { isSealed } from '../../core/sealed.ts'
import type { ArticlePage, PageModel } from '../../pages/models.ts'
import type { Theme } from '../../theme/theme.ts'
import { bodyOf, draw, type Format } from '../format.ts'
import { writeBytes } from '../write.ts'
import { actions } from './actions.ts'
import { comments } from './comments.ts'
import { components } from './components.ts'
import { head } from './head.ts'
import { images } from './images.ts'
import { needed } from './needed.ts'
import { reserved } from './reserved.ts'
import { rulesFor } from './select-rules.ts'
import { share } from './share.ts'
import { styles, stylesLimit } from './styles.ts'
import { video } from './video.ts'

/** A step from the HTML page to the AMP page. */
export interface Transform {
  /**
   * Whether it changes such an element of the HTML page, its parent or its children, by its name and properties. What concerns no transform is shared
   * with the HTML page, and a transform that nothing concerns is left out.
   */
  concerns(element: Element): boolean
  /** Changes the tree, which is this page's alone but for sealed elements. */
  apply(tree: Root, options: AmpOptions): void
}

export interface AmpOptions {
  theme: Theme
  /** The address of the HTML page, which is the canonical of this one. */
  url: string
  /** The address of an HTML page → that of its AMP page. */
  addressOf(address: string): string
}

/** In order: this list is the whole difference between an HTML page and its AMP page. */
const transforms: Transform[] = [
  images,
  video,
  actions,
  comments,
  share,
  reserved,
  head,
  // Last: these look at what the others have put in.
  components,
  needed,
]

/** A story shown in another language than its edition's has its AMP page in its own edition. */
const isStory = (page: PageModel): page is ArticlePage => page.kind === 'article' && page.foreign === undefined
const addressOf = (address: string) => `${address}amp/`

/** AMP HTML (amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml), for articles. */
export const amp: Format = {
  name: 'amp',
  address: (page) => (isStory(page) ? addressOf(page.address) : undefined),
  build(page, { view: viewContext, theme }) {
    const concerned = new Set<Transform>()
    const own = clone(draw(page, viewContext), concerned)
    for (const transform of transforms) if (concerned.has(transform)) transform.apply(own, { theme, url: page.url, addressOf })
    return { trees: [{ tree: own, ...bodyOf(page) }], write: () => writeBytes(own) }
  },
  links: (page, { addresses }) => (isStory(page) ? [{ rel: 'amphtml', href: addresses.url(addressOf(page.address)) }] : []),
  refuses({ rules }) {
    // A page has at most all of them.
    const whole = rulesFor([...rules, ...styles], () => true)
    const size = Buffer.byteLength(whole)
    if (size > stylesLimit) return `style sheets that make at most ${stylesLimit} bytes with the theme's, as AMP asks; these make ${size}`
    return whole.includes('!important') ? 'style sheets without "!important", which AMP forbids; write a stronger selector' : undefined
  },
  moved: (page, addresses) =>
    page.kind === 'redirect' && (page.moved !== undefined || page.ended) && page.address.endsWith('/')
      ? {
          ...page,
          address: addressOf(page.address),
          url: addresses.url(addressOf(page.address)),
          ...(page.moved !== undefined && { to: addresses.url(addressOf(page.moved)), href: addresses.href(addressOf(page.moved)) }),
          moved: undefined,
          ended: undefined,
        }
      : undefined,
  redirect: (page, addresses) =>
    isStory(page)
      ? {
          kind: 'redirect',
          address: addressOf(page.address),
          url: addresses.url(addressOf(page.address)),
          locale: page.locale,
          source: `${page.source} (AMP is switched off)`,
          to: page.url,
          href: addresses.href(page.address),
        }
      : undefined,
}

/**
 * Nodes are this page's own but for sealed ones that no transform concerns; positions and texts, which nobody changes, are
 * shared. `concerned` is told which transforms there is work for.
 */
function clone<Node extends Root | RootContent>(node: Node, concerned: Set<Transform>): Node {
  if (!('children' in node)) return node
  if (node.type === 'root') return { ...node, children: node.children.map((child) => clone(child, concerned)) }
  if (isSealed(node) && !isConcerned(node)) return node
  for (const transform of concerning(node)) concerned.add(transform)
  return { ...node, properties: { ...node.properties }, children: node.children.map((child) => clone(child, concerned)) }
}

const known = new WeakMap<Element, boolean>()

/** Whether a transform concerns a sealed element, or anything in it. */
function isConcerned(element: Element): boolean {
  let found = known.get(element)
  if (found === undefined) {
    found = hasConcern(element)
    known.set(element, found)
  }
  return found
}

function hasConcern(element: Element): boolean {
  if (concerning(element).length > 0) return true
  for (const child of element.children)
    if (child.type === 'element' && (isSealed(child) ? isConcerned(child) : hasConcern(child))) return true
  return false
}

const byName = new Map<string, Transform[]>()

/** The transforms that change an element. Most elements of a text have nothing but a name. */
function concerning(element: Element): Transform[] {
  for (const _ in element.properties) return transforms.filter(({ concerns }) => concerns(element))
  let found = byName.get(element.tagName)
  if (!found) {
    found = transforms.filter(({ concerns }) => concerns(element))
    byName.set(element.tagName, found)
  }
  return found
}
