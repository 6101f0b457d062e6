import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getInstance } from 'amphtml-validator'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { article } from './support/articles.ts'
import { type Built, buildSite, type Files, folder, now, pair, site } from './support/site.ts'
import { validatorFile } from './tools/amp-validator.ts'

/** A scene with a sky, a sea and a red sun, and enough noise to be no drawing. */
async function photograph(width: number, height: number) {
  const sun = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height / 2}" fill="#88aadd"/><rect y="${height / 2}" width="${width}" height="${height / 2}" fill="#224466"/><circle cx="${width / 4}" cy="${height / 4}" r="${height / 8}" fill="#cc2211"/></svg>`,
  )
  const noise = { width, height, channels: 3 as const, noise: { type: 'gaussian' as const, mean: 128, sigma: 8 }, background: '#888' }
  const grain = await sharp({ create: noise }).png().toBuffer()
  return sharp(sun).composite([{ input: grain, blend: 'soft-light' }])
}

/** Lies on its side (EXIF orientation 6), with a place, a photographer, and the colours of Display P3. */
const phone = async () =>
  (await photograph(1000, 600))
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .withExifMerge({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' } })
    .jpeg({ quality: 95 })
    .toBuffer()

const drawing = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400"><rect width="900" height="400" fill="#fff"/><path d="M20 380 L450 20 L880 380" stroke="#c00" stroke-width="3" fill="none"/></svg>',
    ),
  )
    .removeAlpha()
    .png()
    .toBuffer()

const glass = async () =>
  sharp(await (await photograph(640, 320)).jpeg().toBuffer())
    .ensureAlpha(0.5)
    .png()
    .toBuffer()
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const story = 'content/world/pictures'
const body = '![A drawing](drawing.png "RenderResult")\n\n![Glass](glass.png)\n\n![Sign](sign.svg)\n\n![Dot](dot.gif)\n'
const lead = 'image:\n  src: phone.jpg\n  alt: A sun over the sea\n  caption: The sun, at noon\n  credit: "Picture: Desk"'

async function files(more: Files = {}): Promise<Files> {
  return {
    ...pair,
    [`${story}/en.md`]: article('Pictures', body, lead),
    [`${story}/zh.md`]:
      '---\ntitle: 图片\nimage:\n  alt: 海上的太阳\n---\n\n![线条](drawing.png)\n\n![玻璃](glass.png)\n\n![标志](sign.svg)\n\n![圆点](dot.gif)\n',
    [`${story}/phone.jpg`]: await phone(),
    [`${story}/drawing.png`]: await drawing(),
    [`${story}/glass.png`]: await glass(),
    [`${story}/sign.svg`]: svg,
    [`${story}/dot.gif`]: gif,
    [`${story}/unused.jpg`]: await (await photograph(200, 100)).jpeg().toBuffer(),
    ...more,
  }
}

let given: Files
let built: Built
beforeAll(async () => {
  given = await files()
  built = await buildSite(given)
  expect(built.messages).toEqual([])
})

const bytes = (path: string, from = built) => readFileSync(join(from.out, path))
const media = (from = built) => from.files().filter((path) => path.startsWith('media/'))
const named = (pattern: RegExp, from = built) => media(from).filter((path) => pattern.test(path))
const widthOf = (path: string) => Number(/-(\d+)\.\w+$/.exec(path)?.[1])
const page = 'en/world/pictures/index.html'

describe('what is made', () => {
  const sizes = (name: string, from = built) =>
    named(new RegExp(`${name}\\.[0-9a-f]{10}-\\d+\\.\\w+$`), from)
      .map((path) => `${widthOf(path)} ${path.split('.').at(-1)}`)
      .toSorted()

  it('one better form in the widths of the settings, none larger than the picture, and one size for all other browsers', async () => {
    expect(sizes('phone')).toEqual(['480 avif', '600 avif', '600 jpg'])
    for (const ending of ['avif', 'jpg']) {
      const found = named(new RegExp(`phone\\.[0-9a-f]{10}-\\d+\\.${ending}$`))
      for (const path of found) {
        const { width, height, orientation } = await sharp(bytes(path)).metadata()
        expect({ width, height, orientation }).toEqual({
          width: widthOf(path),
          height: (widthOf(path) * 1000) / 600,
          orientation: undefined,
        })
      }
    }
  })

  it('keeps the colour profile, and nothing else of what the camera wrote', async () => {
    expect((await sharp(given[`${story}/phone.jpg`] as Uint8Array).metadata()).exif).toBeDefined()
    for (const path of named(/phone\..*-\d+\./)) {
      const { exif, xmp, iptc, icc } = await sharp(bytes(path)).metadata()
      expect({ path, exif, xmp, iptc, icc: icc !== undefined }).toEqual({
        path,
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: true,
      })
      expect(bytes(path).includes('Somebody')).toBe(false)
    }
    expect(media()).not.toContain('media/world/pictures/phone.jpg')
  })

  it('shows the same picture: the sun is where the turned photograph has it', async () => {
    for (const path of named(/phone\..*-\d+\./)) {
      const { data, info } = await sharp(bytes(path)).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
      const at = (x: number, y: number) => {
        const pixel = Math.round(y * info.height) * info.width + Math.round(x * info.width)
        return [...data.subarray(pixel * info.channels).subarray(0, 3)]
      }
      // A quarter from the left and the top becomes three quarters from the left, a quarter from the top.
      const [red = 0, green = 0, blue = 0] = at(0.75, 0.25)
      expect(red - Math.max(green, blue), path).toBeGreaterThan(80)
      const [, , sea = 0] = at(0.25, 0.5)
      expect(sea, path).toBeLessThan(160)
    }
  })

  it.each([
    ["['webp']", ['480 webp', '600 jpg', '600 webp']],
    ['[]', ['480 jpg', '600 jpg']],
  ])('of the forms %s, the better one; without any, all widths of the plain one', async (formats, expected) => {
    const settings = `export default { url: 'https://paper.example', pictures: { formats: ${formats} } }\n`
    expect(sizes('phone', await buildSite({ ...given, 'diglot.config.ts': settings }))).toEqual(expected)
  })

  it('a drawing loses nothing: each pixel is the source’s', async () => {
    expect(named(/drawing\..*\.(?:jpg|avif)$/)).toEqual([])
    const raw = (input: Uint8Array) => sharp(input).removeAlpha().raw().toBuffer()
    const source = await raw(given[`${story}/drawing.png`] as Uint8Array)
    const whole = named(/drawing\..*-900\./)
    expect(whole.map((path) => path.split('.').at(-1)).toSorted()).toEqual(['png', 'webp'])
    for (const path of whole) expect((await raw(bytes(path))).equals(source), path).toBe(true)
  })

  it('what one can see through stays so, and has no ground', async () => {
    const found = named(/glass\./)
    expect(new Set(found.map((path) => path.split('.').at(-1)))).toEqual(new Set(['avif', 'png']))
    for (const path of found) expect((await sharp(bytes(path)).stats()).isOpaque, path).toBe(false)
    expect(built.read(page)).toMatch(/<img[^>]*alt="Glass"(?![^>]*tint)[^>]*>/)
  })

  it('SVG and GIF pass untouched; a picture that no page shows is not published', () => {
    expect(bytes('media/world/pictures/sign.svg').toString()).toBe(svg)
    expect(bytes('media/world/pictures/dot.gif').equals(gif)).toBe(true)
    expect(named(/unused/)).toEqual([])
  })

  it('the same bytes on each run, whether cached or not', async () => {
    const sums = (from: Built) => media(from).map((path) => `${path} ${createHash('sha256').update(bytes(path, from)).digest('hex')}`)
    const again = await buildSite(given)
    expect(sums(again)).toEqual(sums(built))
    expect((await buildSite({}, again.root)).emitted).toMatchObject({ written: 0, deleted: 0 })
  })
})

describe('pages', () => {
  it('offer every size, with the size of the place, and hold its room', () => {
    const [picture = ''] = /<picture>.*?<\/picture>/s.exec(built.read(page)) ?? []
    expect([...picture.matchAll(/<source type="([^"]+)"/g)].map(([, type]) => type)).toEqual(['image/avif'])
    expect(picture.match(/sizes="[^"]+"/g)).toHaveLength(2)
    expect(picture).toMatch(/<img[^>]* src="[^"]+-600\.jpg"[^>]* width="600" height="1000"/)
    expect(picture).not.toMatch(/style=/)
    for (const [, set = ''] of picture.matchAll(/srcset="([^"]+)"/g))
      for (const candidate of set.split(', ')) {
        const [address = '', width] = candidate.split(' ')
        expect(media()).toContain(address.slice(1))
        expect(`${widthOf(address)}w`).toBe(width)
      }
  })

  it('have the most frequent colour as a ground, by classes that the style sheet has', async () => {
    const [, red, green, blue] = /class="tint tint-r(.) tint-g(.) tint-b(.)"/.exec(built.read(page)) ?? []
    const { dominant } = await sharp(given[`${story}/phone.jpg`] as Uint8Array).stats()
    const near = (digit: string | undefined, channel: number) => Math.abs(Number.parseInt(digit ?? '', 16) * 17 - channel)
    expect(Math.max(near(red, dominant.r), near(green, dominant.g), near(blue, dominant.b))).toBeLessThan(17)
    const sheet = built.files().find((path) => /^assets\/site\..*\.css$/.test(path)) ?? ''
    for (const name of ['tint', `tint-r${red}`, `tint-g${green}`, `tint-b${blue}`]) expect(built.read(sheet)).toContain(`.${name}{`)
  })

  it('say what it shows, and by whom', () => {
    expect(built.read(page)).toContain('<figcaption><span>The sun, at noon</span> <small>Picture: Desk</small></figcaption>')
    expect(built.read(page)).toContain('<figcaption>RenderResult</figcaption>')
  })

  it('Open Graph and the feed get one size', async () => {
    const [social = '', ...others] = named(/phone\..*-social\.jpg$/)
    expect(others).toEqual([])
    const { width, height, format, exif } = await sharp(bytes(social)).metadata()
    expect({ width, height, format, exif }).toEqual({ width: 1200, height: 630, format: 'jpeg', exif: undefined })
    const url = `https://paper.example/${social}`
    expect(built.read(page)).toContain(`<meta property="og:image" content="${url}">`)
    expect(built.read(page)).toContain('<meta property="og:image:width" content="1200">')
    expect(built.read('zh/world/tu-pian/index.html')).toContain(`<meta property="og:image" content="${url}">`)
    const feed = built.read('en/feed.xml')
    expect(feed).toContain(
      `<media:content url="${url}" fileSize="${bytes(social).length}" type="image/jpeg" medium="image" height="630" width="1200">`,
    )
    expect(feed).not.toMatch(/<picture|<source|srcset/)
    // Cut so that the sun stays in it.
    const { dominant } = await sharp(bytes(social)).extract({ left: 0, top: 0, width: 1200, height: 630 }).stats()
    expect(dominant).toBeDefined()
  })

  it('AMP gets the same set, and both are valid', async () => {
    const path = 'en/world/pictures/amp/index.html'
    const page = built.read(path)
    expect(page).toMatch(
      /<amp-img[^>]* srcset="[^"]*phone[^"]*-480\.avif 480w, [^"]*-600\.avif 600w"[^>]*><amp-img[^>]*-600\.jpg 600w"[^>]* fallback><\/amp-img><\/amp-img>/,
    )
    const validator = await getInstance(validatorFile())
    expect(validator.validateString(page).errors).toEqual([])
    const html = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }))
    for (const name of ['en/world/pictures/index.html', 'en/index.html', 'en/world/index.html'])
      expect((await html.validateString(built.read(name))).results.flatMap(({ messages }) => messages)).toEqual([])
  })
})

describe('the cache', () => {
  const kept = (root: string) => join(root, '.cache/diglot/pictures')

  it('makes nothing twice, and replaces what was damaged', async () => {
    const root = site({ ...pair, [`${story}/en.md`]: article('P', '![D](drawing.png)'), [`${story}/drawing.png`]: await drawing() })
    const first = await buildSite({}, root)
    const before = media(first).map((path) => bytes(path, first))
    const entries = readdirSync(kept(root))
    expect(entries.length).toBeGreaterThan(3)
    const [cut = '', flipped = '', empty = '', ...rest] = entries
    writeFileSync(join(kept(root), cut), readFileSync(join(kept(root), cut)).subarray(0, 40))
    const wrong = readFileSync(join(kept(root), flipped))
    wrong.writeUInt8((wrong.at(-1) ?? 0) ^ 1, wrong.length - 1)
    writeFileSync(join(kept(root), flipped), wrong)
    writeFileSync(join(kept(root), empty), '')
    for (const name of rest) writeFileSync(join(kept(root), name), 'nonsense that is longer than a digest, but none')
    const again = await buildSite({}, root)
    expect(again.messages).toEqual([])
    expect(media(again).map((path) => bytes(path, again))).toEqual(before)
    expect(readdirSync(kept(root)).toSorted()).toEqual(entries.toSorted())
  })

  it('another quality, another name: readers never keep the old one', async () => {
    const config =
      "export default { url: 'https://paper.example', pictures: { widths: [300], formats: ['webp'], quality: { jpeg: 40 } } }\n"
    const other = await buildSite({ ...given, 'diglot.config.ts': config })
    expect(
      named(/phone\..*-\d+\./, other)
        .map((path) => path.replace(/\.[0-9a-f]+-/, '.#-'))
        .toSorted(),
    ).toEqual(['media/world/pictures/phone.#-300.jpg', 'media/world/pictures/phone.#-300.webp'])
    expect(named(/phone/, other).filter((path) => media().includes(path))).toEqual([])
  })

  it('can be in another folder', async () => {
    const cache = folder()
    await buildSite({}, site(given), cache)
    expect(readdirSync(join(cache, 'pictures')).length).toBeGreaterThan(10)
  })
})

it('switched off, files are published as they are', async () => {
  const config = "export default { url: 'https://paper.example', pictures: { enabled: false } }\n"
  const plain = await buildSite({ ...given, 'diglot.config.ts': config })
  expect(plain.messages).toEqual([])
  expect(bytes('media/world/pictures/phone.jpg', plain).equals(given[`${story}/phone.jpg`] as Uint8Array)).toBe(true)
  expect(plain.read(page)).not.toMatch(/srcset|<picture/)
})

it('a picture that cannot be decoded is a message with its path, and nothing is published', async () => {
  const damaged = Buffer.from((await drawing()).subarray(0, 300))
  const bad = await buildSite({ ...pair, [`${story}/en.md`]: article('P', '![D](cut.png)'), [`${story}/cut.png`]: damaged })
  expect(bad.outcome).toBe('content')
  expect(bad.messages).toEqual([
    expect.stringMatching(
      /^content\/world\/pictures\/cut\.png:1:1 error: this picture cannot be decoded\. It may be damaged\. Save it again as JPEG or PNG\. \[picture\/unreadable\]$/,
    ),
  ])
})

it('a check makes no pictures: it reads them, and finds what a build does', async () => {
  const root = site({ ...given, [`${story}/glass.png`]: Buffer.from((await glass()).subarray(0, 300)) })
  const messages = async (write: boolean) =>
    (await build({ root, out: join(root, 'dist'), now, write })).diagnostics.map((one) => formatDiagnostic(one))
  const checked = await messages(false)
  // One line for each picture that can be read: that it can.
  const entries = readdirSync(join(root, '.cache/diglot/pictures')).map((name) => statSync(join(root, '.cache/diglot/pictures', name)).size)
  expect(entries).toEqual([36, 36])
  expect(checked).toEqual([expect.stringContaining('glass.png:1:1 error: this picture cannot be decoded')])
  expect(await messages(true)).toEqual(checked)
  writeFileSync(join(root, story, 'glass.png'), given[`${story}/glass.png`] ?? '')
  expect(await messages(false)).toEqual([])
  expect((await buildSite({}, root)).files()).toEqual(built.files())
})

it('a held-back story’s pictures are not made', async () => {
  const held = await buildSite({
    ...pair,
    [`${story}/en.md`]: article('P', '![D](drawing.png)', 'draft: true'),
    [`${story}/drawing.png`]: await drawing(),
  })
  expect(held.outcome).toBe('built')
  expect(media(held)).toEqual([])
  expect(() => readdirSync(join(held.root, '.cache/diglot/pictures'))).toThrow('ENOENT')
})

it.each([
  ['{ widths: [] }', '"pictures.widths" is []; expected a list of widths in pixels, such as [480, 800, 1200, 1600].'],
  ['{ quality: { avif: 0 } }', '"pictures.quality.avif" is 0; expected a whole number from 1 to 100.'],
  ['{ widths: [1.5] }', '"pictures.widths.0" is 1.5; expected a width in whole pixels, from 16 to 8192.'],
  ["{ formats: ['gif'] }", '"pictures.formats.0" is "gif"; expected one of "avif", "webp".'],
  ['{ size: 1 }', '"pictures.size" is not a setting; known here: enabled, widths, formats, quality.'],
])('settings: %s', async (pictures, says) => {
  const result = await buildSite({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', pictures: ${pictures} }\n`,
  })
  expect(result.outcome).toBe('config')
  expect(result.messages).toEqual([expect.stringContaining(says)])
})
