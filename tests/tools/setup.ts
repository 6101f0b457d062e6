import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { compileProgram } from '../../pipeline/package/program.ts'
import { hashOfFiles } from '../../pipeline/source/hash-file.ts'
import { validatorFile } from './amp-validator.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of sites that several test files read (`tests/support/shared.ts`). */
    shared: string
    /** The folder `lib` of the package (`tests/support/program.ts`). */
    lib: string
  }
}

/** Before any test: what all test files use, which run side by side. */
export default async function setup(project: TestProject): Promise<() => void> {
  validatorFile()
  const shared = mkdtempSync(join(tmpdir(), 'diglot-shared-'))
  project.provide('shared', shared)
  // Each process that a test starts would compile Diglot again. Some tests start it as another user.
  const compiled = join(shared, 'compiled')
  mkdirSync(compiled)
  chmodSync(shared, 0o755)
  chmodSync(compiled, 0o1777)
  process.env.NODE_COMPILE_CACHE ??= compiled
  project.provide('lib', await compiledPackage())
  // A process that ends writes what it has compiled.
  return () => rmSync(shared, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/**
 * The package, without its types, below `node_modules`, as users have it. It is compiled once for each state of the source.
 * Returns its folder `lib`.
 */
async function compiledPackage(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const home = join(root, 'node_modules/.cache/diglot-package')
  const folder = join(home, hashOfFiles(['pipeline', 'locales', 'package.json', 'package-lock.json'].map((name) => join(root, name))))
  if (!existsSync(folder)) {
    const made = join(home, `${process.pid}`)
    await compileProgram(root, join(made, 'lib'))
    cpSync(join(root, 'package.json'), join(made, 'package.json'))
    try {
      renameSync(made, folder)
    } catch (error) {
      // Another run may have been faster.
      if (!existsSync(folder)) throw error
      rmSync(made, { recursive: true })
    }
  }
  // Another run may use one of a little earlier.
  const others = readdirSync(home).flatMap((name) => (join(home, name) === folder ? [] : [join(home, name)]))
  for (const other of others) if (Date.now() - statSync(other).mtimeMs > day) rmSync(other, { recursive: true, force: true })
  return join(folder, 'lib')
}

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000
