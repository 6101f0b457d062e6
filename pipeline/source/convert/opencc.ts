import type { ConverterFunction, DictLike, LocalePreset, Trie } from 'opencc-js/core'
import { taiwanWords, unusedPhrases } from './taiwan.ts'

/** Whose traditional characters and words. */
export type Region = 'tw' | 'hk'

/** A word in simplified characters, and what it becomes. */
export type ConvertedWord = readonly [simplified: string, traditional: string]

/** From simplified to traditional Chinese. `isChinese`: whether the text is a part of Chinese text, if it has no Chinese character itself. */
export type Convert = (text: string, isChinese?: boolean) => string

interface OpenCC {
  convert(region: Region): ConverterFunction
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
  const [{ ConverterBuilder, Trie }, preset, { default: phrases }] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset/cn2t'),
    import('opencc-js/dict/TWPhrases'),
  ])
  const converters = ConverterBuilder(withoutUnused(preset, phrases))
  return {
    convert: (region) => converters({ from: 'cn', to: region === 'tw' ? 'twp' : 'hk' }),
    wordsOf(words) {
      const found = new Trie()
      found.loadDict(words)
      return found
    },
  }
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
 * OpenCC. Newspapers in Taiwan and Hong Kong write 台, where OpenCC has 臺, and 「」 for “”.
 */
export function createConvert(region: Region, words: readonly ConvertedWord[]): Convert {
  if (!ready) throw new Error('OpenCC is not loaded')
  const convert = ready.convert(region)
  const own = ready.wordsOf([...(region === 'tw' ? Object.entries(taiwanWords) : []), ...words])
  const plain = (text: string) => (text === '' ? '' : quotes(convert(text).replaceAll('臺', '台')))
  const withWords = (text: string) => {
    let [done, from] = ['', 0]
    for (let at = 0; at < text.length; ) {
      const found = own.matchPrefix(text, at)
      if (found) {
        done += plain(text.slice(from, at)) + found.value
        from = found.end
      }
      at = found?.end ?? at + 1
    }
    return done + plain(text.slice(from))
  }
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
