import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { picture } from './support/articles.ts'
import { runCommand } from './support/command.ts'
import { type Built, buildSite, type Files, list, pair, site } from './support/site.ts'

const derived: Files = { ...pair, 'locales/zh-Hant/edition.json': '{ "name": "繁體中文", "from": "zh" }' }

const chinese = `---
title: 软件里的“潮汐”
summary: 头发与面条。
date: 2026-03-02
authors: [编辑部]
image: { src: sea.png, alt: 大海的图, caption: 摄影师发布 }
corrections: [{ date: 2026-03-03, text: 日期有误。 }]
audio: { src: https://example.org/a.mp3, title: 朗读全文的录音 }
aliases: [old, /zh/world/older/, /2013/old.html]
---

## 网络软件 {#network}

见[后面](#network)、[潮汐](../tides/zh.md)和[附件](软件.pdf)，\`软件\`与<span title="里面">干杯</span>。

\`\`\`
软件
\`\`\`

日语写作:ja[発売]。![头发](sea.png "发型")

[https://example.org/软件](https://example.org/软件)
`

const files: Files = {
  ...derived,
  'content/world/ships/zh.md': chinese.replaceAll('\\`', '`'),
  'content/world/ships/sea.png': picture,
  'content/world/ships/软件.pdf': '%PDF-1.4',
  'diglot.config.ts':
    "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true }, search: true, formats: { atom: true, ninjs: true } }\n",
}

describe('an edition that is converted from another', () => {
  let built: Built
  let page = ''
  beforeAll(async () => {
    built = await buildSite(files)
    page = built.read('zh-Hant/world/ruan-jian-li-de-chao-xi/index.html').replaceAll('<wbr>', '')
  })

  it('is built without a message', () => {
    expect(built.messages).toEqual([])
    expect(built.outcome).toBe('built')
  })

  it('has the words of articles, and of the interface, in traditional characters', () => {
    for (const text of [
      '<h1>軟體裡的「潮汐」</h1>',
      '頭髮與麵條。',
      '編輯部',
      '大海的圖',
      '攝影師發佈',
      '日期有誤。',
      '朗讀全文的錄音',
      '>網路軟體<',
      '乾杯',
      'title="裡面"',
      'alt="頭髮"',
      '跳到正文',
      '欄目',
    ])
      expect(page).toContain(text)
  })

  it('leaves code, addresses, ids and other languages as they are', () => {
    for (const text of [
      '<code>软件</code>',
      '<code>软件\n</code></pre>',
      'id="network"',
      'href="#network"',
      'lang="ja">発売',
      '>https://example.org/软件<',
    ])
      expect(page).toContain(text)
    expect(page).toContain(encodeURI('软件.pdf'))
  })

  it('links to stories of its own, and says what it is converted from', () => {
    expect(page).toContain('href="/zh-Hant/world/chao-xi/"')
    expect(page).toMatch(
      /<p class="notice converted">本文由<a href="https:\/\/paper\.example\/zh\/world\/ruan-jian-li-de-chao-xi\/" hreflang="zh-Hans">簡體中文<\/a>版自動轉換而來。<\/p>/,
    )
    expect(built.read('zh/world/ruan-jian-li-de-chao-xi/index.html')).not.toContain('notice converted')
  })

  it('is an alternate of the others, in the sitemap too', () => {
    expect(page).toMatch(
      /<link rel="alternate" href="https:\/\/paper\.example\/zh-Hant\/world\/ruan-jian-li-de-chao-xi\/" hreflang="zh-Hant">/,
    )
    expect(page).toContain('<html lang="zh-Hant"')
    expect(built.read('sitemap.xml')).toContain('hreflang="zh-Hant"')
  })

  it('goes through all formats', () => {
    expect(built.read('zh-Hant/world/ruan-jian-li-de-chao-xi/amp/index.html')).toContain('網路軟體')
    for (const path of ['zh-Hant/feed.xml', 'zh-Hant/atom.xml']) {
      expect(built.read(path)).toContain('軟體裡的「潮汐」')
      expect(built.read(path)).toContain('自動轉換')
    }
    expect(built.read('zh-Hant/index.html').replaceAll('<wbr>', '')).toContain('軟體裡的「潮汐」')
    expect(built.files()).toContain('zh-Hant/tags/tides/index.html')
    expect(built.files()).toContain('zh-Hant/authors/bian-ji-bu/index.html')
    expect(list(join(built.out, 'search-index')).some((path) => path.includes('hant'))).toBe(true)
  })

  it('has the addresses that its source has had, below its own', () => {
    const moved = built.read('_redirects')
    expect(moved).toContain('/zh-Hant/world/old/')
    expect(moved).toContain('/zh-Hant/world/older/')
    expect(moved.match(/\/2013\/old\.html/g)).toHaveLength(1)
  })

  it('is not missing, and nothing asks for its translation', async () => {
    const { root } = built
    const status = await runCommand('status', { root })
    expect(status).toMatch(/edition +section +original +translated +converted/)
    expect(status).not.toMatch(/ in zh-Hant/)
    await expect(runCommand('translate', { root, words: ['world/tides', 'zh-Hant'] })).rejects.toThrow(
      'the edition "zh-Hant" is converted from "zh": there is nothing to translate. For an article of its own in place of the converted one, write content/world/tides/zh-Hant.md',
    )
    expect(await runCommand('why', { root, words: [join(root, 'content/world/ships/zh.md')] })).toContain(
      '/zh-Hant/world/ruan-jian-li-de-chao-xi/: text',
    )
  })
})

describe('its words', () => {
  it('come from the glossary of the site, in catalogues too', async () => {
    const built = await buildSite({
      ...files,
      'locales/glossary.yaml': '- term: {zh: 软件, zh-Hant: 軟件}\n- term: {zh: 跳到, zh-Hant: 直達}\n',
    })
    const page = built.read('zh-Hant/world/ruan-jian-li-de-chao-xi/index.html')
    expect(page).toContain('<title>軟件裡的「潮汐」')
    expect(page).toContain('直達正文')
    expect(built.messages).toEqual([])
  })

  it('may be strings of its own, and an article of its own', async () => {
    const built = await buildSite({
      ...files,
      'locales/zh-Hant/interface.json': '{ "nav": { "skip": "直達內文" } }',
      'locales/zh-Hant/site.json': '{ "title": "測驗報" }',
      'content/world/tides/zh-Hant.md': '---\ntitle: 潮水\nslug: tides\ntranslation: { from: en }\n---\n\n海水漲落。\n',
    })
    expect(built.messages).toEqual([])
    const own = built.read('zh-Hant/world/tides/index.html')
    expect(own).toContain('直達內文')
    expect(own).toContain('測驗報')
    expect(own).not.toContain('notice converted')
    expect(built.files()).not.toContain('zh-Hant/world/chao-xi/index.html')
  })
})

it('for Hong Kong', async () => {
  const built = await buildSite({ ...files, 'locales/zh-Hant/edition.json': '{ "tag": "zh-HK", "from": "zh" }' })
  expect(built.read('zh-Hant/world/ruan-jian-li-de-chao-xi/index.html')).toContain('<title>軟件裏的「潮汐」')
  expect(built.messages).toEqual([])
})

describe('what is wrong', () => {
  it('a simplified character that is left is reported at the line of the source', async () => {
    const { messages } = await buildSite({
      ...derived,
      'content/world/ships/zh.md': '---\ntitle: 船\ndate: 2026-03-02\n---\n\n船行\n海上，装有软件。\n',
      'locales/glossary.yaml': '- term: {zh: 软件, zh-Hant: 软體}\n',
    })
    expect(messages).toEqual([
      'content/world/ships/zh.md:7:6 warning: simplified characters are left in the edition "zh-Hant", which is converted from this article: 软 (1 in this article). Add the word to locales/glossary.yaml, or correct it there: - term: {zh: …, zh-Hant: …} [text/script]',
    ])
  })

  it('what OpenCC has as it is in a phrase is not reported', async () => {
    const { messages } = await buildSite({
      ...derived,
      'content/world/ships/zh.md': '---\ntitle: 船\ndate: 2026-03-02\n---\n\n海淀的人手头拮据，去了巴厘岛。\n',
    })
    expect(messages).toEqual([])
  })

  it('in the front matter too', async () => {
    const { messages } = await buildSite({
      ...derived,
      'content/world/ships/zh.md': '---\ndate: 2026-03-02\ntitle: 软件\n---\n\n船行。\n',
      'locales/glossary.yaml': '- term: {zh: 软件, zh-Hant: 软體}\n',
    })
    expect(messages).toEqual([expect.stringMatching(/^content\/world\/ships\/zh\.md:3:1 warning: simplified .* \[text\/script\]$/)])
  })

  it('simplified characters in an article of its own are found as in any other', async () => {
    const { messages } = await buildSite({
      ...derived,
      'content/world/tides/zh-Hant.md': '---\ntitle: 潮汐\ntranslation: { from: en }\n---\n\n海水发出声音。\n',
    })
    expect(messages).toContainEqual(
      expect.stringMatching(/^content\/world\/tides\/zh-Hant\.md:6:3 .*simplified characters in a traditional edition: 发声/),
    )
  })

  it('what is wrong with the source is reported once, with the original too', async () => {
    const wrong = {
      ...pair,
      'content/world/tides/zh.md':
        '---\ntitle: Tides and nothing else, in English\nauthors: [编辑部]\nimage: { src: none.png }\nsection: china\nurl: /x y/\ntags: [unknown]\n---\n\n海水,见[空处](nowhere.md)、[下文](#below)、![](sea.png)。发發。The sea rises and falls, and nobody has translated it.\n\n{{< shortcode >}}\n',
    }
    const without = await buildSite(wrong)
    const { messages } = await buildSite({ ...wrong, 'locales/zh-Hant/edition.json': '{ "from": "zh" }' })
    expect(without.messages.length).toBeGreaterThan(5)
    expect(messages).toEqual(without.messages)
  })

  it('what the source acknowledges is acknowledged', async () => {
    const finding = 'The sea rises and falls, and nobody has'
    const { messages } = await buildSite({
      ...derived,
      'content/world/ships/zh.md': `---\ntitle: 船\ndate: 2026-03-02\nacknowledge: [{ rule: edition/leak, finding: "${finding}", reason: 原文如此。 }]\n---\n\n${finding} translated it.\n`,
    })
    expect(messages).toEqual([])
  })

  it.each([
    ['{ "from": "en" }', '"from" is "en"; expected an edition in simplified Chinese: "zh".'],
    ['{ "from": "nowhere" }', '"from" is "nowhere"; expected an edition in simplified Chinese: "zh".'],
    ['{ "from": "zh-Hant" }', '"from" is "zh-Hant"; expected an edition in simplified Chinese: "zh".'],
    [
      '{ "tag": "fr", "from": "zh" }',
      'only an edition in traditional Chinese is converted, and the tag of this one is "fr"; expected such as "zh-Hant".',
    ],
  ])('settings: %s', async (settings, message) => {
    const { messages, outcome } = await buildSite({ ...derived, 'locales/zh-Hant/edition.json': settings })
    expect(outcome).toBe('content')
    expect(messages).toContainEqual(expect.stringContaining(message))
    expect(messages.every((one) => one.includes('edition.json'))).toBe(true)
  })

  it('strings of its own', async () => {
    const { messages } = await buildSite({
      ...derived,
      'locales/zh-Hant/interface.json': '{ "nav": { "skip": "", "nothing": "無" }, "article": { "by": "作者" } }',
    })
    expect(messages).toEqual([
      expect.stringMatching(/^locales\/zh-Hant\/interface\.json:1:12 .*"nav\.skip" is empty/),
      expect.stringMatching(/^locales\/zh-Hant\/interface\.json:1:24 .*"nav\.nothing" is not used/),
      expect.stringMatching(/^locales\/zh-Hant\/interface\.json:1:55 .*"article\.by".*\{\{authors\}\}/),
    ])
  })
})

describe('builds after a change', () => {
  it('of the source: two pages, from few files', async () => {
    const root = site(derived)
    await buildSite({}, root)
    const path = join(root, 'content/world/tides/zh.md')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n新的软件。\n`)
    const built = await buildSite({}, root)
    expect(built.work).toMatchObject({ read: 2, compared: 1 })
    expect(built.read('zh-Hant/world/chao-xi/index.html')).toContain('新的軟體。')
    expect(built.read('zh/world/chao-xi/index.html')).toContain('新的软件。')
  })

  it('of the glossary: the pages that have the word', async () => {
    const root = site(files)
    await buildSite({}, root)
    writeFileSync(join(root, 'locales/glossary.yaml'), '- term: {zh: 干杯, zh-Hant: 乾一杯}\n')
    const built = await buildSite({}, root)
    expect(built.work).toMatchObject({ read: 2 })
    expect(built.work?.rendered).toBeLessThanOrEqual(6)
    expect(built.read('zh-Hant/world/ruan-jian-li-de-chao-xi/index.html')).toContain('乾一杯')
  })
})

it('"diglot locale add zh-Hant --from zh" makes one', async () => {
  const root = site(pair)
  expect(await runCommand('locale', { root, words: ['add', 'zh-Hant'], values: { from: 'zh' } })).toContain('for Taiwan')
  const built = await buildSite({}, root)
  expect(built.messages).toEqual([])
  expect(built.files()).toContain('zh-Hant/world/chao-xi/index.html')
  expect(await runCommand('locale', { root, words: ['list'] })).toContain('an edition, converted from "zh" (繁體中文)')
  await expect(runCommand('locale', { root: site(pair), words: ['add', 'zh-Hant'], values: { from: 'en' } })).rejects.toThrow(
    '"from" is "en"; expected an edition in simplified Chinese: "zh"',
  )
})

describe('settings of an edition that are wrong are named with their place, and with what was expected', () => {
  it.each([
    ['{ "from": "zh", "region": "cn" }', '1:17', '"region" is "cn"; expected one of "tw", "hk".'],
    ['{ "from": ["zh"] }', '1:3', '"from" is ["zh"]; expected a string.'],
    ['{ "fro": "zh" }', '1:3', '"fro" is not a setting of an edition; did you mean "from"?'],
    ['{ "from": "zh", "share": "weibo" }', '1:17', '"share" is "weibo"; expected a list.'],
    [
      '{ "region": "hk" }',
      '1:3',
      '"region" is for an edition that is converted from another; expected "from" beside it, such as "from": "zh". Add it, or delete "region".',
    ],
  ])('%s', async (text, place, says) => {
    const { messages } = await buildSite({ ...pair, 'locales/zh-Hant/edition.json': text })
    expect(messages).toContain(`locales/zh-Hant/edition.json:${place} error: ${says} [edition/invalid]`)
  })

  it('an article whose name differs from an edition in case alone', async () => {
    const { messages } = await buildSite({ ...derived, 'content/world/tides/zh-hant.md': '---\ntitle: 潮汐\n---\n\n海。\n' })
    expect(messages).toEqual([
      'content/world/tides/zh-hant.md:1:1 error: "zh-hant" is not an edition; did you mean "zh-Hant"? Rename the file. [content/locale]',
    ])
  })
})
