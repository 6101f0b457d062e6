import { entriesOf, type PlanContext } from './context.ts'

/** Every section and tag that an edition publishes has a name in its `site.json`: a key is no word for readers. */
export function checkLabels({ site, report, wordPlace }: PlanContext): void {
  for (const locale of site.locales) {
    const entry = site.entries.get(locale)
    if (!entry || entry.unusable) continue
    const words = entry.words.site
    const has = (group: string, key: string) => typeof Reflect.get(Object(Reflect.get(Object(words), group)), key) === 'string'
    const missing = new Map<string, string>()
    for (const { article } of entriesOf(site, locale)) {
      if (!has('sections', article.section)) missing.set(`sections.${article.section}`, article.path)
      for (const tag of article.tags) if (!has('tags', tag)) missing.set(`tags.${tag}`, article.path)
    }
    for (const [key, from] of missing) {
      report.add(
        'catalogue/missing-key',
        wordPlace(locale, key.split('.', 1)),
        `the word "${key}" is missing; ${from} uses it. Add it here.`,
      )
    }
  }
}
