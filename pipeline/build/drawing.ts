import type { Root } from 'hast'
import { createAddresses } from '../content/addresses.ts'
import { visit } from '../core/visit.ts'
import { createLeakFinder, type Finding } from '../editions/check.ts'
import { hashOf } from '../engine/hash.ts'
import { createStage, type Stage, type Staged } from '../engine/stage.ts'
import type { Format, FormatContext } from '../formats/format.ts'
import { formatsOf } from '../formats/index.ts'
import { namespaces, placeOfKey } from '../i18n/catalogue.ts'
import type { Locales } from '../i18n/catalogues.ts'
import { createMarks, type Marks } from '../i18n/marks.ts'
import { type Slots, unmarked } from '../i18n/settle.ts'
import { createWords, type Words } from '../i18n/translate.ts'
import { decodeTree } from '../markdown/encode.ts'
import { videoNames } from '../markdown/extensions/video.ts'
import type { PageModel } from '../pages/models.ts'
import type { Config } from '../settings/config.ts'
import { networks } from '../share/networks.ts'
import type { Theme } from '../theme/theme.ts'
import { renderBody } from '../views/body.ts'
import { standardComponents } from '../views/components.ts'
import type { Views } from '../views/context.ts'
import { type PageLoss, watchLosses } from './losses.ts'
import { type Pointing, pointingOf } from './pointing.ts'

/** What all pages of a build are drawn with: plain data, so that it can be given to a thread. */
export interface DrawSetup {
  config: Pick<Config, 'url' | 'timeZone' | 'formats' | 'leak' | 'omits' | 'rules'>
  locales: Pick<Locales, 'entries' | 'catalogues'>
  theme: Theme
  /** Where finished files go; absent where nothing is to be written. */
  target?: { out: string; stage: string } | undefined
}

/** A page to be drawn, in some formats. */
export interface DrawJob {
  page: PageModel
  rank: number
  files: {
    format: string
    address: string
    path: string
    /** The hash of what was last published there. */
    published?: string | undefined
  }[]
  /** Article id → its body's tree (encode.ts), for the bodies that the page shows. */
  trees: [id: string, bytes: Uint8Array][]
}

/** What became of a page. Without findings and failures it is as its model says, and need not be drawn again. */
export interface Drawn {
  files: { format: string; path: string; hash: string; staged?: Staged | undefined; slots?: Slots | undefined }[]
  /** The words (`locale key`) that were met for the first time where no slot says so: they may stand on any page. */
  spoken: string[]
  findings: Finding[]
  losses: PageLoss[]
  /** Where it leads, if a view of the site has drawn it. */
  pointing?: Pointing | undefined
  failures: { format: string; address: string; reason: string }[]
}

/** Makes what turns models into files. `name` tells the files of one thread from another's; `views` are the site's own. */
export function createDrawer(setup: DrawSetup, name: string, views: Views): (job: DrawJob) => Drawn {
  const find = leakFinder(setup)
  const marks = createMarks(setup.locales.catalogues)
  const stage = setup.target && createStage(setup.target.out, setup.target.stage, name)
  const shared = { setup, views, find, stage }
  const pen = (hear: Marks['hear'], settle: Marks['settle']): Pen => ({ ...shared, ...formatContexts(setup, views, hear), settle })
  // A site's own view may do anything with words.
  const marking = Object.keys(views).length === 0 ? pen(marks.hear, marks.settle) : undefined
  let plain: Pen | undefined
  const drawPlain = (job: DrawJob) => {
    plain ??= pen(marks.plain, (bytes) => ({ bytes, slots: [] }))
    return drawWith(plain, job)
  }
  return (job) => ({ ...empty(), ...((marking && drawWith(marking, job)) ?? drawPlain(job)), spoken: marks.spoken() })
}

/** What pages are drawn with. */
interface Pen extends ReturnType<typeof formatContexts> {
  setup: DrawSetup
  views: Views
  find: ReturnType<typeof leakFinder>
  stage: Stage | undefined
  settle: Marks['settle']
}

const empty = (): Drawn => ({ files: [], findings: [], losses: [], failures: [], spoken: [] })

/** Undefined where words were marked, and not all marks can be taken out again. */
function drawWith({ setup, views, find, stage, contexts, trees, losses, settle }: Pen, job: DrawJob): Drawn | undefined {
  const { on } = formatsOf(setup.config.formats)
  const drawn = empty()
  const context = contexts.get(job.page.locale)
  if (!context) return drawn
  trees.clear()
  losses.begin()
  for (const [id, bytes] of job.trees) trees.set(id, bytes)
  const page = withLinks(job.page, on, context)
  let content: string[] | undefined
  for (const { format: wanted, address, path, published } of job.files) {
    const format = on.find((candidate) => candidate.name === wanted)
    if (!format) continue
    try {
      const { trees: built, write } = format.build(page, context)
      for (const { tree, article } of built)
        drawn.findings.push(
          ...find({
            locale: page.locale,
            path: address,
            tree,
            article,
            everyEdition: page.kind === 'chooser',
            content: () => (content ??= [...wordsOf(page), ...job.trees.flatMap(([, bytes]) => textsOf(decodeTree(bytes)))]),
          }),
        )
      if (address === page.address) drawn.pointing = pointingOf(page, built[0]?.tree, views, setup.config.url)
      drawn.losses.push(...losses.find(page, format, address, built))
      const written = write()
      const settled = settle(typeof written === 'string' ? Buffer.from(written) : written, page.locale)
      if (!settled) return undefined
      const { bytes, slots } = settled
      const staged = stage?.put(path, job.rank, bytes, published)
      drawn.files.push({ format: wanted, path, hash: staged?.hash ?? hashOf(bytes), staged, slots })
    } catch (error) {
      if (isOfSystem(error)) throw error
      drawn.failures.push({ format: wanted, address, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  for (const finding of drawn.findings) finding.text = unmarked(finding.text).trim()
  return drawn
}

/** A full disk is no fault of the page. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** What formats are given, for each edition. `hear` may stand in for an edition's words, to listen to what a page asks of them. */
export function formatContexts({ config, locales, theme }: DrawSetup, views: Views, hear: (words: Words) => Words = (words) => words) {
  const addresses = createAddresses(config.url)
  const editions = new Map([...locales.entries].map(([locale, entry]) => [locale, hear(createWords(entry, config.timeZone))]))
  const trees = new Map<string, Uint8Array>()
  const own = prefixed(theme, addresses.href)
  const contexts = new Map<string, FormatContext>()
  const losses = watchLosses(config, views.article !== undefined, (page, model) => contexts.get(page.locale)?.view.body(model))
  for (const [locale, words] of editions) {
    const body: FormatContext['view']['body'] = (model) => {
      const bytes = trees.get(model.id)
      return losses.gave(model, bytes ? renderBody(decodeTree(bytes), model, words) : [])
    }
    contexts.set(locale, {
      theme: own,
      words,
      addresses,
      view: { words, editions, theme: own, components: standardComponents, views, body },
    })
  }
  return { contexts, trees, losses }
}

function prefixed(theme: Theme, href: (address: string) => string): Theme {
  const comments = theme.comments && {
    ...theme.comments,
    page: href(theme.comments.page),
    client: href(theme.comments.client),
    styles: href(theme.comments.styles),
  }
  return {
    ...theme,
    styles: href(theme.styles),
    script: href(theme.script),
    chooser: href(theme.chooser),
    search: href(theme.search),
    icon: href(theme.icon),
    comments,
  }
}

/** The page with whatever links the formats declare for its head. */
export function withLinks(page: PageModel, formats: Format[], context: FormatContext): PageModel {
  return 'head' in page ? { ...page, head: [...page.head, ...formats.flatMap((format) => format.links?.(page, context) ?? [])] } : page
}

/** What the leak check must know of the site's words. */
export function leakWords({ config, locales }: Pick<DrawSetup, 'config' | 'locales'>) {
  return {
    editions: [...locales.entries.values()].map(({ edition }) => edition),
    files: new Map(
      [...locales.catalogues].map(([locale, catalogues]) => [
        locale,
        namespaces.map((name) => ({
          path: catalogues[name].path,
          words: catalogues[name].words,
          place: (key: string) => placeOfKey(catalogues[name], key.split('.')),
        })),
      ]),
    ),
    names: [...Object.values(networks).map(({ name }) => name), ...videoNames],
    words: config.leak.words,
  }
}

function leakFinder(setup: DrawSetup) {
  return createLeakFinder(leakWords(setup))
}

/** Keys of a model under which articles speak for themselves. */
const spoken = new Set([
  'title',
  'summary',
  'name',
  'publication',
  'translator',
  'alt',
  'caption',
  'credit',
  'text',
  'key',
  'section',
  'tags',
])

/** What the articles of a page say of themselves: the rest is the interface's. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return spoken.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key === 'authors' ? 'name' : key))
  if (value === null || typeof value !== 'object') return []
  return 'kind' in value && value.kind === 'author' && 'key' in value
    ? [String(value.key)]
    : Object.entries(value).flatMap(([name, item]) => (name === 'head' ? [] : wordsOf(item, name)))
}

/** What a body says: its texts, and the words of its pictures and links. A format may have moved them out of their places. */
function textsOf(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'text') texts.push(node.value)
    if (node.type !== 'element') return
    for (const name of ['alt', 'title', 'ariaLabel', 'label'] as const) {
      const value = node.properties[name]
      if (typeof value === 'string') texts.push(value)
    }
  })
  return texts
}
