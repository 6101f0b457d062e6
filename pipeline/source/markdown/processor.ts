import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkParse from 'remark-parse'
import { type Data, type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Body, Loss } from '../../core/body.ts'
import { type Place, type Report, startOf } from '../../core/diagnostics.ts'
import { type RuleId, rules } from '../../core/rules.ts'
import type { Shortcodes } from '../../core/settings/shortcodes.ts'
import { readAddresses } from './addresses.ts'
import { digest } from './digest.ts'
import { extensions } from './extensions/index.ts'
import { hastStages } from './hast-stages.ts'
import { type Excess, excessOf } from './limits.ts'
import { mayHaveFormula } from './math/forms.ts'
import { parseNatively } from './native.ts'
import { nest } from './nest.ts'
import { isTooDeep, mostLevels, tooDeep } from './nesting.ts'
import { markOutput } from './output.ts'
import { known, placeTexts, reportDropped, sanitizeSchema, wrapLooseText } from './sanitize.ts'
import { closeSelfClosed } from './self-closed.ts'
import { type Expanded, expandShortcodes } from './shortcodes/expand.ts'
import { restorePositions } from './shortcodes/positions.ts'
import { tidy } from './tidy.ts'
import { createToHast } from './to-hast.ts'

export interface MarkdownSettings {
  remarkPlugins: PluggableList
  rehypePlugins: PluggableList
  allowHtml: boolean
  /** Whether GitHub's names of emoji are read. */
  emoji?: boolean
  /** Whether formulas in TeX are read. */
  math?: boolean
  /** How tags of other generators are rendered, besides those that come with the generators. */
  shortcodes?: Shortcodes | undefined
}

/** A Markdown text of an article; `locale` is its BCP 47 tag, which decides where sentences end. */
export interface MarkdownSource {
  path: string
  markdown: string
  tag: string
  /** Whether the article says itself what is in lists. */
  hasSummary?: boolean
}

export type MarkdownReader = (source: MarkdownSource, report: Report) => Body | undefined

/** Tells what of a body is lost, once the site's plugins have had it. */
export type LossAudit = (before: HastRoot) => (after: HastRoot) => Loss[]

const stages = hastStages(extensions)

/** Makes the one reader of Markdown that every format is fed from. Each text is parsed once. */
export function createMarkdownReader(settings: MarkdownSettings, audit?: LossAudit): MarkdownReader {
  const { allowHtml, emoji = false, math = false } = settings
  const parser = createParser({ math })
  const theirs = settings.remarkPlugins.length > 0 ? unified().use(settings.remarkPlugins).freeze() : undefined
  const toHast = createToHast(allowHtml, theirs !== undefined)
  const sanitizer = unified()
    .use(() => (tree) => closeSelfClosed(tree as HastRoot))
    .use(rehypeRaw)
    .use(() => (tree, file) => reportDropped(tree as HastRoot, file))
    .use(() => (tree) => markOutput(tree as HastRoot, known))
    .use(rehypeSanitize, sanitizeSchema)
    .use(() => (tree) => nest(tree as HastRoot))
    .use(() => (tree) => wrapLooseText(tree as HastRoot))
    .use(() => (tree) => placeTexts(tree as HastRoot))
    .use(() => (tree) => tidy(tree as HastRoot))
  const own = settings.rehypePlugins.length > 0 ? unified().use(settings.rehypePlugins).freeze() : undefined

  return ({ path, markdown, tag, hasSummary }, report) => {
    const deep = tooDeep(markdown)
    if (deep) return reportDeep({ path, line: deep.line, column: deep.column }, report)
    const excess = excessOf(markdown)
    if (excess) return reportExcess(excess, path, report)
    const expanded = expandShortcodes(markdown, settings.shortcodes ?? {})
    const text = expanded?.written.text ?? markdown
    if (expanded) {
      const made = tooDeep(text) ? { what: 'levels of tags in each other', most: mostLevels, line: 1, column: 1 } : excessOf(text)
      if (made) return reportExcess({ ...made, line: 1, column: 1 }, path, report)
    }
    const left = expanded?.left
    const file = new VFile({ path, value: text, data: { allowHtml, emoji, math, ...(left && { unreadTags: left }) } })
    let isRestored = expanded === undefined
    try {
      const read = parser.parse(text)
      for (const { mdast } of extensions) mdast?.(read, file)
      const raw = toHast(theirs ? (theirs.runSync(read, file) as MdastRoot) : read, file)
      const safe = file.data.hasHtml && allowHtml ? (sanitizer.runSync(raw, file) as HastRoot) : raw
      for (const stage of stages) stage(safe, file)
      if (expanded) restorePositions(safe, file, expanded.written)
      isRestored = true
      const lostIn = own && audit?.(safe)
      const tree = own ? (own.runSync(safe, file) as HastRoot) : safe
      const references = readAddresses(tree, path, report)
      if (isTooDeep(tree)) return reportDeep(startOf(path), report)
      const lost = lostIn?.(tree) ?? []
      const { unread = [] } = expanded ?? {}
      const more = { ...(lost.length > 0 && { lost }), ...(unread.length > 0 && { unread }) }
      return { tree, digest: { ...digest(tree, references, { tag, hasSummary }), ...more } }
    } catch (error) {
      // `file.fail()` has left its message with the others.
      if (error instanceof VFileMessage && file.messages.includes(error)) return undefined
      // Stack overflow: without plugins, only a deeply nested text causes it.
      if (error instanceof RangeError && own === undefined && settings.remarkPlugins.length === 0) return reportDeep(startOf(path), report)
      report.add(
        'page/failed',
        startOf(path),
        `a Markdown plugin failed on this text: ${error instanceof Error ? error.message : String(error)}`,
      )
      return undefined
    } finally {
      if (expanded && !isRestored) restorePositions(undefined, file, expanded.written)
      if (expanded) reportFailures(expanded, markdown, path, report)
      for (const message of file.messages) addMessage(message, path, report)
    }
  }
}

function reportExcess({ what, most, line, column }: Excess, path: string, report: Report): undefined {
  const message = `the article has more than ${most.toLocaleString('en')} ${what}. Divide it into several articles.`
  report.add('markdown/limit', { path, line, column }, message)
}

/** A function of the settings that fails leaves no text in place of a tag. */
function reportFailures({ failures }: Expanded, markdown: string, path: string, report: Report): void {
  for (const { offset, message } of failures) {
    const before = markdown.slice(0, offset)
    report.add('page/failed', { path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }, message)
  }
}

function reportDeep(place: Place, report: Report): undefined {
  report.add(
    'markdown/nesting',
    place,
    `lists, quotations, links or emphasis are nested too deep here; expected at most ${mostLevels} levels. Use fewer levels.`,
  )
}

/** Reads Markdown as it was written: with our syntax, and before anything changes the tree. */
export function createParser({ math = false }: Pick<MarkdownSettings, 'math'> = {}): Parser {
  const syntax = extensions.flatMap(({ syntax: own, setting }) => (own && (!setting || math) ? [own] : []))
  const processor = unified().use(remarkParse).use(syntax).freeze()
  const natively = (markdown: string) => (math && mayHaveFormula(markdown) ? undefined : parseNatively(markdown))
  return { parse: (markdown) => natively(markdown) ?? processor.parse(markdown), data: () => processor.data() }
}

interface Parser {
  parse(markdown: string): MdastRoot
  /** What the syntax says of itself. */
  data(): Data
}

/** Our extensions name their rule; a message of a site's own plugin goes under `markdown/plugin`. */
function addMessage(message: VFileMessage, path: string, report: Report): void {
  const named = `${message.source}/${message.ruleId}`
  const ours = /^(?:markdown|content|link)$/.test(message.source ?? '') && named in rules
  // A plugin that gives up leaves no text: a setting for its messages must not pass that for a warning.
  const ruleId: RuleId = ours ? (named as RuleId) : message.fatal ? 'page/failed' : 'markdown/plugin'
  const plugin = ours ? '' : ` (${[message.source, message.ruleId].filter(Boolean).join(':') || 'plugin'})`
  const severity = message.fatal ? 'error' : undefined
  report.add(ruleId, { path, line: message.line ?? 1, column: message.column ?? 1 }, `${message.reason}${plugin}`, severity)
}
