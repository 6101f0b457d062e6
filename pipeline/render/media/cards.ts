import type { Report } from '../../core/diagnostics.ts'
import type { CardWish } from '../../core/media.ts'
import { socialSize } from './encode.ts'
import { fileOf, type Pictures } from './files.ts'
import { createFonts, type Fonts } from './fonts.ts'
import { breakLines } from './lines.ts'
import { createDraw, type Draw, MissingGlyph, type Outline } from './outlines.ts'
import { hash, type Store } from './store.ts'

interface Target {
  store: Store
  /** Of sharp. */
  version: string
  /** Whether what is not in the store is drawn. */
  makes: boolean
  result: Pictures
}

/** Raised with every change to what a card looks like. */
const edition = 'card 2'
const margin = 80
const colours = { paper: '#fdfcf9', ink: '#1b1a17', soft: '#58544c', accent: '#8e1f16', rule: '#1b1a17' }
/** Sizes of the headline that are tried in turn (pixels), and the lines that each may take. */
const sizes = [84, 76, 68, 60, 52, 44].map((size) => ({ size, lines: size > 60 ? 3 : size > 44 ? 4 : 5 }))
/** `tallest`: of all lines of the headline together. All in pixels. */
const shapes = {
  card: { ...socialSize, sizes, tallest: 350 },
  cover: { width: 1200, height: 1600, sizes: [{ size: 140, lines: 4 }, { size: 112, lines: 5 }, ...sizes], tallest: 900 },
}
/** Line heights in em. */
const leadings: Record<string, number> = { Latn: 1.16, Arab: 1.55 }

interface CardsInput {
  root: string
  cards: CardWish[]
  progress?: ((stage: string, done: number, total: number) => void) | undefined
}

/** Draws the headlines that have not been drawn before, as PNG: 1200 by 630 pixels, and covers of books 1200 by 1600. */
export async function drawCards({ root, cards, progress }: CardsInput, to: Target, report: Report): Promise<void> {
  if (cards.length === 0) return
  const harfbuzz = await import('harfbuzzjs')
  const fonts = createFonts(root, harfbuzz)
  const draw = createDraw(fonts, harfbuzz)
  for (const [index, card] of cards.entries()) {
    progress?.('headline pictures', index + 1, cards.length)
    try {
      const { place: _, ...said } = card
      const key = hash(edition, JSON.stringify(said), to.version, fonts.versions)
      const known = to.store.get(key)
      // This also finds the characters that no font has.
      const svg = known ? '' : compose(card, draw)
      if (!known && !to.makes) continue
      const bytes = known ?? (await toPng(svg))
      if (!known) to.store.set(key, bytes)
      const { width, height } = shapes[card.shape ?? 'card']
      const address = `/media/cards/${key.slice(0, 16)}.png`
      to.result.cards.set(card.address, { address, width, height, type: 'image/png', bytes: bytes.length })
      to.result.files.push(fileOf(to.store, address, key))
    } catch (error) {
      if (!(error instanceof MissingGlyph)) throw error
      report.add('picture/font', card.place, advice(error.character, fonts))
    }
  }
}

function advice(character: string, fonts: Fonts): string {
  const name = fonts.advise(character)
  const found = `the picture of the headline cannot be made, because no installed font has "${character}"`
  return name ? `${found}. Run: npm install @fontsource/${name}` : `${found}; the page goes without a picture. Give the story an image.`
}

async function toPng(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 7 }).toBuffer()
}

/** The card as SVG, with outlines in place of text. */
function compose({ title, paper, section, tag, direction, shape }: CardWish, draw: Draw): string {
  const { width, height, sizes: tried, tallest } = shapes[shape ?? 'card']
  const said = (text: string) => draw(text, tag, direction)
  const measure = (size: number) => (text: string) => said(text).width * size
  const room = width - 2 * margin
  const text = title
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const { script = 'Latn' } = new Intl.Locale(tag).maximize()
  const em = leadings[script] ?? 1.34
  const fitting = tried.map(({ size, lines }) => ({ size, most: lines, lines: breakLines(text, room, measure(size)) }))
  const { size, lines, most } =
    fitting.find((one) => one.lines.length <= one.most && one.lines.length * one.size * em <= tallest) ??
    (fitting.at(-1) as (typeof fitting)[number])
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines
  const leading = size * em
  const top = 150 + (height - 150 - 110 - leading * shown.length) / 2 + leading * 0.5 + size * 0.35
  const place = (outline: Outline, at: number, y: number, colour: string) =>
    toGroup(outline, direction === 'rtl' ? width - margin - outline.width * at : margin, y, at, colour)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rectangle(0, 0, width, height, colours.paper),
    rectangle(0, 0, width, 14, colours.accent),
    place(said(paper), 40, 104, colours.ink),
    rectangle(margin, 136, room, 3, colours.rule),
    ...shown.map((line, index) => place(said(line), size, top + index * leading, colours.ink)),
    place(said(section), 30, height - 56, colours.accent),
    '</svg>',
  ].join('')
}

function rectangle(x: number, y: number, w: number, h: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`
}

function toGroup({ glyphs }: Outline, x: number, y: number, size: number, fill: string): string {
  const paths = glyphs.map(
    (glyph) =>
      `<path transform="translate(${round(x + glyph.x * size)} ${round(y - glyph.y * size)}) scale(${glyph.scale * size} ${-glyph.scale * size})" d="${glyph.path}"/>`,
  )
  return `<g fill="${fill}">${paths.join('')}</g>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
