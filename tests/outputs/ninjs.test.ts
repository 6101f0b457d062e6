import { expect, it } from 'vitest'
import { buildSite, type Files, pair } from '../support/site.ts'

// All documents of the sample were checked with IPTC's own JSON Schema (3.1) when this was written; it is not in the repository.

const settings = (more = ''): Files => ({
  ...pair,
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { ninjs: true }, ${more} }\n`,
})

it('each story is a document: headline, text, names, dates, and its versions', async () => {
  const built = await buildSite({
    ...settings(),
    'content/world/tides/zh.md':
      '---\ntitle: 潮汐\nauthors: [编辑部]\nsource: 海洋报\ntranslation: { from: en, translator: 李安 }\n---\n\n海水有[涨有落](https://sea.example/)。\n',
    'content/world/tides/en.md':
      '---\ntitle: Tides\ndate: 2026-03-02T09:00:00+08:00\ntags: [tides]\nauthors: [Desk]\n---\n\nThe sea [rises and falls](https://sea.example/).\n',
  })
  expect(built.messages).toEqual([])
  const document = JSON.parse(built.read('zh/world/chao-xi/ninjs.json'))
  expect(document).toMatchObject({
    uri: 'https://paper.example/zh/world/chao-xi/',
    language: 'zh-Hans',
    firstCreated: '2026-03-02T01:00:00Z',
    headlines: [{ value: '潮汐' }],
    by: '编辑部',
    people: [
      { name: '编辑部', rel: 'author' },
      { name: '李安', rel: 'translator' },
    ],
    infoSources: [{ name: '海洋报' }],
    associations: [{ rel: 'translation', uri: 'https://paper.example/en/world/tides/', language: 'en' }],
  })
  expect(document.bodies[0].value).toContain('<a href="https://sea.example/"')
  expect(built.read('zh/world/chao-xi/index.html')).toContain('href="https://paper.example/zh/world/chao-xi/ninjs.json"')
})

it('says until when the story was under embargo, and when it expires; what is taken down or held back has no document', async () => {
  const story = (more: string) => `---\ntitle: Tides\ndate: 2026-03-02\nauthors: [Desk]\n${more}\n---\n\nThe sea rises.\n`
  const files = {
    'content/world/tides/en.md': story('publishAt: 2026-11-20T08:00:00+08:00\nexpires: 2027-01-01'),
    'content/world/taken/en.md': story('expires: 2026-11-20').replace('Tides', 'Taken'),
    'content/world/held/en.md': story('publishAt: 2026-12-20').replace('Tides', 'Held'),
  }
  const built = await buildSite({ ...settings(), ...files })
  expect(built.messages).toEqual([])
  const documents = built.files().filter((path) => path.startsWith('en/') && path.endsWith('ninjs.json'))
  expect(documents).toEqual(['en/world/tides/ninjs.json'])
  expect(JSON.parse(built.read('en/world/tides/ninjs.json'))).toMatchObject({
    pubStatus: 'usable',
    embargoedUntil: '2026-11-20T00:00:00Z',
    expires: '2026-12-31T16:00:00Z',
  })
})

it('beside a page that is a file; pages without a date have none', async () => {
  const routes = "routes: { article: { en: '/{year}/{name}.html', zh: '/zh/{year}/{name}.html' } }, content: { pages: ['about'] }"
  const built = await buildSite({
    ...settings(routes),
    'content/about/en.md': '---\ntitle: About us\n---\n\nWho we are.\n',
    'content/about/zh.md': '---\ntitle: 关于我们\n---\n\n我们是谁。\n',
  })
  expect(built.messages).toEqual([])
  expect(built.files().filter((path) => path.endsWith('ninjs.json'))).toEqual(['2026/tides.ninjs.json', 'zh/2026/tides.ninjs.json'])
})

it('a text of another edition in it is found', async () => {
  const built = await buildSite({
    ...settings(),
    'locales/en/site.json':
      '{ "title": "测试报", "description": "A paper.", "sections": { "world": "World" }, "tags": { "tides": "Tides" } }',
  })
  expect(built.messages.join('\n')).toContain('[edition/leak]')
})
