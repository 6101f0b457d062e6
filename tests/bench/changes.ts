import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { story } from './corpus.ts'
import { besideHtml } from './peers.ts'
import { differences, folderOf, type Snapshot, snapshot, titleOf } from './published.ts'
import { english } from './words.ts'

/** One kind of change between two builds. */
export interface Change {
  name: string
  /** Makes the change, another one for each `number`, on a site of so many stories; gives what must have come of it. */
  make(site: Site, number: number): Expected
}

interface Site {
  root: string
  out: string
  stories: number
}

/** What must be so after the build. Paths are of published files. */
interface Expected {
  /** Files that must have been written again, each with the words that must be in it. */
  has?: [path: string, words: string][]
  /** Files that must be gone. */
  gone?: string[]
  /** Words that no file which was written again may hold. */
  without?: string
  /** At least so many files were written again or taken away, and none where it is 0. */
  least: number
}

export const changes: Change[] = [
  { name: 'nothing changed', make: () => ({ least: 0 }) },
  {
    name: 'one article changed',
    make({ root }, number) {
      const path = articleOf(root, number)
      // Of words alone: a figure would have to be in the other language, too.
      const afterthought = `An afterthought on ${wordsFor(number)}.`
      edit(join(root, 'content', path), (text) => withSentence(text, afterthought))
      return { has: pagesOf(path).map((page) => [page, afterthought]), least: 2 }
    },
  },
  {
    name: 'one headline changed',
    make({ root }, number) {
      const path = articleOf(root, number)
      const headline = `News of ${wordsFor(number)}`
      const before = edit(join(root, 'content', path), (text) => text.replace(/^title: .*$/m, `title: ${JSON.stringify(headline)}`))
      // Both pages, and at the least its section's list.
      return { has: pagesOf(path).map((page) => [page, headline]), without: titleOf(before), least: 3 }
    },
  },
  {
    name: 'one article added',
    make({ root, stories }, number) {
      const [{ path, text }] = story(stories + number)
      writeFileSync(join(root, 'content', path), text)
      const shown = [...pagesOf(path), 'en/index.html', 'en/feed.xml'].map((page): [string, string] => [page, titleOf(text)])
      return { has: [...shown, ['sitemap.xml', `/${folderOf(path)}/`]], least: 5 }
    },
  },
  {
    name: 'one article removed',
    make({ root, stories }, number) {
      const [{ path, text }] = story(stories + number)
      rmSync(join(root, 'content', path))
      return { gone: pagesOf(path), without: titleOf(text), least: 5 }
    },
  },
  {
    name: 'one word of a catalogue changed',
    make({ root, stories }, number) {
      const word = `Print ${wordsFor(number)}`
      edit(join(root, 'locales/en/interface.json'), (text) => text.replace(/"print": "[^"]*"/, `"print": "${word}"`))
      return { has: pagesOf(articleOf(root, number)).map((page) => [page, word]), least: 2 * stories }
    },
  },
]

/** An article with one more sentence in its first paragraph: a paragraph more would be missing in the other language. */
export function withSentence(article: string, sentence: string): string {
  return article.replace(/^(---\n[\s\S]*?\n---\n[\s\S]*?\n\n\p{L}.*)$/mu, `$1 ${sentence}`)
}

/** Remembers what is published; the function that it gives throws unless what was to come of a change has come. */
export function watchChange(out: string): (name: string, expected: Expected) => number {
  const before = snapshot(out)
  return (name, expected) => {
    const after = snapshot(out)
    const changed = differences(before, after)
    for (const fault of faults(out, changed, after, expected)) throw new Error(`"${name}" was not built as it should be: ${fault}`)
    return changed.length
  }
}

function faults(out: string, changed: string[], after: Snapshot, { has = [], gone = [], without, least }: Expected): string[] {
  const text = (path: string) => readFileSync(join(out, path), 'utf8')
  const rewritten = changed.filter((path) => after.has(path))
  return [
    ...has.filter(([path]) => !rewritten.includes(path)).map(([path]) => `${path} was not written`),
    ...has
      .filter(([path, words]) => rewritten.includes(path) && !text(path).includes(words))
      .map(([path, words]) => `${path} lacks "${words}"`),
    ...gone.filter((path) => after.has(path)).map((path) => `${path} still stands`),
    ...(without ? rewritten.filter((path) => text(path).includes(without)).map((path) => `${path} still has "${without}"`) : []),
    ...(changed.length < least ? [`${changed.length} files changed; expected ${least} or more`] : []),
    ...(least === 0 && changed.length > 0 ? [`${changed[0]} was written, and nothing had changed`] : []),
  ]
}

function pagesOf(path: string): string[] {
  const folder = folderOf(path)
  return [`${folder}/index.html`, besideHtml(folder)]
}

/** Two words, other ones for every number below 4,000. */
function wordsFor(number: number): string {
  const all = [...new Set(english)]
  return `${all[number % all.length]} and ${all[Math.floor(number / all.length) % all.length]}`
}

/** Gives what was there before. */
function edit(path: string, change: (text: string) => string): string {
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing to change was found in ${path}`)
  writeFileSync(path, after)
  return before
}

/** An article from the middle of the world section, another one each time; its path below the content folder. */
export function articleOf(root: string, number: number): string {
  const names = readdirSync(join(root, 'content/en/world')).sort()
  return `en/world/${names[((names.length >> 1) + number) % names.length]}`
}
