import { defineConfig } from '../pipeline/index.ts'
import { contents } from './theme/contents.ts'
import { card, front, toolbar } from './theme/views.ts'

/** The documentation of Diglot, built by Diglot: `npm run docs`. */
export default defineConfig({
  url: 'https://diglot.example/docs/',
  content: { pages: true },
  // A page has the same name in both languages: that of its folder.
  routes: { article: '/{locale}/{section}/{name}/' },
  // The reference is one list.
  pageSize: 100,
  search: true,
  // Pages of a manual are neither news nor read in search results of news: no AMP, no feeds.
  formats: { amp: false, rss: false },
  markdown: { rehypePlugins: [contents] },
  theme: { styles: 'theme/docs.css', views: { front }, components: { card, toolbar } },
})
