import * as z from 'zod'

const expectsOne =
  'the stories of the book by one key: "section", such as "world"; "month", such as "2026-11"; or "stories", such as ["world/tides"]'
const expectsName = 'a name of small letters, digits and hyphens, such as "november": it is part of the address'
const expectsMonth = 'a month such as "2026-11"'
const expectsPair = 'two locales, such as ["en", "zh"]'

/**
 * Books (EPUB): what each has, and how. Without `bilingual`, every edition has the book in its own language; with it,
 * there is one, with both texts of each story.
 */
export const booksSchema = z
  .array(
    z
      .strictObject({
        name: z.string({ error: expectsName }).regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, { error: expectsName }),
        section: z.string().optional(),
        month: z
          .string({ error: expectsMonth })
          .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: expectsMonth })
          .optional(),
        /** Ids of stories, in the order of the book. */
        stories: z.array(z.string()).min(1, { error: expectsOne }).optional(),
        bilingual: z
          .tuple([z.string(), z.string()], { error: expectsPair })
          .refine(([first, second]) => first !== second, { error: expectsPair })
          .optional(),
      })
      .refine(({ section, month, stories }) => [section, month, stories].filter((one) => one !== undefined).length === 1, {
        error: expectsOne,
      }),
    { error: 'a list of books, such as [{ name: "november", month: "2026-11" }]' },
  )
  .superRefine((books, context) => {
    const addresses = books.map(({ name, bilingual }) => [name, ...(bilingual ?? [])].join(' '))
    for (const [index, address] of addresses.entries())
      if (addresses.indexOf(address) < index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'a name that no other book has, or "bilingual" in one of them' })
  })
  .default([])
