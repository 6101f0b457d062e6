import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatDiagnostic } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import type { Config } from '../../core/settings/config.ts'
import { isInFolders } from '../../core/settings/folders.ts'
import { loadConfig } from '../../source/settings/load-config.ts'
import { type Command, CommandError, type CommandInput } from '../command.ts'
import { replaceFile } from '../replace-file.ts'
import { plural } from '../summary.ts'
import { addedDates } from './added-dates.ts'
import { type Archive, openArchive } from './archive.ts'
import { detect, isSourceKind, type SourceKind, sourceKinds } from './detect.ts'
import { editionFiles, editionsOf } from './editions.ts'
import { basePath } from './generators/hugo.ts'
import { type GeneratorName, generators } from './generators/index.ts'
import { plainText } from './head.ts'
import { toLanguage } from './languages.ts'
import { type ImportPlan, type PlanSettings, planImport } from './plan.ts'
import { readEntries } from './read-archive.ts'
import { writeReport } from './report.ts'
import { storyId } from './stories.ts'
import { Notes } from './topics.ts'
import { readWordPress } from './wordpress/read-wordpress.ts'
import { readWxr } from './wordpress/wxr.ts'
import { addFiles, type WriteResult, writeEditions } from './write.ts'

const titleOfReports = '# Import of '

/** What was read of a source, whatever its kind. */
interface Imported {
  plan: ImportPlan
  title(language: string): string | undefined
  description: string | undefined
  host: string | undefined
  /** The folder that copied files are in. */
  folder: string
  /** Articles that the source has. */
  found: number
}

/** Imports an archive of another generator, or a WordPress export, into a site. The source is only read. */
export const importArchive: Command = {
  async run(input) {
    const { root, show, flags, words, values = {} } = input
    const [named, ...more] = words
    if (named === undefined || more.length > 0) throw new CommandError('expected one folder, or one WordPress export, to import', 'import')
    const source = resolve(named)
    if (!existsSync(source)) throw new CommandError(`${named} does not exist; expected a folder or a WordPress export`)
    const config = await configOf(root)
    const notes = new Notes()
    const archive = statSync(source).isDirectory() ? openArchive(source) : undefined
    const { kind, reason } = detect({ path: source, named }, archive, kindOf(values.from))
    const locale = localeOf(values.locale)
    const report = values.report === undefined ? undefined : resolve(values.report)
    checkReport(report, show)
    const imported = await read(kind, source, archive, { input, config, locale, notes })
    const isDry = flags.has('dry-run')
    const { plan } = imported
    const files = [...plan.articles, ...plan.files.map(({ from, to }) => ({ path: to, copyOf: join(imported.folder, from) }))]
    const written = addFiles(root, files, isDry, notes)
    const editions = plan.editions.flatMap((edition) => editionFiles(root, edition, plan.labels, imported, notes))
    const catalogues = writeEditions(root, editions, isDry, notes)
    const header = { source: named, reason, counts: countsOf(imported, written, catalogues, isDry) }
    if (report) replaceFile(report, `${writeReport(header, notes, false)}\n`)
    const planned = isDry ? `\n\n${plannedFiles(written, catalogues)}` : ''
    const end = report ? `\n\nThe whole report: ${show(report)}` : ''
    return { text: writeReport(header, notes, true) + planned + end, failed: written.differing.length + catalogues.differing.length > 0 }
  },
}

async function configOf(root: string): Promise<Config> {
  const report = createReport()
  const config = await loadConfig(root, report)
  if (!config || report.failed()) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
  return config
}

function kindOf(from: string | undefined) {
  if (from === undefined || isSourceKind(from)) return from
  throw new CommandError(`--from is "${from}"; expected one of: ${sourceKinds.join(', ')}`)
}

function localeOf(written: string | undefined): string | undefined {
  const locale = toLanguage(written)
  if (written !== undefined && locale === undefined)
    throw new CommandError(`--locale is "${written}"; expected a language tag, such as en or zh-Hans`)
  return locale
}

/** A file that is no report is not replaced by one. */
function checkReport(report: string | undefined, show: CommandInput['show']): void {
  if (report === undefined || !existsSync(report)) return
  if (statSync(report).isFile() && !readFileSync(report, 'utf8').startsWith(titleOfReports))
    throw new CommandError(`--report ${show(report)} exists and is no report of an import; choose another name`)
}

/** What every source is read with. */
interface ReadContext {
  input: CommandInput
  config: Config
  /** `--locale`. */
  locale: string | undefined
  notes: Notes
}

async function read(kind: SourceKind, path: string, archive: Archive | undefined, context: ReadContext): Promise<Imported> {
  const { input, config, locale, notes } = context
  const editions = await editionsOf(input.root, config.defaultLocale)
  const codes = [...editions.flatMap(({ locale: name, tag }) => [name, tag]), locale ?? config.defaultLocale]
  const known = [...new Set(codes)].flatMap((code) => toLanguage(code) ?? [])
  const { defaultLocale, shortcodes } = config
  const site = { pattern: config.content.pattern, defaultLocale, shortcodes, editions, notes }
  if (kind !== 'wordpress' && archive) return readFolder(kind, archive, context, known, site)
  return readExport(path, context, known, site)
}

type SiteSettings = Pick<PlanSettings, 'pattern' | 'defaultLocale' | 'shortcodes' | 'editions' | 'notes'>

function readFolder(kind: GeneratorName, archive: Archive, context: ReadContext, known: string[], site: SiteSettings): Imported {
  const { config, locale, notes } = context
  const source = generators[kind].open(archive, known, notes)
  let added: Map<string, string> | undefined
  const entries = readEntries(archive, source, {
    timeZone: config.timeZone,
    allowHtml: config.markdown.allowHtml,
    locale,
    known: [...known, ...source.languages],
    added: () => (added ??= addedDates(archive.root)),
    isPage: (story) => isInFolders(storyId(story), config.content.pages),
    notes,
  })
  for (const [what, paths] of source.left) for (const left of paths) notes.add('skipped', left, what)
  const plan = planImport(entries, {
    ...site,
    archive,
    served: source.served,
    url: source.url,
    base: source.base ?? basePath(source.url),
    sectionName: (section, language) => source.sections?.[section]?.[language],
  })
  const title = (language: string) => source.titles?.[language] ?? source.title
  return { plan, title, description: source.description, host: hostOf(source.url), folder: archive.root, found: source.articles.length }
}

async function readExport(path: string, context: ReadContext, known: string[], site: SiteSettings): Promise<Imported> {
  const { input, config, locale, notes } = context
  const file = await readWxr(path, input.show)
  const folder = input.values.uploads
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(`--uploads ${folder} is not a folder; expected wp-content/uploads of the WordPress site`)
  const uploads = folder === undefined ? undefined : openArchive(folder)
  const { allowHtml } = config.markdown
  const entries = readWordPress(file, { locale, known, allowHtml, uploads, path: input.show(path), notes })
  const url = file.channel['wp:base_blog_url'] ?? file.channel.link
  const base = basePath(url)
  const plan = planImport(entries, {
    ...site,
    archive: uploads,
    served: [{ folder: '', at: `${base}/wp-content/uploads/` }],
    url,
    base,
    sectionName: () => undefined,
  })
  const { title, description } = file.channel
  return {
    plan,
    title: () => plainText(title ?? '') || undefined,
    description: plainText(description ?? '') || undefined,
    host: hostOf(url),
    folder: uploads?.root ?? '',
    found: entries.length,
  }
}

function hostOf(url: string | undefined): string | undefined {
  return URL.parse(url ?? '')?.host || undefined
}

function countsOf({ plan, found }: Imported, written: WriteResult, catalogues: WriteResult, isDry: boolean): string[] {
  const articles = plan.articles.length
  const inTwo = plan.stories.filter(({ versions }) => versions.length > 1).length
  const languages = [
    ...Map.groupBy(
      plan.stories.flatMap(({ versions }) => versions),
      ({ locale }) => locale,
    ),
  ]
  const would = isDry ? 'would be ' : ''
  return [
    `${plural(found, 'article')} found; ${plural(articles, 'article')} in ${plural(plan.stories.length, 'story', 'stories')} imported, ${inTwo} of them in more than one language (${languages.map(([locale, all]) => `${locale}: ${all.length}`).join(', ')})`,
    `${plural(plan.files.length, 'picture or file', 'pictures and files')} copied`,
    `${plural(written.added.length + catalogues.added.length, 'file')} ${would}written, ${written.same.length + catalogues.same.length} there already, ${written.differing.length + catalogues.differing.length} left as they were`,
  ]
}

function plannedFiles(written: WriteResult, catalogues: WriteResult): string {
  const lines = [...written.added, ...catalogues.added].map((path) => `+ ${path}`)
  return ['Files that would be written:', ...lines].join('\n')
}
