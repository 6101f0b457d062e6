import { getInstance } from 'amphtml-validator'
import { expect, it } from 'vitest'
import { article, rich } from '../support/articles.ts'
import { type Built, buildSample, buildSite, pair } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'

const ampPages = ({ files }: Built) => files().filter((path) => path.endsWith('/amp/index.html'))

/** Ids that the validator refuses. Each is linked to, as a heading and as raw HTML would be. */
const reserved = 'i-amphtml-x __amp_x __proto__ innerHTML toString valueOf addEventListener $p contentEditable parentNode tabIndex'.split(
  ' ',
)
const names = {
  ...pair,
  'diglot.config.ts': "export default { url: 'https://paper.example', markdown: { allowHtml: true } }\n",
  'content/world/names/en.md': article(
    'Names',
    [
      ...reserved.map((id) => `<p id="${id}">Text. [there](#${id})</p>`),
      '## AMP',
      '## Accept Charset',
      '## offsetWidth',
      '[a](#amp) [b](https://a.example/?__amp_source_origin=1) [c](https://a.example/__amp_source_origin)',
      '[d](ftp://a.example/d) [e](sms:+15550100) [f](geo:1,2) [g](webcal://a.example/g.ics) [h](tel:1) [i](//a.example/i)',
    ].join('\n\n'),
  ),
}

it.each([
  ['ids and addresses that AMP keeps for itself', () => buildSite(names)],
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
    expect(Buffer.byteLength(styles)).toBeLessThanOrEqual(20_000)
    expect(page).not.toMatch(/user-scalable=no|data-action/)
    const html = `https://diglot.example/${path.replace('amp/index.html', '')}`
    expect(page).toContain(`<link rel="canonical" href="${html}">`)
    expect(built.read(path.replace('amp/', ''))).toContain(`<link rel="amphtml" href="${html}amp/">`)
    for (const [tag] of page.matchAll(/<amp-social-share[^>]*>/g)) expect(tag).toMatch(/type="(?:system|twitter|whatsapp|line)"/)
  }
})

it('links within the page stay whole where an id is rewritten', async () => {
  const built = await buildSite(names)
  const page = built.read('en/world/names/amp/index.html')
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((id) => !ids.has(id))).toEqual([])
  expect(built.read('en/world/names/index.html')).toContain('<h2 id="amp">AMP</h2>')
})
