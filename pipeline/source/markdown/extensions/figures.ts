import type { Element, ElementContent } from 'hast'
import type { VFile } from 'vfile'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { hastElement } from './hast-element.ts'

/**
 * A picture alone in its paragraph becomes a figure, its title the caption; `:credit[…]` after it says whose it is.
 * Tables get a box that can scroll, and code a place for the keyboard.
 */
export const figures: Extension = {
  // Brackets without words say nothing; in HTML, `alt=""` says that a picture is decoration.
  mdast(tree, file) {
    if (!/!\[\s*\]/.test(String(file.value))) return
    visit(tree, ['image', 'imageReference'], (node) => {
      if ('alt' in node && !node.alt?.trim()) node.alt = null
    })
  },
  elements: (file) => (node, index, parent) => {
    if (node.tagName === 'table') {
      file.data.tables = [...(file.data.tables ?? []), node]
      parent.children[index] = hastElement('div', { className: ['table'], role: 'group', tabIndex: 0 }, [node])
    }
    // Long lines scroll: by keyboard too.
    if (node.tagName === 'pre') node.properties.tabIndex = 0
    const made = node.tagName === 'p' ? figureOf(node, file) : undefined
    if (made) parent.children[index] = { ...made, ...(node.position && { position: node.position }) }
    // The picture that one is behind takes it before this.
    if (isCredit(node)) file.data.credits = [...(file.data.credits ?? []), node]
  },
  hast(_, file) {
    for (const node of file.data.credits ?? []) {
      node.properties = {}
      report(file, node, '":credit[…]" is not after a picture. Write it behind the picture, with nothing else in the paragraph.')
    }
  },
}

declare module 'vfile' {
  interface DataMap {
    /** Tables in the order in which they begin. */
    tables: Element[]
    /** Credits that are not after a picture. */
    credits: Element[]
  }
}

function figureOf(paragraph: Element, file: VFile): Element | undefined {
  if (!paragraph.children.some((child) => child.type === 'element' && child.tagName === 'img')) return undefined
  const [picture, credit, ...rest] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (picture?.type !== 'element' || picture.tagName !== 'img' || rest.length > 0 || (credit && !isCredit(credit))) return undefined
  const { title, ...properties } = picture.properties
  picture.properties = properties
  const caption = typeof title === 'string' && title !== '' ? title : undefined
  const words = captionOf(caption, credit && takenBy(credit, file), picture.position)
  return hastElement('figure', {}, [picture, ...(words.length > 0 ? [hastElement('figcaption', {}, words)] : [])])
}

function isCredit(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties.dataCredit !== undefined
}

/** The credit without its mark, or nothing where it says nothing. */
function takenBy(credit: Element, file: VFile): Element | undefined {
  credit.properties = {}
  if (credit.children.length > 0) return credit
  report(file, credit, '":credit[]" is empty; expected the name of the photographer or the agency.')
  return undefined
}

function captionOf(caption: string | undefined, credit: Element | undefined, position: Element['position']): ElementContent[] {
  const text = { type: 'text' as const, value: caption ?? '', ...(position && { position }) }
  if (!credit) return caption === undefined ? [] : [text]
  // The space parts them where there is no style sheet.
  return caption === undefined ? [credit] : [hastElement('span', {}, [text]), { type: 'text', value: ' ' }, credit]
}

function report(file: VFile, { position }: Element, reason: string): void {
  file.message(reason, { place: position, ruleId: 'directive', source: 'markdown' })
}
