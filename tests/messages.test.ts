import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSite, type Files, site } from './support/site.ts'

const en = 'content/city/metro/en.md'
const zh = 'content/city/metro/zh.md'
const names = (title: string, description: string, city: string, tags: object) =>
  JSON.stringify({ title, description, sections: { city }, tags }, null, 2)

/** A paper with one section, three tags and quotations that are compared. */
const paper: Files = {
  'locales/en/site.json': names('The Test Paper', 'A paper for tests.', 'City', { food: 'Food', trade: 'Trade', transport: 'Transport' }),
  'locales/zh/site.json': names('测试报', '供测试用的报纸。', '城市', { food: '食品', trade: '贸易', transport: '交通' }),
  'diglot.config.ts': "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: { 'parity/quote': 'warning' } }\n",
}
const english = 'title: Metro opens\ndate: 2026-03-02\n'
const chinese = 'title: 地铁开通\nslug: metro\n'

/** An article in English and its translation. */
function pair(body: string, translated: string, head = english, headOfTranslation = chinese): Files {
  return { ...paper, [en]: `---\n${head}---\n\n${body}\n`, [zh]: `---\n${headOfTranslation}---\n\n${translated}\n` }
}

const bus: Files = {
  'content/city/bus/en.md': '---\ntitle: Bus\ndate: 2026-03-01\n---\n\nBuses run.\n',
  'content/city/bus/zh.md': '---\ntitle: 公交\nslug: bus\n---\n\n公交行驶。\n',
}

describe('one slip of an editor is one message, which says what to do', () => {
  it.each<{ slip: string; files: Files; says: string[] }>([
    {
      slip: 'a lost limit',
      files: pair('It has more than 20 stations.', '全线有20座车站。'),
      says: [
        `${zh}:6:4 error: the original says "more than 20" (en.md:6:18), a lower limit; the translation says "20". Add "多" or "以上", or remove the limit from the original. [parity/figure]`,
      ],
    },
    {
      slip: 'a full-width colon',
      files: pair('It opens.', '开通。', english, 'title：地铁开通\nslug: metro\n'),
      says: [`${zh}:2:1 error: the colon after "title" is full-width ("："). Write ":" and a space: title: 地铁开通 [front-matter/yaml]`],
    },
    {
      slip: 'a colon in the headline',
      files: pair('It opens.', '开通。', 'title: Metro: Line 14 opens\ndate: 2026-03-02\n', `${chinese}acknowledge: []\n`),
      says: [
        `${en}:2:1 error: the value of "title" contains a colon. Put it in quotation marks: title: "Metro: Line 14 opens" [front-matter/yaml]`,
      ],
    },
    {
      slip: 'a heading as large as the headline',
      files: pair('It opens.\n\n# Cost\n\nMuch.\n\n## Time\n\nNow.', '开通。\n\n## 费用\n\n很多。\n\n## 时间\n\n现在。'),
      says: [
        `${en}:8:1 warning: "#" makes this heading as large as the headline of the article, and differs from a heading of level 2 (zh.md:8:1). Use "##". [parity/structure]`,
      ],
    },
    {
      slip: 'a picture in a format that browsers do not show',
      files: { ...pair('![A stall](stall.heic)', '![摊位](https://pictures.example/stall.jpg)'), 'content/city/metro/stall.heic': 'x' },
      says: [
        `${en}:6:1 error: "stall.heic" has a format that is not supported (HEIC). Save it as JPEG, PNG, WebP, AVIF, GIF or SVG. [picture/missing]`,
      ],
    },
    {
      slip: 'a headline that is not translated',
      files: pair('It opens.', '开通。', english, 'title: The new metro line opens this week\nslug: metro\n'),
      says: [
        `${zh}:2:1 error: the Chinese headline is still in English: "The new metro line opens this week". Translate it. [edition/leak]`,
      ],
    },
    {
      slip: 'a quotation without quotation marks',
      files: pair('“The line opens today,” she said.', '她说，这条线今天开通。'),
      says: [
        `${zh}:6:1 warning: the original has a direct quotation (en.md:6:1); the translation has none. Add quotation marks around the translated words. [parity/quote]`,
      ],
    },
    {
      slip: 'a mistyped tag',
      files: pair('It opens.', '开通。', `${english}tags: [trasport]\n`),
      says: [
        `${en}:4:1 error: unknown tag "trasport"; did you mean "transport"? Known tags: food, trade, transport. For a new tag, add its name to locales/en/site.json and locales/zh/site.json. [catalogue/missing-key]`,
      ],
    },
    {
      slip: 'a tag that one edition has no name for',
      files: {
        ...pair('It opens.', '开通。', `${english}tags: [food]\n`),
        'locales/zh/site.json': names('测试报', '供测试用的报纸。', '城市', {}),
      },
      says: [
        `locales/zh/site.json:7:3 error: the tag "food" has no name in this edition; ${zh} uses it. Add the name to "tags". [catalogue/missing-key]`,
      ],
    },
    {
      slip: 'another date in the translation',
      files: pair('It opens.', '开通。', 'title: Metro opens\ndate: 2026-11-20 07:30\n', `${chinese}date: 2026-11-21\n`),
      says: [
        `${zh}:4:1 error: "date" differs: 2026-11-21 here, 2026-11-20 07:30 in the original (${en}:3). A translation has the original's value: delete this line, or correct the original. [translation/shared-field]`,
      ],
    },
    {
      slip: 'the day alone in the translation, which is no slip',
      files: pair('It opens.', '开通。', 'title: Metro opens\ndate: 2026-11-20 07:30\n', `${chinese}date: 2026-11-20\n`),
      says: [],
    },
    {
      slip: 'a date in another form',
      files: pair('It opens.', '开通。', 'title: Metro opens\ndate: 20/11/2026\n'),
      says: [
        `${en}:3:1 error: "date" is "20/11/2026"; expected a date in the form 2026-11-20 or 2026-11-20T07:30:00+08:00: write 2026-11-20. [front-matter/invalid]`,
      ],
    },
    {
      slip: 'a note beside the stories',
      files: { ...pair('It opens.', '开通。'), 'content/city/notes.md': 'Notes.\n' },
      says: [
        'content/city/notes.md:1:1 error: "notes" is not a language; expected content/{story}/{locale}.md with one of: en, zh. Rename the file, or move it out of content/. [content/path]',
      ],
    },
    {
      slip: 'a link left out',
      files: pair('It opens.\n\nSee [it](https://metro.example/).', '开通。\n\n请看。'),
      says: [
        `${zh}:8:1 error: the original has the link "https://metro.example/" (en.md:8:5); the translation does not. Add it here, or remove it there. [parity/link]`,
      ],
    },
    {
      slip: 'a link left out, and the address of the original mistyped: two slips',
      files: { ...pair('It opens.\n\nSee [it](../buss/en.md).', '开通。\n\n请看。'), ...bus },
      says: [
        `${en}:8:5 error: the link leads to "../buss/en.md", but there is no article content/city/buss/en.md; did you mean "../bus/en.md"? Correct the path. [link/missing]`,
        `${zh}:8:1 error: the original has the link "../buss/en.md" (en.md:8:5); the translation does not. Add it here, or remove it there. [parity/link]`,
      ],
    },
    {
      slip: 'a picture left out, and its file missing: two slips',
      files: pair('It opens.\n\n![A stall](stall.svg)', '开通。'),
      says: [
        `${en}:8:1 error: there is no picture "stall.svg". Expected a file beside the article, or below content/ for a path that starts with "/". [picture/missing]`,
        `${zh}:6:1 error: the original has the picture "stall.svg" (en.md:8:1); the translation does not. Add it here, or remove it there. [parity/picture]`,
      ],
    },
    {
      slip: 'one of two links to places in a page left out',
      files: pair(
        'See [it](https://metro.example/a) by [its way](https://metro.example/a#way).',
        '见[线路](https://metro.example/a#way)的它。',
      ),
      says: [
        `${zh}:6:1 error: the original has the link "https://metro.example/a" (en.md:6:5); the translation does not. Add it here, or remove it there. [parity/link]`,
      ],
    },
    {
      slip: 'one of two links to places of a page, whose headings are translated, left out',
      files: pair(
        'See [Way](https://metro.example/a#way) and [Costs](https://metro.example/a#costs).',
        '见[Costs](https://metro.example/a#费用)。',
      ),
      says: [
        `${zh}:6:1 error: the original has the link "https://metro.example/a#way" (en.md:6:5); the translation does not. Add it here, or remove it there. [parity/link]`,
      ],
    },
    {
      slip: 'a link whose address has Chinese in it left out',
      files: pair('It opens.\n\nSee [it](https://metro.example/地铁%20线路).', '开通。\n\n请看。'),
      says: [
        `${zh}:8:1 error: the original has the link "https://metro.example/地铁%20线路" (en.md:8:5); the translation does not. Add it here, or remove it there. [parity/link]`,
      ],
    },
    {
      slip: 'a mistyped link in the translation',
      files: { ...pair('See [it](../bus/en.md).', '见[它](../buss/zh.md)。'), ...bus },
      says: [
        `${zh}:6:2 error: the link leads to "../buss/zh.md", but there is no article content/city/buss/zh.md; did you mean "../bus/zh.md"? Correct the path. [link/missing]`,
      ],
    },
    {
      slip: 'a mistyped link in the original',
      files: { ...pair('See [it](../buss/en.md).', '见[它](../bus/zh.md)。'), ...bus },
      says: [
        `${en}:6:5 error: the link leads to "../buss/en.md", but there is no article content/city/buss/en.md; did you mean "../bus/en.md"? Correct the path. [link/missing]`,
      ],
    },
    {
      slip: 'a mistyped address of a page',
      files: pair('See [it](/en/city/).', '见[它](/zh/ctiy/)。'),
      says: [
        `${zh}:6:2 error: the link leads to "/zh/ctiy/", where nothing is published. Link to an article by the path of its .md file, or correct the address. [link/missing]`,
      ],
    },
    {
      slip: 'a mistyped picture',
      files: {
        ...pair('![A stall](stall.svg)', '![摊位](stal.svg)'),
        'content/city/metro/stall.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      },
      says: [
        `${zh}:6:1 error: there is no picture "stal.svg"; did you mean "stall.svg"? Expected a file beside the article, or below content/ for a path that starts with "/". [picture/missing]`,
      ],
    },
    {
      slip: 'a mistyped heading in a link',
      files: pair('See [it](#costs).\n\n## Cost', '见[它](#费用)。\n\n## 费用'),
      says: [`${en}:6:5 error: the link leads to "#costs", but ${en} has no such heading; did you mean "cost"? [link/missing]`],
    },
    {
      slip: 'a wrong percentage',
      files: pair('It rose by 5 percent.', '上升了50%。'),
      says: [`${zh}:6:4 error: "50%" is 10 times more than the original's "5 percent" (en.md:6:12). Correct one of them. [parity/figure]`],
    },
    {
      slip: 'a time at the end of a sentence',
      files: pair('It opens at 6 pm.', '开通。'),
      says: [`${en}:6:13 error: "6 pm" is not in the translation (zh.md). Add it there, or remove it here. [parity/figure]`],
    },
  ])('$slip', async ({ files, says }) => {
    expect((await buildSite(files)).messages).toEqual(says)
  })

  it('a file in GBK', async () => {
    const gbk = Buffer.from('2d2d2d0a7469746c653a20b5d8ccfa0a2d2d2d0a0ab5d8ccfabfaacda8c1cba1a30a', 'hex')
    expect((await buildSite({ ...pair('It opens.', ''), [zh]: gbk })).messages).toEqual([
      `${zh}:2:8 error: this file is GBK (GB 18030), not UTF-8. Save it as UTF-8 (in VS Code: "Reopen with Encoding", "GB 18030", then "Save with Encoding", "UTF-8"). [content/encoding]`,
    ])
  })

  it('a new headline, from which the address is made', async () => {
    const root = site(pair('It opens.', '开通。'))
    expect((await buildSite({}, root)).messages).toEqual([])
    mkdirSync(dirname(join(root, en)), { recursive: true })
    writeFileSync(join(root, en), '---\ntitle: Metro opened\ndate: 2026-03-02\n---\n\nIt opens.\n')
    expect((await buildSite({}, root)).messages).toEqual([
      `${en}:2:1 error: the address of this article changed from /en/city/metro-opens/ to /en/city/metro-opened/. Run "diglot redirects --done" to redirect the old one, or keep it with "slug: metro-opens". [link/vanished]`,
    ])
  })
})
