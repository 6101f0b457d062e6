import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { Command } from './command.ts'
import { CommandError, isTorn, openSite, pathOf } from './open.ts'

/** Writes the file of a new story, as a draft. */
export const create: Command = {
  words: 'new story STORY [LOCALE]',
  says: 'begin a story, as a draft',
  async run({ root, now, words: [what, story = '', locale] }) {
    if (what !== 'story' || !/^[^/.\s][^\s]*$/.test(story) || story.split('/').includes('..'))
      throw new CommandError('expected: diglot new story SECTION/NAME, such as world/tides')
    const open = await openSite(root, now)
    const told = open.stories.get(story)?.values().next().value ?? isTorn(open, story)
    if (told && told.locale !== (locale ?? open.site.config.defaultLocale))
      throw new CommandError(
        `${told.path} tells this story already; begin a translation with: diglot translate ${story} ${locale ?? open.site.config.defaultLocale}`,
      )
    const path = pathOf(open, story, locale ?? open.site.config.defaultLocale)
    if (existsSync(join(root, path))) throw new CommandError(`${path} is there already`)
    const head = stringify({ title: 'TODO', summary: 'TODO', date: now, authors: [], tags: [], draft: true })
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `---\n${head}---\n\nTODO\n`)
    return `${path} is written, as a draft: write it, then delete "draft: true"`
  },
}
