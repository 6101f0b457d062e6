import { keyOf } from '../engine/hash.ts'
import { type Inputs, modelInputs } from '../pages/inputs.ts'
import type { PageModel } from '../pages/models.ts'
import { bodyIds } from './page-records.ts'
import type { RenderSetup } from './render-page.ts'

/** What the inputs of pages are found with. */
export interface InputsOfPages {
  /** What many pages are made from: the name of each → its hash. */
  site: Inputs
  /** Those of them that a page is made from. */
  siteOf(page: PageModel): Inputs
  /** What a page is made from; `site` stands for those that it has of `site`. */
  of(page: PageModel): Inputs
}

/** A stored body: its key, and the path of the article. */
type BodyOf = (id: string) => { key: string; path: string } | undefined

const [tools, settings, names] = ['Diglot, its packages and the settings module', 'settings and theme', 'names of the editions']
const messages = (locale: string) => `messages of the edition "${locale}"`

/**
 * The inputs of pages: of each its model, the bodies that it shows, the messages of its edition, and what all pages are
 * made with. A page for all editions has the messages of all; so has every page where views of the site render some, since
 * they may use any.
 */
export function pageInputs(
  { config, theme, locales: { entries } }: RenderSetup,
  toolchain: string,
  bodyOf: BodyOf,
  hasOwnViews: boolean,
): InputsOfPages {
  // An edition's front page has the names of the others.
  const titles = [...entries.values()].map(({ edition, words }) => [edition, Reflect.get(Object(words.site), 'title')])
  const common: Inputs = { [tools]: toolchain, [settings]: keyOf(JSON.stringify([config, theme])), [names]: keyOf(JSON.stringify(titles)) }
  const site: Inputs = {
    ...common,
    ...Object.fromEntries([...entries].map(([locale, { words }]) => [messages(locale), keyOf(JSON.stringify(words))])),
  }
  const own = new Map([...entries.keys()].map((locale) => [locale, { ...common, [messages(locale)]: site[messages(locale)] ?? '' }]))
  const siteOf = ({ kind, locale }: PageModel) =>
    hasOwnViews || kind === 'chooser' ? site : kind === 'sitemap' ? common : (own.get(locale) ?? common)
  const hashes = new Map([site, common, ...own.values()].map((inputs) => [inputs, keyOf(...Object.values(inputs))]))
  return {
    site,
    siteOf,
    of(page) {
      const bodies = bodyIds(page).flatMap((id) => bodyOf(id) ?? [])
      return {
        site: hashes.get(siteOf(page)) ?? '',
        ...modelInputs(page),
        ...Object.fromEntries(bodies.map(({ path, key }) => [path, keyOf(key)])),
      }
    },
  }
}
