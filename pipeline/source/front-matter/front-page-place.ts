import * as z from 'zod'

/** Where editors put a story on the front pages: a smaller number comes first. */
export const frontPlace = z.union([
  z.enum(['lead', 'top', 'breaking']),
  z.number().int().min(1).max(99),
  z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number),
])

/** The place with its end. A place alone is read as its `place` (foreign-values.ts). */
export const frontSchema = (date: z.ZodString) =>
  z
    .strictObject({ place: frontPlace, until: date.optional(), pages: z.enum(['front', 'all']).optional() })
    .refine(({ place, until }) => place !== 'breaking' || until !== undefined)
    .refine(({ place, pages }) => place === 'breaking' || pages === undefined)
