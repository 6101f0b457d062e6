import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleOf, withSentence } from './changes.ts'
import { folderOf } from './published.ts'
import { english } from './words.ts'

/** A file that is saved while `diglot dev` runs, and what must come of it. Pages are folders, from the output folder. */
export interface Save {
  path: string
  text: string
  /** The page that a browser shows. */
  open: string
  /** All pages that must have the words. */
  pages: string[]
  words: string
}

/** Kinds of files that are saved, each with another text for each number. */
export const saves: { name: string; make(site: string, number: number): Save }[] = [
  {
    name: 'one article saved',
    make(site, number) {
      const article = articleOf(site, number)
      const path = join(site, 'content', article)
      const words = `Saved on ${english[number % english.length]} while the server runs.`
      return { path, words, text: withSentence(readFileSync(path, 'utf8'), words), open: folderOf(article), pages: [] }
    },
  },
  {
    name: 'one headline saved',
    make(site, number) {
      const article = articleOf(site, number)
      const path = join(site, 'content', article)
      const words = `Headline of ${english[number % english.length]}`
      const text = readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: ${words}`)
      return { path, words, text, open: folderOf(article), pages: [] }
    },
  },
  {
    name: 'one word of the interface saved',
    make: (site, number) => ofCatalogue(site, number, 'interface.json', /"print": "[^"]*"/, (words) => `"print": "${words}"`),
  },
  {
    name: 'the title of the site saved',
    make: (site, number) => ofCatalogue(site, number, 'site.json', /"title": "[^"]*"/, (words) => `"title": "${words}"`),
  },
]

function ofCatalogue(site: string, number: number, file: string, before: RegExp, after: (words: string) => string): Save {
  const path = join(site, 'locales/en', file)
  const words = `Words of ${english[number % english.length]}`
  const sections = readdirSync(join(site, 'content/en'))
  const pages = sections.flatMap((section) =>
    readdirSync(join(site, 'content/en', section)).map((name) => `en/${section}/${folderOf(name)}`),
  )
  return { path, words, text: readFileSync(path, 'utf8').replace(before, after(words)), open: folderOf(articleOf(site, number)), pages }
}
