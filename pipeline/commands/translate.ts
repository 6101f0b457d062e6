import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { basisOf } from '../check/parity/stale.ts'
import { placeholdersIn } from '../check/placeholders.ts'
import { placeholder } from '../core/placeholder.ts'
import type { Article } from '../site/article.ts'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { draftTranslation } from './draft-translation.ts'
import { edit } from './front-matter.ts'
import { articlePath, isTorn, type OpenSite, openSite, requireOriginal, storyOf } from './open.ts'
import { replaceFile, replaceSource } from './replace-file.ts'
import { importXliff } from './xliff/in.ts'
import { createJob, type Job } from './xliff/job.ts'
import { exportXliff } from './xliff/out.ts'
import { readXliff } from './xliff/read.ts'
import { readXliffFile } from './xliff/text.ts'

/** Writes the file of a translation, ready to be filled in; with `--done`, records that it is current. */
export const translate: Command = {
  async run({ root, now, words: [story = '', locale = ''], flags, xliff, fromXliff, show }) {
    if (story === '' || locale === '')
      throw new CommandError('the story or the locale is missing; expected: diglot translate world/tides zh', 'translate')
    const open = await openSite(root, now)
    const versions = storyOf(open, story)
    const original = requireOriginal(versions)
    const torn = isTorn(open, original.story)
    if (torn) throw new CommandError(`${show(torn.path)} cannot be read; run diglot check`)
    const compared = open.comparedText(original)
    if (!compared) throw new CommandError(`${show(original.path)} cannot be read; run diglot check`)
    const path = articlePath(open, original.story, locale)
    if (locale === original.locale) throw new CommandError(`${show(original.path)} is the original; expected the locale of a translation`)
    const { from } = open.site.entries.get(locale)?.edition ?? {}
    const file = join(root, path)
    if (from !== undefined && !existsSync(file))
      throw new CommandError(
        `the edition "${locale}" is converted from "${from}": there is nothing to translate. For an article of its own in place of the converted one, write ${show(path)}`,
      )
    if (xliff !== undefined || fromXliff !== undefined) {
      const job = createJob(root, open, original, compared, path, locale)
      return xliff === undefined ? takeIn(root, fromXliff ?? '', job, flags.has('text'), show) : sendOut(xliff, job, show)
    }
    if (flags.has('done')) {
      const article = versions.get(locale)
      if (!article || !existsSync(file))
        throw new CommandError(`${show(path)} does not exist; start it with: diglot translate ${original.story} ${locale}`)
      const [left] = placeholdersOf(article, open)
      if (left)
        throw new CommandError(
          `${show(path)}:${left.place.line}:${left.place.column} still has the placeholder "${placeholder}"; translate it first`,
        )
      replaceSource(root, path, withBasis(readFileSync(file, 'utf8'), original.locale, basisOf(compared)))
      return `${show(path)} is recorded as current with ${show(original.path)}.`
    }
    if (existsSync(file)) throw new CommandError(`${show(path)} exists already; after editing it, record that it is current with --done`)
    replaceSource(
      root,
      path,
      draftTranslation({
        site: open.site,
        original,
        text: readFileSync(join(root, original.path), 'utf8'),
        path,
        locale,
        basis: basisOf(compared),
        asText: flags.has('text'),
      }),
    )
    return `Created ${show(path)}, as a draft. Translate it, delete "draft: true", then run: diglot translate ${original.story} ${locale} --done`
  },
}

function placeholdersOf(article: Article, open: OpenSite) {
  const source = open.sources.find(({ path }) => path === article.path)
  const tree = open.body(article)?.tree
  return source ? placeholdersIn({ ...source, tree }) : []
}

function sendOut(xliff: string, job: Job, show: (path: string) => string): string {
  if (existsSync(xliff)) throw new CommandError(`${show(xliff)} exists already, perhaps with a translator's work in it; give another name`)
  replaceFile(xliff, exportXliff(job))
  return `Created ${show(xliff)}. When it is translated, run: diglot translate ${job.original.story} ${job.locale} --from-xliff FILE`
}

function takeIn(root: string, xliff: string, job: Job, partly: boolean, show: (path: string) => string): string {
  if (!existsSync(xliff)) throw new CommandError(`${show(xliff)} does not exist; expected an XLIFF file`)
  const name = basename(xliff)
  const { text, untranslated, notes } = importXliff(readXliff(readXliffFile(xliff, name), name), job, name, partly)
  replaceSource(root, job.path, text)
  const left = untranslated === 0 ? '' : `, as a draft: ${untranslated} of its texts are not translated yet`
  return [`Wrote ${show(job.path)}${left}.`, ...notes].join('\n')
}

/** The text of an article with its basis recorded; everything else as it was. */
function withBasis(text: string, from: string, basis: string): string {
  return edit(text, (document) => {
    document.setIn(['translation', 'from'], from)
    document.setIn(['translation', 'basis'], basis)
  })
}
