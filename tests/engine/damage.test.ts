import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { readManifest, writeManifest } from '../../pipeline/build/engine/manifest.ts'
import { hashOf } from '../../pipeline/core/hash.ts'
import { article } from '../support/articles.ts'
import { runCommand } from '../support/command.ts'
import { manifestDamages } from '../support/damages.ts'
import { cleanOutcome, coldOutcome, type Outcome, outcomeOf } from '../support/outcomes.ts'
import { carefreeSettings, list, now, pair, site } from '../support/site.ts'

const wells = {
  'content/world/wells/en.md': article('Wells', 'Water.', 'slug: wells\nsummary: In short.'),
  'content/world/wells/zh.md': article('水井', '水。', 'slug: wells\nsummary: 简述。'),
}
const page = 'en/world/wells/index.html'

/** A site that was published, with a story that is gone by now. */
async function published(): Promise<{ root: string; out: string; before: Outcome }> {
  const root = site({ ...pair, ...wells, ...carefreeSettings })
  const out = join(root, 'dist')
  const before = await outcomeOf(root, out)
  expect(existsSync(join(out, page))).toBe(true)
  return { root, out, before }
}

const rewrite = (change: (text: string) => string) => (file: string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

describe('with a damaged manifest, nothing is published, since it is not known what would have to go', () => {
  it.each(manifestDamages)('%s', async (_, damage) => {
    const { root, out, before } = await published()
    rmSync(join(root, 'content/world/wells'), { recursive: true })
    damage(join(out, '.diglot.json'))
    const cold = await coldOutcome(root)
    const cached = await outcomeOf(root, out)
    expect(cached).toEqual(cold)
    expect(cached).toMatchObject({
      outcome: 'content',
      messages: [expect.stringMatching(/^dist\/\.diglot\.json:1:1 error: .*output\/manifest\]$/)],
    })
    expect({ ...cached.files, '.diglot.json': '' }).toEqual({ ...before.files, '.diglot.json': '' })
    // As the message says.
    rmSync(out, { recursive: true })
    expect(await outcomeOf(root, out)).toEqual(await cleanOutcome(root))
  })

  it.each(manifestDamages)('%s: a preview has its own folder, and writes it again', async (_, damage) => {
    const { root, out } = await published()
    const options = { preview: true, cacheFolder: join(root, '.cache/dev'), deployed: join(root, 'elsewhere') }
    await outcomeOf(root, out, options)
    rmSync(join(root, 'content/world/wells'), { recursive: true })
    damage(join(out, '.diglot.json'))
    const preview = await outcomeOf(root, out, options)
    expect(preview).toMatchObject({ outcome: 'built', messages: [] })
    expect(preview.files).toEqual((await cleanOutcome(root)).files)
  })
})

it('a preview says that the manifest of what is published is damaged, and is built', async () => {
  const { root, out } = await published()
  truncateSync(join(out, '.diglot.json'), 100)
  const options = { preview: true, cacheFolder: join(root, '.cache/dev'), deployed: out }
  const preview = await outcomeOf(root, join(root, 'preview'), options)
  expect(preview).toMatchObject({ outcome: 'built', messages: [expect.stringContaining('output/manifest')] })
})

it('diglot redirects does not take a damaged manifest for an empty one, and a check reports it', async () => {
  const { root, out } = await published()
  truncateSync(join(out, '.diglot.json'), 100)
  await expect(runCommand('redirects', { root })).rejects.toThrow(/output\/manifest/)
  expect((await outcomeOf(root, out, { write: false })).messages).toEqual([expect.stringContaining('output/manifest')])
})

it('after a change of one text, the manifest is whole, and lists what is there', async () => {
  const { root, out } = await published()
  const path = join(root, 'content/world/wells/en.md')
  for (const text of ['More.', 'Even more.']) {
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${text}\n`)
    expect(await build({ root, out, now, write: true })).toMatchObject({ outcome: 'built', partial: true })
    const files = list(out).filter((name) => name !== '.diglot.json')
    expect(readManifest(out)).toEqual(new Map(files.map((name) => [name, hashOf(readFileSync(join(out, name)))])))
  }
})

it('nothing outside the output folder is deleted, whatever a manifest says', async () => {
  const { root, out } = await published()
  writeFileSync(join(root, 'mine.txt'), 'mine')
  const manifest = readManifest(out)
  for (const path of ['../mine.txt', 'en/../../mine.txt', 'a\0b']) {
    writeManifest(out, new Map([...(manifest ?? []), [path, 'x']]))
    expect((await outcomeOf(root, out)).messages).toEqual([expect.stringContaining('output/manifest')])
  }
  expect(readFileSync(join(root, 'mine.txt'), 'utf8')).toBe('mine')
})

describe('without a manifest', () => {
  it('a page that would stay is named', async () => {
    const { root, out, before } = await published()
    rmSync(join(root, 'content/world/wells'), { recursive: true })
    rmSync(join(out, '.diglot.json'))
    // What other pages say of it is not theirs, either.
    const cold = await coldOutcome(root)
    const cached = await outcomeOf(root, out)
    expect(cached).toEqual(cold)
    expect(cached.messages).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^dist/${page}:1:1 error: .*output/manifest`))]),
    )
    expect(cached.files).toEqual({ ...before.files, '.diglot.json': undefined })
    expect(cached.messages.every((message) => message.includes('[output/'))).toBe(true)
    const forced = await build({ root, out, now, write: true, overwrite: true })
    expect(forced.outcome).toBe('built')
  })

  it('nothing is wrong if all that is there is published again', async () => {
    const { root, out, before } = await published()
    rmSync(join(out, '.diglot.json'))
    expect(await outcomeOf(root, out)).toEqual(before)
  })
})

/** What others may do to what was published; `blocks` where a build must not go on, if the story is still there. */
const others: [what: string, change: (out: string) => unknown, blocks?: 'blocks'][] = [
  ['a page was edited', (out) => writeFileSync(join(out, page), 'scribble')],
  ['a page was edited, and is of the same size', (out) => rewrite((text) => text.replace('Water', 'Later'))(join(out, page))],
  ['a page is gone', (out) => rmSync(join(out, page))],
  ['a folder is gone', (out) => rmSync(join(out, 'en'), { recursive: true })],
  ['a page is an empty folder', (out) => [rmSync(join(out, page)), mkdirSync(join(out, page))]],
  ['a page is a folder with empty folders', (out) => [rmSync(join(out, page)), mkdirSync(join(out, page, 'a/b'), { recursive: true })]],
  [
    'a page is a link to a copy of it',
    (out) => [renameSync(join(out, page), join(out, 'copy.html')), symlinkSync('../../../copy.html', join(out, page))],
  ],
  ['a page is a link to another', (out) => [rmSync(join(out, page)), symlinkSync('../tides/index.html', join(out, page))]],
  ['a page is a link to nothing', (out) => [rmSync(join(out, page)), symlinkSync('nowhere', join(out, page))]],
  ['a page is a link to itself', (out) => [rmSync(join(out, page)), symlinkSync('index.html', join(out, page))]],
  ['a folder is a link to a copy of it', (out) => [renameSync(join(out, 'en'), join(out, 'copy')), symlinkSync('copy', join(out, 'en'))]],
  ['a file that is no page was edited', (out) => rewrite((text) => text.toUpperCase())(join(out, 'robots.txt'))],
  [
    'a folder is a link to nothing',
    (out) => [rmSync(join(out, 'en'), { recursive: true }), symlinkSync('nowhere', join(out, 'en'))],
    'blocks',
  ],
  ['a folder is a link to itself', (out) => [rmSync(join(out, 'en'), { recursive: true }), symlinkSync('en', join(out, 'en'))], 'blocks'],
  [
    'a folder is a file',
    (out) => [rmSync(join(out, 'en/world'), { recursive: true }), writeFileSync(join(out, 'en/world'), 'x')],
    'blocks',
  ],
  [
    'a page is a folder with something in it',
    (out) => [rmSync(join(out, page)), mkdirSync(join(out, page)), writeFileSync(join(out, page, 'x'), 'x')],
    'blocks',
  ],
]

const changes: [what: string, change: (root: string) => unknown][] = [
  ['nothing else has changed', () => undefined],
  ['a text has changed', (root) => rewrite((text) => text.replace('rises', 'risen'))(join(root, 'content/world/tides/en.md'))],
  ['its story is gone', (root) => rmSync(join(root, 'content/world/wells'), { recursive: true })],
]

describe.each(changes)(
  'others have changed what was published, and %s: a cached build does what one without a cache does',
  (what, change) => {
    it.each(others)('%s', async (_, damage, blocks) => {
      const { root, out } = await published()
      damage(out)
      change(root)
      const before = list(out)
      const [cold, cached] = [await coldOutcome(root), await outcomeOf(root, out)]
      expect(cached).toEqual(cold)
      if (blocks && !(what === 'its story is gone' && before.includes(`${page}/x`))) {
        expect(cached).toMatchObject({ outcome: 'content', messages: [expect.stringContaining('output/foreign')] })
        expect(list(out)).toEqual(before)
      } else expect(cached).toMatchObject({ outcome: 'built', files: (await cleanOutcome(root)).files })
    })
  },
)

it('with --overwrite, a file makes way for a folder, and a folder with files of others does not', async () => {
  const { root, out } = await published()
  const attempt = () => build({ root, out, now, write: true, overwrite: true })
  rmSync(join(out, 'en'), { recursive: true })
  writeFileSync(join(out, 'en'), 'x')
  expect((await attempt()).outcome).toBe('built')
  expect(existsSync(join(out, page))).toBe(true)
  rmSync(join(out, page))
  mkdirSync(join(out, page))
  writeFileSync(join(out, page, 'mine.txt'), 'mine')
  expect((await attempt()).outcome).toBe('content')
  expect(readFileSync(join(out, page, 'mine.txt'), 'utf8')).toBe('mine')
})

it('a published file becomes a folder, and a folder becomes a file', async () => {
  const { root, out } = await published()
  const put = (path: string) => {
    rmSync(join(root, 'public'), { recursive: true, force: true })
    mkdirSync(dirname(join(root, 'public', path)), { recursive: true })
    writeFileSync(join(root, 'public', path), path)
  }
  for (const path of ['data', 'data/more/deep.txt', 'data', 'data/more', 'data/more/deep.txt']) {
    put(path)
    const [cold, cached] = [await coldOutcome(root), await outcomeOf(root, out)]
    expect(cached).toEqual(cold)
    expect(cached.files).toEqual((await cleanOutcome(root)).files)
  }
})

describe('what an earlier version has cached in another form is not used', () => {
  it.each(['', 'null', '[]', '{}', '"x"', '{"of":"another version"}'])('%j', async (text) => {
    const { root, out } = await published()
    const db = new DatabaseSync(join(root, '.cache/diglot/cache.sqlite'))
    const rows = db.prepare('select tab, key, stamp from rows where tab != ?').all('generation')
    expect(rows.length).toBeGreaterThan(10)
    const update = db.prepare('update rows set text = ?, sum = ? where tab = ? and key = ?')
    for (const { tab, key, stamp } of rows) update.run(text, crc32(String(stamp) + text), String(tab), String(key))
    db.prepare('update rows set stamp = ?, sum = ? where tab = ?').run('old', crc32(`old${text}`), 'toolchain')
    db.exec("delete from blobs where tab = 'plan'")
    rmSync(join(root, '.cache/diglot/last-build'))
    db.close()
    writeFileSync(join(root, 'content/world/wells/en.md'), article('Wells', 'Water again.', 'slug: wells\nsummary: In short.'))
    expect(await outcomeOf(root, out)).toEqual(await cleanOutcome(root))
  })
})
