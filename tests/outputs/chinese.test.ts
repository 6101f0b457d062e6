import type { BrowserContextOptions } from 'playwright-core'
import { expect, it } from 'vitest'
import { linesOfArticle } from '../support/chinese-lines.ts'
import { openSample, visit } from '../support/sample.ts'

const sample = openSample()

/** The Chinese articles of the sample, or their AMP pages. */
const articles = (end: string) =>
  sample.built
    .files()
    .filter((path) => /^zh\/[^/]+\/[^/]+\/amp\/index\.html$/.test(path) && !/http-equiv/.test(sample.built.read(path)))
    .map((path) => `/${path.replace('amp/index.html', end)}`)

/** AMP's own script, which shows its pages, is not available here. */
const shown = 'body { animation: none !important; visibility: visible !important }'

// At 390 px a column of 358 px would have 19.9 characters: every line would be stretched to fill it.
it.each([
  [360, '', 4],
  [390, '', 4],
  [430, '', 3],
  [1280, '', 1],
  [390, 'amp/', 4],
] as const)('%d px wide, /%s: at most %d percent of the lines have characters that are pushed apart', async (width, end, most) => {
  const options: BrowserContextOptions = { viewport: { width, height: 844 }, bypassCSP: true }
  const paths = articles(end)
  const lines = []
  for (const path of paths)
    lines.push(
      ...(await visit(sample, path, options, async (page) => {
        if (end) await page.addStyleTag({ content: shown })
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        return page.evaluate(linesOfArticle)
      })),
    )
  expect(paths.length).toBeGreaterThan(10)
  expect(lines.length).toBeGreaterThan(100)
  const loose = lines.filter(({ gap }) => gap > 0.1)
  expect((100 * loose.length) / lines.length, JSON.stringify(loose)).toBeLessThanOrEqual(most)
})

it('text, headline and toolbar begin at the same edge', async () => {
  await visit(sample, articles('')[0] ?? '', { viewport: { width: 390, height: 844 } }, async (page) => {
    const edges = await page.evaluate<number[]>(
      "['.article-head', '.toolbar', '.article-body'].map((part) => document.querySelector(part).getBoundingClientRect().left)",
    )
    expect(new Set(edges).size).toBe(1)
  })
})

/** In the browser: the lines of each head, and how far a table's first column is from the edge once it has scrolled. */
function measureTable(box: Element): { lines: number[]; overflow: number; first: number; right: number[] } {
  const lines = [...box.querySelectorAll('th')].map((head) => {
    const range = document.createRange()
    range.selectNodeContents(head)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  box.scrollLeft = 80
  const [cell, ...others] = [...box.querySelectorAll('tbody tr:first-child td')]
  return {
    lines,
    overflow: box.scrollWidth - box.clientWidth,
    first: (cell?.getBoundingClientRect().left ?? 0) - box.getBoundingClientRect().left,
    right: others.map((other) => (getComputedStyle(other).textAlign === 'right' ? 1 : 0)),
  }
}

it('a table on the narrowest phone: heads do not break, figures are aligned right, the first column stays in view', async () => {
  const { built } = sample
  const path = built.files().find((file) => /^zh\/business\/[^/]+\/index\.html$/.test(file) && built.read(file).includes('TEU</th>'))
  await visit(sample, `/${path?.replace('index.html', '')}`, { viewport: { width: 320, height: 844 } }, async (page) => {
    const { lines, overflow, first, right } = await page.locator('.table').evaluate(measureTable)
    expect(lines).toEqual([1, 1, 1, 1, 1])
    expect(overflow).toBeGreaterThan(0)
    expect(first).toBe(0)
    expect(right).toEqual([1, 1, 1, 1])
  })
})
