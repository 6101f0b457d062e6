/** What several patterns have between their words and the figure: looked for once for all of them, as far away as any may have it. */
const distances = [
  {
    pattern: /^(?<words>.*)\[\^，。；\\d\]\{0,(?<most>\d+)\}\$$/u,
    write: (words: string, most: number) => `(?:${words})[^，。；\\d]{0,${most}}$`,
  },
  {
    pattern: /^(?<words>.*)\\p\{sc=Han\}\{0,(?<most>\d+)\}\$$/u,
    write: (words: string, most: number) => `(?:${words})\\p{sc=Han}{0,${most}}$`,
  },
  {
    pattern: /^\^\[\^\\d\]\{0,(?<most>\d+)\}\\b(?<words>.*)$/u,
    write: (words: string, most: number) => `^[^\\d]{0,${most}}\\b(?:${words})`,
  },
  { pattern: /^(?<words>.*)\[\^,;\.\]\{0,(?<most>\d+)\}\$$/u, write: (words: string, most: number) => `(?:${words})[^,;.]{0,${most}}$` },
]

/** One pattern that finds whatever one of several does, and is quicker than all of them. */
export function joinPatterns(sources: string[]): string {
  let rest = sources
  const shared: string[] = []
  for (const { pattern, write } of distances) {
    const found = rest.flatMap((source) => {
      const { words = '|', most } = pattern.exec(source)?.groups ?? {}
      return isOneChoice(words) ? [{ source, words, most: Number(most) }] : []
    })
    if (found.length < 2) continue
    shared.push(write(found.map(({ words }) => words).join('|'), Math.max(...found.map(({ most }) => most))))
    rest = rest.filter((source) => !found.some((one) => one.source === source))
  }
  return [...shared, ...rest].map((source) => `(?:${source})`).join('|') || '(?!)'
}

/** Whether no bar is outside of brackets. */
function isOneChoice(source: string): boolean {
  let depth = 0
  for (const character of source) {
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === '|' && depth === 0) return false
  }
  return depth === 0
}
