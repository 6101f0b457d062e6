import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { BuildOptions } from '../../pipeline/build/options.ts'
import { type Edit, edits, editsAndDamage, rewordings, textEdits } from '../support/edits.ts'
import { type Outcome, outcomeOf } from '../support/outcomes.ts'
import { startBuilder } from '../support/remote.ts'
import { differing, expected, play, type Round, sourcesOf, tally } from '../support/rounds.ts'

/** `npm run test:long -- edits` looks longer. */
const numRuns = Number(process.env.DIGLOT_RUNS ?? 3)

// Errors come and go; where nothing is built, no bytes are compared.
afterAll(() => {
  if (process.env.DIGLOT_RUNS !== undefined) console.log(JSON.stringify({ ...tally, share: tally.built / tally.builds }))
  expect(tally.built).toBeGreaterThanOrEqual(tally.builds / 2)
})

const builder = startBuilder()
afterAll(() => builder.close())
const run = (options: BuildOptions) => builder.build(options)

/** Other builds that may come in between. */
const others: NonNullable<Round['before']>[] = [{ write: false }, { write: true, useCache: false }, { write: false, useCache: false }]
const before = fc.option(fc.constantFrom(...others), { freq: 3, nil: undefined })
const roundsOf = (edits: fc.Arbitrary<Edit[]>): fc.Arbitrary<Round[]> =>
  fc.array(fc.record({ edits, patience: fc.nat({ max: 1 }), before }), { minLength: 3, maxLength: 8 })

it.each([
  ['any edits', 'a new process', edits, false],
  ['any edits', 'one that goes on', edits, true],
  ['any edits and damage', 'a new process', editsAndDamage, false],
  ['any edits and damage', 'one that goes on', editsAndDamage, true],
  ['any texts', 'a new process', textEdits, false],
  ['any texts', 'one that goes on', textEdits, true],
  ['any other words', 'a new process', rewordings, false],
  ['any other words', 'one that goes on', rewordings, true],
] as const)(
  'after %s, the cached build of %s equals a clean one: bytes, messages, counts',
  async (_, __, edits, goesOn) => {
    await fc.assert(
      fc.asyncProperty(roundsOf(edits), async (rounds) => {
        await play(rounds, async (root, round) => {
          const out = join(root, 'dist')
          if (round?.before) await outcomeOf(root, out, round.before, run)
          const { cold, stale } = await expected(root, run)
          const cached = await outcomeOf(root, out, {}, (options) => builder.build(options, goesOn ? { keep: root, goesOn } : {}))
          expect(stale).toEqual([])
          expect({ ...cached, files: differing(cached.files, cold.files) }).toEqual({ ...cold, files: [] })
          if (tally.builds % audited === 0) await audit(root, cached)
          return cached
        })
      }),
      { numRuns, endOnFailure: true },
    )
  },
  3_600_000,
)

/** After so many builds, everything is made again and compared with the cache. */
const audited = process.env.DIGLOT_RUNS === undefined ? 10 : 50

async function audit(root: string, cached: Outcome): Promise<void> {
  const { files, messages, ...said } = await outcomeOf(root, join(root, 'dist'), { audit: true }, run)
  // Which addresses have gone is reported once.
  const lasting = cached.messages.filter((message) => !message.endsWith('[link/vanished]'))
  expect({ ...said, messages, files: differing(files, cached.files) }).toEqual({ ...cached, messages: lasting, files: [] })
  tally.audits += 1
}

it('after any edits, a build that knows what has changed since the last good one publishes what a clean one does, and says nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(roundsOf(edits), async (rounds) => {
      let good: Map<string, string> | undefined
      await play(rounds, async (root) => {
        const is = sourcesOf(root)
        const changed = good && [...new Set([...good.keys(), ...is.keys()])].filter((path) => good?.get(path) !== is.get(path))
        const { cold, stale } = await expected(root, run)
        const cached = await outcomeOf(root, join(root, 'dist'), { changed }, (options) =>
          builder.build(options, { keep: root, goesOn: true, open: ['/', '/en/', '/zh/', '/en/world/tides/', '/zh/world/tides/'] }),
        )
        expect(stale).toEqual([])
        expect(cached.outcome).toBe(cold.outcome)
        if (cold.outcome === 'built') {
          expect({ ...cached, files: differing(cached.files, cold.files) }).toEqual({ ...cold, files: [] })
          good = is
        } else {
          // Some errors are reported at once, and others when those are fixed.
          expect(cached.messages.some((message) => message.includes(' error: '))).toBe(true)
          expect(cold.messages).toEqual(expect.arrayContaining(cached.messages))
        }
        return cached
      })
    }),
    { numRuns, endOnFailure: true },
  )
}, 3_600_000)
