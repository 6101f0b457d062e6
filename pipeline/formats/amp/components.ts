import type { Element } from 'hast'
import { h } from '../../core/h.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

/** Elements that are part of the runtime, and need no script of their own. */
const builtIn = new Set(['amp-img', 'amp-layout', 'amp-pixel'])

/** A script for each component and template engine in use, and for none other. */
export const components: Transform = {
  concerns: ({ tagName }) => tagName === 'head' || tagName === 'template' || tagName.startsWith('amp-'),
  apply(tree) {
    const used = new Set<string>()
    const templates = new Set<string>()
    let head: Element | undefined
    visitOwn(tree, (node) => {
      if (node.tagName === 'head') head = node
      if (node.tagName === 'template') templates.add(String(node.properties.type))
      if (node.tagName.startsWith('amp-') && !builtIn.has(node.tagName)) used.add(node.tagName)
    })
    const scripts = [...used]
      .sort()
      .map((name) => h('script', { async: true, 'custom-element': name, src: `https://cdn.ampproject.org/v0/${name}-0.1.js` }))
    const engines = [...templates].map((name) =>
      h('script', { async: true, 'custom-template': name, src: `https://cdn.ampproject.org/v0/${name}-0.2.js` }),
    )
    head?.children.push(...scripts, ...engines)
  },
}
