import GithubSlugger, { slug as githubSlug } from 'github-slugger'
import type { Element, ElementData, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import { headingTags } from '../../../core/elements.ts'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'

declare module 'hast' {
  interface ElementData {
    /** A heading that was written at the level of the page's headline. */
    isTop?: boolean
  }
}

/** Ids that the page around the text has. */
const ofPage = /^(?:main|corrections|comments(?:-title)?|related|query|latest|share-code|(?:text-size|scheme)-\w+)$/
/** Ids that its footnotes have. */
const ofNotes = /^(?:footnote-label|fn(?:ref)?-\d+(?:-\d+)?)$/

/** Headings get ids from their text that nothing else has, and leave `h1` to the headline of the page. */
export const headings: Extension = {
  hast(tree, file) {
    const { found, ids } = headingsOf(tree, file)
    const shift = found.some((node) => node.tagName === 'h1') ? 1 : 0
    const slugger = new GithubSlugger()
    for (const id of ids) slugger.occurrences[id] = 0
    for (const node of found) {
      // The comparison of articles needs to know which headings were written as "#": they make the others smaller.
      if (node.tagName === 'h1') node.data = Object.assign(node.data ?? ({} as ElementData), { isTop: true })
      node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + shift)}`
      delete node.properties.dataOwnId
      if (node.properties.id !== undefined) continue
      // A slug of nothing but punctuation or pictures is empty or starts with a hyphen.
      const text = wordsOf(node)
        .normalize('NFC')
        .replace(/\p{Extended_Pictographic}|\u200D|\u20E3|\uFE0F/gu, '')
        .replace(/\s+/g, ' ')
        .trim()
      const plain = githubSlug(text)
      const named = /[\p{L}\p{N}]/u.test(plain)
      node.properties.id = slugger.slug(
        named && !ofPage.test(plain) && !ofNotes.test(plain) ? text : `section ${named ? text : found.indexOf(node) + 1}`,
      )
    }
  },
}

/** The words of a heading, without the numbers of its footnotes: these change when another footnote is added above. */
function wordsOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type !== 'element') return textOf(child)
      const isNote = child.children.some((inner) => inner.type === 'element' && inner.properties.dataFootnoteRef !== undefined)
      return isNote ? '' : child.tagName === 'br' ? ' ' : wordsOf(child)
    })
    .join('')
}

/** Headings that get an id; and the ids that raw HTML brought, or the footnotes: in a page, each must be the only one of its kind. */
function headingsOf(tree: Root, file: VFile): { found: Element[]; ids: Set<string> } {
  const found: Element[] = []
  const ids = new Set<string>()
  const notes = new Set<unknown>()
  visit(tree, 'element', (node) => {
    // The heading of the footnotes has an id of its own.
    if (headingTags.has(node.tagName) && (node.properties.id === undefined || 'dataOwnId' in node.properties)) found.push(node)
    for (const note of ofFootnotes(node)) notes.add(note)
    const id = typeof node.properties.id === 'string' ? node.properties.id.normalize('NFC') : undefined
    if (id === undefined) return
    node.properties.id = id
    const fault = faultOf(id, ids.has(id), notes.has(node))
    if (fault === undefined) ids.add(id)
    else {
      file.message(`the id ${JSON.stringify(id)} ${fault}. Choose another, or delete it.`, {
        place: node.position,
        ruleId: 'id',
        source: 'markdown',
      })
      delete node.properties.id
    }
  })
  return { found, ids }
}

const none: readonly unknown[] = []

/** The elements that remark-rehype gives ids: the call of a footnote; of their section, the heading and the notes. */
function ofFootnotes(node: Element): readonly unknown[] {
  if (node.properties.dataFootnoteRef !== undefined) return [node]
  if (node.properties.dataFootnotes === undefined) return none
  return node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'ol' ? child.children : [child]))
}

function faultOf(id: string, twice: boolean, footnote: boolean): string | undefined {
  if (id === '' || /\s/.test(id)) return 'is no single word; expected one without spaces'
  if (twice) return 'is given twice; expected one element to have it'
  return ofPage.test(id) || (ofNotes.test(id) && !footnote) ? 'is one that the page has already; expected one of its own' : undefined
}
