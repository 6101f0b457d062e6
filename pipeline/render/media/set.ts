import type { Asset, Picture, PictureSet } from '../../core/media.ts'
import type { Config } from '../../core/settings/config.ts'
import {
  decodePicture,
  efforts,
  encode,
  encodeSocial,
  endings,
  fallbackWidth,
  formsOf,
  type PictureForm,
  socialSize,
  type Traits,
  traitsOf,
  types,
  widthsOf,
} from './encode.ts'
import { hash, type Store } from './store.ts'

/** A picture, the key of its bytes in the store, and its address. */
interface OutputState extends Picture {
  key: string
}

export interface Maker {
  store: Store
  /** Whether what is not in the store is made. If not, a picture that lacks any of it throws `NotMade`. */
  makes: boolean
  settings: Config['pictures']
  /** Whatever else the bytes depend on: the library's version. */
  version: string
}

/** A picture of which something is not in the store, where nothing is made. */
export class NotMade extends Error {}

/** Makes what is missing in the store of a picture's variants. Throws where the picture cannot be read. */
export async function makeSet(
  bytes: Uint8Array,
  asset: Asset,
  social: boolean,
  maker: Maker,
): Promise<{ set: PictureSet; made: OutputState[] }> {
  const { settings } = maker
  const source = hash(bytes)
  const traits = await cached(maker, hash(source, 'traits 2', maker.version), () => traitsOf(bytes, asset.type ?? ''))
  const sizesIn = async (form: PictureForm, widths: number[]) => {
    const sizes: OutputState[] = []
    for (const width of widths)
      sizes.push(await variant(maker, { asset, source, form, ...sized(traits, width) }, () => encode(bytes, { form, width }, settings)))
    return sizes
  }
  const { better, fallback } = await formsIn(traits, settings, sizesIn)
  const shared = social
    ? await variant(maker, { asset, source, form: 'jpeg', ...socialSize, name: 'social' }, () => encodeSocial(bytes, traits, settings))
    : undefined
  return {
    set: {
      fallback: fallback.map(picture),
      better: better.map((sizes) => sizes.map(picture)),
      ...(shared && { social: picture(shared) }),
      colour: traits.colour,
    },
    made: [...better.flat(), ...fallback, ...(shared ? [shared] : [])],
  }
}

/** The sizes of the better form, where it takes fewer bytes, and of the form that every browser reads. */
async function formsIn(
  traits: Traits,
  settings: Maker['settings'],
  sizesIn: (form: PictureForm, widths: number[]) => Promise<OutputState[]>,
) {
  const { better: form, fallback } = formsOf(traits, settings)
  const widths = widthsOf(traits, settings)
  const plain = await sizesIn(fallback, [fallbackWidth(widths)])
  const sizes = form && (await sizesIn(form, widths))
  const isSmaller = sizes?.some(({ width, bytes = 0 }) => width === plain[0]?.width && bytes < (plain[0]?.bytes ?? 0))
  // Where there is a better form, few browsers need the other: one size is enough.
  return sizes && isSmaller ? { better: [sizes], fallback: plain } : { better: [], fallback: await sizesIn(fallback, widths) }
}

function sized({ width, height }: Traits, to: number): { width: number; height: number } {
  return { width: to, height: Math.max(1, Math.round((to * height) / width)) }
}

const picture = ({ key: _, ...rest }: OutputState): Picture => rest

interface Wanted {
  asset: Asset
  /** Digest of the source. */
  source: string
  form: PictureForm
  width: number
  height: number
  name?: string
}

async function variant(maker: Maker, wanted: Wanted, make: () => Promise<Buffer>): Promise<OutputState> {
  const { asset, source, form, width, height, name = String(width) } = wanted
  const key = hash(source, form, name, JSON.stringify([maker.settings.quality, efforts]), maker.version)
  const known = maker.store.get(key)
  if (!known && !maker.makes) throw new NotMade(wanted.asset.path)
  const bytes = known ?? (await make())
  if (!known) maker.store.set(key, bytes)
  const stem = asset.address.replace(/\.[^./]*$/, '')
  return { key, address: `${stem}.${key.slice(0, 10)}-${name}.${endings[form]}`, width, height, type: types[form], bytes: bytes.length }
}

/** Throws where a picture cannot be read; what was read once is not read again. */
export async function checkReadable(bytes: Uint8Array, maker: Maker): Promise<void> {
  await cached({ ...maker, makes: true }, hash(hash(bytes), 'readable', maker.version), async () => {
    await decodePicture(bytes)
    return true
  })
}

/** A small JSON value in the store. */
async function cached<Value>({ store, makes }: Maker, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = store.get(key)
  if (known) return JSON.parse(new TextDecoder().decode(known)) as Value
  if (!makes) throw new NotMade(key)
  const value = await make()
  store.set(key, Buffer.from(JSON.stringify(value)))
  return value
}
