import type { Element } from 'hast'
import { h } from '../../core/h.ts'
import { seal } from '../../core/sealed.ts'
import { SKIP } from '../../core/visit.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

const keyframes = 'from{visibility:hidden}to{visibility:visible}'
const start = '-amp-start 8s steps(1,end) 0s 1 normal both'
/** Fixed by the specification, to the letter. */
const boilerplate = `body{-webkit-animation:${start};-moz-animation:${start};-ms-animation:${start};animation:${start}}${['-webkit-', '-moz-', '-ms-', '-o-', ''].map((prefix) => `@${prefix}keyframes -amp-start{${keyframes}}`).join('')}`
const withoutScript = 'body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}'

/** AMP's own runtime and boilerplate, no other script, no link to itself; alternates are AMP pages as it is one. */
export const head: Transform = {
  concerns: (node) => node.tagName === 'html' || node.tagName === 'head' || isForeign(node) || isCanonical(node) || isAlternate(node),
  apply(tree, { url, addressOf }) {
    visitOwn(tree, (node, index, parent) => {
      if (node.tagName === 'html') node.properties = { amp: true, ...node.properties }
      if (parent && index !== undefined && isForeign(node)) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (isCanonical(node)) node.properties.href = url
      // Search engines compare alternates of pages of one form.
      if (isAlternate(node)) node.properties.href = addressOf(String(node.properties.href))
      if (node.tagName === 'head') complete(node)
      return undefined
    })
  },
}

function isCanonical({ tagName, properties: { rel } }: Element): boolean {
  return tagName === 'link' && Array.isArray(rel) && rel.includes('canonical')
}

/** The same story in an edition; feeds have no language here. */
function isAlternate({ tagName, properties: { rel, hrefLang } }: Element): boolean {
  return tagName === 'link' && hrefLang !== undefined && Array.isArray(rel) && rel.includes('alternate')
}

function isForeign({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return properties.type !== 'application/ld+json' && properties.async !== true
  const rel = Array.isArray(properties.rel) ? properties.rel : []
  return tagName === 'link' && (rel.includes('stylesheet') || rel.includes('amphtml'))
}

/** The same on every page. */
const required = [
  h('script', { async: true, src: 'https://cdn.ampproject.org/v0.js' }),
  h('style', { 'amp-boilerplate': '' }, boilerplate),
  h('noscript', h('style', { 'amp-boilerplate': '' }, withoutScript)),
].map(seal)

function complete(node: Element): void {
  const [charset, viewport, ...rest] = node.children
  node.children = [...(charset && viewport ? [charset, viewport] : []), ...required, ...rest]
}
