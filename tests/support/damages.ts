import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { tables } from '../../pipeline/build/tables.ts'

/** Something that happens to what builds have left. */
type Damage = [what: string, damage: (root: string) => unknown]

const rewrite = (change: (text: string) => string) => (file: string) => writeFileSync(file, change(readFileSync(file, 'utf8')))
const holes = (file: string) =>
  writeFileSync(
    file,
    readFileSync(file).map((byte, index) => (index > 4096 && index % 97 === 0 ? byte ^ 255 : byte)),
  )

/** Done to a file that is there, unless other damage has made a folder of it. */
const to = (path: string, damages: Record<string, (file: string) => unknown>): Damage[] => at(path, damages, (stats) => stats.isFile())

/** Done to a folder that is there. */
const toFolder = (path: string, damages: Record<string, (folder: string) => unknown>): Damage[] =>
  at(path, damages, (stats) => stats.isDirectory())

const at = (path: string, damages: Record<string, (path: string) => unknown>, fits: (stats: Stats) => boolean): Damage[] =>
  Object.entries(damages).map(([what, damage]) => [
    `${path} ${what}`,
    (root) => {
      const file = join(root, path)
      const stats = statSync(file, { throwIfNoEntry: false })
      if (stats && fits(stats)) damage(file)
    },
  ])

const manifest = {
  'cut off': (file: string) => truncateSync(file, 500),
  empty: (file: string) => truncateSync(file, 0),
  '{}': (file: string) => writeFileSync(file, '{}\n'),
  '[]': (file: string) => writeFileSync(file, '[]\n'),
  null: (file: string) => writeFileSync(file, 'null\n'),
  'another JSON': (file: string) => writeFileSync(file, '{ "name": "paper", "version": "1.0.0" }\n'),
  'no UTF-8': (file: string) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0])),
  'a folder': (file: string) => [rmSync(file), mkdirSync(file)],
  'a link to nowhere': (file: string) => [rmSync(file), symlinkSync('nowhere.json', file)],
  'lacking an entry': rewrite((text) => text.replace(/,"en\/world\/[^"]*":"[^"]*"/, '')),
  'lacking its own entry': rewrite((text) => text.replace(/".diglot.json":"[^"]*",/, '')),
  'of the same size, with another name': rewrite((text) => text.replace('en/world/', 'en/worle/')),
  'with another hash': rewrite((text) => text.replace(/("en\/world\/[^"]*":")..../, '$1____')),
  'with a path out of the folder': rewrite((text) => text.replace(/\}\n$/, ',"../package.json":"x"}\n')),
}

/** What may become of the manifest in an output folder. */
export const manifestDamages = Object.entries(manifest)

/** Folders of the site that are put back as they were: a CI job restores its cache, a deployment what it published. */
const stash = (what: string): Damage[] => [
  [
    `${what} copied`,
    (root) => {
      rmSync(join(root, '.cache.stash', what), { recursive: true, force: true })
      if (existsSync(join(root, what)))
        cpSync(join(root, what), join(root, '.cache.stash', what), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    },
  ],
  [
    `${what} put back`,
    (root) => {
      if (!existsSync(join(root, '.cache.stash', what))) return
      rmSync(join(root, what), { recursive: true, force: true })
      cpSync(join(root, '.cache.stash', what), join(root, what), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    },
  ],
]

/** The first page of a story, if there is one. */
function onPage(act: (page: string, out: string) => unknown): (root: string) => void {
  return (root) => {
    const folder = join(root, 'dist/en/world')
    const story = existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isDirectory() && entry.name !== 'page')
      : undefined
    const page = join(folder, story?.name ?? '', 'index.html')
    if (story && existsSync(page)) act(page, join(root, 'dist'))
  }
}

const cache = '.cache/diglot/cache.sqlite'
const sql = (statement: string) => (file: string) => {
  const database = new DatabaseSync(file)
  try {
    database.exec(statement)
  } catch {
    // It is damaged already.
  } finally {
    database.close()
  }
}

export const damages: Damage[] = [
  ...to('dist/.diglot.json', manifest),
  ...to('dist/.diglot.json', { gone: (file) => rmSync(file), touched: (file) => utimesSync(file, 1_700_000_000, 1_700_000_000) }),
  ...toFolder('dist', { gone: (folder) => rmSync(folder, { recursive: true }) }),
  ...to('dist/robots.txt', { edited: (file) => writeFileSync(file, 'x') }),
  ...to(cache, {
    'cut off': (file) => truncateSync(file, 5000),
    empty: (file) => truncateSync(file, 0),
    'no database': (file) => writeFileSync(file, 'no database, by any means'.repeat(300)),
    'a folder': (file) => [rmSync(file, { recursive: true }), mkdirSync(file)],
    holes,
    gone: (file) => rmSync(file, { recursive: true }),
    'without bytes': sql('delete from blobs'),
    'without the plan': sql("delete from blobs where tab = 'plan'"),
    'with other bytes': sql("update blobs set bytes = x'00ff00ff'"),
    ...Object.fromEntries(
      [...Object.keys(tables), 'generation'].map((table) => [`without ${table}`, sql(`delete from rows where tab = '${table}'`)]),
    ),
  }),
  ...to('.cache/diglot/last-build', {
    'cut off': (file) => truncateSync(file, 3000),
    holes,
    gone: (file) => rmSync(file),
    'a folder': (file) => [rmSync(file, { recursive: true }), mkdirSync(file)],
  }),
  ...toFolder('.cache/diglot/pictures', { gone: (folder) => rmSync(folder, { recursive: true }) }),
  ...toFolder('.cache', { gone: (folder) => rmSync(folder, { recursive: true }) }),
  ...['dist', '.cache', '.cache/diglot/last-build', cache].flatMap(stash),
  ['a page edited', onPage((page) => writeFileSync(page, 'scribble'))],
  ['a page edited, of the same size', onPage((page) => rewrite((text) => text.replace('sea', 'tea'))(page))],
  ['a page gone', onPage((page) => rmSync(page))],
  ['a story gone', onPage((page) => rmSync(dirname(page), { recursive: true }))],
  ['a page that is an empty folder', onPage((page) => [rmSync(page), mkdirSync(page)])],
  ['a page that is a link', onPage((page) => [rmSync(page), symlinkSync('../../index.html', page)])],
  ['a page that is a link to nowhere', onPage((page) => [rmSync(page), symlinkSync('nowhere', page)])],
  ['a story that is a file', onPage((page) => [rmSync(dirname(page), { recursive: true }), writeFileSync(dirname(page), 'x')])],
  [
    'an edition that is a link',
    onPage((_, out) => [
      rmSync(join(out, '../.elsewhere'), { recursive: true, force: true }),
      renameSync(join(out, 'en'), join(out, '../.elsewhere')),
      symlinkSync('../.elsewhere', join(out, 'en')),
    ]),
  ],
]
