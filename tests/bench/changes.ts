import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { story } from './corpus.ts'

/** One kind of change between two builds. `number` makes each time different. */
export interface Change {
  name: string
  make(root: string, number: number): void
}

export const changes: Change[] = [
  { name: 'nothing changed', make() {} },
  {
    name: 'one article changed',
    make: (root, number) => edit(articleOf(root, number), (text) => `${text}\nAn afterthought, number ${number}.\n`),
  },
  {
    name: 'one headline changed',
    make: (root, number) => edit(articleOf(root, number), (text) => text.replace(/^title: .*$/m, `title: Headline number ${number}`)),
  },
  {
    name: 'one story added',
    make(root, number) {
      for (const { path, text } of story(1_000_000 + number)) writeFileSync(join(root, 'content', path), text)
    },
  },
  {
    name: 'one story removed',
    make(root, number) {
      for (const { path } of story(1_000_000 + number)) rmSync(join(root, 'content', path))
    },
  },
  {
    name: 'one catalogue word changed',
    make: (root, number) =>
      edit(join(root, 'locales/en/interface.json'), (text) => text.replace(/"print": "[^"]*"/, `"print": "Print ${number}"`)),
  },
]

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

/** An article from the middle of the world section, another one each time. */
function articleOf(root: string, number: number): string {
  const folder = join(root, 'content/en/world')
  const names = readdirSync(folder).sort()
  return join(folder, names[(names.length >> 1) + number] ?? names[0] ?? '')
}
