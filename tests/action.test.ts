import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { program } from './support/program.ts'
import { commit, edit, git, repository } from './support/repository.ts'
import { type Files, folder, pair, project } from './support/site.ts'

/** What GitHub documents of the metadata of a composite action ("Metadata syntax for GitHub Actions"). */
const step = z.strictObject({
  name: z.string().optional(),
  id: z
    .string()
    .regex(/^[A-Za-z_][\w-]*$/)
    .optional(),
  if: z.string().optional(),
  uses: z
    .string()
    .regex(/^[\w.-]+\/[\w./-]+@[\w.-]+$/)
    .optional(),
  with: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
})
const action = z.strictObject({
  name: z.string(),
  author: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
})

const text = readFileSync(join(project, '.github/actions/check/action.yml'), 'utf8')
const { inputs, outputs, runs } = action.parse(parse(text))
const script = runs.steps.find(({ id }) => id === 'diglot')

/** Values of `${{ … }}`: properties of the contexts that an action has. */
function evaluate(template: string, contexts: object): string {
  return template.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, path: string) =>
    String(path.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), contexts) ?? ''),
  )
}

describe('the action for GitHub', () => {
  it('has steps that are a command with its shell, or an action', () => {
    for (const { run, uses, shell } of runs.steps)
      expect([run !== undefined, shell !== undefined]).toEqual(Array(2).fill(uses === undefined))
  })

  it('names inputs, steps and contexts that there are, and gives none to a shell but by its environment', () => {
    const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, expression = '']) => expression)
    expect(expressions.length).toBe(text.split('${{').length - 1)
    const steps = runs.steps.flatMap(({ id }) => id ?? [])
    for (const expression of expressions) {
      const [context = '', name = ''] = expression.trim().split('.')
      expect(expression).toMatch(/^ [\w.]+ $/)
      expect(['inputs', 'steps', 'github', 'runner']).toContain(context)
      if (context === 'inputs') expect(Object.keys(inputs)).toContain(name)
      if (context === 'steps') expect(steps).toContain(name)
    }
    for (const { run = '' } of runs.steps) expect(run).not.toContain('${{')
    for (const { value } of Object.values(outputs)) expect(value).toMatch(/^\$\{\{ steps\.diglot\.outputs\.(errors|warnings) \}\}$/)
  })
})

const teaZh = 'content/world/tea/zh.md'
const files: Files = {
  ...pair,
  'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-02\n---\n\nShips carry 4 boxes.\n',
  'content/world/ships/zh.md': '---\ntitle: 船\nslug: ships\n---\n\n船载40个箱子。\n',
  'content/world/tea/en.md': '---\ntitle: Tea\ndate: 2026-03-02\n---\n\nTea grows.\n',
  [teaZh]: '---\ntitle: 茶\nslug: tea\n---\n\n茶长在山上。\n',
}

/** Puts Diglot where npm puts it. */
function install(root: string): void {
  const bin = join(root, 'node_modules/.bin/diglot')
  mkdirSync(dirname(bin), { recursive: true })
  writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 })
}

/** Runs the action's script as GitHub does, in a clone of a repository. */
function run(workspace: string, given: Record<string, string>, github: object) {
  const home = folder()
  const file = (name: string) => join(home, name)
  const values = { ...Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])), ...given }
  const env = Object.entries(script?.env ?? {}).map(([name, value]): [string, string] => [
    name,
    evaluate(value, { inputs: values, github }),
  ])
  writeFileSync(file('script.sh'), script?.run ?? '')
  const sha = git(workspace, 'rev-parse', 'HEAD').trim()
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file('script.sh')], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(env),
      GITHUB_SHA: sha,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      SOURCE_DATE_EPOCH: '1795000000',
    },
  })
  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')
  return { status, stdout, output: read('output'), summary: read('summary') }
}

/** The merge commit of a pull request in a clone of depth 1, as actions/checkout makes it. */
function pullRequest(deep: string): { workspace: string; base: string } {
  const root = repository(files, deep)
  const top = deep === '' ? root : dirname(root)
  writeFileSync(join(top, '.gitignore'), 'node_modules\n.cache\ndist\n')
  commit(top)
  const base = git(top, 'rev-parse', 'HEAD').trim()
  git(top, 'checkout', '-q', '-b', 'branch')
  edit(root, teaZh, '山上', '7座山上')
  commit(top)
  git(top, 'checkout', '-q', 'main')
  git(top, 'merge', '-q', '--no-ff', '--no-edit', 'branch')
  git(top, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const workspace = join(folder(), 'clone')
  git(top, 'clone', '-q', '--depth', '1', `file://${top}`, workspace)
  install(join(workspace, deep))
  return { workspace, base }
}

describe('the script of the action', () => {
  it.each(['', 'site'])('reports what a pull request changes, with paths from the repository (%j)', (deep) => {
    const { workspace, base } = pullRequest(deep)
    const event = { event: { pull_request: { base: { sha: base } } } }
    const sarif = join(workspace, 'diglot.sarif')
    const { status, stdout, output, summary } = run(workspace, { root: deep || '.', sarif }, event)
    const path = `${deep === '' ? '' : `${deep}/`}${teaZh}`
    expect([status, output]).toEqual([1, 'errors=1\nwarnings=0\n'])
    expect(stdout).toContain(`::error file=${path},line=6,col=4,title=parity/figure::`)
    expect(stdout).not.toContain('ships')
    expect(summary).toMatch(
      /^### Diglot\n```text\nerror {2}parity\/figure {2}1 in 1 file\n[\s\S]*\(and 1 as before the change\)[\s\S]*```\n$/,
    )
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(1)
    expect(existsSync(join(workspace, deep, 'dist'))).toBe(false)
  })

  it('reports everything if asked, and what is not installed', () => {
    const { workspace, base } = pullRequest('')
    const event = { event: { pull_request: { base: { sha: base } } } }
    expect(run(workspace, { changed: 'none', summary: 'false' }, event)).toMatchObject({
      status: 1,
      output: 'errors=2\nwarnings=0\n',
      summary: '',
    })
    execFileSync('rm', ['-r', join(workspace, 'node_modules')])
    expect(run(workspace, {}, event)).toMatchObject({ status: 2, stdout: expect.stringContaining('run npm ci before') })
  })

  it('builds the site on other events', () => {
    const root = repository(files)
    install(root)
    expect(run(root, {}, {})).toMatchObject({ status: 1, output: 'errors=1\nwarnings=0\n' })
    edit(root, 'content/world/ships/zh.md', '40', '4')
    expect(run(root, {}, {})).toMatchObject({ status: 0, output: 'errors=0\nwarnings=0\n' })
    expect(existsSync(join(root, 'dist/en/world/tea/index.html'))).toBe(true)
  })
})

describe('the hook for pre-commit', () => {
  const [hook] = z
    .tuple([z.looseObject({ id: z.string(), name: z.string(), entry: z.string(), language: z.literal('system'), files: z.string() })])
    .parse(parse(readFileSync(join(project, '.pre-commit-hooks.yaml'), 'utf8')))

  it('runs for what a site is made from', () => {
    const files = new RegExp(hook.files)
    const sources = [
      teaZh,
      `deep/${teaZh}`,
      'locales/en/site.json',
      'public/ads.txt',
      'diglot.config.ts',
      'site/diglot.config.mjs',
      'diglot-baseline.json',
    ]
    expect(sources.filter((path) => !files.test(path))).toEqual([])
    expect(['README.md', 'src/content.ts', 'mycontent/a.md'].filter((path) => files.test(path))).toEqual([])
  })

  it('fails for what the staged change causes, and for nothing else', () => {
    const root = repository(files)
    install(root)
    const run = () =>
      spawnSync('sh', ['-c', hook.entry], { cwd: root, encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1795000000' } })
    expect(run().status).toBe(0)
    edit(root, teaZh, '山上', '7座山上')
    git(root, 'add', '-A')
    const { status, stderr } = run()
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${teaZh}:6:4 error`)])
  })
})
