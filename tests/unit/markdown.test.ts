import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { article, picture } from '../support/articles.ts'
import { read } from '../support/markdown.ts'
import { buildSite, pair } from '../support/site.ts'

describe('Markdown and Chinese', () => {
  it('ids are unique in a page', async () => {
    const body = 'Text.[^1]\n\n## Main\n\n## Corrections\n\n## Text size large\n\n## fn 1\n\n## fnref 1\n\n## Footnote label\n\n[^1]: Note.'
    const more = 'corrections:\n  - date: 2026-03-03\n    text: Wrong.'
    const built = await buildSite({ ...pair, 'content/world/ids/en.md': article('Ids', body, more) })
    expect(built.messages).toEqual([])
    for (const path of ['en/world/ids/index.html', 'en/world/ids/amp/index.html']) {
      const ids = [...built.read(path).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })

  it('a long line after one "_" is read once', () => {
    expect(read(`_${'字'.repeat(50_000)}`).messages).toEqual([])
  })

  it.each([
    { locale: 'en', label: 'Footnotes', back: 'Back to reference 1 in the text' },
    { locale: 'zh', label: '注释', back: '返回正文第1处引用' },
  ])('row 24: footnotes speak the language of the edition $locale', async ({ locale, label, back }) => {
    const text = locale === 'en' ? 'Text.[^a]\n\n[^a]: Note.' : '正文。[^a]\n\n[^a]: 注。'
    const built = await buildSite({
      ...pair,
      [`content/world/note/${locale}.md`]: article(locale === 'en' ? 'Note' : '注', text, 'slug: note'),
    })
    expect(built.messages).toEqual([])
    for (const path of [`${locale}/world/note/index.html`, `${locale}/world/note/amp/index.html`]) {
      expect(built.read(path)).toContain(`<h2 id="footnote-label">${label}</h2>`)
      expect(built.read(path)).toContain(`aria-label="${back}"`)
    }
    expect(built.read(`${locale}/feed.xml`)).toContain(label)
  })
})

describe('GitHub’s Markdown', () => {
  it.each([
    ['closing brackets', ')'.repeat(30_000), ''],
    ['punctuation within', '', `${'.!'.repeat(30_000)}x`],
    ['punctuation at the end', '.!'.repeat(30_000), ''],
    ['character references', '&amp;gt;'.repeat(10_000), ''],
  ])('autolinks: thousands of marks, %s', (_, outside, inside) => {
    const { html } = read(`https://a.example/${inside}${outside}`)
    expect(html).toBe(
      `<p><a href="https://a.example/${inside}">https://a.example/${inside}</a>${outside.replaceAll('&amp;', '&#x26;')}</p>`,
    )
  })
})

describe('figures', () => {
  it('a credit is under its picture in every format, where raw HTML is allowed too', async () => {
    const files = {
      ...pair,
      'content/dot.png': picture,
      'content/world/p/en.md': article('P', '![Fish](/dot.png "A fish") :credit[Photo: Li Na]'),
    }
    for (const allowHtml of [false, true]) {
      const settings = `export default { url: 'https://paper.example', markdown: { allowHtml: ${allowHtml} } }\n`
      const built = await buildSite({ ...files, 'diglot.config.ts': settings })
      expect(built.messages).toEqual([])
      for (const path of ['en/world/p/index.html', 'en/world/p/amp/index.html', 'en/feed.xml'])
        expect(built.read(path), path).toContain('<figcaption><span>A fish</span> <small>Photo: Li Na</small></figcaption>')
    }
  })

  it('a picture without alt text is a message', async () => {
    const built = await buildSite({ ...pair, 'content/dot.png': picture, 'content/world/p/en.md': article('P', 'Text.\n\n![](/dot.png)') })
    expect(built.diagnostics.map(({ ruleId, path, line, column }) => `${ruleId} ${path}:${line}:${column}`)).toEqual([
      'picture/alt content/world/p/en.md:8:1',
    ])
  })

  it('alt="" in HTML says that a picture is decoration; brackets without words say nothing', async () => {
    const body = [
      '<img src="/dot.png" alt="">',
      '<img src="/dot.png">',
      '<img src="/dot.png" alt=" ">',
      '![ ](/dot.png)',
      '![][dot]',
      '[dot]: /dot.png',
    ]
    const built = await buildSite({
      ...pair,
      'diglot.config.ts':
        "export default { url: 'https://paper.example', markdown: { allowHtml: true }, rules: { 'picture/alt': 'warning' } }",
      'content/dot.png': picture,
      'content/world/p/en.md': article('P', body.join('\n\n')),
    })
    expect(built.diagnostics.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual([8, 10, 12, 14].map((line) => `picture/alt ${line}`))
    expect(built.diagnostics[0]?.message).toContain('has no alternative text')
    expect(
      built
        .read('en/world/p/index.html')
        .match(/<img [^>]*>/g)
        ?.filter((img) => !img.includes('alt')),
    ).toEqual([])
  })
})

describe('HTML', () => {
  it('allowed, where a quotation is from is read as a link', async () => {
    const built = await buildSite({
      ...pair,
      'diglot.config.ts': "export default { url: 'https://paper.example/sub', markdown: { allowHtml: true } }\n",
      'content/world/a/en.md': article('A', '<blockquote cite="../tides/en.md">x</blockquote>\n\n<q cite="../gone/en.md">x</q>'),
    })
    expect(built.messages).toEqual([expect.stringContaining('content/world/a/en.md:8:1 error: the link leads to "../gone/en.md"')])
  })
})

describe('addresses', () => {
  it.each(['<&#1;javascript:alert(1)>', 'java\u200Bscript:alert(1)'])('%j is a path to nowhere', async (address) => {
    const built = await buildSite({ ...pair, 'content/world/a/en.md': article('A', `Text [here](${address}).`) })
    expect(built.diagnostics.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)).toEqual(['link/missing 6:6'])
  })
})

describe('tags of other generators', () => {
  it.each(['{% ', '{{< ', '{{% '])('thousands of %j without an end are none', (written) => {
    expect(read(written.repeat(3000)).messages).toEqual([])
  })

  it('one that begins after a thousand others is found', () => {
    expect(read(`${'{% '.repeat(1000)}x %}`).digest?.unread).toEqual([expect.objectContaining({ shown: '{% x %}', column: 2998 })])
  })
})

describe('a site’s own plugins', () => {
  const shout = () => (tree: MdastRoot) =>
    visit(tree, 'text', (node) => {
      node.value = node.value.toUpperCase()
    })
  const mark = () => (tree: HastRoot) =>
    visit(tree, 'element', (node) => {
      if (node.tagName === 'p') node.properties = { ...node.properties, className: ['own'] }
    })

  it('run, both remark and rehype', () => {
    expect(read('text', { remarkPlugins: [shout], rehypePlugins: [mark] })).toMatchObject({ html: '<p class="own">TEXT</p>', messages: [] })
  })

  it('their messages are diagnostics, with their place and their name', () => {
    const lint = () => (tree: MdastRoot, file: VFile) =>
      visit(tree, 'strong', (node) => {
        file.message('too loud', { place: node.position, source: 'own', ruleId: 'loud' })
      })
    expect(read('一\n\n二 **三**', { remarkPlugins: [lint] }).messages).toEqual(['a.md:3:3 warning: too loud (own:loud) [markdown/plugin]'])
  })

  it('one that throws is an error of the file, and of that file alone', () => {
    const fail = () => () => {
      throw new Error('no such thing')
    }
    expect(read('一', { rehypePlugins: [fail] }).messages).toEqual([
      'a.md:1:1 error: a Markdown plugin failed on this text: no such thing [page/failed]',
    ])
  })

  it('one that fails with a place points there', () => {
    const fail = () => (tree: MdastRoot, file: VFile) => file.fail('not here', { place: tree.children[1]?.position, source: 'own' })
    expect(read('一\n\n二', { remarkPlugins: [fail] }).messages).toEqual(['a.md:3:1 error: not here (own) [page/failed]'])
  })

  it('are taken from the settings file', async () => {
    const built = await buildSite({
      ...pair,
      'diglot.config.ts': `const mark = () => (tree) => { tree.children[0].properties.className = ['own'] }
export default { url: 'https://paper.example', markdown: { rehypePlugins: [mark] } }`,
    })
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tides/index.html')).toContain('<p class="own">The sea rises and falls.</p>')
  })
})

describe('what is counted', () => {
  const count = (markdown: string, tag: string) => {
    const { digest } = read(markdown, {}, tag)
    return [digest?.words, digest?.characters, digest?.minutes]
  }

  it.each([
    ['460 words', 'word '.repeat(460), 'en', [460, 0, 2]],
    ['461 words', 'word '.repeat(461), 'en', [461, 0, 3]],
    ['800 characters', '字'.repeat(800), 'zh-Hans', [0, 800, 2]],
    ['230 words and 400 characters', `${'字'.repeat(400)} ${'word '.repeat(230)}`, 'zh-Hans', [230, 400, 2]],
  ])('%s', (_, markdown, tag, expected) => {
    expect(count(markdown, tag)).toEqual(expected)
  })

  it.each([
    ['en', `${'word '.repeat(60)}end.`, /^(?:word )+word…$/],
    ['zh-Hans', `${'字'.repeat(200)}。`, /^字{85}…$/],
  ])('excerpt: a sentence that is too long is cut between words (%s)', (tag, markdown, expected) => {
    expect(read(markdown, {}, tag).digest?.excerpt).toMatch(expected)
  })
})
