/** Where a tag that begins at `tag` ends, as Diglot writes HTML: attributes are in double quotes, and a `>` may be in one. */
export function endOfTag(html: string, tag: number): number {
  let end = html.indexOf('>', tag)
  let quoted = html.indexOf('"', tag)
  while (quoted >= 0 && quoted < end) {
    const closing = html.indexOf('"', quoted + 1)
    if (closing < 0) break
    if (closing > end) end = html.indexOf('>', closing)
    quoted = html.indexOf('"', closing + 1)
  }
  return end < 0 ? html.length : end
}
