import { getInstance } from 'amphtml-validator'
import { expect, it } from 'vitest'
import { rich } from '../support/articles.ts'
import { type Built, buildSample, buildSite } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'

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
