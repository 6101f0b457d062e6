import type { Edition } from '../core/edition.ts'

/** Writes words in Latin letters. */
export type Romaniser = (text: string) => string

/** Language (BCP 47) → its rules. They are loaded where some text needs them: a dictionary is by far the largest file that we read. */
const rules: Record<string, () => Promise<Romaniser>> = {
  async zh() {
    const { pinyin } = await import('pinyin-pro')
    return (text) => pinyin(text, { toneType: 'none', v: true, nonZh: 'consecutive', type: 'array' }).join(' ')
  },
}

export function loadRomaniser(language: string): Promise<Romaniser> | undefined {
  return rules[language]?.()
}

/**
 * Locale → the language by whose rules Han characters are written in Latin letters there; undefined where they are left
 * as they are. An edition that writes Han itself (Japanese) never goes by another's rules. Any other, and names that all
 * editions share (locale ""), go by the rules of the editions that write it, where these agree.
 */
export function romaniserOf(
  editions: readonly Pick<Edition, 'locale' | 'tag' | 'scripts' | 'romanise'>[],
): (locale: string) => string | undefined {
  const own = new Map(editions.filter(({ scripts }) => scripts.includes('Han')).map((edition) => [edition.locale, languageOf(edition)]))
  const all = new Set(own.values())
  const shared = all.size === 1 ? [...all][0] : undefined
  return (locale) => (own.has(locale) ? own.get(locale) : shared)
}

function languageOf({ tag, romanise }: Pick<Edition, 'tag' | 'romanise'>): string | undefined {
  const { language } = new Intl.Locale(tag)
  return romanise && language in rules ? language : undefined
}
