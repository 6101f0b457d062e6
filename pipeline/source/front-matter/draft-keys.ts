import * as z from 'zod'

/** A key with which another generator leaves a page unpublished. */
interface DraftKey {
  schema: z.ZodType
  /** A value that leaves the page unpublished. */
  example: string
  /** Whether the value leaves the page unpublished; undefined for a value that does not decide it. */
  isDraft(value: unknown): boolean | undefined
  /** Whether a value that does not decide it is an error: the page must not be published by mistake. */
  strict: boolean
}

const yes = new Set(['true', 'yes', 'on', '1'])
const no = new Set(['false', 'no', 'off', '0'])

/** `true` or `false`, however YAML and people write it; undefined for anything else. */
export function toBoolean(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : undefined
}

/** Unpublished if the value is this one. */
const boolean = (unpublished: boolean): DraftKey => ({
  schema: z.union([z.boolean(), z.string(), z.number()]),
  example: String(unpublished),
  strict: true,
  isDraft(value) {
    const found = toBoolean(value)
    return found === undefined ? undefined : found === unpublished
  },
})

/** Unpublished if the value is one of these words; public words are published, other words do not decide it. */
const words = (...unpublished: string[]): DraftKey => ({
  schema: z.string(),
  example: unpublished[0] ?? '',
  strict: false,
  isDraft: (value) =>
    unpublished.includes(String(value).trim().toLowerCase()) ? true : publicWords.has(String(value).toLowerCase()) ? false : undefined,
})
const publicWords = new Set(['publish', 'published', 'public', 'visible'])

/** Hugo's build options: a page that is not rendered, or not listed. */
const build: DraftKey = {
  schema: z.looseObject({}),
  example: '{ render: never }',
  strict: false,
  isDraft(value) {
    if (value === null || typeof value !== 'object') return undefined
    const said = ['render', 'list'].map((key) => String(Reflect.get(value, key) ?? ''))
    return said.some((word) => ['never', 'false', 'link', 'local'].includes(word))
  },
}

/** A page behind a password is not for everybody. */
const password: DraftKey = { schema: z.unknown(), example: 'secret', strict: true, isDraft: (value) => String(value).trim() !== '' }

/** Keys of other generators that leave a page unpublished: the article is then a draft. */
export const draftKeys: Record<string, DraftKey> = {
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
