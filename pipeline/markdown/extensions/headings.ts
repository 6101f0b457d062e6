import GithubSlugger, { slug as githubSlug } from 'github-slugger'
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'

/** Ids that the page around the text has, or that its footnotes have. */
const taken =
  /^(?:main|corrections|comments(?:-title)?|related|query|latest|share-code|footnote-label|(?:text-size|scheme)-\w+|fn(?:ref)?-\d+(?:-\d+)?)$/

/** Headings get ids from their text, and leave `h1` to the headline of the page. */
export const headings: Extension = {
  hast(tree) {
    const found: Element[] = []
    visit(tree, 'element', (node) => {
      // The heading of the footnotes has an id of its own.
      if (/^h[1-6]$/.test(node.tagName) && node.properties.id === undefined) found.push(node)
    })
    const shift = found.some((node) => node.tagName === 'h1') ? 1 : 0
    const slugger = new GithubSlugger()
    for (const node of found) {
      node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + shift)}`
      // A slug of nothing but punctuation or pictures is empty or starts with a hyphen.
      const text = textOf(node)
        .replace(/\p{Extended_Pictographic}/gu, '')
        .trim()
      const plain = githubSlug(text)
      const named = /[\p{L}\p{N}]/u.test(plain)
      node.properties.id = slugger.slug(named && !taken.test(plain) ? text : `section ${named ? text : found.indexOf(node) + 1}`)
    }
  },
}
