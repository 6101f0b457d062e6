import { pictureStore } from '../../render/media/store.ts'
import { mostEntry, type SharedEntry } from './chunk.ts'

const group = 'pictures'

/** What was made of pictures: keys say what of, whatever made the rest. */
export function sharedPictures(place: { root: string; cache?: string | undefined }) {
  const store = pictureStore(place)
  const used = new Set<string>()
  return {
    use: (key: string) => void used.add(key),
    /** What this build has used: key → what makes the entry. */
    entries: () => new Map([...used].map((id) => [id, () => entryOf(id, store.get(id))])),
    /** Returns whether it was lacking. */
    take({ group: found, id, bytes }: SharedEntry): boolean {
      if (found !== group || !bytes || !/^[\da-f]{64}$/.test(id) || store.get(id)) return false
      store.set(id, bytes)
      return true
    },
  }
}

function entryOf(id: string, bytes: Uint8Array | undefined): SharedEntry | undefined {
  return bytes && bytes.length < mostEntry ? { group, id, rows: [], bytes } : undefined
}
