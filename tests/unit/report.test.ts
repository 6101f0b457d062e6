import { expect, it } from 'vitest'
import { collectDiagnostics, type RawDiagnostic, replay } from '../../pipeline/core/diagnostics.ts'
import { createReport } from '../../pipeline/core/report.ts'

const place = { path: 'content/world/tides/en.md', line: 2, column: 1 }

it.each<[what: string, call: RawDiagnostic]>([
  ['a place alone', ['link/missing', place, 'no page']],
  ['nothing for the severity', ['link/missing', place, 'no page', undefined, { subject: 'x' }]],
  ['nothing for all that may follow', ['link/missing', place, 'no page', undefined, undefined]],
  ['a severity, and nothing more', ['link/missing', place, 'no page', 'warning', undefined]],
  ['all', ['parity/link', place, 'no page', 'warning', { subject: 'x', related: [place], isOwnSlip: true }]],
])('a message with %s is the same when a cache has kept it', (_, call) => {
  const [recorder, direct, cached] = [collectDiagnostics(), createReport(), createReport()]
  recorder.add(...call)
  direct.add(...call)
  replay(JSON.parse(JSON.stringify(recorder.calls)) as RawDiagnostic[], cached)
  expect(cached.list()).toEqual(direct.list())
  expect(cached.failed()).toBe(direct.failed())
})
