import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/tools/longest-first.ts'
import { nodeLoads, packagesAsInstalled } from './tests/tools/native.ts'

/** Milliseconds: only to end what hangs. No test may depend on how fast a machine is, or on what else it does. */
const patience = 600_000

export default defineConfig({
  plugins: [packagesAsInstalled],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/tools/setup.ts'],
    setupFiles: ['tests/tools/each-file.ts'],
    experimental: nodeLoads,
    // Many tests wait for a browser or for a process of their own: three files at once, even on two processors.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // A process runs many files: it loads and compiles the pipeline once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: patience,
    hookTimeout: patience,
  },
})
