import { expect, it } from 'vitest'
import { decode } from '../../pipeline/core/decode.ts'
import { createReport } from '../../pipeline/core/report.ts'

/** A place is looked for from the start of the file: with one for each character, this would not end. */
it('a million control characters are 20 findings and a count', () => {
  const report = createReport()
  decode('content/a/en.md', Buffer.from('\u0001'.repeat(1_000_000)), report)
  const found = report.list()
  expect(found).toHaveLength(21)
  expect(found.at(-1)).toMatchObject({
    line: 1,
    column: 21,
    message: 'there are 999980 more control characters from here on. Delete them.',
  })
})
