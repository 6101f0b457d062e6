import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import english from '../locales/en/interface.json' with { type: 'json' }
import { createReport } from '../pipeline/core/report.ts'
import { writeBody } from '../pipeline/render/formats/body.ts'
import { writeFragment } from '../pipeline/render/formats/write.ts'
import { createLocalizer } from '../pipeline/render/localize/translate.ts'
import { renderBody } from '../pipeline/render/views/body.ts'
import { createSlugger } from '../pipeline/site/slug.ts'
import { parseDate } from '../pipeline/source/front-matter/dates.ts'
import { isSlug } from '../pipeline/source/front-matter/fields.ts'
import { createEdition } from '../pipeline/source/locales/edition.ts'
import { createMarkdownReader } from '../pipeline/source/markdown/processor.ts'
import { buildSite, type Files, pair, site } from './support/site.ts'

// The same cases in every run: a failure that comes and goes helps nobody.
const read = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: false })
const bodyOf = (markdown: string) => read({ path: 'a.md', markdown, tag: 'zh-Hans' }, createReport())

/** HTML as a browser reads it. */
const parse = (html: string): Root =>
  unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] })
const write = (tree: Root) => unified().use(rehypeStringify).stringify(tree)

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  '-->',
  '<b onclick=x>',
  '&lt;',
  '&#60;',
  '"',
  "'",
  '`',
  '{{count}}',
  '$t(nav.home)',
  '\\',
  '../',
  '%2e%2e/',
  '](javascript:alert(1))',
  '[x',
  '![',
  '*',
  '**',
  '_',
  '~~',
  '|',
  '\n',
  '\n\n',
  '    ',
  '# ',
  '> ',
  '- ',
  ':zh[',
  ']',
  '[^1]',
  '[^1]: ',
  'https://a.b/',
  '。',
  '，',
  '“',
  '中文',
  'word',
  ' ',
  '\u2028',
  '\u202E',
  '😀',
  '\u{1F469}\u200D\u{1F680}',
  'é',
  ']]',
  '\uE0000\uE000',
)
/** Text that tries to be more than text. */
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const elementsOf = (tree: Root): Element[] => {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    found.push(node)
  })
  return found
}

describe('text is never more than text', () => {
  it('in Markdown: no element but the known ones, no handler, no program', () => {
    const known =
      /^(?:p|h[1-6]|em|strong|del|a|img|code|pre|blockquote|ul|ol|li|hr|br|table|thead|tbody|tr|th|td|div|span|cite|section|sup|label|input|figure|figcaption)$/
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = bodyOf(text)?.tree ?? { type: 'root', children: [] }
        for (const { tagName, properties } of elementsOf(parse(write(tree)))) {
          expect(tagName).toMatch(known)
          expect(Object.keys(properties).filter((name) => /^on|^style$|^srcdoc$/i.test(name))).toEqual([])
          expect(String(properties.href ?? properties.src ?? '')).not.toMatch(/^\s*(?:javascript|vbscript|data):/i)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('in a headline and a paragraph of a built page: the text of the page is the text of the file', async () => {
    // Control characters, signs of direction, `]]>` and tags are errors of their own (bad-input.test.ts).
    const title = hostile
      .map((text) =>
        text.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{sc=Han}\u202A-\u202E\u2066-\u2069\u3000-\u303F\uFF00-\uFFFF]|\]\]>|<\/?[a-z!]/giu, ''),
      )
      .filter((text) => text.trim() !== '')
    const titles = fc.sample(title, { numRuns: 60, seed: 7 }).map((text) => text.replace(/\s+/g, ' ').trim())
    const files: Files = {
      'content/world/zh/zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\n---\n\n海水。\n',
      // Entities and Markdown are findings; what is published of them is text all the same.
      'diglot.config.ts': "export default { url: 'https://paper.example', rules: { 'front-matter/html': 'off' } }\n",
    }
    for (const [index, text] of titles.entries())
      files[`content/world/s${index}/en.md`] =
        `---\ntitle: ${JSON.stringify(text)}\ndate: 2026-03-02\nslug: s${index}\nsummary: ${JSON.stringify(text)}\nauthors: [Desk]\n---\n\nText.\n`
    const built = await buildSite(files)
    expect(built.messages.filter((message) => !message.includes('[text/'))).toEqual([])
    for (const [index, text] of titles.entries()) {
      const tree = parse(built.read(`en/world/s${index}/index.html`))
      const elements = elementsOf(tree)
      expect(elements.filter(({ tagName }) => tagName === 'h1').map(textOf)).toEqual([text])
      expect(
        elements.filter(({ tagName, properties }) => tagName === 'p' && String(properties.className) === 'standfirst').map(textOf),
      ).toEqual([text])
      // The first, in every page the same, runs before the first paint.
      const [, ...scripts] = elements.filter(({ tagName }) => tagName === 'script')
      expect(scripts.map(({ properties }) => properties.type)).toEqual(['module', 'application/ld+json'])
      expect(JSON.parse(textOf(scripts[1] as Element)).headline).toBe(text)
      expect(elements.some(({ properties }) => Object.keys(properties).some((name) => /^on[a-z]/.test(name)))).toBe(false)
    }
    const found: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name }) => name === 'title' && found.push(''))
    parser.on('text', (text) => {
      if (found.length > 0) found[found.length - 1] += text
    })
    parser.write(built.read('en/feed.xml')).close()
    // Fifty items, as many as a feed has, the feed itself and its picture.
    expect(found).toHaveLength(52)
  })
})

describe('slugs', () => {
  it('are safe as one part of a path, whatever the headline', async () => {
    const slugger = await createSlugger([['中文', 'zh']], () => 'zh')
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const slug = slugger(text, 'zh')
        expect(slug).not.toMatch(/[/\\\s.%?#<>"'&\p{Cc}]/u)
        expect(slug.length).toBeLessThanOrEqual(80)
        if (slug !== '') expect(isSlug(slug)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['银行行长在重庆长大', 'yin-hang-hang-zhang-zai-chong-qing-zhang-da'],
    ['旅游', 'lv-you'],
    ['Istio 1.5.3 发布', 'istio-1-5-3-fa-bu'],
    ['Café déjà vu', 'cafe-deja-vu'],
    ['  What?!  ', 'what'],
    ['Об этом', 'об-этом'],
    ['！', ''],
  ])('%s → %s', async (text, slug) => {
    expect((await createSlugger([['中文', 'zh']], () => 'zh'))(text, 'zh')).toBe(slug)
  })
})

it.each(['Con', 'NUL', 'com1'])('the headline %s makes no name that an operating system keeps', async (title) => {
  const built = await buildSite({
    ...pair,
    'content/world/a/en.md': `---\ntitle: ${title}\ndate: 2026-03-02\n---\n\nText.\n`,
    'content/world/a/zh.md': '---\ntitle: 水井\n---\n\n井水。\n',
  })
  const parts = built.outcome === 'built' ? built.files().flatMap((path) => path.split('/')) : []
  expect(parts.filter((part) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part))).toEqual([])
  expect(built.diagnostics.every(({ path }) => path === 'content/world/a/en.md')).toBe(true)
})

describe('dates', () => {
  it('come back as they went', () => {
    const instant = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York'), (date, zone) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`
        expect(parseDate(iso, zone)).toBe(iso)
        expect(parseDate(iso.replace('Z', '+00:00'), zone)).toBe(iso)
        expect(parseDate(iso.slice(0, 19), 'UTC')).toBe(iso)
      }),
    )
  })

  it('that do not exist are none, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$/)), (text) => {
        const parsed = parseDate(text, 'UTC')
        if (parsed !== undefined) expect(parsed.slice(0, 10)).toBe(text.trim().slice(0, 10))
      }),
    )
  })
})

it('a link found in prose never crosses Chinese punctuation', () => {
  const prose = fc.array(
    fc.constantFrom(
      'https://a.b/c',
      'www.a.b',
      '。',
      '，',
      '（',
      '）',
      '“',
      '”',
      '、',
      '《',
      '》',
      '！',
      '…',
      '——',
      '见',
      'x',
      '.',
      ',',
      ')',
      '?q=1',
    ),
    { maxLength: 10 },
  )
  fc.assert(
    fc.property(prose, (parts) => {
      const tree = bodyOf(parts.join(''))?.tree ?? { type: 'root', children: [] }
      for (const node of elementsOf(tree).filter(({ tagName }) => tagName === 'a'))
        expect(textOf(node)).not.toMatch(/[\u3000-\u303F\uFF00-\uFF65“”‘’—…]/)
      expect(textOf(tree)).toBe(parts.join(''))
    }),
    { numRuns: 500 },
  )
})

it('footnotes are numbered from one, in the order of their calls', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '注', '4', '1'), { minLength: 1, maxLength: 8 }), (calls) => {
      const markdown = `${calls.map((name) => `词[^${name}]`).join('，')}\n\n${['1', 'b', '注', 'a', '4'].map((name) => `[^${name}]: ${name}`).join('\n\n')}`
      const tree = bodyOf(markdown)?.tree ?? { type: 'root', children: [] }
      const all = elementsOf(tree)
      const order = [...new Set(calls)]
      const called = all.filter(({ properties }) => properties.dataFootnoteRef !== undefined).map((node) => textOf(node))
      expect(called).toEqual(calls.map((name) => String(order.indexOf(name) + 1)))
      const notes = all.filter(({ tagName, properties }) => tagName === 'li' && String(properties.id).startsWith('fn-'))
      expect(notes.map(({ properties }) => properties.id)).toEqual(order.map((_, index) => `fn-${index + 1}`))
      expect(notes.map((node) => textOf(node).trim().split(' ')[0])).toEqual(order)
    }),
  )
})

it('a body that is written once is, on a page, what the serialiser makes of its tree', () => {
  const words = createLocalizer(
    { edition: createEdition('en', {}), words: { interface: english, site: { title: 'T', description: 'D' } } },
    'UTC',
  )
  fc.assert(
    fc.property(hostile, (text) => {
      const tree = bodyOf(text)?.tree ?? { type: 'root' as const, children: [] }
      visit(tree, 'element', (node) => {
        // What a page puts there is tested by itself.
        if (node.tagName === 'img' || node.properties.dataVideo !== undefined) node.properties = { alt: 'x' }
        if (node.properties.dataFootnotes !== undefined) Object.assign(node, { properties: {}, children: [] })
      })
      // In a value, a page escapes `<` too.
      const body = renderBody(writeBody(tree), { id: 'a', links: {}, pictures: {} }, words, 'https://paper.example').text
      expect(body.replace(/="[^"]*"/g, (value) => value.replaceAll('&lt;', '<'))).toBe(
        // Characters that stand for pieces are no article's.
        ['\u0001', '\u0002', '\u0003'].reduce((text, mark) => text.replaceAll(mark, ''), writeFragment(tree)),
      )
    }),
  )
})

it('the order in which files were made changes no byte', async () => {
  const names = ['a', 'B', 'c-1', 'c10', 'é', '中', 'Z']
  const files = names.flatMap((name, index): [string, string][] => [
    [
      `content/world/${name}/en.md`,
      `---\ntitle: Story ${index}\ndate: 2026-03-02\nslug: s${index}\ntags: [tea, tides]\nauthors: [Desk]\n---\n\nText.\n`,
    ],
    [`content/world/${name}/zh.md`, `---\ntitle: 故事${index}\nslug: s${index}\nauthors: [编辑部]\n---\n\n正文。\n`],
  ])
  const bytes = async (order: [string, string][]) => {
    const built = await buildSite({}, site(Object.fromEntries(order)))
    expect(built.messages.filter((message) => !message.includes('[text/'))).toEqual([])
    return built.files().map((path) => `${path}\n${built.read(path)}`)
  }
  const first = await bytes(files)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
      expect(await bytes(order)).toEqual(first)
    }),
    { numRuns: 5 },
  )
})
