import { defineConfig } from './pipeline/index.ts'

export default defineConfig({
  url: 'https://diglot.example',
  timeZone: 'Asia/Shanghai',
  defaultLocale: 'en',
  openGraph: { cards: true },
  counts: 'content/counts.json',
  search: true,
})
