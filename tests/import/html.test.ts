import { expect, it } from 'vitest'
import { htmlToMarkdown } from '../../pipeline/commands/import/html/to-markdown.ts'

it.each<{ what: string; html: string; markdown: string; raw?: string[]; changed?: string }>([
  {
    what: 'emphasis, links and lists',
    html: '<p>The <strong>sea </strong>and <em>it</em> <a href="https://a.example/?x=1&amp;y=2">rise</a>.</p><ul><li>a<ol start="3"><li>b</li></ol></li></ul>',
    markdown: 'The **sea** and *it* [rise](https://a.example/?x=1\\&y=2).\n\n- a\n\n  3. b\n',
  },
  { what: 'Chinese at line ends', html: '<p>第一行，\n第二行<b>强调。</b>后文</p>', markdown: '第一行，第二行**强调。**后文\n' },
  {
    what: 'headings with ids that links lead to',
    html: '<p><a href="#b">down</a></p><h2 id="a">A</h2><h2 id="b">B</h2>',
    markdown: '[down](#b)\n\n## A\n\n## B {#b}\n',
  },
  {
    what: 'a figure with a link to its own file',
    html: '<figure><a href="https://a.example/sea.jpg"><img src="https://a.example/sea-300x200.jpg" alt="Sea"></a><figcaption>The “sea”</figcaption></figure>',
    markdown: '![Sea](https://a.example/sea-300x200.jpg "The “sea”")\n',
  },
  {
    what: 'players',
    html: '<iframe src="//www.youtube.com/embed/aqz-KE-bpKQ?rel=0"></iframe><iframe src="https://player.bilibili.com/player.html?bvid=BV1xx411c7mD" title="海"></iframe>',
    markdown: '::video[YouTube]{youtube="aqz-KE-bpKQ"}\n\n::video[海]{bilibili="BV1xx411c7mD"}\n',
  },
  {
    what: 'another frame',
    html: '<iframe src="https://maps.example/"></iframe>',
    markdown: '<https://maps.example/>\n',
    changed: '`<iframe>` became a link: https://maps.example/',
  },
  {
    what: 'code',
    html: '<pre><code class="language-php">&lt;?php\n\necho "*";\n</code></pre>',
    markdown: '```php\n<?php\n\necho "*";\n```\n',
  },
  {
    what: 'a plain table',
    html: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2|3</td></tr></tbody></table>',
    markdown: '| a | b    |\n| - | ---- |\n| 1 | 2\\|3 |\n',
  },
  {
    what: 'a table with a cell over two columns',
    html: '<p>x</p><table>\n\n<tr><td colspan="2">a</td></tr></table>',
    markdown: 'x\n\n<table>\n<tr><td colspan="2">a</td></tr></table>\n',
    raw: ['table'],
  },
  { what: 'elements in a line', html: '<p>H<sub>2</sub>O</p>', markdown: 'H<sub>2</sub>O\n', raw: ['sub'] },
  {
    what: 'signs that Markdown reads',
    html: '<p>* a</p><p>1. b</p><p># c _d_ :zh[e] &lt;i&gt; https://a.example</p>',
    markdown: '\\* a\n\n1\\. b\n\n\\# c \\_d\\_ :zh\\[e] \\<i> https://a.example\n',
  },
  { what: 'scripts', html: '<p>a</p><script>b()</script>', markdown: 'a\n', changed: '`<script>` was left out' },
])('HTML becomes Markdown: $what', ({ html, markdown, raw = [], changed }) => {
  expect(htmlToMarkdown(html)).toEqual({ markdown, raw, changed: changed ? [changed] : [], lost: [] })
})

it('what Markdown cannot carry as a whole stays HTML', () => {
  const html =
    '<figure><img src="https://a.example/a.png" alt="A"><img src="https://a.example/b.png" alt="B"><figcaption>Both <a href="https://a.example/">here</a></figcaption></figure>'
  const { markdown, lost } = htmlToMarkdown(html)
  expect(lost).toEqual([])
  for (const text of ['https://a.example/a.png', 'https://a.example/b.png', 'https://a.example/', 'Both']) expect(markdown).toContain(text)
})
