import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { placeholder } from '../core/placeholder.ts'
import { isInFolders } from '../core/settings/folders.ts'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { articlePath, isTorn, openSite } from './open.ts'
import { replaceSource } from './replace-file.ts'

/** Whether a part of a path names a folder on every system. Slugs and endings follow, so it is short; the file of a story may be called "index". */
function isPortable(name: string): boolean {
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  return /^(?!\.)[^\s\p{Cc}\\:*?"<>|]+(?<!\.)$/u.test(name) && !isDevice && !/^_?index$/.test(name) && Buffer.byteLength(name) <= 100
}

/** Writes the file of a new story, as a draft. */
export const create: Command = {
  async run({ root, now, show, words: [what, story = '', locale] }) {
    if (what !== 'story' || !story.split('/').every(isPortable))
      throw new CommandError(
        'the name of the story is missing or wrong; expected: diglot new story SECTION/NAME, such as world/tides. A name has no spaces, none of \\ : * ? " < > |, no full stop at its begin or end, and at most 100 bytes; it is not "index", and no device of Windows, such as "aux".',
        'new',
      )
    const open = await openSite(root, now)
    const other = open.stories.get(story)?.values().next().value ?? isTorn(open, story)
    if (other && other.locale !== (locale ?? open.site.config.defaultLocale))
      throw new CommandError(
        `${show(other.path)} is an article of this story already; start a translation with: diglot translate ${story} ${locale ?? open.site.config.defaultLocale}`,
      )
    const path = articlePath(open, story, locale ?? open.site.config.defaultLocale)
    if (existsSync(join(root, path))) throw new CommandError(`${show(path)} exists already`)
    const isPage = isInFolders(story, open.site.config.content.pages)
    const ofStories = isPage ? {} : { date: now, authors: [], tags: [] }
    const head = stringify({ title: placeholder, summary: placeholder, ...ofStories, draft: true })
    replaceSource(root, path, `---\n${head}---\n\n${placeholder}\n`)
    return `Created ${show(path)}, as a draft. Write it, then delete "draft: true".`
  },
}
