/** A part of the line at the foot of all pages: text, or a link. */
export interface ColophonPart {
  text: string
  url?: string | undefined
}

const link = /\[([^[\]]*)\]\(([^()\s]*)\)/g

/** `© 2026 The Paper · [京ICP备12345678号](https://beian.miit.gov.cn/)` → its parts. Links are written as in Markdown. */
export function colophonParts(line: string): ColophonPart[] {
  const parts: ColophonPart[] = []
  let at = 0
  for (const match of line.matchAll(link)) {
    const [whole, text = '', url] = match
    parts.push({ text: line.slice(at, match.index) }, { text, url })
    at = match.index + whole.length
  }
  return [...parts, { text: line.slice(at) }].filter(({ text, url }) => text !== '' || url !== undefined)
}

/** What is wrong with a line; undefined where nothing is. */
export function colophonFault(line: string): string | undefined {
  for (const { text, url } of colophonParts(line)) {
    if (url !== undefined && text.trim() === '') return `the link to ${JSON.stringify(url)} has no text`
    if (url !== undefined && !/^(?:https?|mailto):$/.test(URL.parse(url)?.protocol ?? ''))
      return `${JSON.stringify(url)} is no address that starts with https://, http:// or mailto:`
    if (url === undefined && /[[\]]|\]\(/.test(text)) return `${JSON.stringify(text.trim())} has a bracket that belongs to no link`
  }
  return undefined
}
