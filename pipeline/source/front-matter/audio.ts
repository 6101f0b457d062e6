import * as z from 'zod'

/** A thousand hours. What is more is a mistake, and no duration that programs read (`PT1e+21S`). */
const most = 3_600_000

/** Whole seconds; written as `12:34`, `1:02:03`, or seconds. */
const duration = z
  .union([z.number(), z.string().regex(/^(?:\d+|(?:\d{1,3}|\d{1,3}:[0-5]\d):[0-5]\d)$/)])
  .transform((written) =>
    Math.round(
      String(written)
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0),
    ),
  )
  .refine((seconds) => seconds > 0 && seconds < most)

/** A recording of an article. Its path alone is read as its `src` (foreign-values.ts). */
export const audioSchema = (src: z.ZodType<string>, title: z.ZodType<string>) =>
  z.strictObject({ src: src.refine(isSecure), title: title.optional(), duration: duration.optional() })

/** A page that came over https plays nothing from http. */
function isSecure(src: string): boolean {
  return !/^http:/i.test(src)
}
