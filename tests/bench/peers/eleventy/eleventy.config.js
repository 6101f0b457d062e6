// HTML, AMP and RSS in two languages, with Eleventy's own Markdown and Nunjucks.
const words = {
  en: { comments: 'Comments', print: 'Print', mail: 'Mail', share: 'Share', updated: 'Updated' },
  zh: { comments: '评论', print: '打印', mail: '邮件', share: '分享', updated: '更新' },
}

export default function (config) {
  config.addFilter('t', (key, lang) => words[lang][key])
  config.addFilter('iso', (date) => new Date(date).toISOString())
  config.addFilter('ampImages', (html) =>
    html.replace(/<img ([^>]*)>/g, '<amp-img $1 width="64" height="36" layout="responsive"></amp-img>'),
  )
  config.addGlobalData('eleventyComputed', {
    lang: ({ page }) => page.inputPath.split('/')[2],
    permalink: (data) => data.permalink || `/${data.page.inputPath.split('/')[2]}/${data.section}/${data.slug}/`,
  })
  config.addGlobalData('layout', 'article.njk')
  for (const lang of ['en', 'zh'])
    config.addCollection(lang, (api) => api.getFilteredByGlob(`content/${lang}/**/*.md`).sort((a, b) => b.date - a.date))
  config.addCollection('articles', (api) => api.getFilteredByGlob('content/*/**/*.md'))
  return { dir: { input: 'content', includes: '../_includes', output: 'public' }, markdownTemplateEngine: false }
}
