import type { Browser } from 'playwright-core'

let shared: Promise<Browser> | undefined

/** The browser of this process, which runs many test files: to start one takes longer than most tests. It ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  // Most test files need none.
  shared ??= import('../tools/chromium.ts').then(({ launch }) => launch({ handleSIGTERM: false }))
  return shared
}

/** Closes all pages that a test file has opened. */
export async function closePages(): Promise<void> {
  for (const context of (await shared)?.contexts() ?? []) await context.close()
}
