import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { validatorFile } from './amp-validator.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of sites that several test files read (`tests/support/shared.ts`). */
    shared: string
  }
}

/** Before any test: what all test files use, which run side by side. */
export default function setup(project: TestProject): () => void {
  validatorFile()
  const shared = mkdtempSync(join(tmpdir(), 'diglot-shared-'))
  project.provide('shared', shared)
  // Each process that a test starts would compile Diglot again. Some tests start it as another user.
  const compiled = join(shared, 'compiled')
  mkdirSync(compiled)
  chmodSync(shared, 0o755)
  chmodSync(compiled, 0o1777)
  process.env.NODE_COMPILE_CACHE ??= compiled
  // A process that ends writes what it has compiled.
  return () => rmSync(shared, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
