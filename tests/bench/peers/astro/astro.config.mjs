// HTML, AMP and RSS in two languages, with what Astro brings along: its Markdown, content collections and own feed package.
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://news.example.org',
  outDir: 'public',
  publicDir: 'static',
  // No generator of the bench colours code or replaces quotation marks.
  markdown: { syntaxHighlight: false, smartypants: false },
  i18n: { locales: ['en', 'zh'], defaultLocale: 'en', routing: { prefixDefaultLocale: true } },
})
