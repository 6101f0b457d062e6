import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { type Built, buildSite, type Files, now } from '../support/site.ts'

const stories = 60

const settings = (more: string) => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${more} }\n`,
})
const files: Files = Object.fromEntries(
  Array.from({ length: stories }, (_, index) => [
    [
      `content/world/s${index}/en.md`,
      `---\ntitle: Story of the sea\nslug: s${index}\ndate: 2026-03-0${(index % 9) + 1}\nsummary: In short.\ntags: [tides]\n---\n\nThe sea rises and falls.\n`,
    ],
    [`content/world/s${index}/zh.md`, `---\ntitle: 海的故事\nslug: s${index}\nsummary: 大意。\n---\n\n海水有涨有落。\n`],
  ]).flat(),
)

const one = 'content/world/s27/en.md'
const ways: [string, string][] = [
  ['as it comes', ''],
  ['with a search', 'search: true'],
  ['with a plugin', 'markdown: { remarkPlugins: [() => () => {}] }'],
  ['with a component of its own', 'theme: { components: { byline: (model, context, standard) => standard(model, context) } }'],
]

async function edited(site: Built, path: string, from: string, to: string) {
  const text = readFileSync(join(site.root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(site.root, path), text.replace(from, to))
  const result = await build({ root: site.root, out: site.out, now, write: true, threads: 0 })
  expect(result.outcome).toBe('built')
  return result.work
}

it.each(ways)('a site %s: how much a change has built again', async (_, more) => {
  const site = await buildSite({ ...files, ...settings(more) })
  expect(site.messages).toEqual([])
  // The first build has read all files just after they were written, and could miss that they are written again.
  await build({ root: site.root, out: site.out, now, write: true })
  expect(await edited(site, one, 'rises', 'surges')).toMatchObject({ indexed: 0, read: 1, compared: 1, rendered: 1 })
  const headline = await edited(site, one, 'Story of the sea', 'Story of the moon')
  expect(headline).toMatchObject({ indexed: 1, read: 1, compared: 1 })
  expect(headline?.rendered).toBeLessThanOrEqual(25)
  const added = await edited(site, one, 'tags: [tides]', 'tags: [tides, tea]')
  expect(added).toMatchObject({ indexed: 1, read: 1 })
  expect(added?.rendered).toBeLessThanOrEqual(60)
  const word = await edited(site, 'locales/en/interface.json', '"Print"', '"On paper"')
  expect(word).toMatchObject({ indexed: 1, read: 0, compared: 0 })
  // Views of the site may use any word; of all others it is known which they use.
  if (more.includes('components')) expect(word?.rendered).toBeGreaterThan(stories)
  // No model is made of the other pages.
  else expect(word).toMatchObject({ rendered: stories, planned: stories })
  writeFileSync(join(site.root, one), readFileSync(join(site.root, one), 'utf8').replace('surges', 'swells'))
  const both = await edited(site, 'locales/en/interface.json', '"On paper"', '"As ink"')
  expect(both).toMatchObject({ indexed: 1, read: 1, compared: 1 })
  if (!more.includes('components')) expect(both?.planned).toBeLessThanOrEqual(stories + 5)
  const title = await edited(site, 'locales/zh/site.json', '测试报', '新报')
  expect(title).toMatchObject({ indexed: 1, read: 0, compared: 0 })
})
