import { defineConfig } from './pipeline/index.ts'

export default defineConfig({
  url: 'https://diglot.example',
  timeZone: 'Asia/Shanghai',
  defaultLocale: 'en',
  counts: 'content/counts.json',
  search: true,
})
