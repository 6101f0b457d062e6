import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../pipeline/commands/command.ts'
import { runCommand } from './support/command.ts'
import { buildSite, type Files, now, site } from './support/site.ts'

const original = `---
title: Tides
date: 2026-03-02
---

The sea rises and falls.

## Twice a day

See [ships](../ships/en.md). It came to 40 metres.
`

/** A command as the command line runs it, in this process: what it prints, or what it complains of. */
async function run(root: string, name: string, ...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const at = words.indexOf('--html')
  const input = {
    root,
    out: join(root, 'dist'),
    now,
    words: words.filter((word, index) => !word.startsWith('--') && index !== at + 1),
    flags: new Set(words.filter((word) => word.startsWith('--')).map((word) => word.slice(2))),
    html: at < 0 ? undefined : words[at + 1],
  }
  if (at < 0) input.words = words.filter((word) => !word.startsWith('--'))
  try {
    return { status: 0, stdout: await runCommand(name, input), stderr: '' }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return { status: 2, stdout: '', stderr: error.message }
  }
}

async function translated(more: Files = {}) {
  const root = site({
    ...more,
    'content/world/tides/en.md': original,
    'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-01\n---\n\nShips sail.\n',
    'content/world/ships/zh.md': '---\ntitle: 船\nslug: ships\n---\n\n船行海上。\n',
    'content/world/tides/zh.md':
      '---\n# By hand.\ntitle: 潮汐\nslug: tides\nauthors: [本刊, 记者]\n---\n\n海水有涨有落。\n\n## 每天两次\n\n请看[船](../ships/zh.md)。共40米。\n',
  })
  const path = join(root, 'content/world/tides/zh.md')
  return { root, path, done: await run(root, 'translate', 'world/tides', 'zh', '--done') }
}

describe('diglot translate', () => {
  it('begins a translation with the structure of the original', async () => {
    const root = site({ 'content/world/tides/en.md': original })
    expect((await run(root, 'translate', 'world/tides', 'zh')).status).toBe(0)
    const text = readFileSync(join(root, 'content/world/tides/zh.md'), 'utf8')
    expect(text).toContain('title: "TODO: Tides"')
    expect(text).toContain('draft: true')
    expect(text).toMatch(/translation:\n {2}from: en\n {2}basis: (?:[\w-]{6} ?){4}\n/)
    expect(text).toContain('<!-- The sea rises and falls. -->\n\nTODO\n\n## TODO: Twice a day')
    expect(text).toContain('../ships/zh.md')
    expect((await run(root, 'translate', 'world/tides', 'zh')).stderr).toContain('exists already')
  })

  it('--text takes the text itself', async () => {
    const root = site({ 'content/world/tides/en.md': original })
    await run(root, 'translate', 'content/world/tides/en.md', 'zh', '--text')
    expect(readFileSync(join(root, 'content/world/tides/zh.md'), 'utf8')).toContain('\n\nThe sea rises and falls.\n\n## Twice')
  })

  it('--done records the basis and leaves the rest as it was', async () => {
    const { path, done } = await translated()
    expect(done.status).toBe(0)
    expect(readFileSync(path, 'utf8')).toMatch(
      /^---\n# By hand\.\ntitle: 潮汐\nslug: tides\nauthors: \[本刊, 记者\]\ntranslation:\n {2}from: en\n {2}basis: (?:[\w-]{6} ?){4}\n---\n\n海水有涨有落。\n\n## 每天两次\n/,
    )
  })

  it('--done asks for what is still to be written', async () => {
    const root = site({ 'content/world/tides/en.md': original })
    await run(root, 'translate', 'world/tides', 'zh')
    expect((await run(root, 'translate', 'world/tides', 'zh', '--done')).stderr).toBe(
      'content/world/tides/zh.md:2:1 still has the placeholder "TODO"; translate it first',
    )
  })

  it('--done keeps the line ends and the mark of a file from Windows', async () => {
    const { root, path } = await translated()
    const before = `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`
    writeFileSync(path, before)
    expect((await run(root, 'translate', 'world/tides', 'zh', '--done')).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it.each([
    {
      pattern: '{locale}/{story}.md',
      en: 'en/world/deep/tides.md',
      zh: 'zh/world/deep/tides.md',
      picture: '../../../en/world/deep/a%20b.png',
      link: '../ships.md',
    },
    {
      pattern: '{story}.{locale}.md',
      en: 'world/deep/tides.en.md',
      zh: 'world/deep/tides.zh.md',
      picture: 'a%20b.png',
      link: '../ships.zh.md',
    },
    {
      pattern: '{story}/{locale}.md',
      en: 'world/deep/tides/en.md',
      zh: 'world/deep/tides/zh.md',
      picture: 'a%20b.png',
      link: '../../ships/zh.md',
    },
  ])(
    '$pattern: a nested Chinese story with a picture beside it is translated into English, and that back',
    async ({ pattern, en, zh, picture, link }) => {
      const ships = (locale: string) => `content/${pattern.replace('{story}', 'world/ships').replace('{locale}', locale)}`
      const toEn = link.replace('zh.md', 'en.md')
      const root = site({
        'diglot.config.ts': `export default { url: 'https://paper.example', content: { pattern: '${pattern}' } }\n`,
        [`content/${zh}`]: `---\ntitle: 潮汐\nslug: tides\ndate: 2026-03-02\n---\n\n请看[船](${link})。\n\n![海](a%20b.png)\n\n\`\`\`\n原样\n\n不动\n\`\`\`\n`,
        [`content/${zh.replace(/[^/]*$/, '')}a b.png`]: 'not read here',
        [ships('zh')]: '---\ntitle: 船\nslug: ships\ndate: 2026-03-01\n---\n\n船。\n',
        [ships('en')]: '---\ntitle: Ships\nslug: ships\ntranslation: { from: zh }\n---\n\nShips.\n',
      })
      expect((await run(root, 'translate', 'world/deep/tides', 'en')).stdout).toContain(`Created content/${en}, as a draft`)
      const own = picture.replace('/en/', '/zh/')
      expect(
        readFileSync(join(root, 'content', en), 'utf8')
          .split('---\n')
          .at(-1),
      ).toBe(`\n<!-- 请看[船](${toEn})。 -->\n\nTODO\n\n![海](${own})\n\n\`\`\`\n原样\n\n不动\n\`\`\`\n`)
    },
  )

  it.each([
    { words: ['translate', 'world/tide', 'zh'], says: 'there is no story "world/tide"' },
    { words: ['translate', 'world/tides', 'fr'], says: '"fr" is not an edition; expected one of: en, zh' },
    { words: ['translate', 'world/tides', 'en'], says: 'is the original; expected' },
    { words: ['translate', 'world/tides', 'zh', '--done'], says: 'content/world/tides/zh.md does not exist' },
    { words: ['new', 'story', 'world/tides'], says: 'content/world/tides/en.md exists already' },
    {
      words: ['new', 'story', 'world/tides', 'zh'],
      says: 'content/world/tides/en.md is an article of this story already; start a translation with: diglot translate world/tides zh',
    },
    { words: ['new', 'story', '../out'], says: 'expected: diglot new story SECTION/NAME' },
  ])('$says', async ({ words: [name = '', ...words], says }) => {
    const { status, stderr } = await run(site({ 'content/world/tides/en.md': original }), name, ...words)
    expect(status).toBe(2)
    expect(stderr).toContain(says)
  })
})

describe('a translation whose original has changed', () => {
  it('is current until then', async () => {
    const { root } = await translated()
    const built = await buildSite({}, root)
    expect(built.messages).toEqual([])
    expect(built.read('zh/world/tides/index.html')).not.toContain('class="notice stale"')
  })

  it('is named with what changed, and the page, AMP and the feed say so', async () => {
    const { root } = await translated()
    writeFileSync(join(root, 'content/world/tides/en.md'), original.replace('The sea rises and falls.', 'The sea rises, and falls again.'))
    const built = await buildSite({}, root)
    expect(built.messages).toEqual([
      'content/world/tides/zh.md:6:1 warning: content/world/tides/en.md has changed since this was translated; now: line 6 "The sea rises, and falls again.". Bring the translation up to date, then run: diglot translate world/tides zh --done [parity/stale]',
    ])
    for (const path of ['zh/world/tides/index.html', 'zh/world/tides/amp/index.html'])
      expect(built.read(path)).toMatch(
        /<p class="notice stale">本文译出后，原文又有改动，最新内容请看<a href="https:\/\/paper\.example\/en\/world\/tides\/" hreflang="en">英语<\/a>版。/,
      )
    expect(built.read('zh/feed.xml')).toContain('本文译出后')
    expect(built.read('en/world/tides/index.html')).not.toContain('notice stale')
    expect((await run(root, 'status')).stdout).toMatch(/outdated in zh: world\/tides \(1 changed, 6 words\)/)
  })

  it('is an error after the days that a setting says', async () => {
    const settings = "export default { url: 'https://paper.example', stale: { errorAfter: 30, notice: false } }\n"
    const { root } = await translated({ 'diglot.config.ts': settings })
    writeFileSync(join(root, 'content/world/tides/en.md'), original.replace('falls.', 'falls again.'))
    const built = await buildSite({}, root)
    expect(built.messages[0]).toContain('error: content/world/tides/en.md has changed')
    expect(built.outcome).toBe('content')
  })

  it('a correction in one edition blocks the other', async () => {
    const { root, path } = await translated()
    writeFileSync(
      join(root, 'content/world/tides/en.md'),
      original.replace('date:', 'corrections:\n  - { date: 2026-03-05, text: A figure was wrong. }\ndate:'),
    )
    expect((await buildSite({}, root)).messages).toEqual([
      'content/world/tides/zh.md:1:1 error: the correction of 2026-03-05 (en.md:3:1) is missing in this article. Add it to "corrections", with the same date. [parity/correction]',
    ])
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace('title:', 'corrections:\n  - { date: 2026-03-05 18:30, text: 数字有误。 }\ntitle:'))
    expect((await buildSite({}, root)).messages).toEqual([])
    const acknowledge = 'acknowledge:\n  - { rule: parity/correction, finding: 2026-03-05, reason: 中文版原本无误。 }\n'
    writeFileSync(path, before.replace('title:', `${acknowledge}title:`))
    expect((await buildSite({}, root)).messages).toEqual([])
    // The other way round: the translation has one that the original lacks.
    writeFileSync(path, before.replace('title:', 'corrections:\n  - { date: 2026-03-06, text: 译名有误。 }\ntitle:'))
    writeFileSync(join(root, 'content/world/tides/en.md'), original)
    expect((await buildSite({}, root)).messages).toEqual([
      'content/world/tides/en.md:1:1 error: the correction of 2026-03-06 (zh.md:3:1) is missing in this article. Add it to "corrections", with the same date. [parity/correction]',
    ])
  })
})

describe('diglot status', () => {
  it('sets what has changed beside the present text, and says what is new', async () => {
    const { root } = await translated()
    writeFileSync(join(root, 'content/world/tides/en.md'), original.replace('The sea rises and falls.', 'All seas rise.\n\nThis is new.'))
    const page = join(root, 'status.html')
    expect((await run(root, 'status', '--html', page)).stdout).toContain('outdated in zh: world/tides (2 changed, 6 words)')
    const html = readFileSync(page, 'utf8')
    expect(html).toContain('<div class="sides"><p lang="en">All seas rise.</p><p lang="zh-Hans">海水有涨有落。</p></div>')
    expect(html).toContain('<div class="sides"><p lang="en">This is new.</p><p class="none">New: not translated yet.</p></div>')
  })

  it('a table, and a page', async () => {
    const { root } = await translated()
    writeFileSync(join(root, 'content/world/ships/zh.md'), '---\ntitle: 船\nslug: ships\ndraft: true\n---\n\n船行海上。\n')
    const page = join(root, 'status.html')
    const { stdout, status } = await run(root, 'status', '--html', page)
    expect(status).toBe(0)
    expect(stdout).toMatch(/edition +section +original +translated +outdated +unknown +draft +missing/)
    expect(stdout).toMatch(/en +world +2 +· +· +· +· +·/)
    expect(stdout).toMatch(/zh +world +· +1 +· +· +1 +·/)
    expect(stdout).toContain('draft in zh: world/ships')
    expect(readFileSync(page, 'utf8')).toContain('aria-label="1 translated, 1 draft"')
  })
})

it('articles that cannot be read are listed, and are neither missing nor translated', async () => {
  const root = site({
    'content/world/tides/en.md': original,
    'content/world/tides/zh.md': '---\ntitel: 潮汐\n---\n\n海水。\n',
    'content/world/wells/en.md': 'no front matter\n',
  })
  const { stdout } = await run(root, 'status')
  expect(stdout).toMatch(/edition +section +original +translated +outdated +unknown +draft +missing +unreadable/)
  expect(stdout).toMatch(/en +world +1 +· +· +· +· +· +1/)
  expect(stdout).toMatch(/zh +world +· +· +· +· +· +1 +1/)
  expect(stdout).toContain('unreadable in zh: world/tides (content/world/tides/zh.md; run diglot check)\n')
  expect(stdout).toContain('unreadable in en: world/wells (content/world/wells/en.md; run diglot check)')
  for (const words of [
    ['world/tides', 'zh'],
    ['world/tides', 'zh', '--done'],
    ['content/world/tides/zh.md', 'zh'],
  ])
    expect((await run(root, 'translate', ...words)).stderr).toBe('content/world/tides/zh.md cannot be read; run diglot check')
  expect((await run(root, 'translate', 'world/wells', 'zh')).stderr).toBe('content/world/wells/en.md cannot be read; run diglot check')
  expect((await run(root, 'new', 'story', 'world/wells', 'zh')).stderr).toContain(
    'content/world/wells/en.md is an article of this story already',
  )
})

it('diglot new story writes a draft', async () => {
  const root = site({ 'content/world/tides/en.md': original })
  expect((await run(root, 'new', 'story', 'world/wells')).status).toBe(0)
  expect(existsSync(join(root, 'content/world/wells/en.md'))).toBe(true)
  const built = await buildSite({}, root)
  expect(built.messages.filter((message) => message.includes('wells'))).toEqual([])
})
