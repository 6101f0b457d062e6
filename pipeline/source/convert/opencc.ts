import type { ConverterFunction, DictLike, LocalePreset, Trie } from 'opencc-js/core'
import { taiwanCharacters, taiwanWords, unusedPhrases } from './taiwan.ts'

/** Whose traditional characters and words. */
export type Region = 'tw' | 'hk'

/** A word in simplified characters, and what it becomes. */
export type ConvertedWord = readonly [simplified: string, traditional: string]

/** From simplified to traditional Chinese. `isChinese`: whether the text is a part of Chinese text, if it has no Chinese character itself. */
export type Convert = (text: string, isChinese?: boolean) => string

interface OpenCC {
  convert(region: Region): ConverterFunction
  /** All phrases, in simplified characters. */
  phrases: readonly string[]
  /** What becomes of phrases, in traditional characters: `海淀` stays, although `淀` alone is `澱`. */
  converted: ReadonlySet<string>
  /** Finds the longest of some words at a place of a text. */
  wordsOf(words: readonly ConvertedWord[]): Trie
}

let loaded: Promise<OpenCC> | undefined
let ready: OpenCC | undefined

/** Loads OpenCC (about 1 MB of dictionaries). `createConvert` needs it. */
export async function loadOpenCC(): Promise<void> {
  loaded ??= load()
  ready = await loaded
}

async function load(): Promise<OpenCC> {
  const [{ ConverterBuilder, Trie }, preset, { default: taiwan }, { default: characters }, ...tables] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset/cn2t'),
    import('opencc-js/dict/TWPhrases'),
    import('opencc-js/dict/TSCharacters'),
    import('opencc-js/dict/STPhrases'),
    import('opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'),
  ])
  let converted: Set<string> | undefined
  const converters = ConverterBuilder(withoutUnused(preset, taiwan))
  return {
    convert: (region) => converters({ from: 'cn', to: region === 'tw' ? 'twp' : 'hk' }),
    phrases: [...tables.flatMap((table) => keysOf(table.default)), ...keysOf(taiwan).map(simplifier(characters))],
    get converted() {
      converted ??= new Set(tables.flatMap((table) => valuesOf(table.default)))
      return converted
    },
    wordsOf(words) {
      const found = new Trie()
      found.loadDict(words)
      return found
    },
  }
}

/** Of `后天 後天|皇后 皇后`: what is converted. */
function keysOf(table: string): string[] {
  return table.split('|').map((row) => row.slice(0, row.indexOf(' ')))
}

/** Of the same: what it becomes. */
function valuesOf(table: string): string[] {
  return table.split('|').flatMap((row) => row.split(' ')[1] ?? [])
}

/** Writes each character of a text in its simplified form. */
function simplifier(table: string): (text: string) => string {
  const simplified = new Map(table.split('|').map((row) => row.split(' ') as [string, string]))
  return (text) => Array.from(text, (character) => simplified.get(character) ?? character).join('')
}

/** The preset without the phrases that are not used. */
function withoutUnused({ from, to, configs = {} }: LocalePreset, phrases: string): LocalePreset {
  const used = phrases
    .split('|')
    .filter((row) => !unusedPhrases.has(row.slice(0, row.indexOf(' '))))
    .join('|')
  const replaced = (dict: DictLike) => (dict === phrases ? used : dict)
  const own = Object.entries(configs).map(([name, config]) => [
    name,
    { ...config, conversionChain: config.conversionChain.map((group) => group.map(replaced)) },
  ])
  return { from, to, configs: Object.fromEntries(own) }
}

const han = /\p{sc=Han}/u
/** Where a link of a catalogue's text leads to: `[text](/关于/)`. */
const target = /(\]\([^()\s]*\))/

/**
 * Makes what converts texts for a region: the site's words first (the longest at a place counts), then ours, the rest by
 * OpenCC. Quotation marks become 「」, as newspapers in Taiwan and Hong Kong have them.
 */
export function createConvert(region: Region, words: readonly ConvertedWord[]): Convert {
  if (!ready) throw new Error('OpenCC is not loaded')
  const convert = byWords(ready, region)
  const withWords = replacer(ready.wordsOf(words), (text) => quotes(convert(text)))
  return (text, isChinese = han.test(text)) => {
    if (!isChinese) return text
    return text.includes('](')
      ? text
          .split(target)
          .map((part, index) => (index % 2 ? part : withWords(part)))
          .join('')
      : withWords(text)
  }
}

/** Newspapers write 台, and in Taiwan 帳, where OpenCC has 臺 and 賬. */
function asPrinted(text: string, region: Region): string {
  const converted = text.replaceAll('臺', '台')
  return region === 'tw' ? converted.replaceAll('賬', '帳') : converted
}

/** Replaces words of a list, the longest at each place; `rest` converts what is between them. */
function replacer(words: Trie, rest: (text: string) => string): (text: string) => string {
  return (text) => {
    let [done, from] = ['', 0]
    for (let at = 0; at < text.length; ) {
      const found = words.matchPrefix(text, at)
      if (found) {
        done += (from < at ? rest(text.slice(from, at)) : '') + found.value
        from = found.end
      }
      at = found?.end ?? at + 1
    }
    return from === text.length ? done : done + rest(text.slice(from))
  }
}

/**
 * Converts word by word. OpenCC takes the first phrase that fits, wherever words begin: of 资金发展 (資金發展) it makes
 * 資金髮展, since 金发 is blond hair. So a phrase must begin and end where words do, by the dictionary of Unicode's ICU.
 */
function byWords({ convert, phrases, wordsOf }: OpenCC, region: Region): (text: string) => string {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })
  const openCC = convert(region)
  const ours = region === 'tw' ? Object.entries(taiwanWords) : []
  const all = new Set([...phrases, ...ours.map(([word]) => word)])
  const convertWord = replacer(wordsOf(ours), (word) => asPrinted(openCC(word), region))
  const longest = longestByStart(all)
  // A text has the same words again and again.
  const known = new Map(region === 'tw' ? Object.entries(taiwanCharacters) : [])
  const toTraditional = (word: string) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const converted = convertWord(word)
    known.set(word, converted)
    return converted
  }
  /** The end of the longest phrase that begins with a word, or else of the word. `ends`: where words end. */
  const endOf = (text: string, from: number, ends: number[], at: number) => {
    const most = from + (longest.get(text[from] ?? '') ?? 0)
    let last = at
    while ((ends[last + 1] ?? Number.POSITIVE_INFINITY) <= most) last += 1
    while (last > at && !all.has(text.slice(from, ends[last]))) last -= 1
    return last
  }
  return (text) => {
    if (!han.test(text)) return text
    const ends = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
    let done = ''
    for (let [at, from] = [0, 0]; at < ends.length; at += 1) {
      at = endOf(text, from, ends, at)
      const part = text.slice(from, ends[at])
      done += toTraditional(part)
      from += part.length
    }
    return done
  }
}

/** First character → the length of the longest phrase. */
function longestByStart(phrases: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const phrase of phrases) {
    const first = phrase[0] ?? ''
    if (phrase.length > (longest.get(first) ?? 0)) longest.set(first, phrase.length)
  }
  return longest
}

/** Characters of the longest phrase that is looked for around a character. */
const around = 5

/** Whether OpenCC has a character as it is in a phrase of a converted text, such as `淀` in `海淀`: it is not left by mistake. */
export function isInPhrase(text: string, index: number): boolean {
  for (let from = Math.max(0, index - around + 1); from <= index; from += 1)
    for (let to = Math.max(index + 1, from + 2); to <= from + around; to += 1) if (ready?.converted.has(text.slice(from, to))) return true
  return false
}

/** An apostrophe stays what it is. */
function quotes(text: string): string {
  if (!/[“”‘]/.test(text)) return text
  return text
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replace(/‘([^‘’]*)’/g, '『$1』')
}

export function isChinese(text: string): boolean {
  return han.test(text)
}
