import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The one test command: types, lint, dead code and a Chromium at the same time, then the tests, if none of them has failed.
const root = fileURLToPath(new URL('../..', import.meta.url))
type Step = [what: string, script: string, ...words: string[]]
const checks: Step[] = [
  // Several checkers of types do much of the work several times, and other checks need the processors.
  ['types', 'node_modules/typescript/bin/tsc', '--checkers', '1'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
  ['Chromium', 'tests/tools/install-chromium.ts'],
]
const tests: Step = ['tests', 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]

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

/** Runs a step. What it prints is printed at once, or returned. */
function run([, script, ...words]: Step, stdio: 'inherit' | 'pipe'): Promise<{ status: number; printed: string }> {
  const child = spawn(process.execPath, [script, ...words], { cwd: root, stdio: ['inherit', stdio, stdio], env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (printed += text))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status: status ?? 1, printed })))
}

const title = ([what]: Step) => console.log(`\n── ${what}`)

/** The status of the first check that fails; 0 if none does. */
async function runChecks(): Promise<number> {
  const running = checks.map((step) => ({ step, ended: run(step, 'pipe') }))
  const failed: { what: string; status: number }[] = []
  for (const { step, ended } of running) {
    title(step)
    const { status, printed } = await ended
    process.stdout.write(printed)
    if (status !== 0) failed.push({ what: step[0], status })
  }
  if (failed.length > 0) console.error(`\nFailed: ${failed.map(({ what }) => what).join(', ')}. The tests were not run.`)
  return failed[0]?.status ?? 0
}

async function runTests(): Promise<number> {
  title(tests)
  return (await run(tests, 'inherit')).status
}

process.exitCode = (await runChecks()) || (await runTests())
if (memory !== undefined) rmSync(memory, { recursive: true, force: true })
