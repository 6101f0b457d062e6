import { type Files, pair } from './site.ts'

/** A 1 × 1 PNG: a picture with a width and a height, and no more. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The text of an article: a headline, a date, more lines of front matter, Markdown. */
export function article(title: string, body = '', more = ''): string {
  return `---\ntitle: ${title}\ndate: 2026-03-02\n${more === '' ? '' : `${more}\n`}---\n\n${body}\n`
}

/** `line:column` of the first place where `part` is in `text`. */
export function placeIn(text: string, part: string): string {
  const index = text.indexOf(part)
  if (index < 0) throw new Error(`${JSON.stringify(part)} does not stand in the text`)
  const before = text.slice(0, index)
  return `${before.split('\n').length}:${index - before.lastIndexOf('\n')}`
}

/** Contents of a file that must be text. */
export function textOf(files: Files, path: string): string {
  const contents = files[path]
  if (typeof contents !== 'string') throw new Error(`${path} is no text of this site`)
  return contents
}

/** Much of what Markdown can hold, in two editions. */
export const rich: Files = {
  ...pair,
  'content/world/rich/en.md':
    '---\ntitle: Rich & <odd> 5 < 6\ndate: 2026-03-02\ncanonical: https://elsewhere.example/a\n---\n\nA note[^1] and ~~that~~ https://example.org/a.\n\n![A far picture](https://example.org/p.jpg)\n\nWith ![small](https://example.org/q.png) inside.\n\n- [x] done\n- [ ] open\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n> quoted\n\n```js\nlet a = "]]>"\n```\n\n:zh[茶] <u>under</u> <ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>\n\n[^1]: The note.\n'.replace(
      '<odd> ',
      '',
    ),
  'content/world/full/zh.md': '---\ntitle: 丰富\ndate: 2026-03-03\n---\n\n**真，**她说。\n\n## 概述\n\n第一行\n第二行<u>划线</u>\n',
  'diglot.config.ts':
    "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true }, untranslated: 'show' }\n",
}

/** An MP3 file: a second of silence, in 39 frames of MPEG-1 layer III (128 kbit/s, 44.1 kHz, mono). */
export const recording: Uint8Array = Buffer.concat(
  Array.from({ length: 39 }, () => Buffer.concat([Buffer.from('fffb90c4', 'hex'), Buffer.alloc(413)])),
)
