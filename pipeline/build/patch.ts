import { storyPaths } from '../content/paths.ts'
import { createReport, type Report } from '../core/diagnostics.ts'
import { isStopping } from '../core/rules.ts'
import type { Cache } from '../engine/cache.ts'
import type { Last } from '../engine/last.ts'
import { hashOfMade } from '../engine/made.ts'
import { dropStage, stageFolder } from '../engine/stage.ts'
import { isFresh, stampOf } from '../engine/stamp.ts'
import { waitForCache } from '../engine/wait.ts'
import type { BuildSnapshot, Change, Session } from './again.ts'
import { agreesWithOthers, type Changed, type ReadingTools, readChanged } from './changed.ts'
import { pageKeys } from './keys.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { planned, readPlan } from './plan.ts'
import { soften } from './preview.ts'
import { publishPart } from './publish-part.ts'
import { createReader } from './reading.ts'
import { createRenderer, type RenderJob, type RenderResult } from './render-page.ts'
import { bodyIds, keepPage } from './shown.ts'
import { type Begun, toPath, withLast } from './with-last.ts'

/** What texts are read and pages are rendered with. It is the same for all builds that make some pages anew. */
export interface Tools extends ReadingTools {
  target: { out: string; stage: string }
  render: ReturnType<typeof createRenderer>
}

/** What one such build works with. */
interface Patch {
  options: BuildOptions
  cache: Cache
  last: Last<BuildSnapshot>
  tools: Tools
}

/** A page that shows such an article. */
interface Page {
  job: Pick<RenderJob, 'page' | 'rank' | 'files'>
  result: RenderResult
}

/**
 * Publishes changed texts where nothing else has to follow: what other pages say of the article is the same, and
 * nothing is found in it. Then the site is what it was, and the pages that show its body are all that changes.
 * Undefined, with nothing done, where that is not so: then it takes a whole build.
 */
export function patch(
  options: BuildOptions,
  session: Session<Tools>,
  last: Last<BuildSnapshot>,
  changed: Change,
): Promise<BuildResult | undefined> {
  return withLast(options, last, changed, (begun) => {
    const { cache, snapshot, paths } = begun
    if (snapshot.result.diagnostics.some(({ path }) => paths.includes(path))) return undefined
    session.tools ??= toolsOf(options, cache)
    return session.tools && publishChanged({ options, cache, last, tools: session.tools }, begun)
  })
}

/** What later changes will be published with; undefined where each of them takes a whole build. */
export async function prepareTools(options: BuildOptions, last: Last<BuildSnapshot>): Promise<Tools | undefined> {
  const cache = await waitForCache(options)
  try {
    const tools = cache.generation() === last.generation ? toolsOf(options, cache) : undefined
    if (tools) rehearse({ options, cache, last, tools })
    return tools
  } finally {
    cache.close()
  }
}

/** Reads, compares and renders an article as it is: code that has never run takes several times as long, and a writer waits. */
function rehearse(patch: Patch): void {
  const { options, cache, last, tools } = patch
  const isPlanned = (path: string) => planned(cache, tools.idOf(path))?.path === path
  const path = last.sure?.from.paths.map((file) => toPath(options.root, file)).find(isPlanned)
  const report = createReport()
  const texts = path === undefined ? undefined : readChanged(patch, [path], report)
  if (texts && agreesWithOthers(texts, patch, report)) renderPages(texts.articles, patch)
  dropStage(tools.target.out, tools.target.stage)
}

function toolsOf({ root, out }: BuildOptions, cache: Cache): Tools | undefined {
  const plan = readPlan(cache)
  if (!plan) return undefined
  const target = { out, stage: stageFolder(out) }
  const name = storyPaths(plan.config.content.pattern)
  return {
    plan,
    target,
    idOf(path) {
      const { story, locale } = name(path.slice('content/'.length)) ?? {}
      return `${story}:${locale}`
    },
    read: createReader(root, plan.config),
    render: createRenderer({ ...plan.setup, target }, 'patch', {}),
  }
}

async function publishChanged(patch: Patch, begun: Begun): Promise<BuildResult | undefined> {
  const { options, tools } = patch
  const { paths, snapshot, stands } = begun
  const report = createReport()
  report.configure(tools.plan.config.rules)
  try {
    const texts = readChanged(patch, paths, report)
    if (!texts) return undefined
    const { articles } = texts
    const agree = agreesWithOthers(texts, patch, report)
    // Who writes is told at once what is wrong, and of the rest when it is mended; anybody else is told of all.
    if (report.failed()) return options.changed && reportWrong(options, snapshot, report)
    if (!agree) return undefined
    const pages = renderPages(articles, patch)
    if (!pages || !(await stands)) return undefined
    const staged = pages.flatMap(({ result }) => result.files.flatMap((file) => file.staged ?? []))
    return await publishPart(begun, tools.plan, staged, tools.target.stage, () => keep(articles, pages, patch))
  } finally {
    dropStage(tools.target.out, tools.target.stage)
  }
}

/**
 * Nothing has been published, and nothing is to be remembered: the next change is one of the same site. What a preview
 * can show nevertheless is reported before the whole build that shows it.
 */
function reportWrong(
  { preview, found: tell }: BuildOptions,
  { result: { emitted: _, ...result } }: BuildSnapshot,
  found: Report,
): BuildResult | undefined {
  const report = createReport()
  for (const { ruleId, message, severity, ...place } of [...result.diagnostics, ...found.list()])
    report.add(ruleId, place, message, severity)
  const diagnostics = preview ? soften(report.list(), result.previews ?? []) : report.list()
  if (!preview || found.list().some(isStopping)) return { ...result, outcome: 'content', diagnostics, partial: true }
  tell?.(diagnostics)
  return undefined
}

/** What the cache is to say of the articles and of the pages that show them. */
function keep(articles: Changed[], pages: Page[], { options, cache, tools: { plan } }: Patch): void {
  for (const { path, remembered } of articles) {
    const stamp = stampOf(`${options.root}/${path}`) ?? ''
    cache.put('articles', path, { stamp: isFresh(stamp, cache.openedAt) ? '' : stamp, text: JSON.stringify(remembered) })
  }
  const keyOf = pageKeys(plan.setup, plan.toolchain.rendering, (id) => planned(cache, id)?.key)
  for (const { job, result } of pages) {
    const { page, rank, files } = job
    cache.put('models', page.address, { stamp: '', text: JSON.stringify({ page, rank, files }) })
    keepPage(page, keyOf(page), result.files, cache)
  }
  cache.commit()
}

/** The pages that show the texts, rendered; undefined where anything is found in them. */
function renderPages(articles: Changed[], { cache, last: { made }, tools }: Patch): Page[] | undefined {
  const pages: Page[] = []
  for (const address of new Set(articles.flatMap(({ planned }) => planned.pages))) {
    const row = cache.row('models', address)
    if (!row) return undefined
    const { page: before, rank, files }: RenderJob = JSON.parse(row.text)
    const own = before.kind === 'article' ? articles.find(({ planned }) => planned.id === before.body.id) : undefined
    const page = own && before.kind === 'article' ? { ...before, minutes: own.read.reading.digest?.minutes ?? before.minutes } : before
    const result = tools.render({
      page,
      rank,
      files: files.map((file) => ({ ...file, published: hashOfMade(made, file.path) })),
      bodies: bodyIds(page).map((id) => [id, cache.bytes('articles', planned(cache, id)?.path ?? '')]),
    })
    if (result.findings.length + result.losses.length + result.failures.length > 0) return undefined
    pages.push({ job: { page, rank, files }, result })
  }
  return pages
}
