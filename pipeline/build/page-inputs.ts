import type { LocaleEntry } from '../core/edition.ts'
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
const switchWords = 'words of the language switch'
const messages = (locale: string) => `messages of the edition "${locale}"`

/**
 * The inputs of pages: of each its model, the bodies that it shows, the messages of its edition, and what all pages are
 * made with. A page of two languages has the messages of both. A front page has the titles of the other editions, and a
 * page that an edition lacks has what the switch says in that edition. A page for all editions has the messages of all; so
 * has every page where views of the site render some, since they may use any.
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
    [switchWords]: keyOf(JSON.stringify(all.map(({ words }) => switchWordsOf(words)))),
    ...Object.fromEntries([...entries].map(([locale, { words }]) => [messages(locale), keyOf(JSON.stringify(words))])),
  }
  const own = new Map([...entries.keys()].map((locale) => [locale, { ...common, [messages(locale)]: site[messages(locale)] ?? '' }]))
  const fronts = new Map([...own].map(([locale, inputs]) => [locale, { ...inputs, [titles]: site[titles] ?? '' }]))
  const lacking = new Map([...own].map(([locale, inputs]) => [locale, { ...inputs, [switchWords]: site[switchWords] ?? '' }]))
  const pairs = new Map<string, Inputs>()
  const ofPair = (page: PageModel, locales: string[]) => {
    const kinds = isLacking(page) ? lacking : own
    const name = [isLacking(page), ...locales].join(' ')
    const inputs = pairs.get(name) ?? Object.assign({}, ...locales.map((locale) => kinds.get(locale)))
    pairs.set(name, inputs)
    return inputs
  }
  const siteOf = (page: PageModel) => {
    const { kind, locale } = page
    if (hasOwnViews || kind === 'chooser') return site
    const pair = localesOf(page)
    if (pair) return ofPair(page, pair)
    return (kind === 'sitemap' ? undefined : (kind === 'front' ? fronts : isLacking(page) ? lacking : own).get(locale)) ?? common
  }
  const hashes = new Map<Inputs, string>()
  const hashOf = (inputs: Inputs) => {
    const hash = hashes.get(inputs) ?? keyOf(...Object.values(inputs))
    hashes.set(inputs, hash)
    return hash
  }
  const bodiesOf = (page: PageModel) => bodyIds(page).flatMap((id) => bodyOf(id) ?? [])
  return {
    site,
    siteOf,
    keyOf: (page) => keyOf(hashOf(siteOf(page)), keyOfModel(page), ...bodiesOf(page).map(({ key }) => key)),
    of(page) {
      return {
        site: hashOf(siteOf(page)),
        ...modelInputs(page),
        ...Object.fromEntries(bodiesOf(page).map(({ path, key }) => [path, keyOf(key)])),
      }
    },
  }
}

/** The editions of a page in two languages. */
function localesOf(page: PageModel): string[] | undefined {
  if (page.kind === 'facing') return page.articles.map(({ locale }) => locale)
  if (page.kind === 'book') return [...page.locales]
  const [item] = page.kind === 'feed' ? page.items : []
  return item?.beside && [item.locale, item.beside.locale]
}

/** Whether an edition has no such page: its switch says so in that edition's words. */
function isLacking(page: PageModel): boolean {
  return 'switches' in page && page.switches.some(({ exact, current }) => !exact && !current)
}

/** What the switch says of an edition (`nav.untranslated`), and the names of its sections. */
function switchWordsOf({ interface: strings, site }: LocaleEntry['words']): unknown {
  return [Reflect.get(Object(strings), 'nav'), Reflect.get(Object(site), 'sections')]
}
