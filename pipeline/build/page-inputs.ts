import { keyOf } from '../core/hash.ts'
import { type Inputs, keyOfModel, modelInputs } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import { bodyIds } from './page-records.ts'
import type { RenderSetup } from './render-page.ts'

/** What the inputs of pages are found with. */
export interface InputsOfPages {
  /** What many pages are made from: the name of each → its hash. */
  site: Inputs
  /** Those of them that a page is made from. */
  siteOf(page: PageModel): Inputs
  /** One hash of all that a page is made from: what is cached of it is valid while that is the same. */
  keyOf(page: PageModel): string
  /** The same by name; `site` is the hash of those in `siteOf`. */
  of(page: PageModel): Inputs
}

/** A stored body: its key, and the path of the article. */
type BodyOf = (id: string) => { key: string; path: string } | undefined

const [tools, settings, editions] = ['Diglot, its packages and the settings module', 'settings and theme', 'editions']
const titles = 'titles of the editions'
const messages = (locale: string) => `messages of the edition "${locale}"`

/**
 * The inputs of pages: of each its model, the bodies that it shows, the messages of its edition, and what all pages are
 * made with. A front page has the titles of the other editions. A page for all editions has the messages of all; so has
 * every page where views of the site render some, since they may use any.
 */
export function pageInputs(
  { config, theme, locales: { entries } }: RenderSetup,
  toolchain: string,
  bodyOf: BodyOf,
  hasOwnViews: boolean,
): InputsOfPages {
  const all = [...entries.values()]
  const common: Inputs = {
    [tools]: toolchain,
    [settings]: keyOf(JSON.stringify([config, theme])),
    [editions]: keyOf(JSON.stringify(all.map(({ edition }) => edition))),
  }
  const site: Inputs = {
    ...common,
    [titles]: keyOf(JSON.stringify(all.map(({ words }) => Reflect.get(Object(words.site), 'title')))),
    ...Object.fromEntries([...entries].map(([locale, { words }]) => [messages(locale), keyOf(JSON.stringify(words))])),
  }
  const own = new Map([...entries.keys()].map((locale) => [locale, { ...common, [messages(locale)]: site[messages(locale)] ?? '' }]))
  const fronts = new Map([...own].map(([locale, inputs]) => [locale, { ...inputs, [titles]: site[titles] ?? '' }]))
  const siteOf = ({ kind, locale }: PageModel) => {
    if (hasOwnViews || kind === 'chooser') return site
    return (kind === 'sitemap' ? undefined : (kind === 'front' ? fronts : own).get(locale)) ?? common
  }
  const hashes = new Map([site, common, ...own.values(), ...fronts.values()].map((inputs) => [inputs, keyOf(...Object.values(inputs))]))
  const bodiesOf = (page: PageModel) => bodyIds(page).flatMap((id) => bodyOf(id) ?? [])
  return {
    site,
    siteOf,
    keyOf: (page) => keyOf(hashes.get(siteOf(page)), keyOfModel(page), ...bodiesOf(page).map(({ key }) => key)),
    of(page) {
      return {
        site: hashes.get(siteOf(page)) ?? '',
        ...modelInputs(page),
        ...Object.fromEntries(bodiesOf(page).map(({ path, key }) => [path, keyOf(key)])),
      }
    },
  }
}
