import * as z from 'zod'

/** A key with which another generator keeps a page back. */
interface HoldingKey {
  schema: z.ZodType
  /** How an editor holds a page back with it. */
  example: string
  /** Whether the value keeps the page back; undefined where it says something else. */
  holds(value: unknown): boolean | undefined
  /** Whether a value that says something else is refused: it must not be published by mistake. */
  strict: boolean
}

const yes = new Set(['true', 'yes', 'on', '1'])
const no = new Set(['false', 'no', 'off', '0'])

/** `true` or `false`, however YAML and people write it; undefined for anything else. */
export function toBoolean(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : undefined
}

/** Kept back if the value is this one. */
const boolean = (holding: boolean): HoldingKey => ({
  schema: z.union([z.boolean(), z.string(), z.number()]),
  example: String(holding),
  strict: true,
  holds(value) {
    const found = toBoolean(value)
    return found === undefined ? undefined : found === holding
  },
})

/** Kept back if the value is one of these words; of others nothing is known. */
const words = (...held: string[]): HoldingKey => ({
  schema: z.string(),
  example: held[0] ?? '',
  strict: false,
  holds: (value) =>
    held.includes(String(value).trim().toLowerCase()) ? true : openWords.has(String(value).toLowerCase()) ? false : undefined,
})
const openWords = new Set(['publish', 'published', 'public', 'visible'])

/** Hugo's build options: a page that is not rendered, or not listed. */
const build: HoldingKey = {
  schema: z.looseObject({}),
  example: '{ render: never }',
  strict: false,
  holds(value) {
    if (value === null || typeof value !== 'object') return undefined
    const said = ['render', 'list'].map((key) => String(Reflect.get(value, key) ?? ''))
    return said.some((word) => ['never', 'false', 'link', 'local'].includes(word))
  },
}

/** A page behind a password is not for everybody. */
const password: HoldingKey = { schema: z.unknown(), example: 'secret', strict: true, holds: (value) => String(value).trim() !== '' }

/** Keys of other generators that keep a page back: then the article is a draft. */
export const holdingKeys: Record<string, HoldingKey> = {
  published: boolean(false),
  publish: boolean(false),
  listed: boolean(false),
  visible: boolean(false),
  unlisted: boolean(true),
  hidden: boolean(true),
  private: boolean(true),
  headless: boolean(true),
  eleventyExcludeFromCollections: boolean(true),
  status: words('draft', 'hidden', 'private', 'pending', 'future', 'trash', 'unlisted'),
  visibility: words('private', 'hidden', 'draft', 'unlisted'),
  build,
  _build: build,
  password,
}
