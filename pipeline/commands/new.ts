import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { placeholder } from '../editions/placeholders.ts'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { isTorn, openSite, pathOf } from './open.ts'

/** Writes the file of a new story, as a draft. */
export const create: Command = {
  async run({ root, now, show, words: [what, story = '', locale] }) {
    if (what !== 'story' || !/^[^/.\s][^\s]*$/.test(story) || story.split('/').includes('..'))
      throw new CommandError(
        'the name of the story is missing or wrong; expected: diglot new story SECTION/NAME, such as world/tides',
        'new',
      )
    const open = await openSite(root, now)
    const told = open.stories.get(story)?.values().next().value ?? isTorn(open, story)
    if (told && told.locale !== (locale ?? open.site.config.defaultLocale))
      throw new CommandError(
        `${show(told.path)} is an article of this story already; start a translation with: diglot translate ${story} ${locale ?? open.site.config.defaultLocale}`,
      )
    const path = pathOf(open, story, locale ?? open.site.config.defaultLocale)
    if (existsSync(join(root, path))) throw new CommandError(`${show(path)} exists already`)
    const head = stringify({ title: placeholder, summary: placeholder, date: now, authors: [], tags: [], draft: true })
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `---\n${head}---\n\n${placeholder}\n`)
    return `Created ${show(path)}, as a draft. Write it, then delete "draft: true".`
  },
}
