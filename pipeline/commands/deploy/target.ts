import type { ReadyFile } from '../../build/ready-output.ts'

/** A file to be sent. */
export interface OutgoingFile extends ReadyFile {
  /** The absolute path of its source. */
  file: string
  /** What it is served with: values of HTTP headers. */
  type: string
  caching: string
  /** Names its bytes and headers. */
  key: string
}

/** Where a site is deployed to. Paths are relative to the place of the site there, with `/` between folders. */
export interface DeployTarget {
  /** As it is shown to people. */
  name: string
  /** Whether it has a use for a file: some are for servers alone. */
  takes(path: string): boolean
  /** Path → the target's own mark of the file that is there, which differs if the file does. Paths without a file are not in it; others may be. */
  marks(paths: string[]): Promise<Map<string, string>>
  /** Compares a file with what is there, with this mark: the same, only with other headers, or other bytes. Slow: it may read both. */
  compare(file: OutgoingFile, mark: string): Promise<'same' | 'headers' | 'other'>
  /** Sends a file, and returns its mark. The file there is whole at every moment. */
  put(file: OutgoingFile): Promise<string>
  remove(path: string): Promise<void>
  /** The list of what was deployed; undefined if there is none. */
  readList(): Promise<string | undefined>
  writeList(text: string): Promise<void>
  /** Called at the end, whatever happened. */
  close(): void
}

/** The name of the list of what was deployed, at the target. */
export const deployListName = '.diglot-deploy.json'

/** The target refused something or cannot be reached: shown without a stack. */
export class TargetError extends Error {}

/** So many files are sent at once. */
const width = 8

/** Works on items, some at a time. After a failure no other item is started; it is thrown when those in work have ended. */
export async function eachAtOnce<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items].values()
  let isFailed = false
  const worker = async () => {
    for (const item of rest) {
      if (isFailed) return
      try {
        await work(item)
      } catch (error) {
        isFailed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: width }, worker))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
