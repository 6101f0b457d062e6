// How texts that have no spaces between words are cut for the search: by single characters, which are found in a row. The
// build cuts the index by these functions, and the search page what a reader asks for.

/**
 * Languages that are found by characters. Pagefind would cut the index into words by one dictionary, and what a reader
 * asks for by that of the browser: where the two differ, nothing is found.
 */
const unspaced = new Set(['zh', 'yue', 'ja'])

/** Whether a BCP 47 tag is that of a language that is found by characters. */
export const isUnspaced = (tag: string): boolean => unspaced.has(tag.toLowerCase().split('-', 1)[0] ?? '')

const character = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]'
const letter = `(?:(?!${character})[\\p{L}\\p{M}\\p{N}])`
/** A character, or a word or figure as other scripts write it: `iPhone`, `e-mail`, `3.5`. */
const unit = new RegExp(`${letter}+(?:['’.\\-_&/@+#]${letter}+)*|${character}`, 'gu')
const isCharacter = new RegExp(`^${character}$`, 'u')
/** Written or not, a space between scripts says nothing: `在 2026 年` is `在2026年`. Not every browser can look behind. */
const spacesBetweenScripts = [`(${character})\\s+(?=${letter})`, `(${letter})\\s+(?=${character})`].map(
  (pattern) => new RegExp(pattern, 'gu'),
)

/** Represents a space of the text, because spaces separate the units. */
const space = '␣'
/** Ends a block: one that excerpts may show, and a heading, a cell or a caption. */
export const ends = { text: '⸿', aside: '⁋' } as const
const own = new RegExp(`[${space}${ends.text}${ends.aside}]`, 'g')

/** `在 2026 年，Kelvin 说` → `在 2 0 2 6 年 ， Kelvin 说`: characters and digits by themselves, other words as they are. */
export function apart(text: string): string {
  return spacesBetweenScripts
    .reduce((joined, spaces) => joined.replace(spaces, '$1'), text.replace(own, ''))
    .replace(/\s+/g, ` ${space} `)
    .replace(unit, (found) => (/\p{L}/u.test(found) ? ` ${found} ` : ` ${[...found].join(' ')} `))
}

/** What `apart` was given, but for spaces between scripts. */
export function together(text: string): string {
  return text.replace(/[ ⸿⁋]/g, '').replaceAll(space, ' ').trim()
}

/** The blocks of a text that excerpts may show, as readers know them. */
export function textBlocks(content: string): string[] {
  return [...content.matchAll(/([^⸿⁋]*)([⸿⁋])/g)].flatMap(([, text = '', end]) => (end === ends.text ? [together(text)] : []))
}

/**
 * What a reader asks for: runs of characters that are to be found in a row, and words. `潮汐表 Kelvin，月` → `潮 汐 表`,
 * `Kelvin`, `月`.
 */
export function queryParts(query: string): string[] {
  return query.split(/\s+/).flatMap((asked) => {
    const parts: string[][] = []
    let run: string[] | undefined
    for (const found of apart(asked).split(' ').filter(Boolean)) {
      if (isCharacter.test(found) || /^\p{N}$/u.test(found)) {
        if (run) run.push(found)
        else {
          run = [found]
          parts.push(run)
        }
      } else {
        run = undefined
        if (/[\p{L}\p{N}]/u.test(found)) parts.push([found])
      }
    }
    return parts.map((part) => part.join(' '))
  })
}
