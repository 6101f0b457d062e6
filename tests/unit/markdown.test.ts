import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { article, picture } from '../support/articles.ts'
import { read } from '../support/markdown.ts'
import { buildSite, pair } from '../support/site.ts'

describe('Markdown and Chinese: the table of the field notes', () => {
  it.each([
    [1, '**真，**她', '<p><strong>真，</strong>她</p>'],
    [2, '这是**“重点”**内容。', '<p>这是<strong>“重点”</strong>内容。</p>'],
    [3, 'Markdown**（一种语言）**很好', '<p>Markdown<strong>（一种语言）</strong>很好</p>'],
    [4, '使用**`code`**命令', '<p>使用<strong><code>code</code></strong>命令</p>'],
    [5, '**[链接](https://a.b/)**后面', '<p><strong><a href="https://a.b/">链接</a></strong>后面</p>'],
    [6, '中文**English.**中文', '<p>中文<strong>English.</strong>中文</p>'],
    [7, '~~旧的。~~新的', '<p><del>旧的。</del>新的</p>'],
    [8, '_你好_再见', '<p>_你好_再见</p>'],
    [9, '请访问 https://example.com。谢谢', '<p>请访问 <a href="https://example.com/">https://example.com</a>。谢谢</p>'],
    [10, '见（https://example.com/a）。', '<p>见（<a href="https://example.com/a">https://example.com/a</a>）。</p>'],
    [11, '<https://example.com/a，b>', '<p><a href="https://example.com/a%EF%BC%8Cb">https://example.com/a，b</a></p>'],
    [12, '链接**https://a.b/c**。后文', '<p>链接<strong><a href="https://a.b/c">https://a.b/c</a></strong>。后文</p>'],
    [13, '第一行\n第二行', '<p>第一行第二行</p>'],
    [14, '中文**粗体**\n下一行', '<p>中文<strong>粗体</strong>下一行</p>'],
    [15, '价格：\n“引号”', '<p>价格：“引号”</p>'],
    [16, '中文\nEnglish', '<p>中文\nEnglish</p>'],
    [17, '한국어\n문장', '<p>한국어\n문장</p>'],
    [18, '中文  \n硬换行', '<p>中文<br>\n硬换行</p>'],
    [19, '## 你好，世界！', '<h2 id="你好世界">你好，世界！</h2>'],
    [20, '## 概述\n\n## 概述', '<h2 id="概述">概述</h2>\n<h2 id="概述-1">概述</h2>'],
    [21, '## ！！！', '<h2 id="section-1">！！！</h2>'],
    [22, '## 😀 表情', '<h2 id="表情">😀 表情</h2>'],
    [23, '[文](https://例子.中国/路径)', '<p><a href="https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84">文</a></p>'],
  ])('row %i: %j', (_, markdown, html) => {
    expect(read(markdown).html).toBe(html)
  })

  it('a line end after a footnote’s call vanishes too', () => {
    expect(read('第一行。[^1]\n第二行\n\n[^1]: 注').html).toMatch(/<\/sup>第二行<\/p>/)
  })

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

  it('row 8 gives a message', () => {
    expect(read('_你好_再见').messages).toEqual([
      'a.md:1:1 warning: "_你好_" is not read as emphasis: "_" does not work between Chinese characters. Write "*" instead. [markdown/emphasis]',
    ])
  })

  it('a long line after one "_" is read once', () => {
    expect(read(`_${'字'.repeat(50_000)}`).messages).toEqual([])
  })

  it('row 24: footnotes are numbered, whatever they are called', () => {
    const { html } = read('正文[^注]与[^b]，再[^注]。\n\n[^b]: 乙\n\n[^注]: 甲')
    expect(html.match(/(?<=id=")[^"]*/g)).toEqual(['fnref-1', 'fnref-2', 'fnref-1-2', 'footnote-label', 'fn-1', 'fn-2'])
    expect(html.match(/(?<=href="#)[^"]*/g)).toEqual(['fn-1', 'fn-2', 'fn-1', 'fnref-1', 'fnref-1-2', 'fnref-2'])
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
  it('tables, in a box that can scroll', () => {
    expect(read('| a | b |\n|:--|--:|\n| 1 | **2** |').html.replace(/\n/g, '')).toBe(
      '<div class="table" role="group" tabindex="0"><table><thead><tr><th class="align-left">a</th><th class="align-right">b</th></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-right"><strong>2</strong></td></tr></tbody></table></div>',
    )
  })

  it('task lists', () => {
    expect(read('- [x] done\n- [ ] not yet').html.replace(/\n/g, '')).toBe(
      '<ul class="contains-task-list"><li class="task-list-item"><label><input type="checkbox" checked disabled> done</label></li><li class="task-list-item"><label><input type="checkbox" disabled> not yet</label></li></ul>',
    )
  })

  it.each([
    ['a single tilde stays', 'a ~b~ c', '<p>a ~b~ c</p>'],
    ['www', 'see www.example.com.', '<p>see <a href="http://www.example.com/">www.example.com</a>.</p>'],
    ['a closing bracket that nothing opens', '(https://a.b/c)', '<p>(<a href="https://a.b/c">https://a.b/c</a>)</p>'],
    [
      'a square bracket that nothing opens',
      '["https://a.b/c", "https://a.b/d"]',
      '<p>["<a href="https://a.b/c">https://a.b/c</a>", "<a href="https://a.b/d">https://a.b/d</a>"]</p>',
    ],
    ['brackets that belong', 'https://a.b/c_(d)', '<p><a href="https://a.b/c_(d)">https://a.b/c_(d)</a></p>'],
    ['curly quotes', '“https://a.b/c”', '<p>“<a href="https://a.b/c">https://a.b/c</a>”</p>'],
    ['two on a line', 'https://a.b、https://c.d', '<p><a href="https://a.b/">https://a.b</a>、<a href="https://c.d/">https://c.d</a></p>'],
    ['after a Chinese character', '详见https://a.b/c。', '<p>详见<a href="https://a.b/c">https://a.b/c</a>。</p>'],
    ['not within a word', 'xhttps://a.b/c', '<p>xhttps://a.b/c</p>'],
    ['no link in a link', '[see https://a.b](https://c.d)', '<p><a href="https://c.d/">see https://a.b</a></p>'],
    ['no link in code', '`https://a.b`', '<p><code>https://a.b</code></p>'],
  ])('autolinks: %s', (_, markdown, html) => {
    expect(read(markdown).html).toBe(html)
  })

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

  it('leaves h1 to the headline of the page', () => {
    expect(read('# One\n\n## Two').html).toBe('<h2 id="one">One</h2>\n<h3 id="two">Two</h3>')
  })

  it('warns of a footnote that nobody calls', () => {
    expect(read('Text.\n\n[^a]: Note.').messages).toEqual([
      'a.md:3:1 warning: the footnote "[^a]" is not referred to in the text, so it is not shown. Refer to it, or delete it. [markdown/footnote]',
    ])
  })
})

describe('figures', () => {
  it.each([
    ['a lone picture', '![鱼](f.png)', '<figure><img src="f.png" alt="鱼"></figure>'],
    ['its title is the caption', '![鱼](f.png "一条鱼")', '<figure><img src="f.png" alt="鱼"><figcaption>一条鱼</figcaption></figure>'],
    [
      'its credit stands with the caption',
      '![鱼](f.png "一条鱼") :credit[摄影：*李娜*]',
      '<figure><img src="f.png" alt="鱼"><figcaption><span>一条鱼</span> <small>摄影：<em>李娜</em></small></figcaption></figure>',
    ],
    [
      'a credit on the next line, and no caption',
      '![鱼](f.png)\n:credit[Photo: Li Na]',
      '<figure><img src="f.png" alt="鱼"><figcaption><small>Photo: Li Na</small></figcaption></figure>',
    ],
    ['a picture among words stays', '见 ![鱼](f.png)', '<p>见 <img src="f.png" alt="鱼"></p>'],
  ])('%s', (_, markdown, html) => {
    expect(read(markdown).html).toBe(html)
  })

  it.each([
    [
      'Drawn :credit[by the desk].',
      'a.md:1:7 warning: ":credit[…]" is not after a picture. Write it behind the picture, with nothing else in the paragraph. [markdown/directive]',
    ],
    [
      '![Fish](f.png "Fish") :credit[]',
      'a.md:1:23 warning: ":credit[]" is empty; expected the name of the photographer or the agency. [markdown/directive]',
    ],
  ])('%s', (markdown, message) => {
    const { html, messages } = read(markdown)
    expect(messages).toEqual([message])
    expect(html).not.toContain('data-credit')
  })

  it('a credit stands under its picture in every format, where raw HTML is allowed too', async () => {
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
  it.each([
    '<!-- The original. -->\n\n正文。',
    '正<!-- The original. -->文。',
    '正文。\n<!-- The\noriginal\n-->',
    '正文。<!-- The\noriginal. -->',
    '<!-- The original. -->正文。',
  ])('comments count in nothing: %j', (markdown) => {
    const { html, digest, messages } = read(markdown)
    expect(messages).toEqual([])
    expect(html).not.toMatch(/original|<!--/)
    expect([digest?.words, digest?.characters, digest?.excerpt]).toEqual([0, 2, '正文。'])
  })

  it('other raw HTML is refused with its position', () => {
    const { html, messages } = read('正文。\n\n<div onclick="x()">区</div>\n\n行内 <u>线</u>。')
    expect(messages).toEqual([
      'a.md:3:1 error: raw HTML is not allowed here: "<div onclick=\\"x()\\">区</div>". Write it in Markdown, or set "markdown.allowHtml" in the settings. [markdown/html]',
      'a.md:5:4 error: raw HTML is not allowed here: "<u>". Write it in Markdown, or set "markdown.allowHtml" in the settings. [markdown/html]',
      'a.md:5:8 error: raw HTML is not allowed here: "</u>". Write it in Markdown, or set "markdown.allowHtml" in the settings. [markdown/html]',
    ])
    expect(html).not.toMatch(/<div|<u>/)
  })

  it.each([
    ['<u>线</u>', '<p><u>线</u></p>'],
    ['<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>', '<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>'],
    ['<abbr title="World Health Organization">WHO</abbr>', '<p><abbr title="World Health Organization">WHO</abbr></p>'],
    ['<span lang="ja">茶</span>', '<p><span lang="ja">茶</span></p>'],
    ['H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>'],
  ])('allowed, keeps %s', (markdown, html) => {
    expect(read(markdown, { allowHtml: true })).toMatchObject({ html, messages: [] })
  })

  it.each([
    '<script>alert(1)</script>',
    '<b onclick="alert(1)">x</b>',
    '<img src="x.png" onerror="alert(1)" alt="x">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<iframe src="https://example.com/" srcdoc="alert(1)"></iframe>',
    '<style>alert(1)</style>',
    '<svg onload="alert(1)"></svg>',
    '<form action="javascript:alert(1)"><button>x</button></form>',
    '<p style="background:url(javascript:alert(1))">x</p>',
  ])('allowed, takes what runs out of %s', (markdown) => {
    const { html } = read(`Text.\n\n${markdown}`, { allowHtml: true })
    expect(html).toMatch(/^<p>Text\.<\/p>/)
    expect(html).not.toMatch(/<script|<style|<svg|<form|<iframe|\son\w+=|script:|style=/i)
  })

  it.each([
    ['<a href="javascript:alert(1)">x</a>', 'javascript:', 'http, https, mailto, tel'],
    ['<a href="java&#x09;script:alert(1)">x</a>', 'javascript:', 'http, https, mailto, tel'],
    ['<a href="irc://a.example/b">x</a>', 'irc:', 'http, https, mailto, tel'],
    ['<img src="data:image/png;base64,AA" alt="x">', 'data:', 'http, https'],
    ['<blockquote cite="javascript:alert(1)">x</blockquote>', 'javascript:', 'http, https'],
    ['<del cite="data:text/html,x">x</del>', 'data:', 'http, https'],
  ])('allowed, says that the address of %s is unsafe', (markdown, scheme, known) => {
    const { html, messages } = read(`Text.\n\n${markdown}`, { allowHtml: true })
    expect(messages).toEqual([
      expect.stringMatching(
        new RegExp(`^a\\.md:3:1 error: the address ".*" has the scheme "${scheme}"; expected ${known}, or a path\\. \\[link/unsafe\\]$`),
      ),
    ])
    expect(html).not.toContain(scheme)
  })

  it('allowed, a picture must have an address', () => {
    expect(read('Text.\n\n<img alt="x">', { allowHtml: true }).messages).toEqual([
      'a.md:3:1 error: the picture has no address; expected "src", with a path or a web address. [picture/missing]',
    ])
  })

  it('allowed, leaves of a choice of pictures the last', () => {
    const { html, messages } = read(
      '<picture><source srcset="javascript:x"><img src="https://a.example/x.png" alt="y" srcset="gone.png"></picture>',
      { allowHtml: true },
    )
    expect(html).toContain('<img src="https://a.example/x.png" alt="y">')
    expect(html).not.toMatch(/picture|source|srcset/)
    expect(messages.map((message) => message.replace(/ is not allowed.*/, ''))).toEqual([
      'a.md:1:1 warning: the element <picture>',
      'a.md:1:10 warning: the element <source>',
    ])
  })

  it('allowed, where a quotation is from is read as a link', async () => {
    const built = await buildSite({
      ...pair,
      'diglot.config.ts': "export default { url: 'https://paper.example/sub', markdown: { allowHtml: true } }\n",
      'content/world/a/en.md': article('A', '<blockquote cite="../tides/en.md">x</blockquote>\n\n<q cite="../gone/en.md">x</q>'),
    })
    expect(built.messages).toEqual([expect.stringContaining('content/world/a/en.md:8:1 error: the link leads to "../gone/en.md"')])
  })

  it.each([
    ['<div id="main">x</div>', '1:1', '"main" is one that the page has already; expected one of its own'],
    ['<p id="corrections">x</p>', '1:1', '"corrections" is one that the page has already; expected one of its own'],
    ['<p id="text-size-large">x</p>', '1:1', '"text-size-large" is one that the page has already; expected one of its own'],
    ['A.[^a]\n\n<p id="fn-1">x</p>\n\n[^a]: B.', '3:1', '"fn-1" is one that the page has already; expected one of its own'],
    ['A.[^a]\n\n<p id="fnref-2">x</p>\n\n[^a]: B.', '3:1', '"fnref-2" is one that the page has already; expected one of its own'],
    ['<p id="a">x</p>\n\n<p id="a">y</p>', '3:1', '"a" is given twice; expected one element to have it'],
    ['<p id="a b">x</p>', '1:1', '"a b" is no single word; expected one without spaces'],
  ])('allowed, an id must be the only one of its kind: %j', (markdown, place, says) => {
    const { html, messages } = read(markdown, { allowHtml: true })
    expect(messages).toEqual([`a.md:${place} error: the id ${says}. Choose another, or delete it. [markdown/id]`])
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('allowed, headings give way to ids that are written', () => {
    const { html, messages } = read('<h2 id="a">x</h2>\n\n## a\n\n<p id="a-1">y</p>', { allowHtml: true })
    expect(messages).toEqual([])
    expect(html.match(/(?<=id=")[^"]*/g)).toEqual(['a', 'a-2', 'a-1'])
  })

  it('allowed, says what it leaves out', () => {
    expect(read('Text.\n\n<video src="x.mp4"></video>', { allowHtml: true }).messages).toEqual([
      'a.md:3:1 warning: the element <video> is not allowed in an article, and was left out. Delete it, or write it in Markdown. [markdown/element]',
    ])
  })
})

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java&#115;cript:alert(1)',
    'java&#10;script:alert(1)',
    'java&Tab;script:alert(1)',
    '&#x6A;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'java%0Ascript:alert(1)',
    '%6Aavascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    'blob:https://example.com/1',
  ])('%j is unsafe', (address) => {
    const { html, messages } = read(`正文 [点这里](${address}) 完。`)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(
      /^a\.md:1:4 error: the address ".*" has the scheme "[a-z]+:"; expected http, https, mailto, tel, or a path\. \[link\/unsafe\]$/,
    )
    expect(html).toBe('<p>正文 <a>点这里</a> 完。</p>')
  })

  it.each(['<&#1;javascript:alert(1)>', 'java\u200Bscript:alert(1)'])('%j is a path to nowhere', async (address) => {
    const built = await buildSite({ ...pair, 'content/world/a/en.md': article('A', `Text [here](${address}).`) })
    expect(built.diagnostics.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)).toEqual(['link/missing 6:6'])
  })

  it.each(['javascript:alert(1)', 'data:image/svg+xml,svg', 'mailto:a@example.com'])('%j is no address of a picture', (address) => {
    expect(read(`![图](${address})`).messages[0]).toMatch(
      /^a\.md:1:1 error: the address .*; expected http, https, or a path\. \[link\/unsafe\]$/,
    )
  })

  it.each(['<javascript:alert(1)>', '[x]\n\n[x]: javascript:alert(1)', '[![a](b.png)](javascript:alert(1))'])(
    '%j is unsafe in every form of link',
    (markdown) => {
      const { html, messages } = read(markdown)
      expect(messages.filter((message) => message.includes('[link/unsafe]'))).toHaveLength(1)
      expect(html).not.toContain('href')
    },
  )

  it.each(['mailto:a@example.com', 'tel:+8610', '/en/', '#概述', '../other/zh.md', '?q=1', 'javascript-notes.md', 'a%3Ab/c'])(
    '%j is fine',
    (address) => {
      expect(read(`[x](${address})`).messages).toEqual([])
    },
  )
})

describe('notations', () => {
  it.each([
    [':zh[分享按钮]', '<p><span lang="zh">分享按钮</span></p>'],
    [':zh-hans[分享按钮]', '<p><span lang="zh-Hans">分享按钮</span></p>'],
    [':ar[أخبار]', '<p><span lang="ar">أخبار</span></p>'],
    [':cite[Moby Dick]', '<p><cite>Moby Dick</cite></p>'],
    [':en[a **bold** word]', '<p><span lang="en">a <strong>bold</strong> word</span></p>'],
    ['时间是10:30，见下。', '<p>时间是10:30，见下。</p>'],
    ['At 10:30am, see:this and a:b{c}.', '<p>At 10:30am, see:this and a:b{c}.</p>'],
    ['::leaf[x]', '<p>::leaf[x]</p>'],
    ['https://example.com:8080/a:b', '<p><a href="https://example.com:8080/a:b">https://example.com:8080/a:b</a></p>'],
    ['比分 3:2[注]', '<p>比分 3:2[注]</p>'],
    ['来源:BBC[报道](https://example.com/)', '<p>来源:BBC<a href="https://example.com/">报道</a></p>'],
  ])('%j', (markdown, html) => {
    expect(read(markdown)).toMatchObject({ html, messages: [] })
  })

  it('a footnote may be called after a score', () => {
    expect(read('比分 3:2[^1]\n\n[^1]: 注').html).toMatch(/^<p>比分 3:2<sup><a href="#fn-1"/)
  })

  it('an unknown name is read as it stands, with a message', () => {
    const { html, messages } = read('正文 :note[*重*要] 完')
    expect(html).toBe('<p>正文 :note[<em>重</em>要] 完</p>')
    expect(messages).toEqual([
      'a.md:1:4 warning: ":note[…]" is not known, and is shown as plain text. Known are a language such as ":zh[…]", ":cite[…]" and ":credit[…]". [markdown/directive]',
    ])
  })

  it.each([
    ['{{< youtube abc >}}', 1],
    ['正文 {% include "x" %} 完', 4],
    ['正文 {{% notice %}} 完', 4],
  ])('%j is a tag of another generator’s', (markdown, column) => {
    const { messages } = read(markdown)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(
      new RegExp(`^a\\.md:1:${column} warning: "\\{.*\\}" is a tag of another generator, .* \\[markdown/shortcode\\]$`),
    )
  })

  it.each(['{% ', '{{< ', '{{% '])('thousands of %j without an end are none', (written) => {
    expect(read(written.repeat(3000)).messages).toEqual([])
  })

  it('one that begins after a thousand others is found', () => {
    expect(read(`${'{% '.repeat(1000)}x %}`).messages).toEqual([expect.stringContaining('"{% x %}" is a tag of another generator')])
  })

  it.each([
    ['::: warning\ntext\n:::', '"::: warning" begins a block of another dialect'],
    [':::note[Mind]\ntext\n:::', '":::note" begins a block'],
    ['> [!NOTE]\n> text', '"[!NOTE]" marks a note'],
    ['See [[ships]].', '"[[ships]]" is a wiki link'],
    ['![[map.png]]', '"![[map.png]]" is a wiki link'],
    ['A {{ var }} here', '"{{ var }}" is a tag'],
    ['text {.note}', '"{.note}" is a list of attributes'],
    ['[toc]', '"[toc]" asks another generator'],
    ['<Card\n  links={["https://a.example/b"]}\n/>', 'is a tag of another generator'],
    ['A {/*comment*/} here', '"{/" begins a comment of MDX'],
    ['A {/* longer comment */} here', '"{/*" begins a comment of MDX'],
    ["import Tabs from '@theme/Tabs'", 'is a tag of another generator'],
    ['export const a = 1', 'is a line of MDX'],
  ])('%j is reported once, as markup of another dialect', (markdown, message) => {
    expect(read(markdown).messages).toEqual([expect.stringContaining(message)])
  })

  it.each([
    ['[a][b]', '"[a][b]" is a link without an address'],
    ['[the table][]', 'is a link without an address'],
    ['A note[^x].', '"[^x]" is a footnote that is not defined'],
  ])('%j is reported as a link that leads nowhere', (markdown, message) => {
    expect(read(markdown).messages).toEqual([expect.stringMatching(new RegExp(`error: .*${RegExp.escape(message)}.*link/missing`))])
  })

  it.each(['\\[a\\]\\[b\\]', 'a[i][j]', '[1][2]', '[x]', '`[a][b]`', '```\n:::note\n```', '{ a: 1 }'])('%j is left alone', (markdown) => {
    expect(read(markdown).messages).toEqual([])
  })

  it.each([
    ['## Causes {#why}', '<h2 id="why">Causes</h2>'],
    ['# One {#first}\n\n## Two', '<h2 id="first">One</h2>\n<h3 id="two">Two</h3>'],
    ['## Causes {: #why .wide}', '<h2 id="why">Causes</h2>'],
    ['## Causes\n{: #why}', '<h2 id="why">Causes</h2>'],
    ['Text.\n{: #why .wide}', '<p id="why">Text.</p>'],
    ['Text.\n{:.wide}', '<p>Text.</p>'],
    ['## Causes {/*why*/}', '<h2 id="why">Causes</h2>'],
    ['### The `use` *hook*{/* the-use-hook */}', '<h3 id="the-use-hook">The <code>use</code> <em>hook</em></h3>'],
    ['## Causes &amp; ends {/*why*/} ##', '<h2 id="why">Causes &#x26; ends</h2>'],
    ['Causes {/*why*/}\n---', '<h2 id="why">Causes</h2>'],
    ['One  \n two \n three.\n{: #why}  \n', '<p id="why">One<br>\ntwo\nthree.</p>'],
    ['One.\n\n{: #why}\n\n## Two', '<p>One.</p>\n<h2 id="why">Two</h2>'],
    ['- [#](#why){:#why} It rained.', '<ul>\n<li><a href="#why" id="why">#</a> It rained.</li>\n</ul>'],
    ['[a](https://a.example/){:target="_blank"}, **b**{.x}', '<p><a href="https://a.example/">a</a>, <strong>b</strong></p>'],
    ['- one\n<!-- note -->\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ])('%j is read as it is meant', (markdown, html) => {
    expect(read(markdown)).toMatchObject({ html, messages: [] })
  })

  it('an address in an attribute is no link, also where a tag within the tag cuts it off', () => {
    expect(read('<Card icon={<Anchor />} href="https://a.example/b" />', { allowHtml: true }).digest?.references).toEqual([])
  })

  it.each(['`{{< youtube >}}`', '```\n{% raw %}\n```', '100%{a}', '{ { x } }'])('%j is no shortcode', (markdown) => {
    expect(read(markdown).messages).toEqual([])
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
    ['English', 'The sea rises, and it falls.', 'en', [6, 0, 1]],
    ['apostrophes, hyphens, figures', 'It’s a well-known fact: 13,000 and 3.5.', 'en', [7, 0, 1]],
    ['Chinese', '海水有涨有落。', 'zh-Hans', [0, 6, 1]],
    ['mixed', '使用 Kubernetes 1.30 部署三个集群。', 'zh-Hans', [2, 8, 1]],
    ['code blocks do not count', '三字经\n\n```\nfour words of code\n```', 'zh-Hans', [0, 3, 1]],
    ['numbers of footnotes do not count', '三字经[^1]\n\n[^1]: 注', 'zh-Hans', [0, 4, 1]],
    ['460 words', 'word '.repeat(460), 'en', [460, 0, 2]],
    ['461 words', 'word '.repeat(461), 'en', [461, 0, 3]],
    ['800 characters', '字'.repeat(800), 'zh-Hans', [0, 800, 2]],
    ['230 words and 400 characters', `${'字'.repeat(400)} ${'word '.repeat(230)}`, 'zh-Hans', [230, 400, 2]],
    ['nothing', '', 'en', [0, 0, 1]],
  ])('%s', (_, markdown, tag, expected) => {
    expect(count(markdown, tag)).toEqual(expected)
  })

  it.each([
    ['whole sentences', 'One is short. Two is short too.', 'en', 'One is short. Two is short too.'],
    ['paragraphs are joined', 'One.\n\nTwo.', 'en', 'One. Two.'],
    ['Chinese sentences', '第一句。第二句！', 'zh-Hans', '第一句。第二句！'],
    ['headings, lists and pictures are left out', '## 标题\n\n正文。\n\n- 甲\n\n![图](a.png "注")', 'zh-Hans', '正文。'],
    ['a footnote’s number is left out', '正文[^1]。\n\n[^1]: 注', 'zh-Hans', '正文。'],
  ])('excerpt: %s', (_, markdown, tag, expected) => {
    expect(read(markdown, {}, tag).digest?.excerpt).toBe(expected)
  })

  it.each([
    ['en', `${'word '.repeat(60)}end.`, /^(?:word )+word…$/],
    ['zh-Hans', `${'字'.repeat(200)}。`, /^字{85}…$/],
  ])('excerpt: a sentence that is too long is cut between words (%s)', (tag, markdown, expected) => {
    expect(read(markdown, {}, tag).digest?.excerpt).toMatch(expected)
  })

  it('excerpt: Chinese paragraphs are joined without a space', () => {
    expect(read('第一段。\n\n第二段。').digest?.excerpt).toBe('第一段。第二段。')
  })
})
