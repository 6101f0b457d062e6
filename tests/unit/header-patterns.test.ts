import { expect, it } from 'vitest'
import { ampAddress } from '../../pipeline/render/formats/amp/address.ts'
import { expressionOf, patternsOf } from '../../pipeline/render/formats/header-patterns.ts'

const lists = [
  '/',
  '/404.html',
  '/en/',
  '/en/404.html',
  '/en/:list/',
  '/en/tags/:tag/',
  '/en/:list/page/:number/',
  '/en/tags/:tag/page/:number/',
  '/en/archive/:year/',
  '/en/archive/:year/:month/',
  '/en/archive/:year/:month/page/:number/',
]

/** Addresses of articles → a pattern, and whether it does for pages. */
const cases: [what: string, articles: string[], pattern: string, isOpen: boolean][] = [
  ['the usual ones', ['/en/world/tides/', '/en/world/ships/'], '/:l/:a/:b/', true],
  ['one form', ['/:step/:step/:step/'], '/:l/:a/:b/', true],
  ['dates', ['/en/2026/01/02/tides/', '/en/2025/01/02/ships/'], '/:l/:a/:b/:c/:d/', true],
  ['files', ['/2013/old.html', '/2014/older.html'], '/:l/:a', true],
  ['an address of its own beside the usual ones', ['/en/world/tides/', '/en/about/', '/about/'], '/:l/:a/:b/', false],
  ['as many steps as the AMP page of another', ['/en/tides/', '/en/world/tides/', '/en/world/sea/tides/'], '/:l/:a/:b/', false],
  ['in the root', ['/tides/', '/ships/'], '/:l/:a/', false],
]

it.each(cases)('%s: each address fits one pattern, and never one of the other kind', (_, articles, pattern, isOpen) => {
  const pages = [...lists, ...articles]
  const amp = articles.map(ampAddress)
  const [ofPages, ofAmp] = [patternsOf(pages, amp), patternsOf(amp, pages)]
  const fitting = (address: string, patterns: string[]) =>
    patterns.filter((pattern) => new RegExp(`^${expressionOf(pattern)}$`).test(address))
  const closed = (address: string) => address.replaceAll(':number', '7').replace(/:\w+/g, 'zzz')
  for (const address of pages) {
    expect(fitting(closed(address), ofPages), address).toHaveLength(1)
    expect(fitting(closed(address), ofAmp), address).toEqual([])
  }
  for (const address of amp) {
    expect(fitting(closed(address), ofAmp), address).toHaveLength(1)
    expect(fitting(closed(address), ofPages), address).toEqual([])
  }
  expect(ofPages.includes(pattern)).toBe(isOpen)
})
