import { expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { read } from '../support/markdown.ts'
import { buildSite, pair } from '../support/site.ts'

const shown = '"https://a.example/:joy:/" <https://a.example/:joy:/>'

it.each([
  ['It rains :joy: a lot.', '<p>It rains 😂 a lot.</p>'],
  ['太好了:joy:，明天见:+1:', '<p>太好了😂，明天见👍</p>'],
  [':joy::heart::100:', '<p>😂❤️💯</p>'],
  ['**:tada:** and [:e-mail:](https://a.example/)', '<p><strong>🎉</strong> and <a href="https://a.example/">📧</a></p>'],
  ['`:joy:` and \\:joy: and :joy:', '<p><code>:joy:</code> and :joy: and 😂</p>'],
  ['    :joy:', '<pre tabindex="0"><code>:joy:\n</code></pre>'],
  ['At 10:30:45, a:joy:b, C:joy:', '<p>At 10:30:45, a:joy:b, C:joy:</p>'],
  ['https://a.example/:joy:/', '<p><a href="https://a.example/:joy:/">https://a.example/:joy:/</a></p>'],
  ['`constructor` is :constructor:', '<p><code>constructor</code> is :constructor:</p>'],
])('with markdown.emoji, %s', (markdown, html) => {
  expect(read(markdown, { emoji: true }).html.trim()).toBe(html)
})

it('a name that GitHub does not have stays, and each is reported where it is', () => {
  const { html, messages } = read('One :joy: and :octocat:\n\n- :joy: two :octo_cat: $', { emoji: true })
  expect(html).toContain('One 😂 and :octocat:')
  expect(messages.map((message) => message.split(' is no name')[0])).toEqual([
    'a.md:1:15 warning: ":octocat:"',
    'a.md:3:13 warning: ":octo_cat:"',
  ])
})

it('what is reported behind an emoji has the column of the file', () => {
  const { messages } = read('Behind :joy: is [[a link]] and :joy: *an* ==mark==.', { emoji: true })
  expect(messages.map((message) => message.split(' ')[0])).toEqual(['a.md:1:17', 'a.md:1:43'])
})

it('without the setting, the names of an article are one finding, which names the setting', () => {
  const { html, messages } = read(`One :joy:\n\nand :octocat:, and ${shown}`)
  expect(html).toContain(':joy:')
  expect(messages).toEqual([
    'a.md:1:5 warning: ":joy:", like 1 more in this article, names an emoji, and readers would see it as text. Set "markdown.emoji", or write the emoji itself. [markdown/shortcode]',
  ])
})

it('no emoji is of another edition\u2019s language', async () => {
  const { nameToEmoji } = await import('gemoji')
  // These are signs in Chinese characters and kana.
  const names = Object.keys(nameToEmoji).filter((name) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(nameToEmoji[name] ?? ''))
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': "export default { url: 'https://paper.example', markdown: { emoji: true } }\n",
    'content/world/emoji/en.md': article('Emoji', names.map((name) => `It is :${name}: here.`).join('\n\n')),
  })
  expect(built.messages).toEqual([])
  expect(built.read('en/world/emoji/index.html')).toContain('It is 〰️ here.')
})
