import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { readArticleText } from '../../pipeline/commands/import/article-file.ts'
import { readDate, writeDate } from '../../pipeline/commands/import/dates.ts'
import { makeHead } from '../../pipeline/commands/import/head.ts'
import { editionFor, scriptLanguage, toLanguage } from '../../pipeline/commands/import/languages.ts'
import { createLayout } from '../../pipeline/commands/import/layouts.ts'
import { fillPermalink } from '../../pipeline/commands/import/permalink.ts'
import { storyId } from '../../pipeline/commands/import/stories.ts'
import { readPhp } from '../../pipeline/commands/import/wordpress/php.ts'

describe('values of PHP', () => {
  it.each<[string, unknown]>([
    [
      'a:2:{s:2:"en";i:10;s:2:"zh";i:11;}',
      new Map([
        ['en', 10],
        ['zh', 11],
      ]),
    ],
    ['s:6:"潮汐";', '潮汐'],
    ['a:1:{i:0;a:1:{s:1:"a";b:1;}}', new Map([['0', new Map([['a', true]])]])],
    ['N;', null],
    ['d:1.5;', 1.5],
    ['s:5:"abc";', undefined],
    ['s:999999999:"a";', undefined],
    ['a:999999999:{}', undefined],
    ['O:8:"stdClass":0:{}', undefined],
    ['a:1:{s:1:"a";i:1;', undefined],
    [`${'a:1:{i:0;'.repeat(2000)}i:1;${'}'.repeat(2000)}`, undefined],
    ['i:1;i:2;', undefined],
    ['', undefined],
  ])('%s', (text, value) => expect(readPhp(text)).toEqual(value))
})

it.each<[unknown, string[] | undefined]>([
  ['Li Na', ['Li Na']],
  ['[Li Na](https://a.example/li)', ['Li Na']],
  ['[Li Na](https://a.example), [Wu Min](https://b.example) (Desk)', ['Li Na', 'Wu Min (Desk)']],
  ['[Li Na](https://a.example) and [Wu Min](https://b.example), Ana', ['Li Na', 'Wu Min', 'Ana']],
  ['[李和平](https://a.example)和[吴敏](https://b.example)', ['李和平', '吴敏']],
  [
    ['[Li Na](https://a.example)', { name: 'Sea and Sons, Ltd' }],
    ['Li Na', 'Sea and Sons, Ltd'],
  ],
  ['Sea and Sons, Ltd', ['Sea and Sons, Ltd']],
  [undefined, undefined],
])('authors that an archive has as %j are %j', (authors, names) => {
  expect(makeHead({ authors }, { title: 'Tides', timeZone: 'UTC' }).head.authors).toEqual(names)
})

it.each([
  ['posts/tides', 'posts/tides'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/absolute/path', 'absolute/path'],
  ['posts\\..\\..\\x', 'x/x'],
  ['posts/con', 'posts/_con'],
  ['posts/a\u0000b', 'posts/a-b'],
  ['posts/.hidden', 'posts/hidden'],
  ['posts/a:b*c?', 'posts/a-b-c'],
  ['search/x', 'section-search/x'],
  ['Hello World/x', 'Hello-World/x'],
  ['新闻/潮汐', '新闻/潮汐'],
  ['', 'articles/articles'],
  ['...', 'articles/articles'],
])('a story that an archive calls %j is %s', (wanted, id) => expect(storyId(wanted)).toBe(id))

it('a name is never too long for a file system', () => {
  for (const part of storyId(`posts/${'潮'.repeat(500)}/${'a'.repeat(500)}`).split('/'))
    expect(Buffer.byteLength(part)).toBeLessThanOrEqual(81)
})

it.each([
  ['YAML', '---\ntitle: Tides\n---\n\nText.\n', { title: 'Tides' }, 'Text.\n'],
  [
    'YAML with lines at the margin',
    '---\ntitle: "Tides\nand ships"\ndate: 2026-03-02\n---\nText.\n',
    { title: 'Tides and ships', date: '2026-03-02' },
    'Text.\n',
  ],
  ['TOML', '+++\ntitle = "Tides"\ndate = 2026-03-02\n+++\nText.\n', { title: 'Tides', date: '2026-03-02' }, 'Text.\n'],
  ['JSON', '{\n "title": "Tides",\n "a": { "b": 1 }\n}\n\nText.\n', { title: 'Tides', a: { b: 1 } }, 'Text.\n'],
  ['JSON with braces in texts', '{ "title": "}{\\"}" }\nText.\n', { title: '}{"}' }, 'Text.\n'],
  ['YAML without its first line', 'title: Tides\ndate: 2026-03-02\n---\nText.\n', { title: 'Tides', date: '2026-03-02' }, 'Text.\n'],
  ['none', 'Text.\n\n---\n\nMore.\n', {}, 'Text.\n\n---\n\nMore.\n'],
])('front matter is read: %s', (_, text, data, body) => {
  const read = readArticleText('a.md', text)
  expect({ data: { ...read.data }, body: read.body, fault: read.fault }).toEqual({ data, body, fault: undefined })
})

it.each([
  [':year/:month/:day/:title/', '/2026/03/02/tides/'],
  ['/:categories/:title.html', '/sea/tides.html'],
  ['/archives/:short_year/:i_month/:i_day', '/archives/26/3/2'],
  ['/:y_day/:{title}', '/061/tides'],
  ['/:unknown/:title/', undefined],
])('the permalink %s is %s', (pattern, address) => {
  expect(fillPermalink(pattern, DateTime.fromISO('2026-03-02'), { title: 'tides', categories: 'sea' })).toBe(address)
})

it.each([
  ['posts/tides.zh.md', 'zh', 'posts/tides'],
  ['posts/tides.en.md', 'en', 'posts/tides'],
  ['posts/ships-zh.md', 'zh', 'posts/ships'],
  ['posts/ships.md', undefined, 'posts/ships'],
  ['posts/how-to.md', undefined, 'posts/how-to'],
  ['connector/5-es.md', undefined, 'connector/5-es'],
  ['connector/5.md', undefined, 'connector/5'],
  ['book/01-zh.md', 'zh', 'book/01'],
  ['posts/v1.2.md', undefined, 'posts/v1.2'],
  ['zh/about.md', 'zh', 'about'],
  ['_posts/en/2026-03-02-a.md', 'en', '_posts/2026-03-02-a'],
  ['_posts/zh-CN/2026-03-02-a.md', 'zh-cn', '_posts/2026-03-02-a'],
  ['notes/it/python.md', undefined, 'notes/it/python'],
  ['docs/en-us/user/a.md', 'en-us', 'docs/user/a'],
  ['docs/zh-cn/user/a.md', 'zh-cn', 'docs/user/a'],
])('the path %s has the language %s', (path, language, key) => {
  const paths = [
    'posts/tides.zh.md',
    'posts/tides.en.md',
    'posts/ships.md',
    'posts/ships-zh.md',
    'posts/how-to.md',
    'connector/5-es.md',
    'connector/5.md',
    'book/01.md',
    'book/01-zh.md',
    'posts/v1.2.md',
    'zh/about.md',
    '_posts/en/2026-03-02-a.md',
    '_posts/zh-CN/2026-03-02-a.md',
    'notes/it/python.md',
    'docs/en-us/user/a.md',
    'docs/zh-cn/user/a.md',
  ]
  expect(createLayout(paths, ['en', 'zh'])(path)).toEqual({ ...(language && { language }), key })
})

it.each([
  ['2026-03-02', '2026-03-02'],
  ['2026-3-2 9:05', '2026-3-2 9:05'],
  ['2026-03-02 09:00:00 +0800', '2026-03-02 09:00:00 +0800'],
  ['2026-03-02 09:00:00 +0800 CST', '2026-03-02 09:00:00 +0800'],
  ['2026年3月2日', '2026年3月2日'],
  ['March 2, 2026', 'March 2, 2026'],
  ['02/03/2026', undefined],
  ['soon', undefined],
])('the date %s is written as %s', (written, iso) => expect(writeDate(written, 'Asia/Shanghai')).toBe(iso))

it('a date is read in the time zone of the source', () => {
  expect(readDate('2026-03-02 23:30:00 +0000', 'Asia/Shanghai')?.setZone('Asia/Shanghai').toISODate()).toBe('2026-03-03')
})

it.each([
  ['zh_CN', 'zh-cn'],
  ['cn', 'zh-cn'],
  ['EN', 'en'],
  ['notes', undefined],
])('the language %s is %s', (written, language) => expect(toLanguage(written)).toBe(language))

it.each([
  ['zh-cn', 'zh'],
  ['zh-tw', 'zh-hant'],
  ['en-us', 'en'],
  ['fr', 'fr'],
])('%s is the edition %s', (language, locale) => {
  expect(
    editionFor(language, [
      { locale: 'en', tag: 'en' },
      { locale: 'zh', tag: 'zh-Hans' },
    ]).locale,
  ).toBe(locale)
})

it('the script of a text shows its language, also with words of programs in it', () => {
  expect(scriptLanguage('使用 npm install 安装依赖，然后运行 npm test 来测试。若有错误，请查看日志并修复问题。')).toBe('zh')
  expect(scriptLanguage('The word 潮 means tide, and a reader of this English text needs no other. '.repeat(5))).toBe('latin')
  expect(scriptLanguage('hi')).toBeUndefined()
})
