/** Codes that people write for a language → its tag. */
const others: Record<string, string> = {
  cn: 'zh-cn',
  tw: 'zh-tw',
  hk: 'zh-hk',
  zhs: 'zh-hans',
  zht: 'zh-hant',
  jp: 'ja',
  kr: 'ko',
  english: 'en',
  chinese: 'zh',
}

/** A language as a tag in lower case: `zh_CN` → `zh-cn`. Undefined for what is no language. */
export function toLanguage(written: unknown): string | undefined {
  const code = String(written ?? '')
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
  const tag = Object.hasOwn(others, code) ? (others[code] ?? '') : code
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag) ? tag : undefined
}

/** Language and script, as CLDR completes a tag: `zh-tw` → `zh-Hant`. */
export function writingOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return tag
  }
}

/** An edition of the site, or one that the import starts. */
export interface TargetEdition {
  locale: string
  tag: string
}

/** Finds the edition of each language of the source: one that the site has, or else a new one. */
export function editionFor(language: string, known: TargetEdition[]): TargetEdition {
  const writing = writingOf(language)
  const named = known.find(({ locale }) => locale.toLowerCase() === language)
  const found = named ?? known.find(({ tag }) => tag.toLowerCase() === language) ?? known.find(({ tag }) => writingOf(tag) === writing)
  if (found) return found
  const [base = language, script = ''] = writing.split('-')
  const isTaken = known.some(({ locale }) => locale === base)
  // `zh` alone is read as simplified Chinese.
  const isDefault = writingOf(base) === writing
  const locale = isTaken || !isDefault ? `${base}-${script.toLowerCase()}` : base
  return { locale, tag: base === 'zh' || !isDefault ? `${base}-${script}` : base }
}

const han = /\p{sc=Han}/gu
const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu
const hangul = /\p{sc=Hangul}/gu
const latin = /\p{sc=Latin}{2,}/gu

/** The language that the script of a text shows: Chinese, Japanese or Korean; `latin` for any in Latin letters; undefined if there is too little. */
export function scriptLanguage(text: string): 'zh' | 'ja' | 'ko' | 'latin' | undefined {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').slice(0, 20_000)
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0
  const [chinese, japanese, korean, words] = [count(han), count(kana), count(hangul), count(latin)]
  const wide = chinese + japanese + korean
  // A Chinese text about programs has many Latin words, an English one about China few characters.
  if (wide > 20 && wide > words) return korean > wide / 3 ? 'ko' : japanese > wide / 10 ? 'ja' : 'zh'
  return words > 20 && words > wide * 3 ? 'latin' : undefined
}
