import hongKong from 'opencc-js/dict/HKVariants'
import simplified from 'opencc-js/dict/STCharacters'
import traditional from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariants'

/** ISO 15924. */
export type Script = 'Hans' | 'Hant'

interface Characters {
  /** Finds one of them. */
  pattern: RegExp
  /** Character → the same in the other script, where there is only one. */
  replacementOf: Map<string, string>
}

/** `后 後 后`: a character, then all that it may be in the other script. */
type Table = Map<string, string[]>

const known = new Map<string, Characters>()
/** Edition → the same. */
const byTag = new Map<string, Characters>()

/** The characters that only one script has, by OpenCC's tables: not 后, which both have. `tag` decides between 裡 and 裏. */
export function charactersOnlyIn(script: Script, tag: string): Characters {
  const id = `${script} ${tag}`
  const characters = byTag.get(id) ?? charactersOf(script, new Intl.Locale(tag).maximize().region)
  byTag.set(id, characters)
  return characters
}

function charactersOf(script: Script, region: string | undefined): Characters {
  const key = `${script} ${region === 'HK' || region === 'MO' ? 'HK' : 'TW'}`
  const characters = known.get(key) ?? read(script, key.endsWith('HK') ? hongKong : taiwan)
  known.set(key, characters)
  return characters
}

function read(script: Script, regional: string): Characters {
  const [from, back] = script === 'Hans' ? [parse(simplified), parse(traditional)] : [parse(traditional), parse(simplified)]
  const variants = new Map([...parse(regional)].map(([one, [other = one]]) => [one, other]))
  const usual = script === 'Hans' ? decoded('big5', [0xa4, 0xc6], 0x40) : decoded('gbk', [0xb0, 0xf7], 0xa1)
  const replacementOf = new Map<string, string>()
  const only: string[] = []
  for (const [character, others] of from) {
    // A character whose other form few fonts have (魟, 𫚉) is written as it is.
    if (others.some((other) => /[\uD800-\uDFFF]/.test(other))) continue
    if (others.includes(character) || back.has(character) || usual.has(character) || inNames.includes(character)) continue
    only.push(character)
    const [first = '', ...more] = others
    if (more.length === 0) replacementOf.set(character, script === 'Hans' ? (variants.get(first) ?? first) : first)
  }
  return { pattern: new RegExp(`[${only.join('')}]`, 'gu'), replacementOf }
}

/** Characters that China's list of 2013 has again for names: 毕昇. */
const inNames = '昇陞甯喆堃犇龢迺祕剋慄鉅'

/**
 * The characters that an encoding has two bytes for: the first part of Big5 are those in common use in Taiwan, 里, 群 and 伙
 * among them, which OpenCC's tables have other forms for (裡, 羣, 夥); GB 2312 has 乾 and 著.
 */
function decoded(encoding: string, [first, last]: [number, number], trail: number): Set<string> {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead += 1) for (let next = trail; next <= 0xfe; next += 1) bytes.push(lead, next)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}

function parse(table: string): Table {
  return new Map(
    table.split('|').map((row) => {
      const [character = '', ...others] = row.split(' ')
      return [character, others]
    }),
  )
}
