import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { basesFromGit } from '../pipeline/build/bases.ts'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { runCommand } from './support/command.ts'
import { commit, edit, git, repository as repositoryOf } from './support/repository.ts'
import { folder, now, site } from './support/site.ts'

const [en, zh] = ['content/world/tides/en.md', 'content/world/tides/zh.md']
const files = {
  [en]: '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe sea rises and falls.\n\nIt is the Moon that does it.\n',
  [zh]: '---\ntitle: 潮汐\nslug: tides\n---\n\n海水有涨有落。\n\n这是月球的作用。\n',
}

const repository = (deep = '') => repositoryOf(files, deep)
const status = (root: string) => runCommand('status', { root })
const row = async (root: string) =>
  /^zh +world +(.*)$/m
    .exec(await status(root))?.[1]
    ?.split(/ +/)
    .join(' ')
const [translated, stale, unknown] = ['· 1 · · · · ·', '· · 1 · · · ·', '· · · 1 · · ·']

/** What a build says and writes, with what `check` gives it or without. */
async function built(root: string, isCheck: boolean) {
  const out = join(root, 'dist')
  const options = { root, out, now, write: !isCheck, ...(isCheck && { bases: basesFromGit }) }
  const { diagnostics } = await build(options)
  return diagnostics.map(formatDiagnostic)
}

describe.each(['', 'deep/site'])('a translation that records no basis, in a repository (%j)', (deep) => {
  it('is current until the original changes, then stale, and current again when it follows', async () => {
    const root = repository(deep)
    expect(await row(root)).toBe(translated)
    edit(root, en, 'It is the Moon', 'It is mostly the Moon')
    expect(await row(root)).toBe(stale)
    commit(root)
    expect(await status(root)).toContain('outdated in zh: world/tides (1 changed, 8 words)')
    edit(root, zh, '这是月球', '这主要是月球')
    expect(await row(root)).toBe(unknown)
    commit(root)
    expect(await row(root)).toBe(translated)
  })

  it('is reported by check, and changes nothing that is built', async () => {
    const root = repository(deep)
    await built(root, false)
    edit(root, en, 'It is the Moon', 'It is mostly the Moon')
    commit(root)
    expect(await built(root, true)).toEqual([
      `${zh}:1:1 warning: ${en} has changed since this translation was last committed; now: line 8 "It is mostly the Moon that does it.". Bring the translation up to date, then run: diglot translate world/tides zh --done [parity/stale]`,
    ])
    expect(await built(root, false)).toEqual([])
    expect(readFileSync(join(root, 'dist/zh/world/tides/index.html'), 'utf8')).not.toContain('notice')
  })
})

describe('nothing is claimed of a translation', () => {
  it('outside of a repository', async () => {
    const said = await status(site(files))
    expect(said).toContain('unknown in zh: world/tides')
    expect(said).toContain('record that: diglot translate STORY LOCALE --done')
  })

  it('in a clone without its history', async () => {
    const root = repository()
    edit(root, zh, '海水', '大海')
    commit(root)
    const clone = join(folder(), 'clone')
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone)
    expect(await row(clone)).toBe(unknown)
  })

  it('that is not committed', async () => {
    const root = repository()
    git(root, 'rm', '-q', '--cached', zh)
    git(root, 'commit', '-q', '-m', 'x')
    expect(await row(root)).toBe(unknown)
  })
})

it('what is recorded goes before what git says', async () => {
  const root = repository()
  await runCommand('translate', { root, words: ['world/tides', 'zh'], flags: new Set(['done']) })
  commit(root)
  edit(root, en, 'rises', 'surges')
  commit(root)
  edit(root, zh, '海水', '大海')
  commit(root)
  expect(await row(root)).toBe(stale)
})

it('the status page shows, word by word, what has changed in the original since, and links the files', async () => {
  const root = repository()
  await runCommand('translate', { root, words: ['world/tides', 'zh'], flags: new Set(['done']) })
  commit(root)
  edit(root, en, 'rises and falls', 'rises, and falls again')
  const html = join(root, 'reports/status.html')
  mkdirSync(dirname(html))
  expect(await runCommand('status', { root, html })).toContain('outdated in zh: world/tides (1 changed, 6 words)')
  const page = readFileSync(html, 'utf8')
  expect(page).toContain('The sea rises<ins>,</ins> and falls<ins> again</ins>.')
  expect(page).toContain(`<a href="../${zh}">${zh}</a>`)
  expect(page).toContain(`<a href="../${en}">${en}</a>`)
  expect(page).toContain('zh: 6 words to translate')
})

it('status --json has every article with its state, its files and its words', async () => {
  const root = site({ ...files, 'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-01\n---\n\nShips sail.\n' })
  const { articles } = JSON.parse(await runCommand('status', { root, flags: new Set(['json']) }))
  expect(articles.map(({ story, locale, state, words }: Record<string, unknown>) => [story, locale, state, words])).toEqual([
    ['world/tides', 'en', 'original', 0],
    ['world/tides', 'zh', 'unknown', 0],
    ['world/ships', 'en', 'original', 0],
    ['world/ships', 'zh', 'missing', 3],
  ])
  expect(articles[1]).toMatchObject({ original: en, path: zh })
})
