import type { Page } from 'playwright-core'

/** A run of characters, and the page of the story that it is from. */
export interface Phrase {
  story: string
  phrase: string
}

/** Of Knuth's line, as C libraries have it: the same phrases for each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor(state / 65_536) % below
  }
}

/** Runs of 2 to 6 characters or digits, at random, of headlines, paragraphs, headings and cells of published Chinese pages. */
export function phrasesOf(pages: Map<string, string>, count: number): Phrase[] {
  const random = createRandom(19)
  const runs = [...pages].map(([story, html]) => ({ story, runs: textOf(html).match(/[\p{sc=Han}\d]{2,}/gu) ?? [] }))
  return Array.from({ length: count }, () => {
    const { story, runs: all } = runs[random(runs.length)] ?? { story: '', runs: [] }
    const run = all[random(all.length)] ?? ''
    const length = Math.min(run.length, 2 + random(5))
    const at = random(run.length - length + 1)
    return { story, phrase: run.slice(at, at + length) }
  })
}

/** Of the story's own text. */
function textOf(html: string): string {
  const [article = ''] = /<h1[\s\S]*?(?=<section[^>]*footnotes|<\/article>)/.exec(html) ?? []
  const blocks = article.replace(/<sup[\s\S]*?<\/sup>/g, '').match(/<(h1|h2|p|td)\b[^>]*>[\s\S]*?<\/\1>/g) ?? []
  const around = /^<p class="(?:byline|dateline|kicker|notice|also-in|printed)/
  return blocks
    .filter((block) => !around.test(block))
    .map((block) => block.replace(/<[^>]*>/g, ''))
    .join('\n')
}

/** The first page of results of the search page that is open. */
export async function findInPage(page: Page, query: string): Promise<{ href: string; title: string; excerpt: string; marks: string[] }[]> {
  const field = page.locator('#query')
  await page.evaluate("for (const state of document.querySelectorAll('[data-state]')) state.hidden = true")
  await field.fill(query)
  await field.press('Enter')
  await page.locator('[data-state=found], [data-state=none], [data-state=failed]').locator('visible=true').waitFor()
  return page.locator('.finder-results li').evaluateAll((items) =>
    items.map((item) => ({
      href: decodeURIComponent(item.querySelector('a')?.getAttribute('href') ?? ''),
      title: item.querySelector('h2')?.textContent ?? '',
      excerpt: item.querySelector('.card-summary')?.textContent ?? '',
      marks: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent ?? ''),
    })),
  )
}
