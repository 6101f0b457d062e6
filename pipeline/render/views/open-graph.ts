/** Open Graph knows languages with a region only: `zh-Hans` → `zh_CN`. */
export function openGraphLocale(tag: string): string {
  let known = openGraphLocales.get(tag)
  if (known === undefined) {
    const { language, region } = new Intl.Locale(tag).maximize()
    known = `${language}_${region ?? ''}`
    openGraphLocales.set(tag, known)
  }
  return known
}

const openGraphLocales = new Map<string, string>()
