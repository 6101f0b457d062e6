import { getCollection } from 'astro:content'
import networks from './networks.json'
import en from './words/en.json'
import zh from './words/zh.json'

export const site = 'https://news.example.org'
export const words = { en, zh }
export const languages = {
  en: { tag: 'en', locale: 'en_US', label: 'English' },
  zh: { tag: 'zh-Hans', locale: 'zh_CN', label: '中文' },
}
export const sections = ['china', 'world', 'business', 'culture', 'science']
export const pathOf = (lang: string, { section, slug }: { section: string; slug: string }) => `/${lang}/${section}/${slug}/`
export const minute = (date: Date) => date.toISOString().slice(0, 16).replace('T', ' ')

/** A page for each article, with its translations, looked up by section and slug, the articles beside it and three with its tags. */
export async function articlePaths() {
  const editions = await Promise.all(['en', 'zh'].map(async (lang) => ({ lang, entries: await newestFirst(lang) })))
  const translations = new Map<string, string[]>()
  for (const { lang, entries } of editions)
    for (const { data } of entries) {
      const key = pathOf('', data)
      translations.set(key, [...(translations.get(key) ?? []), lang])
    }
  return editions.flatMap(({ lang, entries }) => {
    const byTag = Map.groupBy(entries.flatMap((entry) => entry.data.tags.map((tag) => ({ tag, entry }))), ({ tag }) => tag)
    return entries.map((entry, index) => {
      const alike = entry.data.tags.flatMap((tag) => byTag.get(tag).map((found) => found.entry))
      const related = [...new Set(alike)].filter((other) => other !== entry).slice(0, 3)
      return {
        params: { lang, section: entry.data.section, slug: entry.data.slug },
        props: { entry, lang, translations: translations.get(pathOf('', entry.data)) ?? [], related, newer: entries[index - 1], older: entries[index + 1] },
      }
    })
  })
}

export async function newestFirst(lang: string) {
  return (await getCollection(lang)).sort((a, b) => b.data.date.getTime() - a.data.date.getTime())
}

/** Where to share an article to, as Diglot has it by default for that language, but for what needs a QR code. */
export function networksOf(lang: string, values: { url: string; title: string; summary: string }) {
  return networks[lang].map(({ key, name, href }) => ({
    key,
    name,
    href: href.replace(/\{(\w+)\}/g, (_, field) => encodeURIComponent(values[field])),
  }))
}
