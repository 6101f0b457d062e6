import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Milliseconds: only to end what hangs. No test may depend on how fast a machine is, or on what else it does. */
const patience = 600_000

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/tools/setup.ts'],
    setupFiles: ['tests/tools/seed.ts'],
    // Many tests wait for a browser or for a process of their own: two files at once, even on two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: patience,
    hookTimeout: patience,
  },
})
