import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findInPage, phrasesOf } from '../support/phrases.ts'
import { openSample, visit } from '../support/sample.ts'
import { buildSite, type Files, project } from '../support/site.ts'
import { serve } from '../tools/server.ts'

const sample = openSample()

it('every run of 2 to 6 characters of a story finds it on the first page of results', async () => {
  const { built } = sample
  const stories = built
    .files()
    .filter((path) => /^zh\/[^/]+\/(?!amp\/)[^/]+\/index\.html$/.test(path) && /<article class="article"/.test(built.read(path)))
  expect(stories.length).toBeGreaterThan(10)
  const missed = await visit(sample, '/zh/search/', {}, async (page) => {
    const found = []
    for (const { story, phrase } of phrasesOf(new Map(stories.map((path) => [path, built.read(path)])), 100)) {
      const results = await findInPage(page, phrase)
      if (!results.some(({ href }) => href === `/${story.replace('index.html', '')}`)) found.push(`${phrase} ${story}`)
    }
    return found
  })
  expect(missed).toEqual([])
})

it('Chinese: what says nothing finds nothing; excerpts are sentences of the text', async () => {
  await visit(sample, '/zh/search/', {}, async (page) => {
    for (const nothing of ['的', '的 了', '没有的词汇呀']) expect(await findInPage(page, nothing)).toEqual([])
    for (const asked of ['开尔文勋爵', '米制公约', '潮汐', '集装箱', '大熊猫 拇指']) {
      const results = await findInPage(page, asked)
      expect(results.length).toBeGreaterThan(0)
      for (const { title, excerpt, marks } of results) {
        expect(excerpt).not.toMatch(/[.⸿⁋␣]|\p{sc=Han} \p{sc=Han}/u)
        expect(title).not.toMatch(/[⸿⁋␣]|\p{sc=Han} \p{sc=Han}/u)
        expect(excerpt.startsWith(title)).toBe(false)
        expect(excerpt).toMatch(/[。！？…”」）：；]$/)
        expect(excerpt.length).toBeLessThan(100)
        expect(asked.split(' ')).toEqual(expect.arrayContaining(marks))
      }
      expect(results[0]?.marks.length).toBeGreaterThan(0)
    }
  })
})

const japanese: Files = {
  'locales/zh': null,
  'locales/ja/edition.json': JSON.stringify({ name: '日本語', share: ['x', 'mail'], allow: ['RSS', 'JavaScript'] }),
  'locales/ja/interface.json': readFileSync(join(project, 'pipeline/package/locales/ja/interface.json')),
  'locales/ja/site.json': JSON.stringify({
    title: '試験新聞',
    description: '試験のための新聞。',
    sections: { world: '国際' },
    tags: { tides: '潮汐' },
  }),
  'diglot.config.ts':
    "export default { url: 'https://paper.example', search: true, rules: { 'catalogue/extra-key': 'off', 'catalogue/missing-key': 'off' } }\n",
  'content/world/tides/en.md': '---\ntitle: Tides\ndate: 2026-03-02\nauthors: [Desk]\n---\n\nThe sea rises and falls.\n',
  'content/world/tides/ja.md': '---\ntitle: 潮の満ち引き\nauthors: [編集部]\n---\n\n海面がゆっくりと上がり、カレンダーのとおりに下がる。\n',
}

it('a Japanese edition is searched by characters too', async () => {
  const built = await buildSite(japanese)
  expect(built.messages).toEqual([])
  const server = await serve(built.out)
  try {
    await visit({ ...sample, url: server.url }, '/ja/search/', {}, async (page) => {
      for (const asked of ['面がゆっ', 'カレンダー', 'レンダ', '満ち引'])
        expect(await findInPage(page, asked)).toMatchObject([{ title: '潮の満ち引き', href: '/ja/world/潮の満ち引き/' }])
      expect(await findInPage(page, '山')).toEqual([])
    })
  } finally {
    server.close()
  }
})
