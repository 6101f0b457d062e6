import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareDocs } from '../docs/prepare.ts'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { folder, now, project } from './support/site.ts'

it('the documentation is built by Diglot without an error or a warning', async () => {
  expect(prepareDocs()).toEqual([])
  const out = folder()
  const result = await build({ root: join(project, 'docs'), out, now, write: true, remember: false })
  expect(result.diagnostics.map(formatDiagnostic)).toEqual([])
  expect(result.outcome).toBe('built')
})
