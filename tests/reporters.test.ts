import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { byRule } from '../pipeline/commands/reporters/by-rule.ts'
import { findingsOf, reporters } from '../pipeline/commands/reporters/index.ts'
import { pathsFrom } from '../pipeline/commands/reporters/paths.ts'
import type { ReportContext } from '../pipeline/commands/reporters/reporter.ts'
import type { Diagnostic } from '../pipeline/core/diagnostics.ts'
import { program } from './support/program.ts'
import { pair, site } from './support/site.ts'

const same = (path: string) => path
const plain: ReportContext = { version: '1.2.3', paint: (_, text) => text }
const zh = 'content/world/tides/潮.md'
const figure: Diagnostic = {
  ruleId: 'parity/figure',
  severity: 'error',
  path: zh,
  line: 6,
  column: 6,
  message: '"40%" does not match en.md:6:19, which says "4%".',
}
const mark: Diagnostic = {
  ruleId: 'text/punctuation',
  severity: 'warning',
  path: zh,
  line: 8,
  column: 2,
  message: '"," is half-width; expected "，".',
  fix: { title: 'Replace', edits: [{ path: zh, start: { line: 8, column: 2 }, end: { line: 8, column: 3 }, text: '，' }] },
}
const page: Diagnostic = { ruleId: 'link/reciprocal', severity: 'error', path: '/en/feeds/', line: 1, column: 1, message: 'No link.' }
const all = [figure, mark, page]

describe('fingerprints', () => {
  const idOf = (...diagnostics: Diagnostic[]) => findingsOf(diagnostics, same).map(({ fingerprint }) => fingerprint)

  it('stay when lines move, here and in the other article', () => {
    const moved = { ...figure, line: 60, column: 1, message: figure.message.replace('6:19', '99:1') }
    expect(idOf(moved)).toEqual(idOf(figure))
  })

  it('do not depend on the folder from which the command runs', () => {
    expect(findingsOf([figure], pathsFrom('/a', '/a/b')).map(({ fingerprint }) => fingerprint)).toEqual(idOf(figure))
  })

  it('differ by rule, file and content, and number what is equal', () => {
    const others = [
      { ...figure, ruleId: 'parity/name' as const },
      { ...figure, path: 'content/x.md' },
      { ...figure, message: 'x' },
    ]
    expect(new Set(idOf(figure, figure, ...others)).size).toBe(5)
  })
})

describe('paths are shown from the current folder', () => {
  const show = pathsFrom('/work', '/work/paper')

  it('in the place, in the message and in fixes', () => {
    const [finding] = findingsOf([{ ...mark, message: 'See content/a/en.md:3:1, or below content/ for more.' }], show)
    expect(finding?.path).toBe(`paper/${zh}`)
    expect(finding?.message).toBe('See paper/content/a/en.md:3:1, or below content/ for more.')
    expect(finding?.fix?.edits[0]?.path).toBe(`paper/${zh}`)
  })

  it('whole where they are outside of it; a page keeps its address', () => {
    expect(pathsFrom('/work/other', '/work/paper')('content/a.md')).toBe('/work/paper/content/a.md')
    expect(findingsOf([page], show)[0]).toMatchObject({ path: '/en/feeds/', page: true })
  })
})

it('text has a line for each finding', () => {
  expect(reporters.text.print(findingsOf([figure], same), plain)).toBe(`${zh}:6:6 error: ${figure.message} [parity/figure]`)
})

it('what accepts a finding is below it in text, and a field in JSON', () => {
  const [finding] = findingsOf([{ ...figure, subject: '40%' }], same)
  const yaml = 'acknowledge:\n  - rule: parity/figure\n    finding: "40%"\n    reason: …'
  if (!finding) throw new Error('there is one')
  expect(reporters.text.print([finding], plain).split('\n').slice(1)).toEqual([
    '    If this is intended, add to the front matter:',
    ...yaml.split('\n').map((line) => `      ${line}`),
  ])
  expect(JSON.parse(reporters.json.print([finding], plain))).toMatchObject({ acknowledge: yaml })
  expect(reporters.github.print([finding], plain)).toContain('%0A%0Aacknowledge:%0A  - rule: parity/figure%0A')
})

it('github escapes what its syntax uses', () => {
  expect(reporters.github.print(findingsOf([{ ...figure, path: 'content/a,b.md', message: 'one%\ntwo' }], same), plain)).toBe(
    '::error file=content/a%2Cb.md,line=6,col=6,title=parity/figure::one%25%0Atwo',
  )
})

it('gitlab has the fields of a Code Quality report', () => {
  const [issue] = JSON.parse(reporters.gitlab.print(findingsOf([mark], same), plain))
  expect(issue).toEqual({
    description: mark.message,
    check_name: 'text/punctuation',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'minor',
    location: { path: zh, lines: { begin: 8 } },
  })
})

describe('sarif', () => {
  const log = JSON.parse(reporters.sarif.print(findingsOf(all, same), plain))

  it('has the properties of SARIF 2.1.0 and no others', () => {
    const validate = new Ajv2020({ strict: false }).compile(sarifSchema)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  })

  it('encodes paths, places pages without a file, and has fixes', () => {
    const [first, second, third] = log.runs[0].results
    expect(decodeURIComponent(first.locations[0].physicalLocation.artifactLocation.uri)).toBe(zh)
    expect(second.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('，')
    expect(third.locations[0].logicalLocations[0].fullyQualifiedName).toBe('/en/feeds/')
    expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)[first.ruleIndex]).toBe('parity/figure')
  })
})

it('the summary begins with what hides other errors', () => {
  const yaml: Diagnostic = { ...figure, ruleId: 'front-matter/yaml', path: 'content/a/en.md', message: 'Line 2 is wrong.' }
  expect(byRule(findingsOf([figure, mark, figure, yaml], same), plain, []).split('\n')).toEqual([
    'error    front-matter/yaml  1 in 1 file',
    'error    parity/figure      2 in 1 file  2 × 40%',
    'warning  text/punctuation   1 in 1 file  1 with a fix',
    '',
    'Fix first: content/a/en.md:6:6 Line 2 is wrong. [front-matter/yaml]',
    '"diglot check --fix" fixes 1 of 4.',
  ])
})

describe('on the command line', () => {
  const root = site({ ...pair, 'content/world/tides/zh.md': '---\ntitle: 潮汐\n---\n\n海水涨40米。\n' })
  const run = (words: string[], env: Record<string, string> = {}, cwd = root) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
    return spawnSync(process.execPath, [program, 'check', ...words], {
      encoding: 'utf8',
      cwd,
      env: { ...inherited, ...env },
    })
  }

  it('colours only where a terminal has them, or FORCE_COLOR asks for them', () => {
    expect(run([]).stderr).not.toContain('\u001B[')
    expect(run([], { FORCE_COLOR: '1' }).stderr).toContain('\u001B[31merror:\u001B[39m')
    expect(run([], { FORCE_COLOR: '0' }).stderr).not.toContain('\u001B[')
    expect(run([], { NO_COLOR: '1' }).stderr).not.toContain('\u001B[')
  })

  it('--format prints one document, and paths from the current folder', () => {
    mkdirSync(join(root, 'content/world/deep'), { recursive: true })
    for (const format of ['sarif', 'gitlab']) expect(() => JSON.parse(run(['--format', format]).stdout)).not.toThrow()
    expect(run(['--format', 'github']).stdout).toMatch(/^::error file=content\/world\/tides\/zh\.md,line=5,/)
    expect(run(['--root', root], {}, join(root, 'content')).stderr).toMatch(/^world\/tides\/zh\.md:5:/)
    expect(run(['--format', 'xml']).stderr).toContain('expected one of: text, json, github, sarif, gitlab')
  })
})

/** What of SARIF 2.1.0 (sections 3.13 to 3.57) is used, with the constraints of its schema. */
const text = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string' } } }
const positive = { type: 'integer', minimum: 1 }
const level = { enum: ['none', 'note', 'warning', 'error'] }
const artifact = { type: 'object', additionalProperties: false, properties: { uri: { type: 'string', pattern: '^[!-~]+$' } } }
const object = (properties: object, required: string[] = []) => ({ type: 'object', additionalProperties: false, properties, required })
const list = (items: object) => ({ type: 'array', items })
const region = object({ startLine: positive, startColumn: positive, endLine: positive, endColumn: positive })
const fixes = list(
  object(
    {
      description: text,
      artifactChanges: {
        ...list(
          object(
            {
              artifactLocation: artifact,
              replacements: { ...list(object({ deletedRegion: region, insertedContent: text }, ['deletedRegion'])), minItems: 1 },
            },
            ['artifactLocation', 'replacements'],
          ),
        ),
        minItems: 1,
      },
    },
    ['artifactChanges'],
  ),
)
const location = object({
  physicalLocation: object({ artifactLocation: artifact, region }, ['artifactLocation']),
  logicalLocations: list(object({ fullyQualifiedName: { type: 'string' }, kind: { type: 'string' } })),
})
const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message: text,
    locations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    fixes,
  },
  ['message'],
)
const driver = object(
  {
    name: { type: 'string' },
    semanticVersion: { type: 'string' },
    rules: { ...list(object({ id: { type: 'string' }, defaultConfiguration: object({ level }) }, ['id'])), uniqueItems: true },
  },
  ['name'],
)
const sarifSchema = object(
  {
    version: { const: '2.1.0' },
    runs: list(
      object(
        { tool: object({ driver }, ['driver']), columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] }, results: list(result) },
        ['tool'],
      ),
    ),
  },
  ['version', 'runs'],
)
