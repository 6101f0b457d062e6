import type { Root } from 'hast'
import { createReport } from '../core/diagnostics.ts'
import { createLeakFinder } from '../editions/check.ts'
import type { Cache } from '../engine/cache.ts'
import type { Last } from '../engine/last.ts'
import type { Respelled, RespellJob, RespellSetup } from '../engine/respell.ts'
import { dropStage, stageFolder } from '../engine/stage.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { type Locales, readLocales } from '../i18n/catalogues.ts'
import { isMarkable, singular } from '../i18n/marks.ts'
import { isLike, sentencesOf } from '../i18n/sentences.ts'
import type { BuildSnapshot, Change, Kept } from './again.ts'
import type { BuildOptions, BuildResult } from './build.ts'
import { leakWords } from './drawing.ts'
import { wordKeys } from './keys.ts'
import type { Tools } from './patch.ts'
import { keepPlan, type Plan, readPlan } from './plan.ts'
import { publishPart } from './publish-part.ts'
import { putHashes, putWording, type Wording, wordingOf } from './shown.ts'
import { ownFiles } from './toolchain.ts'
import { type Begun, withLast } from './with-last.ts'
import { createWorkshop, threadCount } from './work.ts'

/** A word, or a text of a sentence, that has become another. */
interface NewWord {
  /** Its place in the catalogue (`Slots`). */
  number: number
  key: string
  from: string
  to: string
}

/** Locale → the words of its interface that have changed. */
type Changes = Map<string, NewWord[]>

/** What such a build works with. */
interface Rewording extends Begun {
  plan: Plan
  locales: Locales
  changes: Changes
}

/** Names of the paper, in `site.json`, stand in models too. */
const catalogue = /^locales\/[^/]+\/interface\.json$/

/**
 * Publishes other words of the interface where these stand (`Slots`): no page is drawn, and nothing else of the site is
 * looked at. Undefined, with nothing done, where it takes a whole build to tell what follows: of a word that a page uses
 * otherwise than as it is, or that has signs that HTML writes otherwise, or in which a check finds something.
 */
export function reword(
  options: BuildOptions,
  kept: Kept<Tools>,
  last: Last<BuildSnapshot>,
  changed: Change,
): Promise<BuildResult | undefined> {
  return withLast(options, last, changed, async (begun) => {
    // Our own words are among what pages are made with.
    if (changed.paths.some((path) => ownFiles.includes(path)) || !begun.paths.every((path) => catalogue.test(path))) return undefined
    const plan = readPlan(begun.cache)
    const locales = plan && readWords(begun, plan)
    const changes = locales && changesOf(plan.setup.locales, locales)
    if (!changes || !isPlaced(changes, begun.cache) || !isClean(changes, plan, locales)) return undefined
    const result = await publishWords({ ...begun, plan, locales, changes })
    // What is kept speaks as before.
    if (result) kept.tools = undefined
    return result
  })
}

/** All catalogues, if nothing is found in them and nothing was. */
function readWords({ options, snapshot }: Begun, { config }: Plan): Locales | undefined {
  const report = createReport()
  report.configure(config.rules)
  const locales = readLocales(options.root, config.defaultLocale, report)
  const isFound = report.list().length > 0 || snapshot.result.diagnostics.some(({ path }) => path.startsWith('locales/'))
  return isFound ? undefined : locales
}

/** Undefined where anything but words has changed. */
function changesOf(before: Plan['setup']['locales'], after: Locales): Changes | undefined {
  const rest = ({ entries }: Pick<Locales, 'entries'>) =>
    JSON.stringify([...entries].map(([locale, { edition, words }]) => [locale, edition, words.site]))
  if (rest(before) !== rest(after)) return undefined
  const changes: Changes = new Map()
  for (const [locale, { interface: now }] of after.catalogues) {
    const was = before.catalogues.get(locale)?.interface
    const changed = was && changedWords(was, now)
    if (!changed) return undefined
    if (changed.length > 0) changes.set(locale, changed)
  }
  return changes
}

/** Undefined where the catalogues do not have the same keys in the same order, with the same placeholders, or a text is not written as it is. */
function changedWords(was: Catalogue, now: Catalogue): NewWord[] | undefined {
  const [before, after] = [sentencesOf(was.words), sentencesOf(now.words)]
  if (before.length !== after.length) return undefined
  const changed: NewWord[] = []
  for (const [index, sentence] of after.entries()) {
    const same = before[index]
    if (!same || !isLike(same, sentence)) return undefined
    if (JSON.stringify(same.texts) === JSON.stringify(sentence.texts)) continue
    if (!isMarkable(same) || !isMarkable(sentence)) return undefined
    for (const [at, to] of sentence.texts.entries()) {
      const from = same.texts[at] ?? ''
      if (from !== to) changed.push({ number: sentence.first + at, key: sentence.key, from, to })
    }
  }
  return changed
}

/** Whether slots tell wherever the words stand. Of the forms of a plural, what was asked for has the name of none. */
function isPlaced(changes: Changes, cache: Cache): boolean {
  const isSpoken = (locale: string, key: string) =>
    [key, singular(key)].some((name) => cache.row('spoken', `${locale} ${name}`) !== undefined)
  for (const [locale, changed] of changes) for (const { key } of changed) if (isSpoken(locale, key)) return false
  return true
}

/** Whether the checks find nothing in the new words; letters of another script, or none at all, may make up something with what stands around them. */
function isClean(changes: Changes, { setup }: Plan, locales: Locales): boolean {
  const find = createLeakFinder(leakWords({ config: setup.config, locales }))
  for (const [locale, changed] of changes) {
    const isLatin = locales.entries.get(locale)?.edition.scripts.includes('Latin') ?? false
    for (const { from, to } of changed) {
      if (!isLatin && (/\p{sc=Latin}/u.test(from + to) || !/\p{L}/u.test(to))) return false
      if (find({ locale, path: '', tree: treeOf(to), content: () => [] }).length > 0) return false
    }
  }
  return true
}

/** A page that says a word, as a text and as an attribute. */
function treeOf(value: string): Root {
  return { type: 'root', children: [{ type: 'element', tagName: 'p', properties: { title: value }, children: [{ type: 'text', value }] }] }
}

async function publishWords(rewording: Rewording): Promise<BuildResult | undefined> {
  const { options, last, stands, plan, changes } = rewording
  const { made } = last
  const pages = pagesToChange(rewording)
  if (!pages) return undefined
  const target = { out: made.out, stage: stageFolder(made.out) }
  const workshop = createWorkshop({ ...options, config: plan.config, threads: options.threads ?? (await threadCount()) })
  try {
    const jobs = pages.filter(({ files }) => files.length > 0)
    const spelled = new Map<string, Respelled>()
    const respell = workshop.respell({ target, words: toBytes(changes) })
    await respell({ jobs, total: jobs.length }, jobOf, (result, { address }) => spelled.set(address, result))
    if ([...spelled.values()].includes(undefined) || !(await stands)) return undefined
    const files = [...spelled.values()].flatMap((result) => result ?? [])
    const staged = files.map((file) => file.staged)
    return await publishPart(rewording, plan, staged, target.stage, () => keep(rewording, pages, spelled))
  } finally {
    await workshop.close()
    dropStage(target.out, target.stage)
  }
}

function toBytes(changes: Changes): RespellSetup['words'] {
  return new Map(
    [...changes].map(([locale, changed]) => [
      locale,
      new Map(changed.map(({ number, from, to }) => [number, { from: Buffer.from(from), to: Buffer.from(to) }])),
    ]),
  )
}

/** A page whose edition has other words now. */
interface Page extends RespellJob {
  /** Its key from now on. */
  stamp: string
  hashes: Map<string, string>
  wording: Wording
}

function jobOf({ address, locale, files }: Page): RespellJob {
  return { address, locale, files }
}

/** Every page of these editions, with those of its files in which any of the words stands; undefined where not all pages are known. */
function pagesToChange({ cache, plan, locales, changes }: Rewording): Page[] | undefined {
  const keys = (setup: Pick<Plan['setup'], 'config' | 'theme' | 'locales'>) => wordKeys(setup, plan.toolchain.drawing)
  const [before, after] = [keys(plan.setup), keys({ ...plan.setup, locales })]
  const affected = new Set([before.all, ...[...changes.keys()].map((locale) => before.words.get(locale))])
  const numbers = new Map([...changes].map(([locale, changed]) => [locale, new Set(changed.map(({ number }) => number))]))
  const pages: Page[] = []
  const rows = cache.rows('pages')
  if (rows.size !== plan.pages) return undefined
  for (const [address, { stamp, text }] of rows) {
    const [model, words = '', ...rest] = stamp.split(' ')
    if (!affected.has(words)) continue
    const wording = wordingOf(cache, address)
    const { locale } = wording
    const sought = numbers.get(locale)
    const hashes = new Map<string, string>(JSON.parse(text))
    pages.push({
      address,
      locale,
      stamp: `${model} ${words === before.all ? after.all : after.words.get(locale)} ${rest.join(' ')}`,
      hashes,
      wording,
      files: wording.files.flatMap(([path, slots]) => {
        const stands = sought && slots.some((number, index) => index % 2 === 1 && sought.has(number))
        return stands ? [{ path, slots, published: hashes.get(path) ?? '' }] : []
      }),
    })
  }
  return pages
}

/** Has the cache say what the pages are now. */
function keep({ cache, plan, locales }: Rewording, pages: Page[], spelled: Map<string, Respelled>): void {
  for (const { address, stamp, hashes, wording } of pages) {
    const files = new Map(spelled.get(address)?.map((file) => [file.staged.path, file]))
    putHashes(
      cache,
      address,
      stamp,
      Array.from(hashes, ([path, hash]) => ({ path, hash: files.get(path)?.staged.hash ?? hash })),
    )
    if (files.size === 0) continue
    putWording(cache, address, { ...wording, files: wording.files.map(([path, slots]) => [path, files.get(path)?.slots ?? slots]) })
  }
  keepPlan(cache, { ...plan, setup: { ...plan.setup, locales } })
  cache.keep()
}
