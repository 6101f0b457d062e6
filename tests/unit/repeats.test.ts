import { expect, it } from 'vitest'
import { createRepeats } from '../../pipeline/commands/dev/repeats.ts'
import type { Diagnostic } from '../../pipeline/core/diagnostics.ts'

const finding: Diagnostic = {
  path: 'content/world/tides/en.md',
  line: 6,
  column: 1,
  severity: 'error',
  ruleId: 'link/missing',
  message: 'no such page (en.md:6:1)',
}
const nothing = { written: 0, unchanged: 70, deleted: 0 }

it('a build is news that finds, writes or deletes anything, or after which something is not found any more', () => {
  const repeats = createRepeats()
  const isNews = (diagnostics: Diagnostic[], emitted = nothing) => repeats({ diagnostics, emitted }).isNews
  // Even the first one of a site that is published already.
  expect(isNews([])).toBe(true)
  expect(isNews([])).toBe(false)
  expect(isNews([], { ...nothing, written: 1 })).toBe(true)
  expect(isNews([], { ...nothing, deleted: 1 })).toBe(true)
  expect(isNews([finding])).toBe(true)
  // The same, a line below.
  expect(isNews([{ ...finding, line: 7, message: 'no such page (en.md:7:1)' }])).toBe(false)
  expect(isNews([finding, finding])).toBe(true)
  expect(isNews([finding])).toBe(true)
  expect(isNews([])).toBe(true)
  expect(isNews([])).toBe(false)
})
