import { I18nPlugin } from '@11ty/eleventy'

// HTML, AMP and RSS in two languages, with what Eleventy brings along: markdown-it, Nunjucks, and its plugin for
// translations. As in Hugo and in Diglot, which translations an article has is looked up, and not taken for granted:
// the plugin is the documented way to do it, and costs Eleventy a third of its processor time.
const words = {
  en: {
    comments: 'Comments',
    print: 'Print',
    mail: 'Mail',
    large: 'Large',
    medium: 'Medium',
    small: 'Small',
    share: 'Share',
    published: 'Published',
    updated: 'Updated',
  },
  zh: {
    comments: '评论',
    print: '打印',
    mail: '邮件',
    large: '大',
    medium: '中',
    small: '小',
    share: '分享',
    published: '发布时间',
    updated: '更新时间',
  },
}

export default function (config) {
  config.addPlugin(I18nPlugin, { defaultLanguage: 'en', errorMode: 'never' })
  config.addFilter('t', (key, lang) => words[lang][key])
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
