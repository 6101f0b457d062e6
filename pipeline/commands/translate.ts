import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { basisOf } from '../editions/parity/stale.ts'
import type { Article } from '../types.ts'
import type { Command } from './command.ts'
import { edit, split } from './front-matter.ts'
import { CommandError, openSite, originalOf, pathOf, storyOf } from './open.ts'

/** Writes the file of a translation, ready to be filled in; with `--done`, records that it is current. */
export const translate: Command = {
  words: 'translate STORY LOCALE [--done] [--text]',
  says: 'begin a translation, or (--done) record that it is current',
  async run({ root, now, words: [story = '', locale = ''], flags }) {
    if (story === '' || locale === '') throw new CommandError('expected a story and a locale: diglot translate world/tides zh')
    const open = await openSite(root, now)
    const told = storyOf(open, story)
    const original = originalOf(told)
    const telling = open.telling(original)
    if (!telling) throw new CommandError(`${original.path} cannot be read; run diglot check`)
    const path = pathOf(open, original.story, locale)
    if (locale === original.locale) throw new CommandError(`${original.path} is the story’s original; expected the locale of a translation`)
    const file = join(root, path)
    if (flags.has('done')) {
      const article = told.get(locale)
      if (!article || !existsSync(file))
        throw new CommandError(`there is no ${path}; begin it with: diglot translate ${original.story} ${locale}`)
      writeFileSync(file, withBasis(readFileSync(file, 'utf8'), original.locale, basisOf(telling)))
      return `${path} is recorded as current with ${original.path}`
    }
    if (existsSync(file)) throw new CommandError(`${path} is there already; after editing it, record that it is current with --done`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      skeleton(readFileSync(join(root, original.path), 'utf8'), { original, locale, basis: basisOf(telling), asText: flags.has('text') }),
    )
    return `${path} is written, as a draft: translate it, delete "draft: true", then run: diglot translate ${original.story} ${locale} --done`
  },
}

/** The text of an article with its basis recorded; everything else as it was. */
function withBasis(text: string, from: string, basis: string): string {
  return edit(text, (document) => {
    document.setIn(['translation', 'from'], from)
    document.setIn(['translation', 'basis'], basis)
  })
}

/** Front matter to fill, then the original block by block: as comments with the headings and pictures kept, or as text. */
function skeleton(source: string, { original, locale, basis, asText }: Skeleton): string {
  const { title, summary, image } = original
  const head = stringify(
    {
      title: `TODO: ${title}`,
      ...(summary === undefined ? {} : { summary: `TODO: ${summary}` }),
      draft: true,
      ...(image
        ? { image: { alt: `TODO: ${image.alt ?? ''}`, ...(image.caption === undefined ? {} : { caption: `TODO: ${image.caption}` }) } }
        : {}),
      translation: { from: original.locale, basis },
    },
    { lineWidth: 0 },
  )
  const body = toLocale(split(source).body.trim(), original.locale, locale)
  return `---\n${head}---\n\n${
    asText
      ? body
      : body
          .split(/\n{2,}/)
          .map(toComment)
          .join('\n\n')
  }\n`
}

/** A block for the translator: what has structure stays, what is prose becomes a comment above its place. */
function toComment(block: string): string {
  const marks = /^(?:#{1,6}|>|[-*+]|\d+\.)\s|^!\[|^\||^```/.exec(block)
  return marks ? block : `<!-- ${block.replaceAll('--', '- -')} -->\n\nTODO`
}

/** Links to other stories lead to their article in the new locale: `../tides/en.md` → `../tides/zh.md`. */
function toLocale(body: string, from: string, to: string): string {
  return body.replace(new RegExp(`(\\]\\([^)\\s]*?)\\b${RegExp.escape(from)}(?=\\.md\\b)`, 'g'), `$1${to}`)
}

interface Skeleton {
  original: Article
  locale: string
  basis: string
  asText: boolean
}
