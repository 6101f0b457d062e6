import * as z from 'zod'

/** As it is written: `12:34`, `1:02:03`, or seconds. */
const clock = /^(?:(\d{1,3}):(?=\d{2}:))?(\d{1,3}):([0-5]\d)$/

/** Whole seconds. */
const duration = z.union([
  z.number().positive().transform(Math.round),
  z
    .string()
    .regex(clock)
    .transform((written) => {
      const [, hours = '0', minutes = '0', seconds = '0'] = clock.exec(written) ?? []
      return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    }),
])

/** A recording of an article. Its path alone is read as its `src` (foreign-values.ts). */
export const audioSchema = (src: z.ZodType<string>, title: z.ZodType<string>) =>
  z.strictObject({ src, title: title.optional(), duration: duration.optional() })
