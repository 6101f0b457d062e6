import { expect, it } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { everything } from '../support/everything.ts'
import { type Built, buildSample, buildSite } from '../support/site.ts'

/** Rules of a sheet, one for each selector, that find an element, without pseudo-elements and the states of an element; and all of the page's own. */
function rulesInBrowser(sheet: string): { matching: string[]; own: string[] } {
  const flat = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap((rule) => (rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? flat(rule.cssRules) : []))
  const single = (rules: CSSRuleList) =>
    flat(rules).flatMap(({ selectorText, style }) => partsOf(selectorText).map((selector) => ({ selector, block: style.cssText })))
  /** Parts between commas that are in no brackets. */
  const partsOf = (list: string) => {
    let depth = 0
    const parts = ['']
    for (const sign of list) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
      if (sign === ',' && depth === 0) parts.push('')
      else parts[parts.length - 1] += sign
    }
    return parts.map((part) => part.trim())
  }
  const own = single(document.styleSheets[0]?.cssRules ?? new CSSStyleSheet().cssRules)
  const whole = new CSSStyleSheet()
  whole.replaceSync(sheet)
  const matching = single(whole.cssRules).filter(({ selector }) => {
    const plain = selector.replace(/::[\w-]+|:(?:hover|focus(?:-visible|-within)?|checked|target|active)\b/g, '')
    try {
      return document.querySelector(/(?:^|[\s>+~])$/.test(plain) ? `${plain}*` : plain) !== null
    } catch {
      return false
    }
  })
  // An AMP page has no custom properties that it does not read.
  const squeeze = ({ selector, block }: { selector: string; block: string }) =>
    `${selector}{${block.replace(/(?<=^|; )--[\w-]+:.*?(?:;(?= |$)|$)/gs, '')}}`.replace(/\s+/g, '')
  return { matching: matching.map(squeeze), own: own.map(squeeze) }
}

it.each([
  ['the sample', buildSample],
  ['an article with every notation', () => buildSite(everything)],
])('AMP pages have every rule of the style sheet that matches on them: %s', async (_, make: () => Promise<Built>) => {
  const built = await make()
  const sheet = built.read(built.files().find((path) => /^assets\/site\..*\.css$/.test(path)) ?? '')
  const page = await (await sharedBrowser()).newPage({ javaScriptEnabled: true })
  try {
    await page.route('**', (route) => route.abort())
    const paths = built.files().filter((file) => /\/(?:china|world)\/[^/]+\/amp\/index\.html$/.test(file))
    for (const path of paths.filter((file) => !built.read(file).includes('http-equiv'))) {
      const [, styles = ''] = /<style amp-custom="">(.*?)<\/style>/s.exec(built.read(path)) ?? []
      const html = built.read(path).replace(/<script\b.*?<\/script>|<style\b.*?<\/style>/gs, '')
      await page.setContent(html.replace('</head>', `<style>${styles}</style></head>`))
      const { matching, own } = await page.evaluate(rulesInBrowser, sheet)
      const missing = matching.filter((rule) => !own.includes(rule))
      expect(missing, path).toEqual([])
      expect(matching.length, path).toBeGreaterThan(100)
      // And few others.
      expect(own.length / matching.length, path).toBeLessThan(1.3)
    }
  } finally {
    await page.close()
  }
})
