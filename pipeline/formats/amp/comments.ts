import type { Element } from 'hast'
import { h } from '../../core/h.ts'
import { SKIP } from '../../core/visit.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

const size = { layout: 'fixed', width: 150, height: 40 }

/** The number of comments by amp-list, fresh from the server; to read and write them, a link to the HTML page. */
export const comments: Transform = {
  concerns: ({ properties }) => properties.dataCounts !== undefined || properties.href === '#comments',
  apply(tree, { url }) {
    let section: Element | undefined
    visitOwn(tree, (node, index, parent) => {
      if (!parent || index === undefined || node.tagName !== 'section' || node.properties.dataCounts === undefined) return undefined
      section = node
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
    visitOwn(tree, (node) => {
      if (!section || node.tagName !== 'a' || node.properties.href !== '#comments') return
      node.properties.href = `${url}#comments`
      node.children = [count(section.properties, node.children)]
    })
  },
}

/** `{"data": [3]}`: a list of one number, which AMP's templates call `{{.}}`. */
function count({ dataCounts, dataItems, dataLive, dataUnknown }: Element['properties'], children: Element['children']): Element {
  const template = h('template', { type: 'amp-mustache' })
  template.content = { type: 'root', children: [h('span', String(dataLive).replace('{count}', '{{.}}'))] }
  return h('amp-list', { ...size, src: String(dataCounts), items: String(dataItems) }, [
    template,
    h('span', { placeholder: '' }, children),
    h('span', { fallback: '' }, String(dataUnknown)),
  ])
}
