import { expect, test } from 'vitest'
import { briefMessage, briefSubject } from '../../pipeline/core/brief.ts'
import { createReport } from '../../pipeline/core/report.ts'

test('a message of at most 500 characters is left as it is', () => {
  expect(briefMessage(`the text "${'a'.repeat(400)}" is wrong`)).toBe(`the text "${'a'.repeat(400)}" is wrong`)
})

test('a long quotation loses its middle, and what to do stays', () => {
  const brief = briefMessage(`the text ${JSON.stringify('a"b\\'.repeat(100_000))} is wrong. Correct it.`)
  expect(brief.length).toBeLessThanOrEqual(500)
  expect(brief).toMatch(/^the text "a\\"b.*….*" is wrong\. Correct it\.$/)
})

test('several long quotations are cut until the message fits', () => {
  const brief = briefMessage(`${JSON.stringify('潮'.repeat(2000))} is not ${JSON.stringify('😀'.repeat(2000))}. Correct it.`)
  expect(brief.length).toBeLessThanOrEqual(500)
  expect(brief.endsWith('. Correct it.')).toBe(true)
  expect(brief.isWellFormed()).toBe(true)
})

test('a long message without quotations is cut at its end', () => {
  expect(briefMessage('wrong '.repeat(1000))).toHaveLength(500)
})

test('every report is brief', () => {
  const report = createReport()
  report.add('markdown/element', { path: 'a.md', line: 1, column: 1 }, `"${'a'.repeat(9000)}"`)
  expect(report.list()[0]?.message.length).toBeLessThanOrEqual(500)
})

test('a long subject is named by its beginning', () => {
  expect(briefSubject('a'.repeat(120))).toBe('a'.repeat(120))
  expect(briefSubject('a'.repeat(121))).toBe(`${'a'.repeat(119)}…`)
})
