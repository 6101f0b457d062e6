import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanOutcome } from './support/outcomes.ts'
import { program, runOfProgram } from './support/program.ts'
import { differing } from './support/rounds.ts'
import { list, now, pair, site } from './support/site.ts'

function run(words: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

function digest(folder: string): string {
  const hash = createHash('sha256')
  for (const path of list(folder)) hash.update(path).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}

describe('exit status', () => {
  it('0, and a last line of what was built', () => {
    const { status, stdout } = run(['build', '--root', site(pair), '--now', now])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Built 1 story in 2 articles: \d+ html, 2 amp, 4 rss, 1 sitemap, 2 manifest, 1 robots, 2 headers; \d+ written, 0 unchanged, 0 deleted; 0 errors, 0 warnings \(\d+\.\d\d s\)\n$/,
    )
  })

  it('1 for errors in the content, and what is published stays as it was', () => {
    const root = site(pair)
    run(['build', '--root', root])
    const before = digest(join(root, 'dist'))
    writeFileSync(join(root, 'content/world/tides/en.md'), '---\ntitle: [\n---\n')
    const { status, stdout } = run(['build', '--root', root, '--json'])
    expect(status).toBe(1)
    for (const line of stdout.trim().split('\n'))
      expect(Object.keys(JSON.parse(line))).toEqual(['ruleId', 'severity', 'path', 'line', 'column', 'message', 'fingerprint'])
    expect(digest(join(root, 'dist'))).toBe(before)
  })

  it.each([
    { words: ['biuld'], says: '"biuld" is not a command; did you mean "build"?' },
    { words: ['build', '--now', 'yesterday'], says: 'the time "yesterday" cannot be read' },
    { words: ['build', '--root', site(pair), '--out', join(site(pair), '..')], says: 'holds the sources of the site' },
  ])('2 for wrong use: $words', ({ words, says }) => {
    const { status, stderr } = run(words)
    expect(status).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr).not.toMatch(/^\s+at |Usage/m)
  })

  it('2 for wrong settings', () => {
    expect(run(['build', '--root', site({ ...pair, 'diglot.config.ts': 'export default {}\n' })]).status).toBe(2)
  })
})

it('check writes nothing', () => {
  const root = site(pair)
  expect(run(['check', '--root', root]).status).toBe(0)
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

it('the same bytes under any time zone and language of the machine', () => {
  const root = site(pair)
  const digests = [
    { TZ: 'America/New_York', LANG: 'C' },
    { TZ: 'Asia/Kathmandu', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  ].map((env, index) => {
    const out = join(root, `out${index}`)
    expect(run(['build', '--root', root, '--out', out, '--now', now], env).status).toBe(0)
    return digest(out)
  })
  expect(digests[0]).toBe(digests[1])
})

it('SOURCE_DATE_EPOCH decides what is held back, and --now goes before it', () => {
  const root = site({ ...pair, 'content/world/later/en.md': '---\ntitle: Later\ndate: 2026-01-01\npublishAt: 2026-06-01\n---\n\nText.\n' })
  const later = join(root, 'dist/en/world/later/index.html')
  run(['build', '--root', root], { SOURCE_DATE_EPOCH: String(Date.parse('2026-05-01') / 1000) })
  expect(existsSync(later)).toBe(false)
  run(['build', '--root', root, '--now', '2026-07-01'], { SOURCE_DATE_EPOCH: String(Date.parse('2026-05-01') / 1000) })
  expect(existsSync(later)).toBe(true)
})

it('the package publishes the same bytes as this repository', async () => {
  const root = site({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', bilingual: [['en', 'zh']], search: true, offline: true, comments: { provider: 'waline', server: 'https://talk.example' } }\n`,
  })
  const { files, ...result } = await cleanOutcome(root, {}, runOfProgram)
  const expected = await cleanOutcome(root)
  expect({ ...result, files: differing(files, expected.files) }).toEqual({ ...expected, files: [] })
})
