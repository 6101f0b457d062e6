import { readFileSync } from 'node:fs'
import { createStage, type Staged } from './stage.ts'

/** Bytes as they were and as they are to be. */
export interface Respelling {
  from: Uint8Array
  to: Uint8Array
}

/** What files are respelled with: plain data, so that it can be given to a thread. */
export interface RespellSetup {
  target: { out: string; stage: string }
  /** Name of a set of words → a word's number in it → what it was and is to be. */
  words: Map<string, Map<number, Respelling>>
}

/** A published page in whose files some words are to be put in place of others. */
export interface RespellJob {
  /** Names the page. */
  address: string
  /** Names the words. */
  locale: string
  /** `slots`: where words stand in a file, as offset and number in turn; `published`: the hash of what stands there. */
  files: { path: string; published: string; slots: number[] }[]
}

/** The files that wait to be published; undefined where the words do not stand in a file as was thought. */
export type Respelled = { staged: Staged; slots: number[] }[] | undefined

/** Makes what puts words in place of others. `name` tells the files of one thread from another's. */
export function createSpeller({ target, words }: RespellSetup, name: string): (job: RespellJob) => Respelled {
  const stage = createStage(target.out, target.stage, name)
  return ({ locale, files }) => {
    const spelled: NonNullable<Respelled> = []
    for (const { path, published, slots } of files) {
      const bytes = bytesOf(`${target.out}/${path}`)
      const file = bytes && respell({ bytes, slots }, words.get(locale) ?? new Map())
      if (!file) return undefined
      spelled.push({ staged: stage.put(path, 0, file.bytes, published), slots: file.slots })
    }
    return spelled
  }
}

/** Undefined where the file is gone, or is no file any more. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

interface Spelled {
  bytes: Uint8Array
  slots: number[]
}

/** Puts other words where words stand; undefined where they do not stand there. */
export function respell({ bytes, slots }: Spelled, words: ReadonlyMap<number, Respelling>): Spelled | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const pieces: Uint8Array[] = []
  const moved: number[] = []
  let [from, shift] = [0, 0]
  for (let slot = 0; slot < slots.length; slot += 2) {
    const [at = 0, number = 0] = [slots[slot], slots[slot + 1]]
    moved.push(at + shift, number)
    const change = words.get(number)
    if (!change) continue
    const end = at + change.from.length
    if (!file.subarray(at, end).equals(change.from)) return undefined
    pieces.push(file.subarray(from, at), change.to)
    from = end
    shift += change.to.length - change.from.length
  }
  return { bytes: Buffer.concat([...pieces, file.subarray(from)]), slots: moved }
}
