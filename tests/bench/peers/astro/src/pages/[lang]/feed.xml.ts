import rss from '@astrojs/rss'
import { newestFirst, pathOf } from '../../shared/articles'

export const getStaticPaths = () => ['en', 'zh'].map((lang) => ({ params: { lang } }))

export async function GET({ params: { lang }, site }) {
  const newest = (await newestFirst(lang)).slice(0, 50)
  const items = newest.map(({ data, rendered }) => ({
    title: data.title,
    link: pathOf(lang, data),
    pubDate: data.date,
    description: data.summary,
    content: rendered?.html,
  }))
  return rss({ title: 'News', description: 'News', site, items, customData: `<language>${lang}</language>` })
}
