import { relative, sep } from 'node:path'
import { keepBuild, type Told, tellAgain } from './again.ts'
import type { BuildOptions, BuildResult } from './build.ts'
import { createDrawer, type DrawJob } from './drawing.ts'
import type { Cache } from './engine/cache.ts'
import { dropStage, manifestStamp, publishSome, type Staged, stageFolder } from './engine/emit.ts'
import type { Last } from './engine/last.ts'
import { madeAgain } from './engine/made.ts'
import { look, lookAgain } from './engine/seen.ts'
import { isFresh, stampOf } from './engine/stamp.ts'
import { waitForCache } from './engine/wait.ts'
import { hold, type PairJob } from './holding.ts'
import { keyOfPair } from './parity.ts'
import { keepPlan, type Plan, type Planned, readPlan } from './plan.ts'
import { createReader, type ReadResult } from './reading.ts'
import { pageKeys } from './render.ts'
import type { Settings } from './settings.ts'
import { bodyIds } from './shown.ts'
import { bodyKey, type Remembered } from './sources.ts'

/** An article whose text has changed, and nothing that other pages show. */
interface Changed {
  path: string
  planned: Planned
  read: ReadResult
  remembered: Remembered
}

/**
 * Publishes changed texts where nothing else has to follow: what other pages say of the article is the same, and
 * nothing is found in it. Then the site is what it was, and the pages that show its body are all that changes.
 * Undefined, with nothing done, where that is not so: then it takes a whole build.
 */
export async function patch(
  options: BuildOptions,
  settings: Settings,
  last: Last<Told>,
  changed: string[],
): Promise<BuildResult | undefined> {
  const { made, sure } = last
  if (!sure) return undefined
  const cache = await waitForCache(options)
  try {
    const plan = readPlan(cache)
    // Another build may have been at work while this one looked around.
    if (!plan || String(manifestStamp(made.out)) !== String(last.manifest)) return undefined
    // Before they are read: what changes from now on is seen by the next build.
    const seen = look(changed, cache.since)
    const paths = changed.map((path) => relative(options.root, path).split(sep).join('/'))
    if (!seen || sure.told.result.diagnostics.some(({ path }) => paths.includes(path))) return undefined
    const articles = readChanged(options.root, paths, plan, cache)
    if (!articles?.every((article) => holds(article, articles, plan, cache))) return undefined
    const target = { out: options.out, stage: stageFolder(options.out) }
    try {
      const staged = draw(articles, { ...plan, setup: { ...plan.setup, target } }, cache, last)
      if (!staged) return undefined
      for (const { planned, path, remembered } of articles) {
        const stamp = stampOf(`${options.root}/${path}`) ?? ''
        cache.put('articles', path, { stamp: isFresh(stamp, cache.since) ? '' : stamp, text: JSON.stringify(remembered) })
        planned.key = bodyKey(plan.toolchain.reading, remembered)
      }
      keepPlan(cache, plan)
      cache.keep()
      publishSome(made.out, new Map(made.paths.map((path, index) => [path, made.hashes[index] ?? ''])), staged)
      const next = madeAgain(made, staged)
      keepBuild(options, settings, next, lookAgain(sure.from, seen), sure.told)
      return tellAgain(sure.told, next, staged.filter(({ file }) => file !== undefined).length)
    } finally {
      dropStage(target.out, target.stage)
    }
  } finally {
    cache.close()
  }
}

/** Reads what has changed; undefined where something besides texts has. */
function readChanged(root: string, paths: string[], plan: Plan, cache: Cache): Changed[] | undefined {
  const read = createReader(root, plan.config)
  const articles: Changed[] = []
  for (const path of paths) {
    const planned = plan.articles.get(path)
    const row = planned && cache.row('articles', path)
    if (!row) return undefined
    const before: Remembered = JSON.parse(row.text)
    if (bodyKey(plan.toolchain.reading, before) !== planned.key) return undefined
    const result = read({ path, tag: before.tag })
    if (!result.tree || spoken(before) !== spoken({ ...before, reading: result.reading })) return undefined
    cache.putBytes('articles', path, result.tree)
    articles.push({ path, planned, read: result, remembered: { hash: result.hash, tag: before.tag, reading: result.reading } })
  }
  return articles
}

/** All that the rest of the site knows of an article, and what was found in it. Its length and its words are its own page's alone. */
function spoken({ reading: { opened, checked, parsed, matter, places, digest } }: Remembered): string {
  const references = digest?.references.map(({ url, kind, alt }) => [url, kind, alt])
  const excerpt = matter?.summary === undefined ? digest?.excerpt : undefined
  return JSON.stringify([opened, checked, parsed, matter, places, references, excerpt, digest?.ids, digest?.frames, digest?.footnotes])
}

/** Whether the article still agrees with its other tellings, as it did before. */
function holds({ planned: { story, id }, path }: Changed, changed: Changed[], plan: Plan, cache: Cache): boolean {
  const byId = new Map([...plan.articles].map(([place, planned]) => [planned.id, { path: place, key: planned.key }]))
  const keys = new Map(changed.map((article) => [article.planned.id, bodyKey(plan.toolchain.reading, article.remembered)]))
  for (const locale of plan.setup.locales.entries.keys()) {
    const row = cache.row('pairs', `${story}:${locale}`)
    const job: PairJob | undefined = row && JSON.parse(row.text)
    if (!job || ![job.original.id, job.translation.id].includes(id)) continue
    // A translation of this text may be stale now, and readers are told of it.
    if (job.original.told.path === path && job.basis !== undefined) return false
    const withTree = (telling: PairJob['original']) => ({ ...telling, tree: cache.bytes('articles', telling.told.path) })
    const before = cache.row('parity', job.translation.id)?.text
    const result = JSON.stringify(hold({ ...job, original: withTree(job.original), translation: withTree(job.translation) }))
    if (before !== result || JSON.parse(result).findings.length > 0) return false
    const key = keyOfPair(plan.toolchain, job, (other) => keys.get(other) ?? byId.get(other)?.key)
    cache.put('parity', job.translation.id, { stamp: key, text: result })
  }
  return true
}

/** The pages that show the texts, drawn; undefined where anything is found in them. */
function draw(articles: Changed[], { setup, toolchain, articles: all }: Plan, cache: Cache, { made }: Last<Told>): Staged[] | undefined {
  const paths = new Map([...all].map(([path, { id }]) => [id, path]))
  const keyOfBody = (id: string) => {
    const own = articles.find(({ planned }) => planned.id === id)
    return own ? bodyKey(toolchain.reading, own.remembered) : all.get(paths.get(id) ?? '')?.key
  }
  const keys = pageKeys(setup, toolchain.drawing, keyOfBody)
  const drawer = createDrawer(setup, 'patch', {})
  const hashes = new Map(made.paths.map((path, index) => [path, made.hashes[index]]))
  const staged: Staged[] = []
  for (const address of new Set(articles.flatMap(({ planned }) => planned.pages))) {
    const row = cache.row('models', address)
    if (!row) return undefined
    const { page: before, rank, files }: DrawJob = JSON.parse(row.text)
    const own = before.kind === 'article' ? articles.find(({ planned }) => planned.id === before.body.id) : undefined
    const page = own && before.kind === 'article' ? { ...before, minutes: own.read.reading.digest?.minutes ?? before.minutes } : before
    const drawn = drawer({
      page,
      rank,
      files: files.map((file) => ({ ...file, published: hashes.get(file.path) })),
      trees: bodyIds(page).map((id) => [id, cache.bytes('articles', paths.get(id) ?? '')]),
    })
    if (drawn.findings.length + drawn.losses.length + drawn.failures.length > 0) return undefined
    staged.push(...drawn.files.flatMap((file) => file.staged ?? []))
    cache.put('models', address, { stamp: '', text: JSON.stringify({ page, rank, files }) })
    cache.put('pages', address, { stamp: keys(page), text: JSON.stringify(drawn.files.map(({ path, hash }) => [path, hash])) })
  }
  return staged
}
