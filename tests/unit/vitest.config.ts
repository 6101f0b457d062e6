import { defineConfig } from 'vitest/config'
import { nodeLoads, packagesAsInstalled } from '../tools/native.ts'

/** `npm run test:unit`: tests that need no browser, no npm, no other process and no build of the sample site. */
export default defineConfig({
  plugins: [packagesAsInstalled],
  test: {
    include: [
      'tests/unit/*.test.ts',
      'tests/commands/{parse,write}.test.ts',
      'tests/{architecture,cases,docs,editions,figures-in-place,fixtures,licences,omission,same-link,spelling,text}.test.ts',
    ],
    experimental: nodeLoads,
    setupFiles: ['tests/tools/each-file.ts'],
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
