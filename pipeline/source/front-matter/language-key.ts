/** Keys in which other generators say the language of an article, which its path says here. */
const languageKeys = new Set(['lang', 'language', 'locale', 'lang_code', 'langcode'])
/** Codes of countries that are written for languages. */
const meant: Record<string, string> = { cn: 'zh', jp: 'ja', kr: 'ko', tw: 'zh-TW', hk: 'zh-HK', english: 'en', chinese: 'zh' }

export function isLanguageKey(key: string): boolean {
  return languageKeys.has(key)
}

/** Whether a value may be the language of an edition (BCP 47 `tag`): `zh` and `zh_CN` may be `zh-Hans`, `zh-TW` and `en` may not. */
export function isLanguageOf(value: unknown, tag: string): boolean {
  const written = String(value).trim().replaceAll('_', '-')
  const [own, edition] = [localeOf(meant[written.toLowerCase()] ?? written), localeOf(tag)]
  if (!own || !edition) return own === edition
  if (own.language !== edition.language) return false
  const isOpen = own.script === undefined && own.region === undefined
  return isOpen || own.maximize().script === edition.maximize().script
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
