import { getCollection } from 'astro:content'

export const site = 'https://news.example.org'
export const pathOf = (lang: string, { section, slug }: { section: string; slug: string }) => `/${lang}/${section}/${slug}/`

/** A page for each article, and what others tell the same story, looked up by section and slug. */
export async function articlePaths() {
  const editions = await Promise.all(['en', 'zh'].map(async (lang) => ({ lang, entries: await getCollection(lang) })))
  const tellings = new Map<string, string[]>()
  for (const { lang, entries } of editions)
    for (const { data } of entries) {
      const key = pathOf('', data)
      tellings.set(key, [...(tellings.get(key) ?? []), lang])
    }
  return editions.flatMap(({ lang, entries }) =>
    entries.map((entry) => ({
      params: { lang, section: entry.data.section, slug: entry.data.slug },
      props: { entry, lang, tellings: tellings.get(pathOf('', entry.data)) ?? [] },
    })),
  )
}

export const minute = (date: Date) => date.toISOString().slice(0, 16).replace('T', ' ')
