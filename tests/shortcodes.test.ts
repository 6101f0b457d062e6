import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { article } from './support/articles.ts'
import { hashes } from './support/hashes.ts'
import { buildSite, type Files, now, pair } from './support/site.ts'

const settings = (more: string): Files => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true }, ${more} }\n`,
})
const story = (en: string, zh: string): Files => ({
  'content/world/story/en.md': article('Story', en),
  'content/world/story/zh.md': `---\ntitle: 故事\nslug: story\n---\n\n${zh}\n`,
})

/** Targets of links in an English article, beside a story with a date in its path and old addresses. */
const archive: Files = {
  ...pair,
  'content/_posts/2026-01-02-neap-tides/en.md': article('Neap', '## High Water\n\nText.', 'section: world\naliases: [/2012/neap.html]'),
  'content/_posts/2026-01-02-neap-tides/zh.md': '---\ntitle: 小潮\nsection: world\n---\n\n## 高潮\n\n正文。\n',
  'content/world/moon/index/en.md': article('Moon', 'Text.'),
  'public/rates.pdf': 'x',
}
const neap = '/en/world/neap/'

describe('a link of another generator leads to the story in the same edition', () => {
  it.each([
    ['[a]({{< ref "2026-01-02-neap-tides.md" >}})', neap],
    ['[a]({{< relref "/_posts/2026-01-02-neap-tides.md#high-water" >}})', `${neap}#high-water`],
    ['[a]({{% ref path="neap-tides" %}}#High_Water)', `${neap}#high-water`],
    ['[a][b]\n\n[b]: {{< ref "neap-tides" >}}', neap],
    ['<a href="{{< ref "neap-tides" >}}">a</a>', neap],
    ['{{< ref "neap-tides" >}}', neap],
    ['[a]({% post_url 2026-01-02-neap-tides %})', neap],
    ['[a]({{ site.baseurl }}{% link _posts/2026-01-02-neap-tides.md %})', neap],
    ['{% post_link neap-tides "Neap" %}', neap],
    ['[a](/2026/01/02/neap-tides.html)', neap],
    ['[a](/2026/01/02/neap-tides/)', neap],
    ['[a](/neap-tides)', neap],
    ['[a](/en/neap-tides#high-water)', `${neap}#high-water`],
    ['[a](/zh/neap-tides/)', '/zh/world/xiao-chao/'],
    ['[a](/2012/neap)', neap],
    ['[a]({{ site.url }}/2012/neap.html)', neap],
    ['[a]({{ "/2012/neap.html" | relative_url }})', neap],
    ['[a](@site/world/moon.md)', '/en/world/moon/'],
    ['[a](../moon.md)', '/en/world/moon/'],
    ['[a](../moon.md/)', '/en/world/moon/'],
    ['[a](../moon)', '/en/world/moon/'],
    ['[a](/world/moon.mdx?x=1)', '/en/world/moon/?x=1'],
    ['[a](/world/moon/)', '/en/world/moon/'],
    ['[a](/en/world/)', '/en/world/'],
    ['[a](/rates.pdf)', '/rates.pdf'],
    ['[a](#Low_water)\n\n## Low Water', '#low-water'],
  ])('%s', async (link, href) => {
    const built = await buildSite({ ...archive, 'content/world/tea/en.md': article('Tea', `See ${link}`), ...settings('') })
    expect(built.messages).toEqual([])
    const [, body = ''] = built.read('en/world/tea/index.html').split('article-body')
    expect(body).toContain(`href="${href}"`)
    expect(built.read('en/world/feed.xml')).not.toMatch(/story:|\{[{%]/)
  })

  it.each([
    ['[a]({{< ref "spring.md" >}})', 'the link leads to "spring.md", but no story has that path or name. Correct the path.'],
    [
      '[a]({{< ref "twice" >}})',
      'the link leads to "twice", but 2 stories have that name: china/b/twice, world/a/twice. Correct the path.',
    ],
    ['[a]({{< ref "neap-tides#low" >}})', 'the link leads to "#low", but content/_posts/2026-01-02-neap-tides/en.md has no such heading'],
    ['[a](/2011/spring.html)', 'the link leads to "/2011/spring.html", where nothing is published.'],
  ])('%s is reported', async (link, message) => {
    const built = await buildSite({
      ...archive,
      'content/world/a/twice/en.md': article('Twice', 'Text.'),
      'content/china/b/twice/en.md': article('Again', 'Text.'),
      'content/world/tea/en.md': article('Tea', `See ${link}`),
      ...settings(''),
    })
    expect(built.messages).toEqual([expect.stringContaining(message)])
    expect(built.messages[0]).toMatch(/^content\/world\/tea\/en\.md:6:5 error: .*\[link\/missing\]$/)
  })

  it('that is not found is no raw tag for readers where that is a warning', async () => {
    const built = await buildSite({
      ...archive,
      'content/world/tea/en.md': article('Tea', 'See [a]({{< ref "spring.md" >}}).'),
      ...settings("rules: { 'link/missing': 'warning' }"),
    })
    expect(built.messages).toHaveLength(1)
    for (const path of ['en/world/tea/index.html', 'en/feed.xml']) expect(built.read(path)).not.toMatch(/story:|\{\{/)
  })

  it('is a link for the comparison of translations', async () => {
    const link = (name: string) => `{{< ref "${name}" >}}`
    const files = (zh: string) => ({ ...archive, ...story(`See [a](${link('neap-tides')}).`, `请看[甲](${zh})。`), ...settings('') })
    expect((await buildSite(files('/2012/neap.html'))).messages).toEqual([])
    expect((await buildSite(files(link('tides')))).messages).toEqual([
      expect.stringContaining('the link leads to "tides"; in the original it leads to "neap-tides" (en.md:6:5)'),
    ])
  })
})

it("a picture of the site's own files is published as it is", async () => {
  const built = await buildSite({
    ...story('![The sea](/img/sea.png) ![Again](@site/static/img/sea.png)', '![海](../../../static/img/sea.png) ![又](/img/sea.png)'),
    'content/world/moon/en.md': article('Moon', 'Text.', 'image: { src: /img/moon.png, alt: The moon }'),
    'public/img/sea.png': 'x',
    'public/img/moon.png': 'x',
  })
  expect(built.messages).toEqual([])
  expect(built.read('en/world/story/index.html')).toContain('src="/img/sea.png"')
  expect(built.read('en/world/moon/index.html')).toContain('<meta property="og:image" content="https://paper.example/img/moon.png">')
})

it('a notice is in every format, with the word of the edition for its type', async () => {
  const text = (title: string, words: string) =>
    `{{% admonition warning "${title}" %}}\n${words}\n{{% /admonition %}}\n\n:::tip\n${words}\n:::`
  const built = await buildSite({
    ...story(text('Mind', 'The sea rises.'), text('当心', '海水上涨。')),
    ...settings("shortcodes: { admonition: 'notice' }"),
  })
  expect(built.messages).toEqual([])
  const title = (words: string) => `<p class="notice-title">${words}</p>`
  for (const path of ['en/world/story/index.html', 'en/world/story/amp/index.html']) {
    expect(built.read(path)).toContain(`<div class="notice notice-warning" role="note">${title('Mind')}<p>The sea rises.</p></div>`)
    expect(built.read(path)).toContain(title('Tip'))
  }
  expect(built.read('zh/world/story/index.html')).toContain(title('提示'))
  expect(built.read('zh/feed.xml')).toContain('当心')
})

describe('unknown tags', () => {
  const files: Files = {
    ...story('{{< box a >}} {{< box b >}} {% icon %}', '{{< box a >}} {{< box b >}} {% icon %}'),
    'content/world/tea/en.md': article('Tea', '{{< box >}}Text.{{< /box >}}\n\n{{< myalert >}}Text.{{< /myalert >}}\n\n<My.Part />'),
  }
  const box = (count: number, place: string) =>
    `content/world/${place} warning: "{{< box >}}" is not a known tag (${count} times in 3 articles): readers would see it as text. Replace it with Markdown, or map it in the settings, for example: shortcodes: { box: 'raw' } [markdown/shortcode]`

  it('are reported once for all articles', async () => {
    const built = await buildSite(files)
    expect(built.messages).toEqual([
      box(5, 'story/en.md:6:1'),
      expect.stringMatching(
        /^content\/world\/story\/en\.md:6:29 warning: "\{% icon %\}" is not a known tag \(2 times in 2 articles\): .* \{ icon: 'drop' \}/,
      ),
      expect.stringMatching(
        /^content\/world\/tea\/en\.md:8:1 warning: "\{\{< myalert >\}\}" is not a known tag \(once\): .* \{ myalert: 'notice' \}/,
      ),
      expect.stringMatching(
        /^content\/world\/tea\/en\.md:10:1 warning: "<My.Part>" is not a known tag \(once\): it is left out\..* \{ 'My.Part': 'drop' \}/,
      ),
    ])
  })

  it('are the same after a change as in a clean build', async () => {
    const { root } = await buildSite(files)
    const path = join(root, 'content/world/story/en.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('{{< box a >}}', 'Text.\n\n{{< box c >}} {{< box d >}}'))
    const again = await buildSite({}, root)
    expect(again.work?.read).toBe(1)
    expect(again.messages).toContain(box(6, 'story/en.md:8:1'))
    const clean = await build({ root, out: join(root, 'clean'), now, write: true, useCache: false })
    expect(again.diagnostics).toEqual(clean.diagnostics)
  })

  it('that have no end are reported', async () => {
    const built = await buildSite({ ...story('{{< box >}}Text.', '{{< box >}}文。'), ...settings("shortcodes: { box: 'note' }") })
    expect(built.messages).toEqual([
      'content/world/story/en.md:6:1 warning: "{{< box >}}" has no closing tag (2 times in 2 articles): readers would see it as text. Add the closing tag. [markdown/shortcode]',
    ])
  })
})

describe('functions of the settings', () => {
  const files: Files = {
    ...story('{{< say "sea" >}} rises.', '{{< say "海" >}}上涨。'),
    ...settings("shortcodes: { say: (call) => '**' + call.args[0] + '**' }"),
  }

  it('write Markdown', async () => {
    const built = await buildSite(files)
    expect(built.messages).toEqual([])
    expect(built.read('en/world/story/index.html')).toContain('<p><strong>sea</strong> rises.</p>')
  })

  it('may return tags, and what is between their own', async () => {
    const built = await buildSite({
      ...story('{{< file >}}\n:::tip[Mind]{type=warning}\nText.\n:::\n{{< /file >}}', '{{< file >}}文。{{< /file >}}'),
      ...settings(
        "shortcodes: { file: ({ inner }) => ['{% raw %}{{ a }}{% endraw %} {% icon %}', inner].join(String.fromCharCode(10, 10)) }",
      ),
    })
    expect(built.messages.filter((message) => message.includes('shortcode'))).toEqual([
      expect.stringMatching(/^content\/world\/story\/en\.md:6:1 warning: "\{% icon %\}" is not a known tag \(2 times in 2 articles\)/),
    ])
    expect(built.read('en/world/story/index.html')).toMatch(/<p>\{\{ a \}\} \{% icon %\}<\/p>\s*<div class="notice notice-warning"/)
  })

  it('that return themselves terminate', async () => {
    const built = await buildSite({
      ...story('{{< say >}}', '{{< say >}}'),
      ...settings("shortcodes: { say: () => '{{< say >}} {{< say >}}' }"),
    })
    expect(built.messages).not.toEqual([])
  })

  it('run in threads too', async () => {
    const { root, out } = await buildSite(files)
    await build({ root, out: join(root, 'clean'), now, write: true, useCache: false, threads: 2 })
    expect(hashes(out)).toEqual(hashes(join(root, 'clean')))
  })

  it.each([
    ["() => { throw new Error('no sea') }", 'the function of the shortcode "say" failed: no sea'],
    ['() => 7', 'the function of the shortcode "say" failed: it returned number; expected Markdown, a string'],
  ])('%s is reported at the tag', async (source, message) => {
    const built = await buildSite({ ...story('A {{< say >}}.', '海。'), ...settings(`shortcodes: { say: ${source} }`) })
    expect(built.messages).toEqual([`content/world/story/en.md:6:3 error: ${message} [page/failed]`])
  })

  it('that are none are reported', async () => {
    const built = await buildSite({ ...pair, ...settings("shortcodes: { say: 'loud' }") })
    expect(built.messages).toEqual([
      expect.stringMatching(/^diglot\.config\.ts:1:\d+ error: "shortcodes\.say" is "loud"; expected a function, or one of "figure", /),
    ])
  })
})
