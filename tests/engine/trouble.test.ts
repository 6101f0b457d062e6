import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { program, runOfProgram } from '../support/program.ts'
import { carefreeSettings, folder, now, pair, site } from '../support/site.ts'

describe('a damaged cache is replaced, and changes nothing', () => {
  it.each<[what: string, damage: (file: string) => unknown]>([
    ['cut off', (file) => truncateSync(file, 5000)],
    ['empty', (file) => truncateSync(file, 0)],
    ['no database', (file) => writeFileSync(file, 'not a database, by any means'.repeat(300))],
    ['a folder', (file) => [rmSync(file), mkdirSync(file)]],
    [
      'holes',
      (file) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, index) => (index > 4096 && index % 97 === 0 ? byte ^ 255 : byte)),
        ),
    ],
  ])('%s', async (_, damage) => {
    const root = site({ ...pair, ...carefreeSettings })
    const out = join(root, 'dist')
    await outcomeOf(root, out)
    damage(join(root, '.cache/diglot/cache.sqlite'))
    writeFileSync(join(root, 'content/world/tides/en.md'), article('High water', 'The sea is high.', 'tags: [tides]'))
    expect(await outcomeOf(root, out)).toEqual(await cleanOutcome(root))
    expect(await outcomeOf(root, out)).toEqual(await cleanOutcome(root))
  })
})

it.each([
  ['scribbled over', "update blobs set bytes = x'00ff00ff'"],
  ['lost', 'delete from blobs'],
])('a body whose bytes are %s is read again, and no page is published without it', async (_, damage) => {
  const root = site({ ...pair, ...carefreeSettings })
  const out = join(root, 'dist')
  await outcomeOf(root, out)
  const database = new DatabaseSync(join(root, '.cache/diglot/cache.sqlite'))
  database.exec(damage)
  database.close()
  // Every page is drawn again, from bodies that count as known.
  const words = join(root, 'locales/en/site.json')
  writeFileSync(words, readFileSync(words, 'utf8').replace('The Test Paper', 'The Other Paper'))
  expect(await outcomeOf(root, out)).toEqual(await cleanOutcome(root))
  expect(readFileSync(join(out, 'en/world/tides/index.html'), 'utf8')).toContain('The sea rises and falls.</p>')
})

it('a published file that was changed or deleted by others is restored', async () => {
  const root = site({ ...pair, ...carefreeSettings })
  const out = join(root, 'dist')
  const before = await outcomeOf(root, out)
  writeFileSync(join(out, 'en/index.html'), 'scribble')
  rmSync(join(out, 'zh'), { recursive: true })
  expect(await outcomeOf(root, out)).toEqual(before)
})

it('what others put into the output folder stays', async () => {
  const root = site({ ...pair, ...carefreeSettings })
  const out = join(root, 'dist')
  mkdirSync(join(out, 'en/world/tides'), { recursive: true })
  for (const path of ['CNAME', 'en/world/tides/own.txt']) writeFileSync(join(out, path), 'own')
  await outcomeOf(root, out)
  rmSync(join(root, 'content/world/tides'), { recursive: true })
  writeFileSync(
    join(root, 'diglot.config.ts'),
    "export default { url: 'https://paper.example', rules: { 'edition/empty': 'off', 'link/vanished': 'off' } }\n",
  )
  await outcomeOf(root, out)
  expect(existsSync(join(out, 'en/world/tides/index.html'))).toBe(false)
  for (const path of ['CNAME', 'en/world/tides/own.txt']) expect(readFileSync(join(out, path), 'utf8')).toBe('own')
})

it('threads change no byte', async () => {
  const files = { ...pair }
  for (let index = 0; index < 80; index += 1)
    for (const locale of ['en', 'zh'])
      files[`content/world/s${index}/${locale}.md`] = article(
        locale === 'en' ? `Story ${index}` : `故事${index}`,
        '**1** [a](../tides/en.md)',
        `slug: s${index}`,
      )
  const root = site({ ...files, ...carefreeSettings })
  const outcomes = []
  for (const threads of [0, 2]) {
    const out = join(folder(), 'dist')
    outcomes.push(await outcomeOf(root, out, { useCache: false, threads }))
  }
  expect(outcomes[0]?.outcome).toBe('built')
  expect(outcomes[1]).toEqual(outcomes[0])
})

it('a file is not read again while its stamp is the same, and is when it differs', async () => {
  const root = site({ ...pair, ...carefreeSettings })
  const out = join(root, 'dist')
  const path = join(root, 'content/world/tides/en.md')
  // Files that changed just now are looked into again: their stamp may not show the next change.
  await setTimeout(2100)
  await outcomeOf(root, out)
  const cache = new DatabaseSync(join(root, '.cache/diglot/cache.sqlite'))
  const row = cache.prepare("select stamp from rows where tab = 'articles' and key like '%en.md'").get()
  cache.close()
  expect(row?.stamp).toMatch(/^\d+ \d/)
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('rises', 'risen'))
  utimesSync(path, atime, mtime)
  expect(await outcomeOf(root, out)).toEqual(await cleanOutcome(root))
  expect(readFileSync(join(out, 'en/world/tides/index.html'), 'utf8')).toContain('risen')
})

it('two builds at once: the second waits, and both end well', async () => {
  const root = site({ ...pair, ...carefreeSettings })
  const children = [1, 2, 3].map(() => spawn(process.execPath, [program, 'build', '--root', root, '--now', now]))
  const codes = await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))))
  expect(codes).toEqual([0, 0, 0])
  expect(await outcomeOf(root, join(root, 'dist'), {}, runOfProgram)).toEqual(await cleanOutcome(root, {}, runOfProgram))
})

it('a disk that is full: a clear message, and what was published before is whole', async () => {
  const root = site({ ...pair, ...carefreeSettings })
  const disk = folder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk]).status !== 0) return
  try {
    const out = join(disk, 'dist')
    expect((await runOfProgram({ root, out, now, write: true })).outcome).toBe('built')
    const before = readdirSync(out, { recursive: true }).toSorted()
    for (let index = 0; index < 60; index += 1)
      for (const locale of ['en', 'zh']) {
        mkdirSync(join(root, `content/world/s${index}`), { recursive: true })
        writeFileSync(
          join(root, `content/world/s${index}/${locale}.md`),
          article(locale === 'en' ? `S ${index}` : `故事${index}`, '1', `slug: s${index}`),
        )
      }
    const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--root', root, '--out', out, '--now', now], {
      encoding: 'utf8',
    })
    expect(stderr).toContain('the disk is full, or takes no more files. Nothing that was there before has changed.')
    expect(status).toBe(2)
    expect(readdirSync(out, { recursive: true }).toSorted()).toEqual(before)
  } finally {
    spawnSync('umount', [disk])
  }
})

it('a cache that is full: the message says so, and the build does without', () => {
  const root = site({ ...pair, ...carefreeSettings })
  const disk = join(root, '.cache')
  mkdirSync(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', disk]).status !== 0) return
  try {
    const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--root', root, '--now', now], { encoding: 'utf8' })
    expect(stderr).toMatch(/the build cache could not be (?:used|read) \(.*full.*\); building without it/)
    expect(status).toBe(0)
  } finally {
    spawnSync('umount', [disk])
  }
})

it('an output folder that cannot be written: a clear message', async () => {
  const root = site({ ...pair, ...carefreeSettings })
  const out = join(root, 'dist')
  writeFileSync(out, 'a file, where a folder must be')
  const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--root', root, '--now', now], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('the output folder cannot be written')
  expect(stderr).not.toMatch(/^\s+at /m)
  rmSync(out)
  mkdirSync(out)
  chmodSync(out, 0o500)
  const again = spawnSync(process.execPath, [program, 'build', '--root', root, '--now', now], { encoding: 'utf8' })
  // Root may write everywhere.
  expect(again.status).toBe(process.getuid?.() === 0 ? 0 : 2)
})
