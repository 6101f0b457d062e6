import { phrasing } from '../core/elements.ts'
import { apart, ends, isUnspaced } from '../render/theme/scripts/characters.ts'

/** In front of a language tag, it keeps Pagefind from cutting the text into words of its own. */
const uncut = 'x-'

/** A comment; what is no text of the story; a tag; a character reference; text. */
const tokens = /<!--.*?-->|<(script|style|rt|rp)\b.*?<\/\1>|<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>|&[^;\s]+;|[^<&]+/gis
const asides = new Set('h1 h2 h3 h4 h5 h6 th td caption figcaption dt summary'.split(' '))

/** A story's page as Pagefind is given it: as it is, or with its characters apart and the ends of its blocks marked. */
export function pageForIndex(html: string): string {
  const [, tag = ''] = /<html\b[^>]*?\blang="([^"]*)"/.exec(html) ?? []
  const [from, to] = [html.indexOf('<main'), html.lastIndexOf('</main>')]
  if (!isUnspaced(tag) || from < 0 || to < from) return html
  return html.slice(0, from).replace(`lang="${tag}"`, `lang="${uncut}${tag}"`) + cutMain(html.slice(from, to)) + html.slice(to)
}

/** The language that readers have, of one of the index. */
export const languageOfIndex = (tag: string): string => (tag.startsWith(uncut) ? tag.slice(uncut.length) : tag)

function cutMain(html: string): string {
  let hasText = false
  // What is above the headline, such as the name of the section, is beside the text too.
  let depth = /<h1\b/.test(html) ? 1 : 0
  let isAbove = depth > 0
  const endOfBlock = () => {
    if (!hasText) return ''
    hasText = false
    return ` ${depth > 0 ? ends.aside : ends.text} `
  }
  return html.replace(tokens, (found, raw?: string, slash?: string, name?: string) => {
    if (raw !== undefined) return ''
    if (name !== undefined) {
      const tag = name.toLowerCase()
      if (phrasing.has(tag)) return found
      const end = endOfBlock()
      if (asides.has(tag)) depth += slash ? -1 : 1
      if (tag === 'h1' && slash && isAbove) {
        isAbove = false
        depth--
      }
      return end + found
    }
    if (found.startsWith('<') || found.trim() === '') return found
    hasText = true
    return found.startsWith('&') ? found : apart(found)
  })
}
