import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { breakLines, pieces } from '../pipeline/render/media/lines.ts'
import { arabic } from './support/arabic.ts'
import { article } from './support/articles.ts'
import { type Built, buildSite, type Files, pair } from './support/site.ts'

const config = "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', openGraph: { cards: true } }\n"
const on: Files = { ...pair, 'diglot.config.ts': config }
const cardOf = (built: Built, page: string) =>
  /<meta property="og:image" content="https:\/\/paper\.example\/(media\/cards\/[^"]+)">/.exec(built.read(page))?.[1] ?? ''
const pixels = (built: Built, path: string) => sharp(join(built.out, path)).greyscale().raw().toBuffer({ resolveWithObject: true })

/** Columns of dark pixels between two rows: where the headline is. */
async function inkOf(built: Built, path: string): Promise<{ left: number; right: number; dark: number }> {
  const { data, info } = await pixels(built, path)
  let [left, right, dark] = [info.width, 0, 0]
  for (let y = 160; y < 520; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if ((data[y * info.width + x] ?? 255) < 100) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        dark += 1
      }
  return { left, right, dark }
}

it('a story without a picture has its headline for one, in its own script; the same bytes each time', async () => {
  const built = await buildSite(on)
  expect(built.messages).toEqual([])
  for (const [page, alt] of [
    ['en/world/tides/index.html', 'Tides'],
    ['zh/world/chao-xi/index.html', '潮汐'],
  ] as const) {
    const path = cardOf(built, page)
    const { width, height, format } = await sharp(join(built.out, path)).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    expect(built.read(page)).toContain(`<meta property="og:image:alt" content="${alt}">`)
    expect(built.read(page)).toContain('<meta name="twitter:card" content="summary_large_image">')
    const { left, right, dark } = await inkOf(built, path)
    expect(left).toBeGreaterThanOrEqual(80)
    expect(right).toBeLessThan(600)
    expect(dark).toBeGreaterThan(1500)
  }
  expect(cardOf(built, 'en/world/tides/index.html')).not.toBe(cardOf(built, 'zh/world/chao-xi/index.html'))
  // The card is for those who share: no page shows it.
  expect(built.read('en/world/tides/index.html')).not.toMatch(/<img[^>]*cards/)
  const again = await buildSite(on)
  const cards = built.files().filter((path) => path.startsWith('media/cards/'))
  expect(cards).toHaveLength(2)
  for (const path of cards) expect(readFileSync(join(again.out, path)).equals(readFileSync(join(built.out, path)))).toBe(true)
})

it('Arabic is at the right, joined, and nothing of it is cut off', async () => {
  const built = await buildSite({
    ...on,
    ...arabic,
    'content/world/tides/ar.md': '---\ntitle: لماذا يعلو البحر وينخفض مرتين في اليوم\nslug: tides\n---\n\nنص.\n',
  })
  expect(built.messages).toEqual([])
  const page = built.files().find((path) => /^ar\/.*\/index\.html$/.test(path) && built.read(path).includes('media/cards/')) ?? ''
  const { left, right, dark } = await inkOf(built, cardOf(built, page))
  expect(right).toBeLessThanOrEqual(1121)
  expect(right).toBeGreaterThan(1080)
  expect(left).toBeGreaterThan(80)
  expect(dark).toBeGreaterThan(1500)
})

it('a story with a picture, or a site without the setting, has none', async () => {
  const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123' } })
    .png()
    .toBuffer()
  const more = { 'content/world/seen/en.md': article('Seen', 'Text.', 'image:\n  src: a.png\n  alt: A'), 'content/world/seen/a.png': image }
  const built = await buildSite({ ...on, ...more })
  expect(built.read('en/world/seen/index.html')).not.toContain('media/cards/')
  expect((await buildSite(pair)).files().filter((path) => path.startsWith('media/'))).toEqual([])
})

it('a character that no font has is a warning, and costs that story its card alone', async () => {
  const built = await buildSite({ ...on, 'content/world/thai/en.md': article('The word ชา', 'Text.') })
  expect(built.outcome).toBe('built')
  expect(built.messages).toEqual([
    'content/world/thai/en.md:2:1 warning: the picture of the headline cannot be made, because no installed font has "ช"; the page goes without a picture. Give the story an image. [picture/font]',
  ])
  expect(built.read('en/world/tides/index.html')).toContain('media/cards/')
  expect(built.read('en/world/the-word-ชา/index.html')).not.toContain('media/cards/')
  const korean = await buildSite({
    ...on,
    'content/world/thai/en.md': article(
      'The word 차',
      'Text.',
      'acknowledge: [{ rule: edition/leak, finding: "차", reason: It is the subject. }]',
    ),
  })
  expect(korean.messages).toEqual([expect.stringContaining('has "차". Run: npm install @fontsource/noto-serif-kr')])
})

it('pictographs are left out, a headline of any length fits', async () => {
  const long = `Tides 🌊 ${'and a very long headline indeed '.repeat(12)}`
  const built = await buildSite({ ...on, 'content/world/long/en.md': article(long, 'Text.', 'slug: long') })
  expect(built.messages).toEqual([])
  const { left, right } = await inkOf(built, cardOf(built, 'en/world/long/index.html'))
  expect(left).toBeGreaterThanOrEqual(79)
  expect(right).toBeLessThan(1190)
})

const columns = (text: string) => Array.from(text).reduce((sum, character) => sum + (/[\u2E80-\uFFEF“”]/.test(character) ? 2 : 1), 0)

it.each([
  ['Read all about it', ['Read ', 'all ', 'about ', 'it']],
  ['读“书”。好', ['读', '“书”。', '好']],
  ['他说：《万》', ['他', '说：', '《万》']],
  ['一——二', ['一——', '二']],
  ['用 Node 写', ['用 ', 'Node ', '写']],
])('a line may break in %s', (text, parts) => {
  expect(pieces(text)).toEqual(parts)
})

it.each([
  ['as few lines as there need be, evenly', 'one two three four five six', 20, ['one two three', 'four five six']],
  ['a word too long for a line is cut', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['Chinese keeps its punctuation', '过而不改，是谓过矣', 12, ['过而不改，', '是谓过矣']],
])('%s', (_, text, width, lines) => {
  const found = breakLines(text, width, columns)
  expect(found.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  expect(found).toHaveLength(lines.length)
  for (const line of found) expect(columns(line)).toBeLessThanOrEqual(width)
  if (text.includes(' ') || text.includes('，')) expect(found).toEqual(lines)
})
