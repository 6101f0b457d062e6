import { join } from 'node:path'
import { forgetSources, type SourceState } from './engine/source-state.ts'
import type { BuildOptions } from './options.ts'

/** The bytes of an article's file if its text in an editor were saved. Undefined where it is not open. */
export function bytesOf(texts: BuildOptions['texts'], path: string): Uint8Array | undefined {
  const text = texts?.get(path)
  return text === undefined ? undefined : Buffer.from(text)
}

/** A file whose text in an editor was read counts as changed for every later build. */
export function forgetOpenTexts(state: SourceState, { root, texts }: BuildOptions): void {
  if (texts)
    forgetSources(
      state,
      [...texts.keys()].map((path) => join(root, path)),
    )
}
