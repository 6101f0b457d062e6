import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { adviceFor, causesOf } from '../pipeline/commands/reporters/advice.ts'
import { type Files, now, site } from './support/site.ts'

const names = ['ann', 'bea', 'cid', 'dan']

/** An archive of another generator: four stories, each with what the summary gives advice for. */
const archive: Files = Object.fromEntries(
  names.flatMap((name, index) => [
    [
      `content/world/${name}/en.md`,
      `---\ntitle: The ${name}\ndate: 2026-03-0${index + 1}\nrating: 5\ntags: [tag ${name}]\n---\n\nText <kbd>A</kbd> and [docs](/docs/${name}/), {{< ref "x" >}} {{% /ref %}} {{< fig 1 >}}. See [it][there].\n\n[a](/world/${name}/)\n`,
    ],
    [`content/world/${name}/_index.md`, '---\ntitle: World\n---\n'],
    [`content/world/undated-${name}/en.md`, `---\ntitle: Undated ${name}\n---\n\nText, here it is ,it is.\n`],
  ]),
)

async function check(root: string) {
  const { diagnostics, addresses } = await build({ root, out: join(root, 'dist'), now, write: false, useCache: false })
  return { diagnostics, advice: adviceFor(diagnostics, addresses), addresses }
}

/** What is to be pasted into the settings. */
const isSetting = ({ text }: { text: string }) => /^(?:content|links|markdown|shortcodes): /.test(text)

describe('the settings and edits that clear most', () => {
  it('are counted, and ready to be pasted: what they clear is gone', async () => {
    const { advice, diagnostics } = await check(site(archive))
    expect(advice.map(({ clears, text }) => `${clears} ${text}`)).toEqual([
      '8 markdown: { allowHtml: true }',
      '4 "tags": { "tag ann": "tag ann", "tag bea": "tag bea", "tag cid": "tag cid", "tag dan": "tag dan" }',
      "4 content: { ignoreKeys: ['rating'] }",
      '4 define "[there]: …" in 4 files',
      "4 links: { elsewhere: ['/docs/'] }",
      "4 shortcodes: { fig: 'figure' }",
      '4 write "date: …" into 4 files',
    ])
    const pasted = advice.filter(isSetting)
    expect(pasted).toHaveLength(4)
    const root = site(archive)
    writeFileSync(
      join(root, 'diglot.config.ts'),
      `export default { url: 'https://paper.example', ${pasted.map(({ text }) => text.replace("'figure'", "'drop'")).join(', ')} }\n`,
    )
    const after = await check(root)
    // An unknown tag is one warning for all articles.
    const left = (list: typeof diagnostics) =>
      list.reduce(
        (sum, { ruleId, severity, count = 1 }) => sum + (ruleId === 'markdown/shortcode' ? count : Number(severity === 'error')),
        0,
      )
    expect(left(diagnostics) - left(after.diagnostics)).toBe(pasted.reduce((sum, { clears }) => sum + clears, 0))
  })

  it('do not hide links below what an edition publishes, nor a key that is mistyped, nor few warnings', async () => {
    const files = Object.fromEntries(
      names.map((name, index) => [
        `content/world/${name}/en.md`,
        `---\ntitle: The ${name}\ndate: 2026-03-0${index + 1}\nsumary: x\n---\n\n[a](/world/${name}x/), [b](/en/world/x${name}/) and ==marks== there.\n`,
      ]),
    )
    const { advice } = await check(site(files))
    expect(advice.map(({ text }) => text)).toEqual([])
  })
})

it.each([
  ['emoji', 'It is late :smile: here.'],
  ['math', 'It is $x^2$ here.'],
])('markdown.%s is advised where articles need it, and clears them', async (name, text) => {
  const texts = Object.fromEntries(
    names.map((id, index) => [`content/world/${id}/en.md`, `---\ntitle: The ${id}\ndate: 2026-03-0${index + 1}\n---\n\n${text}\n`]),
  )
  const { advice } = await check(site(texts))
  expect(advice.filter(isSetting)).toEqual([expect.objectContaining({ clears: 4, text: `markdown: { ${name}: true }` })])
  const settings = `export default { url: 'https://paper.example', markdown: { ${name}: true } }\n`
  const after = await check(site({ ...texts, 'diglot.config.ts': settings }))
  expect(after.diagnostics.filter(({ ruleId }) => ruleId.startsWith('markdown/'))).toEqual([])
})

it('findings of a rule are grouped by what they have in common', async () => {
  const { diagnostics } = await check(site(archive))
  const causes = (rule: string) =>
    causesOf(diagnostics.filter(({ ruleId }) => ruleId === rule)).map(([cause, found]) => `${found.length} ${cause}`)
  expect(causes('front-matter/unknown-key')).toEqual(['4 rating'])
  expect(causes('markdown/html')).toEqual(['8 <kbd>'])
  expect(causes('markdown/shortcode')).toEqual(['1 {{< fig'])
  expect(causes('link/missing')).toEqual(['4 /docs/', '4 [there]', '4 x'])
  expect(causes('front-matter/missing')).toEqual(['4 date'])
})
