import bidiFactory from 'bidi-js'
import type { Fonts, Loaded } from './fonts.ts'

type HarfBuzz = typeof import('harfbuzzjs')

/** A line of text as shapes, at a size of one pixel an em, y upwards. */
export interface Outline {
  width: number
  glyphs: { path: string; x: number; y: number; scale: number }[]
}

/** A character that no font draws. */
export class MissingGlyph extends Error {
  readonly character: string
  constructor(character: string) {
    super(character)
    this.character = character
  }
}

export type Draw = (text: string, tag: string, direction: 'ltr' | 'rtl') => Outline

interface Run {
  text: string
  level: number
  font: Loaded
}

// Its types are those of a CommonJS module; what Node loads is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** Makes the one who turns text into outlines: order by Unicode's UAX 9, shapes by HarfBuzz. */
export function createDraw(fonts: Fonts, harfbuzz: HarfBuzz): Draw {
  return (text, tag, direction) => {
    const outline: Outline = { width: 0, glyphs: [] }
    for (const run of inOrder(runs(text, tag, direction, fonts))) append(outline, run, tag, harfbuzz)
    return outline
  }
}

/** Stretches of one level and one font. Spaces and marks join the stretch before them where its font has them. */
function runs(text: string, tag: string, direction: 'ltr' | 'rtl', fonts: Fonts): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const found: Run[] = []
  let index = 0
  for (const character of text) {
    const level = levels[index] ?? 0
    index += character.length
    const last = found.at(-1)
    const joins = last && /[\p{M}\p{Zs}\p{Cf}]/u.test(character) && last.font.covers.has(character.codePointAt(0) ?? 0)
    const font = joins ? last.font : fonts.find(character, tag)
    if (!font) throw new MissingGlyph(character)
    if (last?.font === font && last.level === level) last.text += character
    else found.push({ text: character, level, font })
  }
  return found
}

/** Rule L2: from the highest level down to 1, each sequence of runs at that level or above is turned round. */
function inOrder(found: Run[]): Run[] {
  const ordered = [...found]
  for (let level = Math.max(0, ...found.map((run) => run.level)); level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while ((ordered[to]?.level ?? -1) >= level) to += 1
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  }
  return ordered
}

function append(outline: Outline, { text, level, font: { font, em } }: Run, tag: string, { Buffer, Direction, shape }: HarfBuzz): void {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  buffer.setLanguage(tag)
  shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const path = font.glyphToPath(codepoint)
    if (path !== '') outline.glyphs.push({ path, x: outline.width + xOffset / em, y: yOffset / em, scale: 1 / em })
    outline.width += xAdvance / em
  }
}
