import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { BuildOptions } from '../../pipeline/build.ts'
import { settings } from '../support/edit-contents.ts'
import { type Edit, editable, edits, editsAndDamage, putSource, rewordings, set } from '../support/edits.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { startBuilder } from '../support/remote.ts'
import { differing, expected, play, type Round, sourcesOf, tally } from '../support/rounds.ts'
import { sourceFiles } from '../support/source-files.ts'

/** `DIGLOT_RUNS=1000 npm test -- tests/engine/equal.test.ts` looks longer. */
const numRuns = Number(process.env.DIGLOT_RUNS ?? 4)

// Errors come and go; where nothing is built, no bytes are compared.
afterAll(() => {
  if (process.env.DIGLOT_RUNS !== undefined) console.log(JSON.stringify({ ...tally, share: tally.built / tally.builds }))
  expect(tally.built).toBeGreaterThanOrEqual(tally.builds / 2)
})

const builder = startBuilder()
afterAll(() => builder.close())
const run = (options: BuildOptions) => builder.build(options)

const roundsOf = (edits: fc.Arbitrary<Edit[]>): fc.Arbitrary<Round[]> =>
  fc.array(fc.record({ edits, patience: fc.nat({ max: 1 }) }), { minLength: 3, maxLength: 8 })

it.each([
  ['any edits', 'a new process', edits, false],
  ['any edits', 'one that goes on', edits, true],
  ['any edits and damage', 'a new process', editsAndDamage, false],
  ['any edits and damage', 'one that goes on', editsAndDamage, true],
  ['any other words', 'a new process', rewordings, false],
  ['any other words', 'one that goes on', rewordings, true],
] as const)(
  'after %s, the cached build of %s equals a clean one: bytes, messages, counts',
  async (_, __, edits, goesOn) => {
    await fc.assert(
      fc.asyncProperty(roundsOf(edits), async (rounds) => {
        await play(rounds, async (root, isDamaged) => {
          const wanted = await expected(root, isDamaged, run)
          const cached = await outcomeOf(root, join(root, 'dist'), {}, (options) =>
            builder.build(options, goesOn ? { keep: root, goesOn } : {}),
          )
          const { files, ...said } = cached
          expect(wanted.stale).toEqual([])
          expect(said).toEqual(wanted.said)
          // With errors, what was published before stays.
          if (wanted.files) expect(differing(files, wanted.files)).toEqual([])
          return cached
        })
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
    const others = contents.map((_, index) => index).slice(1)
    const rounds = [...others.flatMap((index) => [index, 0]), ...others]
    // Settings that make the file count, then every change of it: one that fails keeps what was published.
    let before = await outcomeOf(root, out, {}, run)
    expect(before).toMatchObject({ outcome: 'built', messages: [] })
    for (const round of [0, ...rounds]) {
      putSource(root, source, round)
      const [cached, wanted] = [await outcomeOf(root, out, {}, run), await cleanOutcome(root, {}, run)]
      expect({ ...cached, files: {} }).toEqual({ ...wanted, files: {} })
      expect(differing(cached.files, wanted.outcome === 'built' ? wanted.files : before.files)).toEqual([])
      before = cached
    }
    rmSync(root, { recursive: true })
  },
)

it('after each change of the settings, and back, the cached build equals a clean one', async () => {
  const root = editable()
  const out = join(root, 'dist')
  for (const setting of settings.flatMap((_, index) => [index, 0])) {
    set(root, settings[setting] ?? '')
    const [cached, wanted] = [await outcomeOf(root, out, {}, run), await cleanOutcome(root, {}, run)]
    expect({ ...cached, files: {}, setting }).toEqual({ ...wanted, files: {}, setting })
    if (wanted.outcome === 'built') expect([setting, ...differing(cached.files, wanted.files)]).toEqual([setting])
  }
})

it('after any edits, a build that is told what has changed since the last good one publishes what a clean one does, and says nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(roundsOf(edits), async (rounds) => {
      let good: Map<string, string> | undefined
      await play(rounds, async (root) => {
        const is = sourcesOf(root)
        const changed = good && [...new Set([...good.keys(), ...is.keys()])].filter((path) => good?.get(path) !== is.get(path))
        const told = await outcomeOf(root, join(root, 'dist'), { changed }, (options) =>
          builder.build(options, { keep: root, goesOn: true }),
        )
        const wanted = await cleanOutcome(root, {}, run)
        expect(told.outcome).toBe(wanted.outcome)
        if (wanted.outcome === 'built') {
          expect({ ...told, files: differing(told.files, wanted.files) }).toEqual({ ...wanted, files: [] })
          good = is
        } else {
          // Whoever writes is told of some errors at once, and of others when those are fixed.
          expect(told.messages.some((message) => message.includes(' error: '))).toBe(true)
          expect(wanted.messages).toEqual(expect.arrayContaining(told.messages))
        }
        return told
      })
    }),
    { numRuns, endOnFailure: true },
  )
}, 3_600_000)
