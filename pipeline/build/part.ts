import * as z from 'zod'

/** A part that is checked no further: the toolchain that wrote it is the one that reads it, and each row has a checksum. */
export const part = <Value extends object>() => z.custom<Value>((value) => typeof value === 'object' && value !== null)
