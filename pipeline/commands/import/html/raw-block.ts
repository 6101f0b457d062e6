/** HTML without comments and empty lines: in Markdown, an empty line ends it. In `pre`, the line end is written by its code. */
export function oneBlock(html: string): string {
  const parts = html.replace(/<!--[\s\S]*?-->/g, '').split(/(<pre\b[\s\S]*?<\/pre>)/i)
  return parts
    .map((part, index) => (index % 2 === 1 ? part.replace(/\n(?=[ \t]*\n)/g, '&#10;') : part.replace(/\n\s*\n/g, '\n')))
    .join('')
    .trim()
}
