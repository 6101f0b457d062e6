import type { Picture, PictureSet } from '../../core/media.ts'
import type { Store } from './store.ts'

/** What the stage leaves behind: plain data for models, and files to be published. */
export interface Pictures {
  /** The path of a picture's file → what was made of it. */
  sets: Map<string, PictureSet>
  /** The address of a page → the picture drawn from its headline. */
  cards: Map<string, Picture>
  files: { path: string; rank: number; bytes(): Uint8Array }[]
}

/** A file of the store, to be published before any page that shows it. */
export function fileOf(store: Store, address: string, key: string): Pictures['files'][number] {
  return {
    path: address.slice(1),
    rank: 0,
    bytes: () => {
      const bytes = store.get(key)
      if (!bytes) throw new Error(`the picture ${address} went out of the cache while the site was built; build again`)
      return bytes
    },
  }
}
