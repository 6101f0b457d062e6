import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, it } from 'vitest'
import { picture } from '../support/articles.ts'
import { buildSite, type Files, pair } from '../support/site.ts'

const site: Files = {
  ...pair,
  'diglot.config.ts':
    "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { wechat: true }, pictures: { widths: [16], formats: [] } }\n",
  'content/world/tides/sea.png': picture,
  'content/world/tides/en.md':
    '---\ntitle: Tides\ndate: 2026-03-02T09:00:00+08:00\nimage: { src: sea.png, alt: The sea }\n---\n\nThe *sea* [rises](https://sea.example/) and [falls](https://sea.example/).[^1]\n\n## When\n\n> Twice a day.\n\n| Hour | Metres |\n| --- | --- |\n| 6 | 2 |\n\n<https://moon.example/>\n\n[^1]: In most places.\n',
  'content/world/tides/zh.md':
    '---\ntitle: 潮汐\nimage: { alt: 海 }\n---\n\n*海水*有[涨](https://sea.example/)有[落](https://sea.example/)。[^1]\n\n## 时间\n\n> 每天两次。\n\n| 时 | 米 |\n| --- | --- |\n| 6 | 2 |\n\n<https://moon.example/>\n\n[^1]: 多数地方如此。\n',
}

it('a text for WeChat has its styles in attributes, absolute pictures, and links as notes', async () => {
  const built = await buildSite(site)
  expect(built.messages).toEqual([])
  const page = built.read('zh/world/chao-xi/wechat.html')
  const [, body = ''] = page.split('<body>')
  expect(body).not.toMatch(/ (?:class|id|href|data-[a-z]+)=|<(?:a|style|script|figure|div)\b/)
  expect(body).toMatch(/<img src="https:\/\/paper\.example\/media\/[^"]*" alt="海"|<img alt="海" src="https:\/\/paper\.example\/media\//)
  expect(body).toContain('<strong>海水</strong>')
  // One address is one note; an address that is its own text needs none.
  expect(body.match(/\[1\]/g)).toHaveLength(3)
  expect(body).toContain('[1] 涨<br>https://sea.example/</p>')
  expect(body).not.toContain('[2]')
  expect(body).toContain('https://moon.example/')
  expect(body).toContain('多数地方如此。')
  expect(body).not.toContain('↩')
})

it('is valid HTML, and search engines do not list it', async () => {
  const built = await buildSite(site)
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } }))
  for (const path of ['en/world/tides/wechat.html', 'zh/world/chao-xi/wechat.html']) {
    const { results } = await validator.validateString(built.read(path))
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    expect(built.read(path)).toContain('<meta name="robots" content="noindex">')
  }
  expect(built.read('sitemap.xml')).not.toContain('wechat')
})
