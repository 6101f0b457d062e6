import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The runs that take hours: some 10,000 random edits, each state compared with a clean build, and 1,000 kills.
// `npm run test:long -- edits` and `npm run test:long -- kills` run one of them; a number scales both.
const root = fileURLToPath(new URL('../..', import.meta.url))
const words = process.argv.slice(2)
const scale = Number(words.find((word) => /^[\d.]+$/.test(word)) ?? 1)
const runs: Record<string, string[]> = { edits: ['tests/engine/equal.test.ts', '-t', 'after any'], kills: ['tests/engine/kill.test.ts'] }
const env = {
  ...process.env,
  SEED: process.env.SEED ?? 'random',
  DIGLOT_RUNS: String(Math.ceil(125 * scale)),
  DIGLOT_KILLS: String(Math.ceil(1000 * scale)),
}
for (const [name, files] of Object.entries(runs)) {
  if (Object.keys(runs).some((other) => words.includes(other)) && !words.includes(name)) continue
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], { cwd: root, stdio: 'inherit', env })
  if (status !== 0) process.exitCode = status ?? 1
}
