import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { library, program, runOfProgram } from '../support/program.ts'
import { startBuilder } from '../support/remote.ts'
import { carefreeSettings, list, now, pair, site } from '../support/site.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65_534
const user = isRoot ? { uid: nobody, gid: nobody } : {}

/** Root may do everything: the command is run by a user who may not. */
function give(path: string): void {
  if (!isRoot) return
  chownSync(path, nobody, nobody)
  for (const name of readdirSync(path, { recursive: true })) chownSync(join(path, String(name)), nobody, nobody)
}

function run(root: string, ...words: string[]): { status: number | null; says: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '--root', root, '--now', now], {
    encoding: 'utf8',
    cwd: root,
    ...user,
  })
  return { status, says: stdout + stderr }
}

const filesOf = (out: string) => list(out).map((path) => [path, readFileSync(join(out, path), 'utf8')])

// What is published first is no test of the command: one process makes it for all tests.
const builder = startBuilder(user, library)
afterAll(() => builder.close())

async function published(): Promise<{ root: string; out: string }> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  const root = site({ ...pair, ...carefreeSettings, 'content/world/tides/a.png': picture })
  give(root)
  const out = join(root, 'dist')
  expect(await builder.build({ root, out, now, write: true })).toMatchObject({ outcome: 'built' })
  return { root, out }
}

const changed = article('High water', 'The sea is high.\n\n![The sea](a.png)', 'slug: tides')

describe.each(['', '--no-cache'])(
  'what may not be written or read is one plain message, and nothing is published in part (build %s)',
  (cold) => {
    it.each<[what: string, path: string, mode: number, says: string]>([
      ['the output folder', 'dist', 0o500, 'the output folder cannot be written (EACCES'],
      ['one folder of it', 'dist/en/world/tides', 0o500, 'the output folder cannot be written (EACCES'],
      ['the list of stories', 'dist/en', 0o500, 'the output folder cannot be written (EACCES'],
      ['an article', 'content/world/tides/zh.md', 0, 'zh.md:1:1 error: this file could not be read (EACCES). Correct its permissions'],
      ['a picture', 'content/world/tides/a.png', 0, 'a.png:1:1 error: this file could not be read (EACCES). Correct its permissions'],
      ['a folder of articles', 'content/world/tides', 0, 'content/world/tides:1:1 error: this folder could not be read (EACCES)'],
      ['a catalogue', 'locales/en/site.json', 0, 'locales/en/site.json:1:1 error: this file could not be read (EACCES)'],
      ['all catalogues', 'locales', 0, 'locales:1:1 error: the folder locales/ could not be read (EACCES)'],
      ['the settings', 'diglot.config.ts', 0, 'diglot.config.ts:1:1 error: the settings file could not be run: EACCES'],
    ])('%s', async (_, path, mode, says) => {
      const { root, out } = await published()
      writeFileSync(join(root, 'content/world/tides/en.md'), changed)
      const before = filesOf(out)
      const usual = mode === 0o500 || !path.includes('.') ? 0o755 : 0o644
      chmodSync(join(root, path), mode)
      const build = run(root, 'build', ...(cold ? [cold] : []))
      chmodSync(join(root, path), usual)
      expect(build.says).toContain(says)
      expect(build.says).not.toMatch(/^\s+at /m)
      expect(build.status).toBeGreaterThan(0)
      expect(filesOf(out)).toEqual(before)
      expect(await outcomeOf(root, out, {}, runOfProgram)).toEqual(await cleanOutcome(root, {}, runOfProgram))
    })
  },
)

it.each([0o500, 0])('a cache that may not be used (mode %i) costs time, and a message', async (mode) => {
  const { root, out } = await published()
  writeFileSync(join(root, 'content/world/tides/en.md'), changed)
  const cache = join(root, '.cache/diglot')
  chmodSync(cache, mode)
  const { status, says } = run(root, 'build')
  chmodSync(cache, 0o755)
  expect(says).toContain('the build cache could not be read (')
  expect(status).toBe(0)
  expect(await outcomeOf(root, out, {}, runOfProgram)).toEqual(await cleanOutcome(root, {}, runOfProgram))
})

it.each([
  [['new', 'story', 'world/x'], 'content/world/x cannot be read or written (EACCES)'],
  [['translate', 'world/tides', 'zh', '--done'], 'content/world/tides cannot be read or written (EACCES)'],
])('%j', async (words, says) => {
  const { root } = await published()
  for (const folder of ['content/world', 'content/world/tides']) chmodSync(join(root, folder), 0o500)
  const { status, says: said } = run(root, ...words)
  for (const folder of ['content/world', 'content/world/tides']) chmodSync(join(root, folder), 0o755)
  expect(said).toContain(says)
  expect(said).not.toMatch(/output folder|^\s+at /m)
  expect(status).toBe(2)
})
