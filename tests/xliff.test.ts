import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xliff2js } from 'xliff'
import { CommandError } from '../pipeline/commands/command.ts'
import { runCommand } from './support/command.ts'
import { copySample, folder, list, pair, site } from './support/site.ts'

const head =
  'title: Tides\nsummary: Twice a day.\ndate: 2026-03-02\nauthors: [Desk]\nimage: { src: sea.png, alt: The sea, caption: Morning }\n'
const body = `The sea *rises* and **falls**, says [a page](https://a.example/x "Hint") and \`code\`.[^1]

## Twice a day

> - First, see [ships](../ships/en.md).
> - A second line,\\
>   broken, with :zh[潮汐] in it.

| Port | Height |
| --- | --- |
| Amoy \\| Xiamen | 4 m |

![A harbour at dawn](harbour.png "Low water")

:::pullquote[Who says it]
It comes **twice**.
:::

::video[The tide comes in]{youtube=aqz-KE-bpKQ}

\`\`\`sh
not prose
\`\`\`

[^1]: A note with <https://b.example/>.
`

function siteOf(text = body, more = {}) {
  return site({ 'content/world/tides/en.md': `---\n${head}---\n\n${text}`, ...more })
}

async function translate(root: string, input: { xliff?: string; fromXliff?: string; text?: boolean; words?: string[] }): Promise<string> {
  const { text, words = ['world/tides', 'zh'], ...files } = input
  const flags = new Set(text ? ['text'] : [])
  return runCommand('translate', { root, words, flags, ...files })
}

const said = async (run: Promise<string>) =>
  run.then(
    (text) => text,
    (error) => {
      if (!(error instanceof CommandError)) throw error
      return error.message
    },
  )

/** As a tool fills it in: each target is what `change` makes of its source. */
function fill(file: string, change = (source: string) => source): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(
      /<segment state="initial"><source>([\s\S]*?)<\/source><\/segment>/g,
      (_, source: string) => `<segment state="translated"><source>${source}</source><target>${change(source)}</target></segment>`,
    ),
  )
}

const bodyOf = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '')
const zh = (root: string) => readFileSync(join(root, 'content/world/tides/zh.md'), 'utf8')

describe('XLIFF', () => {
  it('has every text with its codes, as another reader sees them too', async () => {
    const root = siteOf()
    const file = join(root, 'tides.xlf')
    await translate(root, { xliff: file })
    const { resources, sourceLanguage, targetLanguage } = await xliff2js(readFileSync(file, 'utf8'))
    expect([sourceLanguage, targetLanguage]).toEqual(['en', 'zh-Hans'])
    const units = resources.f1 ?? {}
    expect(Object.keys(units)).toEqual([
      ...['title', 'summary', 'image-alt', 'image-caption', 'authors-0'].map((name) => `field-${name}`),
      ...['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9-alt-1', 'u9-title-1', 'u10', 'u11', 'u12', 'u13'],
    ])
    expect(units.u2).toMatchObject({ source: 'Twice a day', note: 'a heading of line 11' })
    expect(units['field-image-alt']).toMatchObject({ source: 'The sea' })
    const [first, emphasis] = (units.u1?.source ?? []) as unknown[]
    expect([first, emphasis]).toEqual([
      'The sea ',
      {
        Span: expect.objectContaining({
          id: '1',
          dataRefStart: 'd1',
          dataRefEnd: 'd1-end',
          subType: 'md:emphasis',
          canDelete: 'yes',
          contents: 'rises',
        }),
      },
    ])
  })

  it('comes back as the same Markdown, byte for byte, where nothing was changed', async () => {
    const root = siteOf()
    const file = join(root, 'tides.xlf')
    await translate(root, { xliff: file })
    fill(file)
    expect(await translate(root, { fromXliff: file })).toBe('Wrote content/world/tides/zh.md.')
    expect(bodyOf(zh(root))).toBe(`\n${body.replace('../ships/en.md', '../ships/zh.md')}`)
    expect(zh(root)).toMatch(
      /^---\ntitle: Tides\nsummary: Twice a day\.\nimage:\n {2}alt: The sea\n {2}caption: Morning\nauthors:\n {2}- Desk\ndraft: true\ntranslation:\n {2}from: en\n {2}basis: (?:[\w-]{6} ?)+\n---\n/,
    )
  })

  it('keeps codes, links and structure around other words, which cannot become markup', async () => {
    const root = siteOf()
    const file = join(root, 'tides.xlf')
    await translate(root, { xliff: file })
    fill(file, (source) => source)
    const before = readFileSync(file, 'utf8')
    const [front = '', prose = ''] = before.split('<unit id="u1">')
    const changed = prose.replace(/(?<=<target>)[\s\S]*?(?=<\/target>)/g, (target) =>
      target.replace(/(^|>)([^<>]+)/g, (_, end: string, text: string) => `${end}${text.replace(/[A-Za-z]+/g, '*水_[位]&lt;b&gt;')}`),
    )
    writeFileSync(file, `${front}<unit id="u1">${changed}`)
    await translate(root, { fromXliff: file })
    const text = bodyOf(zh(root))
    expect(text).toContain('(https://a.example/x "Hint")')
    expect(text).toContain('(../ships/zh.md)')
    expect(text).toContain('```sh\nnot prose\n```')
    expect(text).toContain('{youtube=aqz-KE-bpKQ}')
    expect(text).toMatch(/^> {3}\\\*水/m)
    await translate(root, { xliff: join(root, 'again.xlf') })
    expect(readFileSync(join(root, 'again.xlf'), 'utf8').match(/state="translated"/g)).toHaveLength(19)
  })

  it('has what is translated already, and gives back the file that was there', async () => {
    const root = folder()
    copySample(root)
    const pairs = list(join(root, 'content')).filter(
      (path) => path.endsWith('zh.md') && existsSync(join(root, 'content', path.replace('zh.md', 'en.md'))),
    )
    expect(pairs.length).toBeGreaterThan(8)
    for (const path of pairs) {
      const words = [
        path.replace('/zh.md', ''),
        /from: zh/.test(readFileSync(join(root, 'content', path.replace('zh.md', 'en.md')), 'utf8')) ? 'en' : 'zh',
      ]
      const target = join(root, 'content', words[0] ?? '', `${words[1]}.md`)
      const file = join(root, `${path.replaceAll('/', '-')}.xlf`)
      const before = readFileSync(target, 'utf8')
      await translate(root, { xliff: file, words })
      // Where these came from is recorded by nobody: here is no git.
      expect(await translate(root, { fromXliff: file, words })).toMatch(/^Wrote content\/\S+\.md\.\nNothing says what \S+ was made from/)
      expect(bodyOf(readFileSync(target, 'utf8'))).toBe(bodyOf(before))
      // … and without it, with every target its source, the original.
      rmSync(target)
      const fresh = `${file}.new`
      await translate(root, { xliff: fresh, words })
      fill(fresh)
      await translate(root, { fromXliff: fresh, words })
      const original = readFileSync(join(root, 'content', words[0] ?? '', `${words[1] === 'zh' ? 'en' : 'zh'}.md`), 'utf8')
      expect(bodyOf(readFileSync(target, 'utf8')).replaceAll('/zh.md', '/en.md')).toBe(bodyOf(original).replaceAll('/zh.md', '/en.md'))
      writeFileSync(target, before)
    }
  })

  it('any prose goes out and in', async () => {
    const inline = fc.constantFrom(
      'word',
      '*a*',
      '**b**',
      '`c`',
      '[d](https://e.example/)',
      '中文，',
      '**真，**她',
      ' ',
      ' 1. ',
      ' # ',
      '&amp;',
      '\\*',
      '<https://x.example/>',
      '|',
      '_u_',
      '~~z~~',
      ':zh[中]',
      '![i](j.png)',
      '\n',
    )
    const block = fc
      .tuple(fc.constantFrom('', '# ', '> ', '- ', '1. '), fc.array(inline, { minLength: 1, maxLength: 8 }))
      .map(([mark, parts]) =>
        `${mark}w${parts.join('')}`.replace(/\n/g, mark === '> ' ? '\n> ' : mark === '# ' ? ' ' : mark === '' ? '\n' : '\n   '),
      )
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), fc.boolean(), async (blocks, changed) => {
        const text = `${blocks.join('\n\n')}\n`
        const root = siteOf(text)
        const file = join(root, 'x.xlf')
        await translate(root, { xliff: file })
        fill(file, changed ? (source) => `${source}水` : undefined)
        await translate(root, { fromXliff: file })
        if (!changed) expect(bodyOf(zh(root))).toBe(`\n${text}`)
        // What came in goes out as it was.
        const again = join(root, 'again.xlf')
        await translate(root, { xliff: again })
        const targets = (path: string) =>
          [...readFileSync(path, 'utf8').matchAll(/<target>([\s\S]*?)<\/target>/g)].map(([, found = '']) =>
            found.replace(/\s+/g, ' ').trim(),
          )
        if (changed) expect(targets(again)).toEqual(targets(file))
        rmSync(root, { recursive: true })
      }),
      { numRuns: 60 },
    )
  })

  it('line ends are no part of a text: between Chinese characters they are nothing, elsewhere a space', async () => {
    const root = siteOf('她说\n中文，word\nand *more\nwords*.\n')
    const file = join(root, 'x.xlf')
    await translate(root, { xliff: file })
    expect(readFileSync(file, 'utf8')).toMatch(/<source>她说中文，word and <pc [^>]*>more words<\/pc>\.<\/source>/)
  })

  it('a tool may have cut it into sentences, marked it and noted', async () => {
    const root = siteOf('One sentence. Another *one*.\n')
    const file = join(root, 'x.xlf')
    await translate(root, { xliff: file })
    fill(file)
    const text = readFileSync(file, 'utf8')
    const unit = /<unit id="u1">[\s\S]*?<\/unit>/.exec(text)?.[0] ?? ''
    const code = /<pc[^>]*>/.exec(unit)?.[0] ?? ''
    const cut = unit
      .replace('<notes>', '<notes><note>Is this right?</note>')
      .replace(
        /<segment[\s\S]*<\/segment>/,
        `<segment state="final"><source>One sentence.</source><target>一<mrk id="m1" type="term">句</mrk>。</target></segment><ignorable><source> </source><target></target></ignorable><segment state="final"><source>Another ${code}one</pc>.</source><target>又<sc id="1"/>一<ec startRef="1"/>句。</target></segment>`,
      )
    writeFileSync(file, text.replace(unit, cut))
    expect(await translate(root, { fromXliff: file })).toMatch(
      /^Wrote content\/world\/tides\/zh\.md\.\nx\.xlf:\d+:\d+ note: Is this right\?$/,
    )
    expect(bodyOf(zh(root))).toBe('\n一句。又*一*句。\n')
  })

  it('with --text takes in what is the same, and leaves the rest as a draft', async () => {
    const root = siteOf('One block.\n\nTwo blocks.\n')
    const file = join(root, 'x.xlf')
    await translate(root, { xliff: file })
    fill(file, (source) => source.replace('One block.', '第一段。').replace('Two blocks.', '第二段。'))
    writeFileSync(join(root, 'content/world/tides/en.md'), `---\n${head}---\n\nA new one.\n\nOne block.\n\nTwo blocks, changed.\n`)
    expect(await said(translate(root, { fromXliff: file }))).toBe(
      'x.xlf:1:1 content/world/tides/en.md has changed since this file was made; now: line 9 "A new one.", line 13 "Two blocks, changed.". Add --text to take what is still the same; the rest stays in the original\'s language, as a draft.',
    )
    expect(await translate(root, { fromXliff: file, text: true })).toBe(
      'Wrote content/world/tides/zh.md, as a draft: 2 of its texts are not translated yet.',
    )
    expect(bodyOf(zh(root))).toBe('\nA new one.\n\n第一段。\n\nTwo blocks, changed.\n')
    expect(zh(root)).toContain('draft: true')
  })
})

describe('XLIFF that cannot be taken in', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['UTF-16', Buffer.from('\uFEFF<xliff/>', 'utf16le'), /^x\.xlf:1:1 error: this file is UTF-16, not UTF-8\. Save it as UTF-8 /],
    [
      'GBK',
      Buffer.from([60, 97, 62, 0xb3, 0xb1, 0xcb, 0xae, 60, 47, 97, 62]),
      /^x\.xlf:1:4 error: this file is GBK \(GB 18030\), not UTF-8\./,
    ],
    ['far too much', Buffer.alloc(20_000_001, 32), /^x\.xlf:1:1 this file has 21 MB; expected at most 20 MB\. Export it again$/],
  ])('%s', async (_, bytes, says) => {
    const root = site(pair)
    writeFileSync(join(root, 'x.xlf'), bytes)
    await expect(translate(root, { fromXliff: join(root, 'x.xlf') })).rejects.toThrow(says)
  })

  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xliff/>'
  it.each<[string, (text: string) => string, RegExp]>([
    ['an empty file', () => '', /^x\.xlf:1:1 this is not well-formed XML: document must contain a root element\.$/],
    ['no XML', () => 'hello', /^x\.xlf:1:\d+ this is not well-formed XML: /],
    ['XML that does not end', (text) => text.slice(0, -9), /^x\.xlf:\d+:\d+ this is not well-formed XML: unclosed tag: /],
    [
      'entities',
      () => bomb,
      /^x\.xlf:1:\d+ there is a document type here; XLIFF has none, and its entities are not read\. Delete "<!DOCTYPE …>"\.$/,
    ],
    ['another format', () => '<html/>', /^x\.xlf:1:1 this is <html>; expected XLIFF 2\.$/],
    ['XLIFF 1.2', () => '<xliff version="1.2"/>', /^x\.xlf:1:1 this is XLIFF 1\.2; expected 2\.0\. Save it as XLIFF 2\.$/],
    [
      'another file',
      (text) => text.replace(/<mda:metadata>.*<\/mda:metadata>/, ''),
      /^x\.xlf:1:39 this file was not written by "diglot translate --xliff"/,
    ],
    [
      'another story',
      (text) => text.replace('>world/tides<', '>world/wells<'),
      /^x\.xlf:1:1 this file is of the story "world\/wells"; expected "world\/tides"\./,
    ],
    [
      'another language',
      (text) => text.replace('trgLang="zh-Hans"', 'trgLang="fr"'),
      /^x\.xlf:1:1 this file is for "zh" \(fr\); expected "zh" \(zh-Hans\)\.$/,
    ],
    [
      'a text without target',
      (text) => text.replace(/<target>Twice a day<\/target>/, ''),
      /^x\.xlf:\d+:\d+ the unit "u2" \("Twice a day"\) has no target\. Translate it, or add --text/,
    ],
    [
      'a unit that is gone',
      (text) => text.replace(/<unit id="u2">[\s\S]*?<\/unit>/, ''),
      /^x\.xlf:1:1 the unit "u2" \("Twice a day"\) is missing\./,
    ],
    [
      'a source that was changed',
      (text) => text.replace('<source>Twice a day<', '<source>Once a day<'),
      /^x\.xlf:\d+:\d+ the source of unit "u2" was changed; expected "Twice a day"\./,
    ],
    [
      'a link that is lost',
      (text) => text.replace(/(<target>The sea.*)<pc id="3"[^>]*>(.*?)<\/pc>/, '$1$2'),
      /^x\.xlf:\d+:\d+ unit "u1": the inline code "3" \(link\) is missing in the target\./,
    ],
    [
      'a code twice',
      (text) => text.replace(/(<target>The sea )(<pc id="1".*?<\/pc>)/, '$1$2$2'),
      /^x\.xlf:\d+:\d+ unit "u1": the inline code "1" is in the target more than once\./,
    ],
    [
      'a code of nobody',
      (text) => text.replace(/(<target>The sea )/, '$1<ph id="99"/>'),
      /^x\.xlf:\d+:\d+ unit "u1": the inline code "99" is not in the source\./,
    ],
    [
      'a code that does not end',
      (text) => text.replace(/(<target>The sea )/, '$1<sc id="1"/>'),
      /^x\.xlf:\d+:\d+ unit "u1": the inline code "1" does not end\./,
    ],
    [
      'an element of nobody',
      (text) => text.replace(/(<target>The sea )/, '$1<b>x</b>'),
      /^x\.xlf:\d+:\d+ unit "u1": <b> is no inline code that is known here\./,
    ],
  ])('%s', async (_, change, says) => {
    const root = siteOf()
    const file = join(root, 'x.xlf')
    await translate(root, { xliff: file })
    fill(file)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    expect(await said(translate(root, { fromXliff: file }))).toMatch(says)
    expect(existsSync(join(root, 'content/world/tides/zh.md'))).toBe(false)
  })

  it('nothing is written over: neither an XLIFF file nor a translation that has changed since', async () => {
    const root = siteOf()
    const file = join(root, 'x.xlf')
    await translate(root, { xliff: file })
    expect(await said(translate(root, { xliff: file }))).toContain('x.xlf exists already')
    fill(file)
    writeFileSync(join(root, 'content/world/tides/zh.md'), '---\ntitle: 潮汐\ntranslation: { from: en }\n---\n\n我的译文。\n')
    expect(await said(translate(root, { fromXliff: file }))).toBe(
      'x.xlf:1:1 content/world/tides/zh.md has been written since this file was made, and would be lost. Export the file again with --xliff, or move the translation away.',
    )
    expect(await said(translate(root, { fromXliff: join(root, 'none.xlf') }))).toContain('none.xlf does not exist; expected an XLIFF file')
  })
})

describe('a translation whose original has changed', () => {
  const changed = body.replace('Twice a day', 'Two times a day').replace('| Amoy \\| Xiamen |', '| Amoy |')
  const original = 'content/world/tides/en.md'

  /** A translation that was current, and an original that has changed since; and its file for translators. */
  async function stale() {
    const root = siteOf()
    const file = join(root, 'tides.xlf')
    await translate(root, { xliff: file })
    fill(file, (source) => source.replaceAll('Twice', '两次'))
    await translate(root, { fromXliff: file })
    writeFileSync(join(root, 'content/world/tides/zh.md'), zh(root).replace('draft: true\n', ''))
    writeFileSync(join(root, original), readFileSync(join(root, original), 'utf8').replace(body, changed))
    const again = join(root, 'again.xlf')
    await translate(root, { xliff: again })
    return { root, file: again, before: zh(root), text: readFileSync(again, 'utf8') }
  }
  const status = (root: string) => runCommand('status', { root })

  it('has what has changed as to be translated, with the translation that there is', async () => {
    const { text } = await stale()
    const units = text.split('<unit id="').slice(1)
    const waiting = units.flatMap((unit) => {
      const [, source] = /<segment state="initial"><source>(.*?)<\/source><target>/.exec(unit) ?? []
      return source === undefined ? [] : [[unit.slice(0, unit.indexOf('"')), source]]
    })
    expect(waiting).toEqual([
      ['u2', 'Two times a day'],
      ['u7', 'Amoy'],
    ])
    expect(text.match(/The source has changed since this was translated/g)).toHaveLength(2)
  })

  it('stays out of date where the file comes back as it was', async () => {
    const { root, file, before } = await stale()
    const message = await said(translate(root, { fromXliff: file }))
    expect(message.split('\n')).toHaveLength(2)
    expect(message).toContain(
      'the source of unit "u2" ("Two times a day") has changed since it was translated, and its target is the same.',
    )
    expect(zh(root)).toBe(before)
    expect(await said(translate(root, { fromXliff: file, text: true }))).toContain('zh.md is still out of date: 2 texts were not updated.')
    expect(zh(root)).toBe(before)
    expect(await status(root)).toContain('outdated in zh: world/tides (2 changed, 5 words)')
  })

  it.each([
    ['another target', (text: string) => text.replaceAll(/(?<=<segment state="initial"><source>.*?<\/source><target>)/g, '新')],
    ['a state', (text: string) => text.replaceAll('state="initial"', 'state="translated"')],
  ])('is current again where %s says that all was looked at', async (_, change) => {
    const { root, file, text } = await stale()
    writeFileSync(file, change(text))
    expect(await translate(root, { fromXliff: file })).toBe('Wrote content/world/tides/zh.md.')
    expect(await status(root)).toContain('Everything is translated and current.')
  })

  it('is not recorded as current where nothing says what it was made from, unless all of it was reviewed', async () => {
    const { root, file } = await stale()
    const unrecorded = zh(root).replace(/^ {2}basis: .*\n/m, '')
    writeFileSync(join(root, 'content/world/tides/zh.md'), unrecorded)
    await translate(root, { xliff: `${file}2` })
    expect(await translate(root, { fromXliff: `${file}2` })).toContain('Nothing says what content/world/tides/zh.md was made from.')
    expect(zh(root)).toBe(unrecorded)
    writeFileSync(`${file}2`, readFileSync(`${file}2`, 'utf8').replaceAll(/state="\w+"/g, 'state="final"'))
    expect(await translate(root, { fromXliff: `${file}2` })).toBe('Wrote content/world/tides/zh.md.')
    expect(zh(root)).toContain('basis: ')
  })
})
