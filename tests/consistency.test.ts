import { describe, expect, it } from 'vitest'
import { buildSite, type Files } from './support/site.ts'

const on: Files = {
  'diglot.config.ts': "export default { url: 'https://paper.example', rules: { 'parity/consistency': 'warning' } }\n",
}

interface ComparedText {
  title?: string
  more?: string
  body?: string
}

/** Stories of one paragraph, each in both editions. */
function stories(...pairs: [en: ComparedText, zh: ComparedText][]): Files {
  const text = ({ title, more = '', body }: ComparedText, other: { title: string; body: string }, head: string) =>
    `---\ntitle: "${title ?? other.title}"\n${head}${more === '' ? '' : `${more}\n`}---\n\n${body ?? other.body}\n`
  return Object.fromEntries(
    pairs.flatMap(([en, zh], index) => [
      [`content/world/s${index}/en.md`, text(en, { title: `Story ${index}`, body: 'The sea.' }, 'date: 2026-03-02\n')],
      [`content/world/s${index}/zh.md`, text(zh, { title: `故事${index}`, body: '大海。' }, `slug: s${index}\n`)],
    ]),
  )
}

const site = (labels: object) => JSON.stringify({ title: '报', description: '报纸。', sections: { world: '国际' }, ...labels }, null, 2)
const english = (labels: object) => JSON.stringify({ title: 'Paper', description: 'A paper.', sections: { world: 'World' }, ...labels })
const glossary: Files = { 'locales/glossary.yaml': '- term: { en: tide, zh: [潮汐, 潮水, 潮] }\n' }

async function found(files: Files): Promise<string[]> {
  const { messages } = await buildSite({ ...on, ...files })
  return messages.map((message) => message.replace(/ Choose one\. \[parity\/consistency\]$/, ''))
}

describe('what is translated in two ways over the archive', () => {
  it.each<{ what: string; files: Files; finds: string[] }>([
    {
      what: 'a phrase of headlines',
      files: stories(
        [{ title: 'Tides: one' }, { title: '潮汐：一' }],
        [{ title: 'Tides: two' }, { title: '潮汐：二' }],
        [{ title: 'Tides: three' }, { title: '海潮：三' }],
      ),
      finds: [
        'content/world/s2/zh.md:2:1 warning: "Tides" is translated as "海潮" here, and as "潮汐" in 2 other stories (content/world/s0/zh.md).',
      ],
    },
    {
      what: 'as often in one way as in the other: neither is the usual one',
      files: stories([{ title: 'Tides: one' }, { title: '潮汐：一' }], [{ title: 'Tides: two' }, { title: '海潮：二' }]),
      finds: [],
    },
    {
      what: 'an author',
      files: stories(
        [{ more: 'authors: [Ann Lee]' }, { more: 'authors: [李安]' }],
        [{ more: 'authors: [Ann Lee]' }, { more: 'authors: [李安]' }],
        [{ more: 'authors: [Ann Lee]' }, { more: 'authors: [李恩]' }],
      ),
      finds: [
        'content/world/s2/zh.md:4:1 warning: "Ann Lee" is translated as "李恩" here, and as "李安" in 2 other stories (content/world/s0/zh.md).',
      ],
    },
    {
      what: 'two authors, who may change places',
      files: stories(
        [{ more: 'authors: [Ann Lee, Bo Wu]' }, { more: 'authors: [李安, 吴波]' }],
        [{ more: 'authors: [Ann Lee, Bo Wu]' }, { more: 'authors: [李安, 吴波]' }],
        [{ more: 'authors: [Ann Lee, Bo Wu]' }, { more: 'authors: [吴波, 李安]' }],
      ),
      finds: [],
    },
    {
      what: 'a source',
      files: stories(
        [{ more: 'source: Harbour News' }, { more: 'source: 海港新闻' }],
        [{ more: 'source: Harbour News' }, { more: 'source: 海港新闻' }],
        [{ more: 'source: Harbour News' }, { more: 'source: 港湾新闻' }],
      ),
      finds: [
        'content/world/s2/zh.md:4:1 warning: "Harbour News" is translated as "港湾新闻" here, and as "海港新闻" in 2 other stories (content/world/s0/zh.md).',
      ],
    },
    {
      what: 'a tag that has two keys',
      files: {
        ...stories([{ more: 'tags: [tides]' }, {}], [{ more: 'tags: [tides]' }, {}], [{ more: 'tags: [tide]' }, {}]),
        'locales/en/site.json': english({ tags: { tides: 'Tides', tide: 'Tides' } }),
        'locales/zh/site.json': site({ tags: { tides: '潮汐', tide: '潮水' } }),
      },
      finds: [
        'locales/zh/site.json:9:5 warning: "Tides" is translated as "潮水" here, and as "潮汐" in 2 other stories (content/world/s0/zh.md).',
      ],
    },
    {
      what: 'two tags with two labels',
      files: {
        ...stories([{ more: 'tags: [tides]' }, {}], [{ more: 'tags: [tides]' }, {}], [{ more: 'tags: [tide]' }, {}]),
        'locales/en/site.json': english({ tags: { tides: 'Tides', tide: 'A tide' } }),
        'locales/zh/site.json': site({ tags: { tides: '潮汐', tide: '潮水' } }),
      },
      finds: [],
    },
    {
      what: 'a term of the glossary',
      files: {
        ...glossary,
        ...stories(
          [{ body: 'The tide.' }, { body: '潮汐。' }],
          [{ body: 'Tides.' }, { body: '潮汐。' }],
          [{ body: 'The tide.' }, { body: '这里的潮水。' }],
        ),
      },
      finds: [
        'content/world/s2/zh.md:6:4 warning: "tide" is translated as "潮水" here, and as "潮汐" in 2 other stories (content/world/s0/zh.md).',
      ],
    },
    {
      what: 'a term in a story whose original does not have it',
      files: {
        ...glossary,
        ...stories(
          [{ body: 'The tide.' }, { body: '潮汐。' }],
          [{ body: 'Tides.' }, { body: '潮汐。' }],
          [{ body: 'The sea.' }, { body: '潮水。' }],
        ),
      },
      finds: [],
    },
  ])('$what', async ({ files, finds }) => {
    expect(await found(files)).toEqual(finds)
  })

  it('is not compared where the rule is off', async () => {
    const { messages } = await buildSite(
      stories(
        [{ title: 'Tides: one' }, { title: '潮汐：一' }],
        [{ title: 'Tides: two' }, { title: '潮汐：二' }],
        [{ title: 'Tides: three' }, { title: '海潮：三' }],
      ),
    )
    expect(messages).toEqual([])
  })
})
