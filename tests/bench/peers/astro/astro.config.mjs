// HTML, AMP and RSS in two languages, with what Astro brings along: its Markdown, content collections and own feed package.
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://news.example.org',
  outDir: 'public',
  publicDir: 'static',
  i18n: { locales: ['en', 'zh'], defaultLocale: 'en', routing: { prefixDefaultLocale: true } },
})
