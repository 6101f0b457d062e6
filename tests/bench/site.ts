import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../pipeline/core/rules.ts'
import { writeCorpus } from './corpus.ts'
import { pictureNames, sections } from './plan.ts'
import { png } from './png.ts'
import { english } from './words.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** What no peer does: comparing each translation with its original. */
const parityRules = Object.keys(rules).filter((id) => id.startsWith('parity/'))

/** Makes a Diglot site of so many stories, each in two languages, with all checks but that of `link/vanished`. */
export function writeSite(
  root: string,
  stories: number,
  { parity: held = true, blocks }: { parity?: boolean; blocks?: number | undefined } = {},
): void {
  writeCorpus(join(root, 'content'), stories, blocks)
  mkdirSync(join(root, 'content/media'), { recursive: true })
  for (const [index, name] of pictureNames.entries()) writeFileSync(join(root, 'content/media', name), png(64, 36, index * 12))
  for (const locale of ['en', 'zh'] as const) {
    cpSync(join(project, 'locales', locale), join(root, 'locales', locale), { recursive: true })
    writeFileSync(join(root, 'locales', locale, 'site.json'), JSON.stringify(names[locale], null, 2))
  }
  // An article is taken away on purpose, and peers let its address vanish without a word.
  const off = Object.fromEntries(['link/vanished', ...(held ? [] : parityRules)].map((rule) => [rule, 'off']))
  const settings = { url: 'https://news.example.org', timeZone: 'Asia/Shanghai', content: { pattern: '{locale}/{story}.md' }, rules: off }
  writeFileSync(join(root, 'diglot.config.ts'), `export default ${JSON.stringify(settings, null, 2)}\n`)
}

const label = (name: (key: string, index: number) => string) => (keys: string[]) =>
  Object.fromEntries(keys.map((key, index) => [key, name(key, index)]))
const inEnglish = label((key) => key.charAt(0).toUpperCase() + key.slice(1))
const inChinese = label((_, index) => `第${index + 1}类`)

const names = {
  en: { title: 'The Daily Example', description: 'News for tests.', sections: inEnglish(sections), tags: inEnglish([...new Set(english)]) },
  zh: { title: '样报', description: '供测试用的新闻。', sections: inChinese(sections), tags: inChinese([...new Set(english)]) },
}
