import { isTag } from '../../source/locales/edition.ts'

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

/** A language as a tag in lower case: `zh_CN` → `zh-cn`. Undefined for what is no language tag. */
export function toLanguage(written: unknown): string | undefined {
  const code = String(written ?? '')
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
  const tag = Object.hasOwn(others, code) ? (others[code] ?? '') : code
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag) && isTag(tag) ? tag : undefined
}

/** Language and script, as CLDR completes a tag: `zh-tw` → `zh-Hant`. */
export function writingOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

/** An edition of the site, or one that the import starts. */
export interface TargetEdition {
  locale: string
  tag: string
}

/** An edition that articles are imported into. */
export interface UsedEdition extends TargetEdition {
  /** What the source calls its language. */
  language: string
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

type ScriptLanguage = 'zh' | 'ja' | 'ko' | 'latin'

/** The language that the script of a text shows: Chinese, Japanese or Korean; `latin` for any in Latin letters; undefined if it is not clear. */
export function scriptLanguage(text: string): ScriptLanguage | undefined {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1|<pre\b[\s\S]*?<\/pre>|<[^<>]*>/gm, '').slice(0, 20_000)
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0
  const [chinese, japanese, korean, words] = [count(han), count(kana), count(hangul), count(latin)]
  const wide = chinese + japanese + korean
  // A Chinese text about programs has many Latin words, an English one about China few characters.
  if (wide > 20 && wide * 3 > words) return korean > wide / 3 ? 'ko' : japanese > wide / 10 ? 'ja' : 'zh'
  return words > 20 && words > wide * 8 ? 'latin' : undefined
}

/** The language of an article that does not say its own: the usual one, unless its script shows that it is another. */
export function guessLanguage(
  { title, body }: { title: string; body: string },
  usual: string | undefined,
  known: string[],
): { language: string; isGuess: boolean } {
  const script = titleLanguage(title) ?? scriptLanguage(body)
  const fits = (language: string) =>
    script === 'latin' ? writingOf(language).endsWith('-Latn') : script === undefined || writingOf(language).startsWith(`${script}-`)
  if (usual !== undefined && fits(usual)) return { language: usual, isGuess: false }
  const found = known.find(fits) ?? (script === 'latin' || script === undefined ? (usual ?? 'en') : script)
  return { language: found, isGuess: script !== undefined }
}

/** Chinese, if the headline is: some articles have more code than prose. */
function titleLanguage(title: string): ScriptLanguage | undefined {
  const count = (pattern: RegExp) => title.match(pattern)?.length ?? 0
  return count(han) >= 2 && count(han) > count(latin) && count(kana) === 0 ? 'zh' : undefined
}
