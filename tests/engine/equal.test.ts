import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply, cleanOutcome, editable, edits, outcomeOf } from '../support/edits.ts'

/** `DIGLOT_RUNS=1000 npm test -- tests/engine/equal.test.ts` looks longer. */
const numRuns = Number(process.env.DIGLOT_RUNS ?? 12)

it('after any edits, the cached build equals a clean one: bytes, messages, counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (rounds) => {
      const root = editable()
      const out = join(root, 'dist')
      await outcomeOf(root, out)
      for (const round of rounds) {
        for (const edit of round) apply(root, edit)
        const [cached, clean] = [await outcomeOf(root, out), await cleanOutcome(root)]
        const { files, ...said } = cached
        const { files: cleanFiles, ...cleanSaid } = clean
        expect(said).toEqual(cleanSaid)
        // With errors, what was published before stays.
        if (clean.outcome === 'built') expect(files).toEqual(cleanFiles)
      }
      rmSync(root, { recursive: true })
    }),
    { numRuns, endOnFailure: true },
  )
}, 3_600_000)
