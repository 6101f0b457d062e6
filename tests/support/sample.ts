import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { serve } from '../tools/server.ts'
import { sharedBrowser } from './browser.ts'
import { type Built, buildSample } from './site.ts'

/** The stories of the sample whose figures everybody knows. */
export const articles = { en: '/en/china/joint-operation-to-protect-children-online/', zh: '/zh/china/lian-he-xing-dong-bao-hu-er-tong/' }

export interface OpenSample {
  built: Built
  browser: Browser
  /** The origin that serves the sample, with the headers that it publishes. */
  url: string
}

/** The sample site, served and with a browser at hand for a whole test file. What it returns is complete once tests run. */
export function openSample(): OpenSample {
  const sample = {} as OpenSample & { close(): void }
  beforeAll(async () => {
    const built = await buildSample()
    Object.assign(sample, { built, ...(await serve(built.out)), browser: await sharedBrowser() })
  })
  afterAll(() => sample.close())
  return sample
}

/** Opens a page of the sample. */
export async function visit<Result>(
  { browser, url }: OpenSample,
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(url + path)
    return await act(page)
  } finally {
    await context.close()
  }
}
