import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The one test command: types, lint, dead code, a Chromium, the tests. The first failure ends it.
const root = fileURLToPath(new URL('../..', import.meta.url))
const steps: [what: string, script: string, ...words: string[]][] = [
  ['types', 'node_modules/typescript/bin/tsc'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
  ['Chromium', 'tests/tools/install-chromium.ts'],
  ['tests', 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
]

/** Bytes that the temporary files of all tests take at most. */
const enough = 4 * 2 ** 30

/** A folder in memory for temporary files, on systems that have one with room. */
function folderInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize < enough) return undefined
    const folder = mkdtempSync('/dev/shm/diglot-tests-')
    // Some tests run Diglot as another user.
    chmodSync(folder, 0o1777)
    return folder
  } catch {
    return undefined
  }
}

const memory = folderInMemory()
const env = memory === undefined ? process.env : { ...process.env, TMPDIR: memory }
let failed: number | undefined
for (const [what, script, ...words] of steps) {
  console.log(`\n── ${what}`)
  const { status } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit', env })
  if (status === 0) continue
  failed = status ?? 1
  break
}
if (memory !== undefined) rmSync(memory, { recursive: true, force: true })
process.exitCode = failed ?? 0
