import { getInstance } from 'amphtml-validator'
import { expect, it } from 'vitest'
import { type Built, buildSample, buildSite, type Files, pair } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'

const rich: Files = {
  ...pair,
  'content/world/rich/en.md':
    '---\ntitle: Rich & <odd> 5 < 6\ndate: 2026-03-02\ncanonical: https://elsewhere.example/a\n---\n\nA note[^1] and ~~that~~ https://example.org/a.\n\n![A far picture](https://example.org/p.jpg)\n\nWith ![small](https://example.org/q.png) inside.\n\n- [x] done\n- [ ] open\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n> quoted\n\n```js\nlet a = "]]>"\n```\n\n:zh[茶] <u>under</u> <ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>\n\n[^1]: The note.\n'.replace(
      '<odd> ',
      '',
    ),
  'content/world/rich/zh.md': '---\ntitle: 丰富\n---\n\n**真，**她说。\n\n## 概述\n\n第一行\n第二行<u>划线</u>\n',
  'diglot.config.ts':
    "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true }, untranslated: 'show' }\n",
}

const ampPages = ({ files }: Built) => files().filter((path) => path.endsWith('/amp/index.html'))

it.each([
  ['the sample site', () => buildSample()],
  ['tables, tasks, notes, pictures of unknown size, raw HTML', () => buildSite(rich)],
])('every AMP page passes the official validator: %s', async (_, make) => {
  const built = await make()
  expect(built.messages).toEqual([])
  expect(ampPages(built).length).toBeGreaterThan(1)
  const validator = await getInstance(validatorFile())
  const failed = ampPages(built).flatMap((path) =>
    validator.validateString(built.read(path)).errors.map(({ line, col, message }) => `${path}:${line}:${col} ${message}`),
  )
  expect(failed).toEqual([])
})

it('loads the components in use, holds one small style sheet, and belongs to its HTML page', async () => {
  const built = await buildSample()
  for (const path of ampPages(built)) {
    const page = built.read(path)
    const used = new Set([...page.matchAll(/<(amp-[a-z-]+)[ >]/g)].map((match) => match[1]).filter((name) => name !== 'amp-img'))
    const loaded = [...page.matchAll(/custom-element="([^"]+)"/g)].map((match) => match[1])
    expect(loaded.toSorted(), path).toEqual([...used].toSorted())
    const [, styles = ''] = /<style amp-custom="">(.*?)<\/style>/s.exec(page) ?? []
    expect(Buffer.byteLength(styles)).toBeLessThan(75_000)
    expect(page).not.toMatch(/user-scalable=no|data-action/)
    const html = `https://diglot.example/${path.replace('amp/index.html', '')}`
    expect(page).toContain(`<link rel="canonical" href="${html}">`)
    expect(built.read(path.replace('amp/', ''))).toContain(`<link rel="amphtml" href="${html}amp/">`)
    for (const [tag] of page.matchAll(/<amp-social-share[^>]*>/g)) expect(tag).toMatch(/type="(?:system|twitter|whatsapp|line)"/)
  }
})
