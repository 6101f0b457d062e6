/** The lines of a Markdown text that are not code between fences, and their indices. Fences themselves are left out. */
export function* linesOutsideFences(markdown: string): Generator<[index: number, line: string]> {
  let fence = ''
  for (const [index, line] of markdown.split('\n').entries()) {
    const mark = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    else if (fence === '') yield [index, line]
  }
}
