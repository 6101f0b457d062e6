import { readFileSync } from 'node:fs'
import { I18nPlugin } from '@11ty/eleventy'
import footnotes from 'markdown-it-footnote'
import taskLists from 'markdown-it-task-lists'

// HTML, AMP and RSS in two languages, with what Eleventy brings along: markdown-it, Nunjucks, and its plugin for
// translations. As in Hugo and in Diglot, which translations an article has is looked up, and not taken for granted:
// the plugin is the documented way to do it, and costs Eleventy a third of its processor time.
const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const words = { en: read('words/en.json'), zh: read('words/zh.json') }
const networks = read('networks.json')
const languages = {
  en: { tag: 'en', locale: 'en_US', label: 'English' },
  zh: { tag: 'zh-Hans', locale: 'zh_CN', label: '中文' },
}

/** For each article of an edition, newest first: the ones beside it, and three that share a tag. Made once for each edition. */
const surroundings = new WeakMap()
function around(articles, url) {
  if (!surroundings.has(articles)) surroundings.set(articles, surround(articles))
  return surroundings.get(articles).get(url)
}

function surround(articles) {
  const byTag = Map.groupBy(articles.flatMap((article) => article.data.tags.map((tag) => [tag, article])), ([tag]) => tag)
  return new Map(
    articles.map((article, index) => {
      const alike = article.data.tags.flatMap((tag) => byTag.get(tag).map(([, other]) => other))
      const related = [...new Set(alike)].filter((other) => other !== article).slice(0, 3)
      return [article.url, { related, newer: articles[index - 1], older: articles[index + 1] }]
    }),
  )
}

export default function (config) {
  config.addPlugin(I18nPlugin, { defaultLanguage: 'en', errorMode: 'never' })
  // What GitHub reads beyond CommonMark, as the others do.
  config.amendLibrary('md', (markdown) => markdown.set({ linkify: true }).use(footnotes).use(taskLists))
  config.addFilter('t', (key, lang) => words[lang][key])
  config.addFilter('tag', (lang) => languages[lang].tag)
  config.addFilter('editions', (others, url, lang) =>
    [{ url, lang }, ...others].sort((a, b) => (a.lang < b.lang ? -1 : 1)).map((edition) => ({ ...edition, ...languages[edition.lang] })),
  )
  config.addFilter('around', around)
  config.addFilter('networks', (lang, url, title, summary) => {
    const values = { url: encodeURIComponent(url), title: encodeURIComponent(title), summary: encodeURIComponent(summary) }
    return networks[lang].map((network) => ({ ...network, href: network.href.replace(/\{(\w+)\}/g, (_, name) => values[name]) }))
  })
  config.addFilter('minutes', (html) => Math.ceil(html.length / 1500))
  config.addFilter('iso', (date) => new Date(date).toISOString())
  config.addFilter('minute', (date) => new Date(date).toISOString().slice(0, 16).replace('T', ' '))
  config.addFilter('rfc822', (date) => new Date(date).toUTCString())
  config.addFilter('ampImages', (html) =>
    html.replace(/<img ([^>]*)>/g, '<amp-img $1 width="64" height="36" layout="responsive"></amp-img>'),
  )
  for (const lang of ['en', 'zh'])
    config.addCollection(lang, (api) => api.getFilteredByGlob(`content/${lang}/**/*.md`).sort((a, b) => b.date - a.date))
  config.addCollection('articles', (api) => api.getFilteredByGlob('content/*/**/*.md'))
  config.addPassthroughCopy({ media: 'media' })
  // No template language inside the articles: no peer has one there, and Eleventy is the faster for it.
  return { dir: { input: 'content', includes: '../_includes', output: 'public' }, markdownTemplateEngine: false }
}
