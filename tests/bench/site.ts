import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pictureNames, png, sections, writeCorpus } from './corpus.ts'
import { english } from './words.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Makes a Diglot site of so many stories, each in two languages. */
// The two tellings are made at random, peers hold them to nothing, and a story is taken away on purpose.
const off = Object.fromEntries(
  ['figure', 'link', 'picture', 'structure', 'quote', 'glossary', 'correction']
    .map((name) => [`parity/${name}`, 'off'])
    .concat([['link/vanished', 'off']]),
)

export function writeSite(root: string, stories: number): void {
  writeCorpus(join(root, 'content'), stories)
  mkdirSync(join(root, 'content/media'), { recursive: true })
  for (const [index, name] of pictureNames.entries()) writeFileSync(join(root, 'content/media', name), png(64, 36, index * 12))
  for (const locale of ['en', 'zh']) {
    cpSync(join(project, 'locales', locale), join(root, 'locales', locale), { recursive: true })
    writeFileSync(join(root, 'locales', locale, 'site.json'), JSON.stringify(names[locale === 'en' ? 'en' : 'zh'], null, 2))
  }
  writeFileSync(
    join(root, 'diglot.config.ts'),
    `export default { url: 'https://news.example.org', timeZone: 'Asia/Shanghai', content: { pattern: '{locale}/{story}.md' }, rules: ${JSON.stringify(off)} }\n`,
  )
}

const label = (name: (key: string, index: number) => string) => (keys: string[]) =>
  Object.fromEntries(keys.map((key, index) => [key, name(key, index)]))
const inEnglish = label((key) => key.charAt(0).toUpperCase() + key.slice(1))
const inChinese = label((_, index) => `第${index + 1}类`)

const names = {
  en: { title: 'The Daily Example', description: 'News for tests.', sections: inEnglish(sections), tags: inEnglish([...new Set(english)]) },
  zh: { title: '样报', description: '供测试用的新闻。', sections: inChinese(sections), tags: inChinese([...new Set(english)]) },
}
