import { keyOf } from '../core/hash.ts'
import { type Inputs, keyOfModel, modelInputs } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import { type Messages, messageInputs } from './message-inputs.ts'
import { bodyIds, type InputsNow } from './page-records.ts'
import type { RenderSetup } from './render-page.ts'

/** What the inputs of pages are found with. */
export interface InputsOfPages {
  /** What many pages are made from: the name of each → its hash. */
  site: Inputs
  /** Those of them that a page is made from, besides messages. */
  siteOf(page: PageModel): Inputs
  /** One hash of all that a page is made from, besides messages: these are known once it is rendered. */
  keyOf(page: PageModel): string
  /** The same with messages: what is cached of a page is valid while that is the same. */
  complete(key: string, messages: string): string
  /** The same by name; `site` is the hash of those in `siteOf`, `messages` that of the messages. */
  of(page: PageModel, messages: string): Inputs
  /** Messages by name. */
  messages: Messages
}

/** A stored body: its key, and the path of the article. */
export type BodyOf = (id: string) => { key: string; path: string } | undefined

const [tools, settings, editions] = ['Diglot, its packages and the settings module', 'settings and theme', 'editions']
const titles = 'titles of the editions'
const sections = 'names of the sections in all editions'
const labels = (locale: string) => `locales/${locale}/site.json`

/**
 * The inputs of pages: of each its model, the bodies that it shows, the messages that it asked for when it was rendered last
 * (its view is a function of these: it asks for others only if one of its inputs differs), the names of its edition, and
 * what all pages are made with. A page of two languages has the names of both. A front page has the titles of the other
 * editions, and a page that an edition lacks has the names of the sections there. A page for all editions has the names of
 * all; every page has all names and messages where views of the site render some, since they may use any.
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
  const names: Inputs = {
    ...common,
    [titles]: keyOf(JSON.stringify(all.map(({ words }) => Reflect.get(Object(words.site), 'title')))),
    [sections]: keyOf(JSON.stringify(all.map(({ words }) => Reflect.get(Object(words.site), 'sections')))),
    ...Object.fromEntries([...entries].map(([locale, { words }]) => [labels(locale), keyOf(JSON.stringify(words.site))])),
  }
  const messages = messageInputs(entries)
  const site: Inputs = { ...names, ...messages.all }
  const own = new Map([...entries.keys()].map((locale) => [locale, { ...common, [labels(locale)]: names[labels(locale)] ?? '' }]))
  const fronts = new Map([...own].map(([locale, inputs]) => [locale, { ...inputs, [titles]: names[titles] ?? '' }]))
  const lacking = new Map([...own].map(([locale, inputs]) => [locale, { ...inputs, [sections]: names[sections] ?? '' }]))
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
    if (hasOwnViews) return site
    if (kind === 'chooser') return names
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
    messages,
    keyOf: (page) => keyOf(hashOf(siteOf(page)), keyOfModel(page), ...bodiesOf(page).map(({ key }) => key)),
    complete: (key, used) => keyOf(key, messages.hashOf(used)),
    of(page, used) {
      return {
        site: hashOf(siteOf(page)),
        messages: messages.hashOf(used),
        ...modelInputs(page),
        ...Object.fromEntries(bodiesOf(page).map(({ path, key }) => [path, keyOf(key)])),
      }
    },
  }
}

/** The same with the messages that the page has asked for. */
export function withMessages(now: InputsNow, messages: string, { complete, messages: all }: InputsOfPages): InputsNow {
  return { ...now, key: complete(now.key, messages), inputs: { ...now.inputs, messages: all.hashOf(messages) } }
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
