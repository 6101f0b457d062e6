import type { LeakFinding } from '../check/leak/finder.ts'
import type { BodyPiece } from '../core/body.ts'
import { createEncoder } from '../core/encode.ts'
import { isSystemError } from '../core/files.ts'
import { hashOf } from '../core/hash.ts'
import type { Config } from '../core/settings/config.ts'
import type { Format, FormatContext } from '../render/formats/format.ts'
import { formatsOf, loadFormats } from '../render/formats/index.ts'
import { createLocalizer, type Localizer } from '../render/localize/translate.ts'
import { createUsedMessages } from '../render/localize/used-messages.ts'
import { networks } from '../render/share/networks.ts'
import { mapIcons } from '../render/theme/icon.ts'
import type { Theme } from '../render/theme/theme.ts'
import { renderBody } from '../render/views/body.ts'
import { standardComponents } from '../render/views/components.ts'
import type { FacingRow, Views } from '../render/views/context.ts'
import { htmlDialect } from '../render/views/dialect.ts'
import { viewsOf } from '../render/views/own.ts'
import { createAddresses } from '../site/addresses.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { FacingTexts } from '../site/pages/shared-models.ts'
import { namespaces, placeOfKey } from '../source/locales/catalogue.ts'
import type { Locales } from '../source/locales/catalogues.ts'
import { videoNames } from '../source/markdown/extensions/video.ts'
import { createBodies } from './bodies.ts'
import { createPageCheck } from './check-page.ts'
import { createStage, type Staged } from './engine/stage.ts'
import { pieceRows } from './facing/facing.ts'
import { type PageLoss, watchLosses } from './losses.ts'
import { linksOfPage, type PageLinks } from './page-links.ts'

/** What all pages of a build are rendered with: plain data, so that it can be given to a thread. */
export interface RenderSetup {
  config: Pick<Config, 'url' | 'timeZone' | 'formats' | 'leak' | 'omits' | 'rules'>
  locales: Pick<Locales, 'catalogues' | 'conversions' | 'entries'>
  theme: Theme
  /** Where finished files go; absent where nothing is to be written. */
  target?: { out: string; stage: string } | undefined
  /** Whether results have the bytes of the files: of a machine that has no such target. */
  returnsBytes?: boolean | undefined
}

/** A page to be rendered, in some formats. */
export interface RenderJob {
  page: PageModel
  rank: number
  files: {
    format: string
    address: string
    path: string
    /** The hash of what was last published there. */
    published?: string | undefined
  }[]
  /** Article id → its stored body (`stored-body.ts`), for the bodies that the page shows. */
  bodies: [id: string, bytes: Uint8Array][]
  /** Pictures that are a part of the page's file, by their addresses from the site's root. */
  pictures?: [address: string, bytes: Uint8Array][] | undefined
}

/** What became of a page. Without findings and failures it is as its model says, and need not be rendered again. */
export interface RenderResult {
  files: { format: string; path: string; hash: string; staged?: Staged | undefined; bytes?: Uint8Array | undefined }[]
  findings: LeakFinding[]
  losses: PageLoss[]
  /** The messages that it asked for (`UsedMessages.list`). */
  messages: string
  /** Where it leads, if a view of the site has rendered it. */
  links?: PageLinks | undefined
  failures: { format: string; address: string; reason: string }[]
}

/** Makes what turns models into files. `name` separates the files of one thread from another's; `own` has the site's own views. */
export async function createRenderer(setup: RenderSetup, name: string, own: Config['theme']): Promise<(job: RenderJob) => RenderResult> {
  await loadFormats(setup.config.formats)
  const stage = setup.target && createStage(setup.target.out, setup.target.stage, name)
  const views = viewsOf(own)
  const { contexts, editions, messages, bodies, losses, pictures } = formatContexts(setup, views)
  const check = createPageCheck(leakWords(setup), editions)
  const { on } = formatsOf(setup.config.formats)
  const encode = createEncoder()
  return (job) => {
    const result: RenderResult = { files: [], findings: [], losses: [], messages: '', failures: [] }
    const context = contexts.get(job.page.locale)
    if (!context) return result
    bodies.set(job.bodies)
    pictures.clear()
    for (const [address, bytes] of job.pictures ?? []) pictures.set(address, bytes)
    losses.begin()
    messages.begin()
    const page = withLinks(job.page, on, context)
    for (const { format: wanted, address, path, published } of job.files) {
      const format = on.find((candidate) => candidate.name === wanted)
      if (!format) continue
      try {
        const { text, shown } = format.build(page, context)
        for (const one of shown) {
          const read = check(one, { page, address, losses, bodies })
          result.findings.push(...read.findings)
          result.losses.push(...losses.find(page, format, address, read))
        }
        if (address === page.address) result.links = linksOfPage(page, shown[0]?.html, views, setup.config.url)
        const bytes = typeof text === 'string' ? encode(text) : text
        const staged = stage?.put(path, job.rank, bytes, published)
        const own = setup.returnsBytes && { bytes: Uint8Array.from(bytes) }
        result.files.push({ format: wanted, path, hash: staged?.hash ?? hashOf(bytes), staged, ...own })
      } catch (error) {
        if (isSystemError(error)) throw error
        result.failures.push({ format: wanted, address, reason: error instanceof Error ? error.message : String(error) })
      }
    }
    result.messages = messages.list()
    return result
  }
}

/** What formats are given, for each edition. `wrap` may stand in for an edition's words, to record what a page asks for. */
export function formatContexts(
  { config, locales, theme }: RenderSetup,
  views: Views,
  wrap: (words: Localizer) => Localizer = (words) => words,
) {
  const addresses = createAddresses(config.url)
  const messages = createUsedMessages()
  const editions = new Map([...locales.entries].map(([locale, entry]) => [locale, wrap(createLocalizer(entry, config.timeZone))]))
  const watched = new Map([...editions].map(([locale, words]) => [locale, messages.watch(words)]))
  const bodies = createBodies()
  const own = prefixed(theme, addresses.href)
  const contexts = new Map<string, FormatContext>()
  const pictures = new Map<string, Uint8Array>()
  const losses = watchLosses(config, (page, model) => contexts.get(page.locale)?.view.body(model))
  const rows: FormatContext['view']['rows'] = (texts) => {
    const write = (pieces: BodyPiece[] | undefined, { body, locale }: FacingTexts['articles'][0]) => {
      const words = watched.get(locale)
      return pieces && words && renderBody(pieces, body, words, config.url)
    }
    const made = pieceRows(texts, bodies).map(({ cells: [one, other], isOutdated }): FacingRow => {
      return { cells: [write(one, texts.articles[0]), write(other, texts.articles[1])], isOutdated }
    })
    losses.gaveParts(
      made.flatMap(({ cells }) => cells.flatMap((html, side) => (html ? [{ id: texts.articles[side]?.body.id ?? '', html }] : []))),
    )
    return made
  }
  for (const [locale, words] of watched) {
    const body: FormatContext['view']['body'] = (model) => {
      return losses.gave(model.id, renderBody(bodies.pieces(model.id) ?? [], model, words, config.url))
    }
    contexts.set(locale, {
      theme: own,
      words,
      addresses,
      file: (address) => pictures.get(address),
      view: { words, editions: watched, messages, rows, theme: own, components: standardComponents, views, body, dialect: htmlDialect },
    })
  }
  return { contexts, editions, messages, bodies, losses, pictures }
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
    offline: theme.offline && { ...theme.offline, ...(theme.offline.page !== undefined && { page: href(theme.offline.page) }) },
    styles: href(theme.styles),
    lists: href(theme.lists),
    script: href(theme.script),
    video: href(theme.video),
    chooser: href(theme.chooser),
    search: href(theme.search),
    icons: mapIcons(theme.icons, href),
    facing: theme.facing && href(theme.facing),
    comments,
  }
}

/** The page with whatever links the formats declare for its head. */
export function withLinks(page: PageModel, formats: Format[], context: FormatContext): PageModel {
  return 'head' in page ? { ...page, head: [...page.head, ...formats.flatMap((format) => format.links?.(page, context) ?? [])] } : page
}

/** What the leak check must know of the site's words. */
export function leakWords({ config, locales }: Pick<RenderSetup, 'config' | 'locales'>) {
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
    // A book's format in the words of its link; part of the number that a site in China shows at its foot: 京ICP备12345678号.
    names: [...Object.values(networks).map(({ name }) => name), ...videoNames, 'ICP', 'EPUB'],
    words: config.leak.words,
  }
}
