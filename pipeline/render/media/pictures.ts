import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { type Report, startOf } from '../../core/diagnostics.ts'
import { codeOf, isSystemError } from '../../core/files.ts'
import type { Asset, CardWish } from '../../core/media.ts'
import type { Config } from '../../core/settings/config.ts'
import { drawCards } from './cards.ts'
import { fileOf, type Pictures } from './files.ts'
import { isMoving } from './moving.ts'
import { checkReadable, type Maker, makeSet, NotMade } from './set.ts'
import { pictureStore } from './store.ts'

/** A picture that some page shows; `social` where a story has it as its own. */
export interface PictureWish {
  asset: Asset
  social: boolean
}

export interface PicturesInput {
  root: string
  config: Pick<Config, 'pictures' | 'openGraph'>
  wishes: PictureWish[]
  cards: CardWish[]
  /** The folder of what was made; by default beside the site's packages. */
  cache?: string | undefined
  /** Called with the key of each entry of the store that is used. */
  used?: ((key: string) => void) | undefined
  progress?: ((stage: string, done: number, total: number) => void) | undefined
  /** Whether the site is published. */
  write: boolean
}

/** What sharp makes smaller; a GIF may move, an SVG is small as it is: both pass untouched, and so does any other that moves. */
const made = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

/**
 * Makes every picture that is published, in every size and form. What was made before is not made again. Where nothing is
 * written, nothing is made: pages show what is in the store, and otherwise the pictures as they are.
 */
export async function makePictures(input: PicturesInput, report: Report): Promise<Pictures> {
  const wishes = input.config.pictures.enabled ? input.wishes.filter(({ asset }) => made.has(asset.type ?? '') && asset.width) : []
  const result: Pictures = { sets: new Map(), cards: new Map(), files: [] }
  if (wishes.length === 0 && input.cards.length === 0) return result
  const to = { store: pictureStore(input, input.used), version: versionOfSharp(), makes: input.write, result }
  let done = 0
  await inParallel(wishes, async (wish) => {
    await addSet(wish, input, to, report)
    input.progress?.('pictures', ++done, wishes.length)
  })
  await drawCards(input, to, report)
  result.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return result
}

async function addSet(
  { asset, social }: PictureWish,
  input: PicturesInput,
  to: { result: Pictures } & Omit<Maker, 'settings'>,
  report: Report,
) {
  try {
    const bytes = await readFile(join(input.root, asset.path))
    if (isMoving(bytes)) return
    const maker = { ...to, settings: input.config.pictures }
    const { set, made } = await makeSet(bytes, asset, social, maker).catch(async (error: unknown) => {
      if (!(error instanceof NotMade)) throw error
      await checkReadable(bytes, maker)
      return { set: undefined, made: [] }
    })
    if (set) to.result.sets.set(asset.path, set)
    to.result.files.push(...made.map(({ address, key }) => fileOf(to.store, address, key)))
  } catch (error) {
    // The errors of the decoder are none of the system.
    if (isSystemError(error)) {
      const says = `this picture could not be made smaller (${codeOf(error)}). Correct the permissions of the file and of the cache.`
      report.add('content/unreadable', startOf(asset.path), says)
      return
    }
    // Without the decoder's own words: with several threads, they are not the same each time.
    report.add(
      'picture/unreadable',
      startOf(asset.path),
      'this picture cannot be decoded. It may be damaged. Save it again as JPEG or PNG.',
    )
  }
}

/** Of the package, without loading it: a build that makes nothing need not. */
function versionOfSharp(): string {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('sharp')))
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version)
}

async function inParallel<Item>(items: Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await act(item)
  }
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker))
}
