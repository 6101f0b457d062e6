import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { isMoving } from '../pipeline/render/media/moving.ts'
import { article } from './support/articles.ts'
import { buildSite, carefreeSettings } from './support/site.ts'

const frames = (count: number) =>
  sharp(Buffer.from(Uint8Array.from({ length: 32 * 32 * count * 3 }, (_, index) => index % 251)), {
    raw: { width: 32, height: 32 * count, channels: 3, pageHeight: 32 },
  })
const still = () => sharp({ create: { width: 32, height: 32, channels: 3, background: '#123456' } })

/** A PNG with a chunk that says how many frames it has. */
async function apng(): Promise<Buffer> {
  const png = await still().png().toBuffer()
  const control = Buffer.from('00000008' + '6163544c' + '00000002' + '00000000' + '00000000', 'hex')
  return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
}

/** An AVIF file whose brand is that of a sequence. */
async function avis(): Promise<Buffer> {
  const avif = await still().avif().toBuffer()
  avif.write('avis', 8, 'latin1')
  return avif
}

describe('a picture that moves', () => {
  it.each<[string, () => Promise<Buffer>, boolean]>([
    [
      'WebP, animated',
      () =>
        frames(3)
          .webp({ delay: [100, 100, 100] })
          .toBuffer(),
      true,
    ],
    ['WebP', () => still().webp().toBuffer(), false],
    ['WebP with transparency', () => still().ensureAlpha(0.5).webp().toBuffer(), false],
    ['PNG, animated', apng, true],
    ['PNG', () => still().png().toBuffer(), false],
    ['AVIF, a sequence', avis, true],
    ['AVIF', () => still().avif().toBuffer(), false],
    ['JPEG', () => still().jpeg().toBuffer(), false],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), false],
    ['PNG, cut off', async () => (await still().png().toBuffer()).subarray(0, 20), false],
  ])('%s', async (_, make, moves) => {
    expect(isMoving(await make())).toBe(moves)
  })

  it('is published as it is, in every format', async () => {
    const built = await buildSite({
      ...carefreeSettings,
      'content/world/tides/en.md': article('Tides', '![Waves](waves.webp)', 'image: { src: waves.webp, alt: Waves }'),
      'content/world/tides/zh.md': '---\ntitle: 潮汐\nimage: { alt: 浪 }\n---\n\n海。\n',
      'content/world/tides/waves.webp': await frames(3)
        .webp({ delay: [100, 100, 100] })
        .toBuffer(),
    })
    expect(built.messages).toEqual([])
    expect(built.files().filter((path) => path.startsWith('media/'))).toEqual(['media/world/tides/waves.webp'])
    for (const path of ['en/world/tides/index.html', 'en/world/tides/amp/index.html', 'en/feed.xml'])
      expect(built.read(path)).toContain('/media/world/tides/waves.webp"')
  })
})
