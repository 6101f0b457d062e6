import * as z from 'zod'
import { type ShortcodeFunction, type ShortcodeKind, shortcodeKinds } from './shortcodes.ts'

const isKind = (value: unknown): value is ShortcodeKind => shortcodeKinds.some((kind) => kind === value)

/** The setting: the name of a tag → how it is read. */
export const shortcodesSchema = z
  .record(
    z.string(),
    z.custom<ShortcodeKind | ShortcodeFunction>((value) => typeof value === 'function' || isKind(value), {
      error: `a function, or one of ${shortcodeKinds.map((kind) => JSON.stringify(kind)).join(', ')}`,
    }),
  )
  .default({})
