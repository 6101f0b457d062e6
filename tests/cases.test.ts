import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checks } from '../pipeline/check/parity/pair.ts'
import { checkText } from '../pipeline/check/text/index.ts'
import { applyFixes } from '../pipeline/commands/fix.ts'
import { type Diagnostic, formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { createReport } from '../pipeline/core/report.ts'
import type { Shortcodes } from '../pipeline/core/settings/shortcodes.ts'
import { readFrontMatter } from '../pipeline/source/front-matter/front-matter.ts'
import { createMarkdownReader } from '../pipeline/source/markdown/processor.ts'
import { article, picture } from './support/articles.ts'
import { hashes } from './support/hashes.ts'
import { read } from './support/markdown.ts'
import { buildSite, folder, list, pair, project, site } from './support/site.ts'
import { type Case, check, type Output } from './tools/cases.ts'

const messagesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(formatDiagnostic).join('\n')

/** The text of the file `a.md` with all fixes; empty if there are none. */
function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.every(({ fix }) => fix === undefined)) return ''
  const root = folder()
  writeFileSync(join(root, 'a.md'), text)
  applyFixes(root, diagnostics)
  return readFileSync(join(root, 'a.md'), 'utf8')
}

const shortcodes: Shortcodes = {
  box: 'notice',
  aside: 'warning',
  more: 'drop',
  plain: 'raw',
  tabs: 'tabs',
  loud: ({ name, args, named, inner, generator }) =>
    name === 'loud' ? `**${(inner ?? args.join()).toUpperCase()}${'!'.repeat(Number(named.n ?? 1))}** (${generator})` : '',
}

/** Options: the language tag, `html` where raw HTML is allowed, `digest` to show what is counted and collected. */
function runMarkdown({ input, options: [tag, ...options] }: Case): Output {
  const { html, messages, digest } = read(input, { allowHtml: options.includes('html'), shortcodes }, tag)
  const { words, characters, minutes, excerpt, frames, references, unread = [] } = digest ?? {}
  const facts = { words, characters, minutes, excerpt, frames, references }
  return [
    ['html', html],
    ['text', messages.join('\n')],
    ['json', options.includes('digest') ? JSON.stringify(facts) : ''],
    ['json', unread.map((one) => JSON.stringify(one)).join('\n')],
  ]
}

/** A block of `yaml` is front matter; a block of `md` is a whole file. */
function runFrontMatter({ input, language }: Case): Output {
  const readFile = (text: string) => {
    const report = createReport()
    const front = readFrontMatter(
      { path: 'a.md', text },
      { timeZone: 'UTC', unknownKeys: 'error', ignoreKeys: ['rating', 'seo_*', 'hidden'], tag: 'en' },
      report,
    )
    return { matter: front?.matter ? JSON.stringify(front.matter, null, 2) : '', diagnostics: report.list() }
  }
  const text = language === 'yaml' ? `---\n${input}\n---\n\nThe sea.\n` : `${input}\n`
  const { matter, diagnostics } = readFile(text)
  const whole = fixed(text, diagnostics)
  const after = whole === '' ? undefined : readFile(whole)
  expect(after?.diagnostics ?? []).toEqual([])
  return [
    ['json', matter],
    ['text', messagesOf(diagnostics)],
    ['md', whole],
    ['json', after?.matter ?? ''],
  ]
}

const parse = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: true })

/** Option: the language tag. */
function runText({ input, options: [tag = ''] }: Case): Output {
  const report = createReport()
  const body = parse({ path: 'a.md', markdown: input, tag }, createReport())
  checkText({ path: 'a.md', source: input, tag, matter: { title: 'x' }, places: ',title 1:1', tree: body?.tree }, report)
  return [
    ['text', messagesOf(report.list())],
    ['md', fixed(input, report.list())],
  ]
}

const withoutParity = {
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: { ${checks.map(({ rule }) => `'${rule}': 'off'`).join(', ')} } }\n`,
}

/** Articles of one site: all without findings and published, or all with a leak and nothing published. */
async function runLeaks(cases: Case[], locale: string, isAllowed: boolean): Promise<Output[]> {
  const pathOf = (index: number) => `content/china/case-${index}/${locale}.md`
  const articles = Object.fromEntries(cases.map(({ input }, index) => [pathOf(index), `${input}\n`]))
  // Words of another language in an original are there on purpose: the Chinese articles are translations.
  const originals = Object.fromEntries(
    locale === 'en' ? [] : cases.map((_, index) => [`content/china/case-${index}/en.md`, article(`Case ${index}`, 'Text.')]),
  )
  const { diagnostics, outcome, emitted, files } = await buildSite({
    ...pair,
    ...withoutParity,
    'content/dot.png': picture,
    ...originals,
    ...articles,
  })
  expect(diagnostics.filter(({ path, ruleId }) => !(path in articles) || (isAllowed && ruleId !== 'edition/leak'))).toEqual([])
  expect(outcome).toBe(isAllowed ? 'built' : 'content')
  if (isAllowed) for (const index of cases.keys()) expect(files()).toContain(`${locale}/china/c${index}/index.html`)
  else expect(emitted).toBeUndefined()
  return cases.map((_, index) => {
    const found = diagnostics.filter(({ path }) => path === pathOf(index))
    expect(found, pathOf(index)).toHaveLength(isAllowed ? 0 : 1)
    return [['text', found.map((one) => formatDiagnostic({ ...one, path: `${locale}.md` })).join('\n')]]
  })
}

/** Writes each article into a site that has been built, builds again, and takes it away. Option: its path. */
async function runBadInput(cases: Case[]): Promise<Output[]> {
  const root = site(pair)
  const good = await buildSite({}, root)
  expect(good.outcome).toBe('built')
  const before = hashes(good.out)
  const outputs: Output[] = []
  for (const { input, options } of cases) {
    const path = join(root, options[0] ?? 'content/world/bad/en.md')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, input === '' ? '' : `${input}\n`)
    const { outcome, messages } = await buildSite({}, root)
    expect(outcome, input).toBe('content')
    expect(hashes(good.out), input).toEqual(before)
    outputs.push([['text', messages.join('\n')]])
    rmSync(path)
  }
  return outputs
}

const each = (run: (one: Case) => Output) => (cases: Case[]) => cases.map(run)

const runs: Record<string, (cases: Case[]) => Output[] | Promise<Output[]>> = {
  'bad-input': runBadInput,
  'front-matter': each(runFrontMatter),
  'leak/chinese-allowed': (cases) => runLeaks(cases, 'zh', true),
  'leak/chinese-reported': (cases) => runLeaks(cases, 'zh', false),
  'leak/english-allowed': (cases) => runLeaks(cases, 'en', true),
  'leak/english-reported': (cases) => runLeaks(cases, 'en', false),
  markdown: each(runMarkdown),
  text: each(runText),
}

it.each(list(join(project, 'tests/cases')).map((path) => path.replace(/\.md$/, '')))('%s', async (name) => {
  const run = runs[name] ?? runs[dirname(name)]
  if (!run) throw new Error(`no function runs tests/cases/${name}.md`)
  await check(name, run)
})
