import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { findingsAt } from '../pipeline/build/at-commit.ts'
import { basesFromGit } from '../pipeline/build/bases.ts'
import { build } from '../pipeline/build/build.ts'
import { program } from './support/program.ts'
import { commit, edit, git, repository } from './support/repository.ts'
import { type Files, folder, now, pair, site } from './support/site.ts'

const story = (name: string, en: string, zh: string): Files => ({
  [`content/world/${name}/en.md`]: `---\ntitle: The ${name}\ndate: 2026-03-02\n---\n\n${en}\n`,
  [`content/world/${name}/zh.md`]: `---\ntitle: ${name === 'ships' ? '船' : '茶'}\nslug: ${name}\n---\n\n${zh}\n`,
})
const [teaEn, teaZh] = ['content/world/tea/en.md', 'content/world/tea/zh.md']

const run = (root: string, words: string[], env: Record<string, string> = {}) => {
  const cli = [program, 'check', '--root', root, '--now', now, ...words]
  const { status, stderr, stdout } = spawnSync(process.execPath, cli, { encoding: 'utf8', cwd: root, env: { ...process.env, ...env } })
  return { status, stderr, stdout }
}

/** An archive: in the ships a wrong figure, an outdated translation that git alone knows of, and links to the tides. */
const files: Files = {
  ...pair,
  ...story('ships', 'Ships carry 4 boxes. See [tides](../tides/en.md).', '船载40个箱子。见[潮汐](../tides/zh.md)。'),
  ...story('tea', 'Tea grows on hills.', '茶长在山上。'),
}

async function check(root: string, ref: string) {
  const out = join(root, 'dist')
  const before = await findingsAt(ref, { root, out, now })
  const result = await build({ root, out, now, write: false, bases: basesFromGit, baseline: { before } })
  return { ...result, found: result.diagnostics.map(({ ruleId, path }) => `${ruleId} ${path}`) }
}

const found = async (root: string, ref = 'HEAD') => (await check(root, ref)).found

describe.each(['', 'deep/site'])('what has changed in a repository (%j)', (deep) => {
  it('is alone reported, and decides whether the check is fine', async () => {
    const root = repository(files, deep)
    expect(await check(root, 'HEAD')).toMatchObject({ outcome: 'built', found: [], accepted: { before: 1 } })
    edit(root, teaZh, '山上', '7座山上')
    expect(await check(root, 'HEAD')).toMatchObject({ outcome: 'content', found: [`parity/figure ${teaZh}`], accepted: { before: 1 } })
  })

  it('counts, committed or not, from where a branch left the other', async () => {
    const root = repository(files, deep)
    git(root, 'checkout', '-q', '-b', 'branch')
    edit(root, teaZh, '山上', '7座山上')
    commit(root)
    expect(await found(root, 'main')).toEqual([`parity/figure ${teaZh}`])
    expect(await found(root)).toEqual([])
    // What others commit meanwhile is no change of this branch.
    git(root, 'checkout', '-q', 'main')
    edit(root, 'content/world/ships/zh.md', '40', '4')
    commit(root)
    git(root, 'checkout', '-q', 'branch')
    expect(await found(root, 'main')).toEqual([`parity/figure ${teaZh}`])
  })
})

describe('a change causes what is found', () => {
  it.each<[what: string, change: (root: string) => void, found: string[]]>([
    [
      'in both articles, when the original changes',
      (root) => edit(root, teaEn, 'hills', '12 hills'),
      [`parity/figure ${teaEn}`, `parity/stale ${teaZh}`],
    ],
    [
      'in other articles, when one that they link to is deleted',
      (root) => rmSync(join(root, 'content/world/tides'), { recursive: true }),
      ['link/missing content/world/ships/en.md', 'link/missing content/world/ships/zh.md'],
    ],
    [
      'in other articles, when only their edition loses the story',
      (root) => rmSync(join(root, 'content/world/tides/zh.md')),
      ['link/missing content/world/ships/zh.md'],
    ],
    [
      'in all articles, when a setting changes',
      (root) => edit(root, 'diglot.config.ts', "timeZone: 'Asia/Shanghai'", "rules: { 'parity/figure': 'warning', 'parity/stale': 'off' }"),
      ['parity/figure content/world/ships/zh.md'],
    ],
    [
      'in a catalogue',
      (root) => edit(root, 'locales/zh/site.json', '"tides": "潮汐"', '"tea2": "茶"'),
      ['catalogue/missing-key locales/zh/site.json'],
    ],
    [
      'when the glossary changes',
      (root) => writeFileSync(join(root, 'locales/glossary.yaml'), '- term: { en: tea, zh: 茶叶 }\n'),
      [`parity/glossary ${teaZh}`],
    ],
    ['nowhere, when lines move', (root) => edit(root, 'content/world/ships/zh.md', '船载', '\n船载'), []],
    [
      'nowhere, when a story gets another folder',
      (root) => {
        git(root, 'mv', 'content/world/ships', 'content/world/vessels')
      },
      [],
    ],
    [
      'twice, when it is made twice',
      (root) => edit(root, 'content/world/ships/zh.md', '见[', '载40个箱子。见['),
      ['parity/figure content/world/ships/zh.md'],
    ],
  ])('%s', async (_, change, expected) => {
    const root = repository(files)
    change(root)
    expect((await found(root)).toSorted()).toEqual(expected.toSorted())
  })
})

describe('the commit is checked as it was', () => {
  it('with what translations were made from, by its history', async () => {
    const root = repository(files)
    edit(root, 'content/world/ships/en.md', 'carry', 'often carry')
    commit(root)
    edit(root, teaEn, 'grows', 'often grows')
    commit(root)
    expect(await found(root)).toEqual([])
    expect(await found(root, 'HEAD~1')).toEqual([`parity/stale ${teaZh}`])
  })

  it('with the packages that are installed, and modules outside of the site', async () => {
    const root = repository(
      {
        ...files,
        'diglot.config.ts':
          "import { figure } from '../../rules.ts'\nimport { off } from 'a-package'\nexport default { url: 'https://paper.example', rules: { 'parity/figure': figure, 'parity/link': off } }\n",
      },
      'deep/site',
    )
    const top = dirname(dirname(root))
    writeFileSync(join(top, '.gitignore'), 'node_modules\n.cache\ndist\n')
    writeFileSync(join(top, 'rules.ts'), "export const figure = 'error'\n")
    const installed = site({ 'package.json': '{ "type": "module", "exports": "./index.js" }', 'index.js': "export const off = 'off'\n" })
    mkdirSync(join(top, 'node_modules'))
    symlinkSync(installed, join(top, 'node_modules/a-package'), 'dir')
    commit(top)
    const { status, stdout } = run(root, ['--changed', 'HEAD'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('(and 1 as before the change)')])
  })

  it('where there was no site yet, all is new', async () => {
    const root = repository({ ...files }, 'deep')
    git(root, 'rm', '-rq', '--cached', '.')
    writeFileSync(join(root, '../readme'), 'x')
    git(root, 'add', '../readme')
    git(root, 'commit', '-q', '-m', 'x')
    expect(await found(root)).toEqual(['parity/figure content/world/ships/zh.md'])
  })

  it('and leaves nothing behind, in git or on the disk', async () => {
    const root = repository(files)
    // Other tests have such folders at the same time.
    const own = folder()
    vi.stubEnv('TMPDIR', own)
    const state = () => [
      git(root, 'status', '--porcelain'),
      git(root, 'worktree', 'list'),
      git(root, 'for-each-ref'),
      readFileSync(join(root, '.git/index'), 'base64'),
      readdirSync(own),
    ]
    const before = state()
    await found(root)
    expect(state()).toEqual(before)
    vi.unstubAllEnvs()
  })
})

describe('on the command line', () => {
  it('a shallow clone that has the commit is enough; without it, the message says what to fetch', () => {
    const root = repository(files)
    edit(root, teaZh, '山上', '7座山上')
    commit(root)
    const clone = (depth: number) => {
      const path = join(folder(), 'clone')
      git(root, 'clone', '-q', '--depth', String(depth), `file://${root}`, path)
      return path
    }
    const two = run(clone(2), ['--changed', 'HEAD^1'])
    expect([two.status, two.stdout]).toEqual([1, expect.stringContaining('(and 1 as before the change)')])
    expect(two.stderr).toContain(`${teaZh}:6:4 error`)
    const one = run(clone(1), ['--changed', 'HEAD^1'])
    expect([one.status, one.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^diglot: there is no commit, branch or tag "HEAD\^1" in this repository\. This clone is shallow: .*"fetch-depth: 0"/,
      ),
    ])
  })

  it('a hook of git runs it on what is staged', () => {
    const root = repository(files)
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${program}" check --now ${now} --changed HEAD\n`
    writeFileSync(join(root, '.git/hooks/pre-commit'), hook, { mode: 0o755 })
    edit(root, teaZh, '山上', '7座山上')
    expect(() => commit(root)).toThrow(/parity\/figure/)
    edit(root, teaZh, '7座山上', '高山上')
    commit(root)
    expect(git(root, 'log', '--oneline').trim().split('\n')).toHaveLength(2)
  })

  it.each([
    ['outside of a repository', () => site(files), /is not in a git work tree/],
    ['for an unknown name', () => repository(files), /there is no commit, branch or tag "HEAD\^1" in this repository\. Name another/],
  ])('is wrong use %s', (_, make, says) => {
    const { status, stderr } = run(make(), ['--changed', 'HEAD^1'])
    expect([status, stderr]).toEqual([2, expect.stringMatching(says)])
  })
})
