import { spawnSync } from 'node:child_process'
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

for (const [what, script, ...words] of steps) {
  console.log(`\n── ${what}`)
  const { status } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
