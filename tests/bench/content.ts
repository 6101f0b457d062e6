import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fixedRules, rules } from '../../pipeline/core/rules.ts'
import { folderSize } from './bytes.ts'
import { commandOf, outOf } from './diglot.ts'
import { project } from './package.ts'
import { measure } from './process.ts'
import { type Row, toRow } from './rows.ts'

/** A folder of real articles, built by Diglot alone. */
export interface ContentResult {
  /** Markdown files that were read, and their bytes. */
  read: { files: number; bytes: number }
  /** Files that were published, and their bytes. */
  published: { files: number; bytes: number }
  /** Markdown files that were left out, since they have an error that no setting softens. */
  leftOut: number
  /** What the last build said of itself, its findings counted. */
  summary: string
  /** From nothing, and with nothing changed. */
  rows: Row[]
}

/** Measures builds of a copy of a content folder: from nothing, and again with nothing changed. */
export async function measureContent(
  content: string,
  pattern: string | undefined,
  site: string,
  runs: number,
  report: (text: string) => void,
): Promise<ContentResult> {
  copySite(content, pattern, site)
  const build = () => measure(process.execPath, commandOf('build', site), site)
  const leftOut = removeRefused(site)
  const measured = { cold: [await cold(site, build)], again: [] as Awaited<ReturnType<typeof build>>[] }
  for (let run = 1; run < runs; run += 1) measured.cold.push(await cold(site, build))
  // The copy is so new that one more build must read it to be sure.
  await build()
  for (let run = 0; run < runs; run += 1) measured.again.push(await build())
  const summary = measured.again.at(-1)?.said.match(/^(?:Built|Not built).*$/m)?.[0] ?? ''
  const rows = [toRow('Diglot, from nothing', measured.cold), toRow('Diglot, nothing changed', measured.again)]
  for (const { name, seconds } of rows) report(`${name}: ${seconds.toFixed(2)} s`)
  return { read: folderSize(join(site, 'content'), '**/*.md'), published: folderSize(outOf(site)), leftOut, summary, rows }
}

/** Removes the files of the copy that have errors, until there are none; gives how many. Throws where it cannot be built at all. */
function removeRefused(site: string): number {
  let removed = 0
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { status, stdout } = spawnSync(process.execPath, commandOf('check', site, '--json'), { encoding: 'utf8', maxBuffer: 2 ** 30 })
    const findings: { severity: string; path: string; message: string }[] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const errors = findings.filter(({ severity }) => severity === 'error')
    const paths = [...new Set(errors.map(({ path }) => resolve(site, path)))].filter((path) => path.startsWith(join(site, 'content')))
    if (status === 0) return removed
    if (paths.length === 0) throw new Error(`the folder cannot be built: ${errors[0]?.message ?? 'nothing is said of why'}`)
    for (const path of paths) rmSync(path, { force: true })
    removed += paths.length
  }
  throw new Error('the folder cannot be built: there are errors, whichever files are left out')
}

function cold<Result>(site: string, build: () => Promise<Result>): Promise<Result> {
  for (const name of ['dist', '.cache']) rmSync(join(site, name), { recursive: true, force: true })
  return build()
}

/**
 * Copies a content folder, and what is beside it: the settings and the locales of its site, where it has them. With the
 * copy's settings findings are warnings, so that they do not stop the build; files that break a rule which no setting softens are left out later.
 */
function copySite(content: string, pattern: string | undefined, site: string): void {
  rmSync(site, { recursive: true, force: true })
  mkdirSync(site, { recursive: true })
  const beside = (name: string) => join(dirname(content), name)
  cpSync(content, join(site, 'content'), { recursive: true })
  const hasLocales = existsSync(beside('locales'))
  const locales = hasLocales ? beside('locales') : join(project, 'locales')
  cpSync(locales, join(site, 'locales'), { recursive: true })
  const own = existsSync(beside('diglot.config.ts')) ? readFileSync(beside('diglot.config.ts'), 'utf8') : defaults
  writeFileSync(join(site, 'own-settings.ts'), own)
  writeFileSync(join(site, 'diglot.config.ts'), settings(pattern))
}

const defaults = `export default {
  url: 'https://news.example.org',
  content: { unknownKeys: 'warn' },
  markdown: { allowHtml: true },
}
`

function settings(pattern: string | undefined): string {
  // Some that are warnings by default are errors of certain findings.
  const soft = Object.entries(rules).flatMap(([id, severity]) => (severity !== 'off' && !fixedRules.has(id) ? [[id, 'warning']] : []))
  return `import own from './own-settings.ts'

const pattern = ${JSON.stringify(pattern === undefined ? {} : { pattern })}
const soft = (severity: string) => (severity === 'error' ? 'warning' : severity)
const ownRules = Object.fromEntries(Object.entries(own.rules ?? {}).map(([id, severity]) => [id, soft(String(severity))]))
export default {
  ...own,
  content: { ...own.content, ...pattern },
  rules: { ...${JSON.stringify(Object.fromEntries(soft))}, ...ownRules },
}
`
}
