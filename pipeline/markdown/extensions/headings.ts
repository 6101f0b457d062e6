import GithubSlugger from 'github-slugger'
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Extension } from './index.ts'

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
      const slug = slugger.slug(
        textOf(node)
          .replace(/\p{Extended_Pictographic}/gu, '')
          .trim(),
      )
      node.properties.id = /[\p{L}\p{N}]/u.test(slug) && slug !== '-1' ? slug : slugger.slug(`section ${found.indexOf(node) + 1}`)
    }
  },
}
