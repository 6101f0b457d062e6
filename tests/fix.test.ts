import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../pipeline/commands/fix.ts'
import type { Diagnostic, TextEdit } from '../pipeline/core/diagnostics.ts'
import { program } from './support/program.ts'
import { folder, now, pair, site } from './support/site.ts'

type Range = [line: number, column: number, endLine: number, endColumn: number, text: string]

function finding(...ranges: Range[]): Diagnostic {
  const edits = ranges.map(
    ([line, column, endLine, endColumn, text]): TextEdit => ({
      path: 'a.md',
      start: { line, column },
      end: { line: endLine, column: endColumn },
      text,
    }),
  )
  return { ruleId: 'text/punctuation', severity: 'warning', path: 'a.md', line: 1, column: 1, message: '', fix: { title: '', edits } }
}

describe('fixes', () => {
  it.each<{ what: string; text: string; fixes: Diagnostic[]; after: string; left?: number }>([
    { what: 'several on one line', text: 'a,b,c\n', fixes: [finding([1, 2, 1, 3, '，'], [1, 4, 1, 5, '。'])], after: 'a，b。c\n' },
    { what: 'in any order', text: 'abc\n', fixes: [finding([1, 3, 1, 4, 'C']), finding([1, 1, 1, 2, 'AA'])], after: 'AAbC\n' },
    { what: 'over CRLF', text: 'a\r\nb,c\r\nd\r\n', fixes: [finding([2, 2, 2, 3, '，'])], after: 'a\r\nb，c\r\nd\r\n' },
    { what: 'a line break into CRLF', text: 'a\r\nb\r\n', fixes: [finding([2, 1, 2, 1, 'x\ny'])], after: 'a\r\nx\r\nyb\r\n' },
    { what: 'after a byte order mark', text: '\uFEFFab\n', fixes: [finding([1, 2, 1, 3, 'B'])], after: '\uFEFFaB\n' },
    { what: 'after characters of two code units', text: '😀𠀀,x\n', fixes: [finding([1, 5, 1, 6, '，'])], after: '😀𠀀，x\n' },
    { what: 'across lines', text: 'the\nthe sea', fixes: [finding([1, 1, 2, 4, 'the'])], after: 'the sea' },
    { what: 'side by side', text: 'ab', fixes: [finding([1, 1, 1, 2, 'A']), finding([1, 2, 1, 3, 'B'])], after: 'AB' },
    {
      what: 'where two meet, the first',
      text: 'abcd',
      fixes: [finding([1, 1, 1, 3, 'X']), finding([1, 2, 1, 4, 'Y'])],
      after: 'Xcd',
      left: 1,
    },
    {
      what: 'whole or not at all',
      text: 'abcd',
      fixes: [finding([1, 2, 1, 3, 'X']), finding([1, 4, 1, 5, 'Z'], [1, 2, 1, 3, 'Y'])],
      after: 'aXcd',
      left: 1,
    },
    { what: 'not outside the text', text: 'ab', fixes: [finding([3, 1, 3, 2, 'X']), finding([1, 1, 1, 9, 'Y'])], after: 'ab', left: 2 },
  ])('$what', ({ text, fixes, after, left = 0 }) => {
    const root = folder()
    writeFileSync(join(root, 'a.md'), text)
    const fixed = applyFixes(root, fixes)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(after)
    expect(fixed).toEqual({ applied: fixes.length - left, left, paths: text === after ? [] : ['a.md'] })
    expect(readdirSync(root)).toEqual(['a.md'])
  })

  it('leave alone what is outside the site, or no UTF-8, and keep the file’s mode', () => {
    const [root, other] = [folder(), folder()]
    writeFileSync(join(other, 'a.md'), 'a,b')
    symlinkSync(join(other, 'a.md'), join(root, 'a.md'))
    expect(applyFixes(root, [finding([1, 2, 1, 3, '，'])])).toEqual({ applied: 0, left: 1, paths: [] })
    expect(readFileSync(join(other, 'a.md'), 'utf8')).toBe('a,b')
    const latin = Uint8Array.of(0xff, 0x2c)
    writeFileSync(join(other, 'a.md'), latin)
    expect(applyFixes(other, [finding([1, 2, 1, 3, '，'])]).applied).toBe(0)
    writeFileSync(join(other, 'a.md'), 'a,b')
    chmodSync(join(other, 'a.md'), 0o640)
    expect(applyFixes(other, [finding([1, 2, 1, 3, '，'])]).applied).toBe(1)
    expect(statSync(join(other, 'a.md')).mode & 0o777).toBe(0o640)
  })
})

function run(...words: string[]) {
  return spawnSync(process.execPath, [program, ...words, '--now', now], { encoding: 'utf8' })
}

describe('diglot check --fix', () => {
  const zh = 'content/world/tides/zh.md'
  const broken =
    '\uFEFF---\r\ntitle: 潮汐,涨落\r\nauthors: [编辑部]\r\n---\r\n\r\n海水的的高度😀,有\u000B涨\u200B有落,很大.\r\n\r\n他说”潮水“來了。\r\n'

  it('applies what is certain, and reports what is left', () => {
    const root = site({ ...pair, [zh]: broken })
    const { status, stdout, stderr } = run('check', '--fix', '--root', root)
    // A slow machine shows progress here.
    expect(stderr).not.toMatch(/error|warning/)
    expect(stdout).toMatch(/^Applied 6 fixes in 1 file\nChecked 1 story/)
    expect(status).toBe(0)
    expect(readFileSync(join(root, zh), 'utf8')).toBe(
      '\uFEFF---\r\ntitle: 潮汐，涨落\r\nauthors: [编辑部]\r\n---\r\n\r\n海水的高度😀,有涨有落，很大。\r\n\r\n他说“潮水”来了。\r\n',
    )
    expect(readdirSync(join(root, 'content/world/tides')).toSorted()).toEqual(['en.md', 'zh.md'])
  })

  it('has nothing to do where nothing is found, and prints fixes in JSON lines', () => {
    const root = site(pair)
    expect(run('check', '--fix', '--root', root).stdout).toMatch(/^Applied 0 fixes in 0 files\nChecked/)
    const other = site({ ...pair, [zh]: broken })
    const { stdout } = run('check', '--json', '--root', other)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.find(({ line }) => line === 2).fix).toEqual({
      title: 'Replace 3 half-width marks',
      edits: expect.arrayContaining([{ path: join(other, zh), start: { line: 2, column: 10 }, end: { line: 2, column: 11 }, text: '，' }]),
    })
  })

  it.each([
    ['title: The tide：a guide', 'title: "The tide: a guide"'],
    ['title: The “tide”：a guide   ', 'title: "The “tide”: a guide"   '],
    ["title: 'The tide：a guide'", "title: 'The tide: a guide'"],
    ['title: The tide，and the sea', 'title: The tide, and the sea'],
    ['title: >\n  The tide：a guide', 'title: >\n  The tide: a guide'],
  ])('writes front matter that says the same: %s', (title, after) => {
    const root = site({ 'content/world/tides/en.md': `---\n${title}\ndate: 2026-03-02\n---\n\nIt rises.\n` })
    run('check', '--root', root, '--fix')
    expect(readFileSync(join(root, 'content/world/tides/en.md'), 'utf8')).toBe(`---\n${after}\ndate: 2026-03-02\n---\n\nIt rises.\n`)
  })

  it('belongs to check', () => {
    const root = site(pair)
    mkdirSync(join(root, 'dist'))
    const { status, stderr } = run('build', '--fix', '--root', root)
    expect(status).toBe(2)
    expect(stderr).toContain('"--fix" is not an option of diglot build; it is one of: check')
  })
})
