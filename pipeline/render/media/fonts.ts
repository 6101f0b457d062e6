import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Font } from 'harfbuzzjs'

/** A font for headlines: a package of Fontsource, which the site installs, and its parts in the order of use. */
interface Row {
  name: string
  parts: string[]
  /** Whether it comes first in an edition of this language (BCP 47). */
  of?(language: string, script: string): boolean
  /** What it draws, for the advice where it is not installed. */
  draws: RegExp
}

const cjk = (suffix: string, part: string, of: Row['of']): Row => ({
  name: `noto-serif-${suffix}`,
  parts: [part],
  ...(of && { of }),
  draws: suffix === 'kr' ? /\p{sc=Hangul}/u : suffix === 'jp' ? /[\p{sc=Hiragana}\p{sc=Katakana}]/u : /\p{sc=Han}/u,
})

/** A row for each font. Nothing of the machine's own is ever used: the same headline gives the same bytes everywhere. */
const rows: Row[] = [
  {
    name: 'noto-serif',
    parts: ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'],
    draws: /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u,
  },
  cjk('sc', 'chinese-simplified', (language, script) => language === 'zh' && script !== 'Hant'),
  cjk('tc', 'chinese-traditional', (language, script) => language === 'zh' && script === 'Hant'),
  cjk('jp', 'japanese', (language) => language === 'ja'),
  cjk('kr', 'korean', (language) => language === 'ko'),
  { name: 'noto-naskh-arabic', parts: ['arabic'], of: (_, script) => script === 'Arab', draws: /\p{sc=Arabic}/u },
]
const weight = 700

/** A font that is ready to draw. */
export interface Loaded {
  font: Font
  /** Font units in an em. */
  em: number
  covers: Set<number>
}

export interface Fonts {
  /** Name and version of every font that was found: a part of the key of what they draw. */
  versions: string
  /** The first font that has the character, in the order that a language asks for. */
  find(character: string, tag: string): Loaded | undefined
  /** The package that would draw it, for advice. */
  advise(character: string): string | undefined
}

/** The fonts that the site has installed, or that come with the project. Each is read when it is first asked for. */
export function createFonts(root: string, { Blob, Face, Font }: typeof import('harfbuzzjs')): Fonts {
  const requires = [createRequire(join(root, 'package.json')), createRequire(import.meta.url)]
  const found = rows.flatMap((row) => {
    const resolve = requires.find((from) => resolves(from, `@fontsource/${row.name}/package.json`))?.resolve
    return resolve ? [{ row, resolve }] : []
  })
  const loaded = new Map<string, Loaded>()
  const load = (path: string): Loaded => {
    const known = loaded.get(path)
    if (known) return known
    const face = new Face(new Blob(toSfnt(readFileSync(path))))
    const font = { font: new Font(face), em: face.upem, covers: new Set(face.collectUnicodes()) }
    loaded.set(path, font)
    return font
  }
  const orders = new Map<string, string[]>()
  /** Files in the order in which a language asks them. */
  const order = (tag: string) => {
    const known = orders.get(tag)
    if (known) return known
    const { language, script = '' } = new Intl.Locale(tag).maximize()
    const first = ({ row }: (typeof found)[number]) => Number(row.of?.(language, script) ?? false)
    const files = found
      .toSorted((a, b) => first(b) - first(a))
      .flatMap(({ row: { name, parts }, resolve }) =>
        parts.map((part) => resolve(`@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff`)),
      )
    orders.set(tag, files)
    return files
  }
  return {
    versions: found.map(({ row, resolve }) => `${row.name}@${versionOf(resolve(`@fontsource/${row.name}/package.json`))}`).join(' '),
    find(character, tag) {
      const code = character.codePointAt(0) ?? 0
      for (const file of order(tag)) {
        const font = load(file)
        if (font.covers.has(code)) return font
      }
      return undefined
    },
    advise: (character) => rows.find(({ draws, name }) => draws.test(character) && !found.some(({ row }) => row.name === name))?.name,
  }
}

function resolves(from: NodeJS.Require, path: string): boolean {
  try {
    from.resolve(path)
    return true
  } catch {
    return false
  }
}

function versionOf(path: string): string {
  return String(JSON.parse(readFileSync(path, 'utf8')).version)
}

/** A WOFF file (W3C Recommendation, WOFF 1.0, sections 3 to 5) as the OpenType file that it packs. */
function toSfnt(woff: Buffer): ArrayBuffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20
    const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    return { tag: woff.subarray(entry, entry + 4), sum: woff.readUInt32BE(entry + 16), bytes: packed < length ? inflateSync(bytes) : bytes }
  })
  const head = 12 + 16 * count
  const size = tables.reduce((total, { bytes }) => total + padded(bytes.length), head)
  const sfnt = Buffer.from(new ArrayBuffer(size))
  woff.copy(sfnt, 0, 4, 8)
  sfnt.writeUInt16BE(count, 4)
  let at = head
  for (const [index, { tag, sum, bytes }] of tables.entries()) {
    const entry = 12 + index * 16
    tag.copy(sfnt, entry)
    sfnt.writeUInt32BE(sum, entry + 4)
    sfnt.writeUInt32BE(at, entry + 8)
    sfnt.writeUInt32BE(bytes.length, entry + 12)
    bytes.copy(sfnt, at)
    at += padded(bytes.length)
  }
  return sfnt.buffer
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
