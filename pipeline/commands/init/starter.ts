import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** What a new site says of itself in one language. */
const schema = z.strictObject({
  /** Where the name of the site is not in a script of the edition. */
  title: z.string(),
  description: z.string(),
  sections: z.strictObject({ guide: z.string() }),
  tags: z.strictObject({ writing: z.string(), checking: z.string() }),
  /** The author of the stories. */
  desk: z.string(),
})

export type Starter = z.output<typeof schema>

/** The stories of a new site, with their tags. The first is the newest. */
export const starterStories: Record<string, (keyof Starter['tags'])[]> = {
  'write-a-story': ['writing'],
  'what-is-checked': ['writing', 'checking'],
}

export function starterOf(locale: string): Starter {
  return schema.parse(JSON.parse(readStarter(`${locale}/starter.json`)))
}

/** The picture of the second story: path → text. */
export function starterPicture(): Record<string, string> {
  return { 'content/guide/what-is-checked/pages.svg': readStarter('pages.svg') }
}

/** The lines between those of `---`, and the text below them. Its links lead to stories of the locale. */
export function starterStory(locale: string, story: string): { matter: string; body: string } {
  const [, matter = '', ...rest] = readStarter(`${locale}/${story}.md`).split('---\n')
  return { matter, body: rest.join('---\n').replaceAll('{locale}', locale) }
}

function readStarter(path: string): string {
  return readFileSync(new URL(`../../package/starter/${path}`, import.meta.url), 'utf8')
}
