import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BuildOptions, prepare } from '../../pipeline/build.ts'
import { apply, cleanOutcome, editable, edits, outcomeOf, rewordings, settings } from '../support/edits.ts'
import { now } from '../support/site.ts'
import { sourceFiles } from '../support/source-files.ts'

/** `DIGLOT_RUNS=1000 npm test -- tests/engine/equal.test.ts` looks longer. */
const numRuns = Number(process.env.DIGLOT_RUNS ?? 12)

/** The paths of files that are not the same. */
function differing(files: Record<string, string>, others: Record<string, string>): string[] {
  return [...new Set([...Object.keys(files), ...Object.keys(others)])].filter((path) => files[path] !== others[path])
}

const goesOn = async (options: BuildOptions, kept = {}) => prepare({ ...options, kept }).then(() => kept)

it.each([
  ['any edits', 'a new process', edits, async () => undefined],
  ['any edits', 'one that goes on', edits, goesOn],
  ['any other words', 'a new process', rewordings, async () => undefined],
  ['any other words', 'one that goes on', rewordings, goesOn],
] as const)(
  'after %s, the cached build of %s equals a clean one: bytes, messages, counts',
  async (_, __, edits, keep) => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (rounds) => {
        const root = editable()
        const out = join(root, 'dist')
        await outcomeOf(root, out)
        let kept = await keep({ root, out, now, write: true })
        for (const round of rounds) {
          for (const edit of round) apply(root, edit)
          const [cached, clean] = [await outcomeOf(root, out, { kept }), await cleanOutcome(root)]
          const { files, ...said } = cached
          const { files: cleanFiles, ...cleanSaid } = clean
          expect(said).toEqual(cleanSaid)
          // With errors, what was published before stays.
          if (clean.outcome === 'built') expect(differing(files, cleanFiles)).toEqual([])
          kept = await keep({ root, out, now, write: true }, kept)
        }
        rmSync(root, { recursive: true })
      }),
      { numRuns, endOnFailure: true },
    )
  },
  3_600_000,
)

it.each(sourceFiles.map(({ path }, source) => [path, source] as const))(
  'after each change of %s, and back, the cached build equals a clean one',
  async (_, source) => {
    const root = editable()
    const out = join(root, 'dist')
    const { contents = [] } = sourceFiles[source] ?? {}
    const rounds = contents.flatMap((_, index) => (index === 0 ? [] : [index, 0]))
    // Settings that make the file count, then every change of it: one that fails keeps what was published.
    let before = await outcomeOf(root, out)
    expect(before).toMatchObject({ outcome: 'built', messages: [] })
    for (const round of [0, ...rounds]) {
      apply(root, { what: 'source', source, contents: round })
      const [cached, clean] = [await outcomeOf(root, out), await cleanOutcome(root)]
      expect({ ...cached, files: {} }).toEqual({ ...clean, files: {} })
      expect(differing(cached.files, clean.outcome === 'built' ? clean.files : before.files)).toEqual([])
      before = cached
    }
    rmSync(root, { recursive: true })
  },
)

it('after each change of the settings, and back, the cached build equals a clean one', async () => {
  const root = editable()
  const out = join(root, 'dist')
  for (const setting of settings.flatMap((_, index) => [index, 0])) {
    apply(root, { what: 'setting', setting })
    const [cached, clean] = [await outcomeOf(root, out), await cleanOutcome(root)]
    expect({ ...cached, files: {}, setting }).toEqual({ ...clean, files: {}, setting })
    if (clean.outcome === 'built') expect([setting, ...differing(cached.files, clean.files)]).toEqual([setting])
  }
})

/** The sources of a site: absolute path → contents. */
function sourcesOf(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  const own = paths.filter((path) => !path.startsWith(join(root, 'dist')) && !path.startsWith(join(root, '.cache')))
  return new Map(own.map((path) => [path, readFileSync(path, 'base64')]))
}

it('after any edits, a build that is told what has changed since the last good one publishes what a clean one does, and says nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 5 }), async (rounds) => {
      const root = editable()
      const out = join(root, 'dist')
      await outcomeOf(root, out)
      const kept = await goesOn({ root, out, now, write: true })
      let good = sourcesOf(root)
      for (const round of rounds) {
        for (const edit of round) apply(root, edit)
        const is = sourcesOf(root)
        const changed = [...new Set([...good.keys(), ...is.keys()])].filter((path) => good.get(path) !== is.get(path))
        const [told, clean] = [await outcomeOf(root, out, { kept, changed }), await cleanOutcome(root)]
        expect(told.outcome).toBe(clean.outcome)
        if (clean.outcome === 'built') {
          expect({ ...told, files: differing(told.files, clean.files) }).toEqual({ ...clean, files: [] })
          good = is
        } else {
          // Whoever writes is told of some errors at once, and of others when those are mended.
          expect(told.messages.some((message) => message.includes(' error: '))).toBe(true)
          expect(clean.messages).toEqual(expect.arrayContaining(told.messages))
        }
        await goesOn({ root, out, now, write: true }, kept)
      }
      rmSync(root, { recursive: true })
    }),
    { numRuns, endOnFailure: true },
  )
}, 3_600_000)
