import { element, type Html, html } from '../../html/html.ts'
import type { PageNames } from './page-names.ts'

const keyframes = 'from{visibility:hidden}to{visibility:visible}'
const start = '-amp-start 8s steps(1,end) 0s 1 normal both'
/** Fixed by the specification, to the letter. */
const boilerplate = `body{-webkit-animation:${start};-moz-animation:${start};-ms-animation:${start};animation:${start}}${['-webkit-', '-moz-', '-ms-', '-o-', ''].map((prefix) => `@${prefix}keyframes -amp-start{${keyframes}}`).join('')}`
const withoutScript = 'body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}'

/** The runtime and its boilerplate: the same on every page. */
export const required: Html = html`<script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate="">${boilerplate}</style><noscript><style amp-boilerplate="">${withoutScript}</style></noscript>`

/** Elements that are part of the runtime, and need no script of their own. */
const builtIn = new Set(['amp-img', 'amp-layout', 'amp-pixel'])

/** A script for each component and template engine that a page uses, and for none other. */
export function componentScripts({ components, engines }: Pick<PageNames, 'components' | 'engines'>): Html {
  const used = [...components].filter((name) => !builtIn.has(name)).sort()
  return html`
    ${used.map((name) => script('custom-element', name, '0.1'))}
    ${[...engines].map((name) => script('custom-template', name, '0.2'))}
  `
}

function script(kind: string, name: string, version: string): Html {
  return element('script', { async: true, [kind]: name, src: `https://cdn.ampproject.org/v0/${name}-${version}.js` }, html``)
}
