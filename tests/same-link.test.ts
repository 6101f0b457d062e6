import { describe, expect, it } from 'vitest'
import { linkKey } from '../pipeline/check/parity/links/link-key.ts'
import {
  isFileOf,
  isInOwnLanguage,
  isMoved,
  isOfStory,
  isOwnPage,
  isOwnPlace,
  isRoundabout,
  isSamePath,
  isSamePlace,
} from '../pipeline/check/parity/links/same-link.ts'
import { withoutForeignTags } from '../pipeline/core/foreign-tags.ts'
import { findingsOf } from './support/pair.ts'

/** Whether one link in each of two articles counts as the same. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [linkKey(one), linkKey(other)]
  return a.key === b.key || (a.among !== undefined && a.among.key === b.among?.key && a.among.of !== b.among.of)
}

it.each([
  ['http://a.example/b', 'https://a.example/b'],
  ['https://www.a.example/b/', 'https://a.example/b'],
  ['https://a.example/%E6%BD%AE', 'https://a.example/潮'],
  ['https://a.example/en-US/b', 'https://a.example/zh_CN/b'],
  ['https://a.example/b?hl=en', 'https://a.example/b?hl=zh-CN'],
  ['https://a.example/b', 'https://a.example/b?lang=zh'],
  ['https://en.a.example/b', 'https://zh.a.example/b'],
  ['https://en.wikipedia.org/wiki/Tide', 'https://zh.wikipedia.org/wiki/潮汐'],
  ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.bilibili.com/video/BV1xx411c7mD/'],
  ['https://youtu.be/abcdefghijk', 'https://v.qq.com/x/page/a.html'],
  ['/docs/a/', '/zh/docs/a/'],
  ['docs%5Cguides%5Ca.md', 'i18n%5Czh-Hans%5Cdocusaurus-plugin-content-docs%5Ccurrent%5Cguides%5Ca.md'],
  ['./introduction/', './introduction.md'],
  ['./introduction', 'introduction'],
  ['_tides/high/water.md', '_zh-cn/tides/high/water.md'],
  ['introduction.html#Tides', 'introduction#潮汐'],
  ['https://en.wikipedia.org/wiki/Tide', 'https://baike.baidu.com/item/潮汐'],
  ['/en/docs/a/', '/zh-hans/docs/a'],
  ['https://a.example/b#causes', 'https://a.example/b#原因'],
  ['https://youtu.be/abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['https://www.youtube.com/embed/abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['https://github.com/a/docs/blob/main/README.md', 'https://github.com/a/docs/blob/main/README.zh-CN.md'],
  ['https://a.example/b.html', 'https://a.example/b_zh.html'],
  ['https://a.example/docs/', 'https://cn.a.example/docs/'],
  ['https://a.com/b', 'https://www.a.com.cn/b'],
  ['https://a.example/b/index.html', 'https://a.example/b/'],
  ['https://a.example/b?utm_source=x&id=1', 'https://a.example/b?id=1'],
  ['https://a.example/translations/zh/b', 'https://a.example/b'],
  ['mailto:Desk@A.example', 'MAILTO:desk@a.example'],
  ['https://cloud.tencent.com/document/api/614/16873', 'https://www.tencentcloud.com/document/api/614/16873'],
  ['https://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by/4.0/deed.zh'],
  ['https://arxiv.org/pdf/2203.11171.pdf', 'https://arxiv.org/abs/2203.11171'],
  ['https://tides.cn/a', 'https://www.tides.com/a'],
  ['https://docs.tides.cn/a', 'https://docs.tides.com/a'],
  ['/guide/index-cn', '/guide/'],
  ['https://developers.google.cn/web/a', 'https://developers.google.com/web/a'],
  ['https://github.com/a/b/blob/master/c.md', 'https://github.com/a/b/blob/main/c.md'],
  ['https://github.com/a/b/tree/master/c.sh', 'https://github.com/a/b/blob/master/c.sh'],
  ['https://web.archive.org/web/20190203034901/https://a.example/b', 'http://a.example/b'],
  ['https://a.example/', 'https://a.example/lang/zh-CN/'],
  ['https://a.example/b.php', 'https://a.example/b'],
  ['tide:a/b#causes', 'tide:a/b#原因'],
])('%s is %s', (one, other) => expect(isSame(one, other)).toBe(true))

it.each([
  ['https://a.example/b', 'https://a.example/c'],
  ['https://a.example:8443/b', 'https://a.example:9443/b'],
  ['https://arxiv.org/pdf/2203.11171.pdf', 'https://arxiv.org/abs/2203.11172'],
  ['https://github.com/a/b/blob/v1/c.md', 'https://github.com/a/b/blob/main/c.md'],
  ['https://github.com/a/b/blob/main/c.md', 'https://github.com/a/b/blob/main/d.md'],
  ['https://github.com/a/b/blob/main/c/README.md', 'https://github.com/a/b'],
  ['https://github.com/a/b/blob/main/README.md', 'https://github.com/a/b'],
  ['https://github.com/a/b/blob/v1/README.md', 'https://github.com/a/b'],
  ['https://a.example/languages', 'https://a.example/'],
  ['tide:a/b', 'tide:a/c'],
  ['https://a.example/b', 'https://b.example/b'],
  ['https://a.example/b?id=1', 'https://a.example/b?id=2'],
  ['https://en.wikipedia.org/wiki/Tide', 'https://en.wikipedia.org/wiki/Moon'],
  ['https://youtu.be/abcdefghijk', 'https://youtu.be/abcdefghijx'],
  ['https://a.example/v1/b', 'https://a.example/v2/b'],
  ['https://tides.edu.cn/a', 'https://tides.edu.com/a'],
  ['https://tides.cn/a', 'https://tide.com/a'],
  ['/guide/index-cn', '/guides/'],
  ['https://a.example/b?id=1&hl=en', 'https://a.example/b?id=2&hl=zh'],
  ['https://a.example/b.pdf', 'https://a.example/b.zip'],
  ['https://a.example/b.html', 'https://a.example/b.htm'],
  ['./introduction', '../introduction'],
  ['https://a.example/b/README.md', 'https://a.example/b/README.mdx'],
  ['https://a.example/english-lessons', 'https://a.example/lessons'],
  ['https://zhihu.example/a', 'https://hu.example/a'],
  ['/en/world/a/', '/en/world/b/'],
  ['tel:+123', 'tel:+124'],
  ['https://a.example/zhang', 'https://a.example/'],
  ['https://en.wikipedia.org/wiki/Tide', 'https://en.wiktionary.org/wiki/tide'],
  ['/docs/a/', '/docs/b/'],
  ['mailto:desk@a.example', 'mailto:news@a.example'],
])('%s is not %s', (one, other) => expect(isSame(one, other)).toBe(false))

it.each([
  ['https://a.example/articles/tides', 'https://a.example/tides'],
  ['https://a.example/cn/help/tides', 'https://a.example/help/tides?nc1=h_ls'],
  ['../../../zh/latest/plugins/tides.md', 'tides.md'],
  ['../../en/latest/tides.md', './tides.md'],
  ['/en/posts/2026/05/tides/', '/posts/tides/'],
  ['https://a.example/manual/zh/tides.php', 'https://a.example/tides'],
  ['https://github.com/a/b/blob/main/c/README.md', 'https://github.com/a/b/tree/master/c'],
  ['https://github.com/a/b/tree/main/Languages/zh/tides_zh', 'https://github.com/a/b/blob/main/tides/readme.md'],
  ['https://tides.net/zh/docs/high', 'https://tides.io/docs/high'],
])('%s may be %s, moved', (one, other) => expect(isMoved(one, other) && isMoved(other, one)).toBe(true))

it.each([
  ['https://a.example/v2/tides', 'https://a.example/tides'],
  ['https://a.example/2026/tides', 'https://a.example/tides'],
  ['https://b.example/x/tides', 'https://a.example/tides'],
  ['https://a.example/octokat/tides', 'https://a.example/octocat/tides'],
  ['https://a.example/x/tides', 'https://a.example/x/moon'],
  ['#tides', '#moon'],
  ['https://a.example/manual/zh/tides.phpp', 'https://a.example/tides'],
  ['https://tides.net/docs/high', 'https://tides.io/docs/high'],
  ['https://a.example/b/README.md', 'https://a.example/b/README.mdx'],
])('%s is not %s, moved', (one, other) => expect(isMoved(one, other)).toBe(false))

it.each([
  ['../signals/metrics/', '/docs/signals/metrics/', true],
  ['/zh/docs/signals/metrics', './signals/metrics/#原因', true],
  ['../metrics/', '/docs/metrics/', false],
  ['../signals/metrics/', '/docs/signals/traces/', false],
  ['../signals/metrics/', '/docs/v2/signals/metrics/', false],
  ['/signals/metrics/', '/docs/signals/metrics/', false],
  ['/docs/signals/metrics/', 'https://a.example/docs/signals/metrics/#原因', true],
  ['/docs/signals/metrics/', 'https://a.example/signals/metrics/', false],
  ['/metrics/', 'https://a.example/metrics/', false],
  ['https://b.example/docs/signals/metrics/', 'https://a.example/docs/signals/metrics/', false],
])('%s is %s, written from elsewhere: %s', (one, other, is) => expect(isSamePath(one, other) && isSamePath(other, one)).toBe(is))

it.each([
  ['tide-tables#High', 'https://a.example/docs/tide-tables#高潮', true],
  ['./tide-tables.md', '/docs/tide-tables/', true],
  ['tide-tables', 'https://a.example/docs/moon-tables', false],
  ['tide-tables', 'https://a.example/tide-tables', false],
  ['../tide-tables', 'https://a.example/docs/tide-tables', false],
])('%s is %s, beside the article: %s', (one, other, is) => expect(isFileOf(one, other) && isFileOf(other, one)).toBe(is))

it.each([
  ['code/pump', '../../../1-harbour/code/pump', true],
  ['./table.ipynb', '../../2-pumps/table.ipynb#高', true],
  ['code/pump', '../../../1-harbour/code/valve', false],
  ['code/pump', '../../../1-harbour/pump', false],
  ['https://a.example/code/pump', '../../code/pump', false],
  ['#pump', '../../code/pump', false],
])('%s is %s, by way of other folders: %s', (one, other, is) => expect(isRoundabout(one, other) && isRoundabout(other, one)).toBe(is))

it.each([
  ['/ch2#high-water', 'https://books.example/tides/ch02.html#high-water', true],
  ['/ch2#high-water', 'https://books.example/tides/ch03.html#high-water', false],
  ['/ch2#high-water', 'https://books.example/tides/ch02.html#low-water', false],
  ['https://books.example/waves/ch2#high-water', 'https://books.example/tides/ch2#high-water', false],
  ['/ch2#high', 'https://books.example/tides/ch02.html#high', false],
])('%s is %s, a place of the same name: %s', (one, other, is) => expect(isSamePlace(one, other) && isSamePlace(other, one)).toBe(is))

it.each([
  ['https://zh.a.example/w/潮汐', 'https://a.example/w/Tide', true],
  ['https://zh-cn.a.example/w/月球版26.2', 'https://a.example/w/Moon_26.2', true],
  ['/zh/blog/2026/05/潮汐/', '/blog/2026/05/tides/', true],
  ['https://zh.a.example/w/月球版26.2', 'https://a.example/w/Moon_26.1', false],
  ['https://zh.a.example/w/Tides', 'https://a.example/w/Moon', false],
  ['https://a.example/w/潮汐', 'https://a.example/w/Tide', false],
  ['https://zh.b.example/w/潮汐', 'https://a.example/w/Tide', false],
  ['https://zh.a.example/', 'https://a.example/w/潮汐', false],
])('%s is %s, in another language: %s', (one, other, is) => expect(isInOwnLanguage(one, other) && isInOwnLanguage(other, one)).toBe(is))

describe('a file of the site may have zeros before its number, or be the first page of a folder', () => {
  const found = (one: string, other: string) => findingsOf('parity/link', `See [waves](${one}).`, `见[波浪](${other})。`).length
  it.each([
    ['ch02.md', 'ch2.md'],
    ['ch2.md#waves', 'ch02.md#波浪'],
    ['../part1/ch02.md', '../part1/ch2.md'],
    ['tides/README.md', 'tides'],
  ])('%s is %s', (one, other) => expect(found(one, other)).toBe(0))
  it.each([
    ['ch02.md', 'ch20.md'],
    ['v1.05.md', 'v1.5.md'],
    ['tides/README.md', 'moon'],
    ['https://a.example/02', 'https://a.example/2'],
  ])('%s is not %s', (one, other) => expect(found(one, other)).toBe(1))
})

it.each([
  ['#waves', '/en/tides#waves', true],
  ['#waves', '/en/moon#waves', false],
  ['#waves', '/en/tides#winds', false],
  ['#', '/en/tides#', false],
])('%s is %s in world/tides: %s', (one, other, is) =>
  expect(isOwnPlace(one, other, 'world/tides') && isOwnPlace(other, one, 'world/tides')).toBe(is),
)

it.each([
  ['/guides/tides', true],
  ['//paper.example/guides/tides', true],
  ['guides/tides', true],
  ['/guides/tides-of-winter', false],
  ['/new-guides/tides', false],
])('%s is of guides/tides: %s', (key, is) => expect(isOfStory(key, 'guides/tides')).toBe(is))

it('a translation may link to its original', () => {
  const note = (address: string) => `海水每天上涨两次。\n\n本文译自[英文原版](${address})。`
  const found = (address: string) => findingsOf('parity/link', 'The sea rises twice a day.', note(address))
  expect(found('https://paper.example/en/a')).toEqual([])
  expect(found('https://paper.example/en/b')).toHaveLength(1)
})

it('an address that is a link because it is written out may be code in the other article', () => {
  const found = (chinese: string) => findingsOf('parity/link', 'The page is https://tides.example/api, they say.', chinese)
  expect(found('据说该页是`https://tides.example/api`。')).toEqual([])
  expect(found('据说该页是`https://tides.example/app`。')).toHaveLength(1)
  expect(findingsOf('parity/link', 'The page is `https://tides.example/api`.', '该页是 <https://tides.example/api> 。')).toEqual([])
  const bare = (english: string, chinese: string) => findingsOf('parity/link', english, chinese).length
  expect(bare('The host is www.tides.example here.', '主机是`www.tides.example`。')).toBe(0)
  expect(bare('The host is `www.tides.example`.', '主机是 www.tides.example 。')).toBe(0)
  expect(bare('The host is www.tides.example here.', '主机是www.tides.example。')).toBe(0)
  expect(bare('The host is www.tides.example here.', '主机是`www.tide.example`。')).toBe(1)
})

it('a link of a scheme that is not published is compared, too', () => {
  const found = (chinese: string) =>
    findingsOf('parity/link', 'See [waves](tide:waves#high).', chinese).map(({ message }) => message.replace(/ \(.*| is not.*/, ''))
  expect(found('见[波浪](tide:waves#高)。')).toEqual([])
  expect(found('见[波浪](tide:winds#高)。')).toEqual(['the link leads to "tide:winds#高"; in the original it leads to "tide:waves#high"'])
  expect(found('见波浪。')).toEqual(['the original has the link "tide:waves#high"'])
  expect(findingsOf('parity/link', 'See waves.', '见[波浪](file:///home/a/b.md)。')).toHaveLength(1)
})

it('the first page of a repository in a language is the repository in another one', () => {
  const found = (address: string) => findingsOf('parity/link', 'See [a](https://github.com/a/b#tides).', `见[甲](${address})。`).length
  expect(found('https://github.com/a/b/blob/main/README_CN.md#潮汐')).toBe(0)
  expect(found('https://github.com/a/b/blob/main/README.md')).toBe(1)
  expect(found('https://github.com/a/c/blob/main/README_CN.md')).toBe(1)
})

it('the second of two links to a page may be written otherwise', () => {
  const english = 'See [high](tide-tables#high) and [low](https://a.example/docs/tide-tables#low).'
  expect(findingsOf('parity/link', english, '见[高潮](tide-tables#高)和[低潮](tide-tables#低)。')).toEqual([])
})

it('a relative link and one from the root are the same wherever they are', () => {
  const english = 'See [metrics](../signals/metrics/).\n\nThe sea rises twice a day, and the pilots know when.'
  const chinese = '海水每天上涨两次，引航员知道是什么时候。\n\n参见[指标](/docs/signals/metrics/)。'
  expect(findingsOf('parity/link', english, chinese)).toEqual([])
  expect(findingsOf('parity/link', english, chinese.replace('metrics', 'traces'))).not.toEqual([])
})

it('a link to another heading of the article, of headings that both articles have', () => {
  const [english, chinese] = [
    'See [what to do](#trouble), [how](#restore).\n\n## Restore {#restore}\n\nThe sea.\n\n## Trouble {#trouble}\n\nThe boats.',
    '见[做什么](#trouble)、[怎么做](#restore)。\n\n## 恢复 {#restore}\n\n海。\n\n## 故障 {#trouble}\n\n船。',
  ]
  const found = (one: string, other: string) => findingsOf('parity/link', one, other).map(({ message }) => message.replace(/ \(.*/, ''))
  const wrong = chinese.replace('(#trouble)', '(#restore)')
  expect(found(english, chinese)).toEqual([])
  expect(found(english, wrong)).toEqual(['the link leads to "#restore"; in the original it leads to "#trouble"'])
  // The heading has an id of its own in each language.
  expect(found(english, wrong.replace(' {#trouble}', ''))).toEqual(['the link leads to "#restore"; in the original it leads to "#trouble"'])
  expect(found(english, chinese.replace(' {#trouble}', '').replace('(#trouble)', '(#故障)'))).toEqual([])
  expect(
    found(english.replace(' {#restore}', '').replace(', [how](#restore)', ''), wrong.replace('、[怎么做](#restore)', '')),
  ).toHaveLength(1)
  // Another order of the sentences.
  expect(found(english, chinese.replace('[做什么](#trouble)、[怎么做](#restore)', '[怎么做](#restore)、[做什么](#trouble)'))).toEqual([])
})

it('says of words in brackets without a definition that they are no link', () => {
  const found = (chinese: string) =>
    findingsOf('parity/link', 'See [waves](#) and [winds](/winds).', chinese).map(({ message }) => message.replace(/ \(en.*?\)/, ''))
  expect(found('见[波浪][]和[风](/winds)。')).toEqual([
    'the original has the link "#"; here, "[波浪][]" is not a link, because it has no definition. Add one.',
  ])
  expect(found('见[波浪][]和风。').map((message) => message.includes('definition'))).toEqual([true, false])
  expect(found('见[波浪][波]和[风](/winds)。\n\n[波]: #')).toEqual([])
  const both = findingsOf('parity/link', 'See [waves](#) and [winds][].', '见波浪和[风][]。')
  expect(both.map(({ message }) => message.includes('definition'))).toEqual([false])
})

it('blanks tags of other generators in place', () => {
  expect(withoutForeignTags('a {% b 1 %} {{ c }} e')).toBe(`a ${' '.repeat(9)} ${' '.repeat(7)} e`)
})

it.each([
  ['world/tides', 'https://paper.example/docs/world/tides/', true],
  ['world/tides', 'https://paper.example/en/world/tides', true],
  ['world/tides', 'https://paper.example/docs/tides', false],
  ['world/tides', 'https://paper.example/docs/our-world/tides', false],
  ['tides', 'https://paper.example/tides', false],
  ['world/tides', '/docs/world/tides', false],
])('the story %s is at %s: %s', (story, address, is) => expect(isOwnPage(linkKey(story).key, linkKey(address).key)).toBe(is))

it('a page with another query is another one', () => {
  expect(isMoved('https://a.example/items?name=tides', 'https://a.example/items?name=tidez')).toBe(false)
  expect(isMoved('https://a.example/docs/items?name=tides', 'https://a.example/items?name=tides')).toBe(true)
})

it('a badge with its words translated is the same picture', () => {
  const badge = (words: string) => `![](https://img.shields.io/badge/${words}-blue)`
  expect(findingsOf('parity/picture', badge('tides'), badge('潮汐'))).toEqual([])
})

it('a place in a page elsewhere with one letter wrong is another one; a number of a version, or a heading in its language, is none', () => {
  const found = (one: string, other: string) =>
    findingsOf('parity/link', `[a](https://a.example/b#${one})`, `[甲](https://a.example/b#${other})`).length
  expect(found('strong-duality', 'strong-dualitq')).toBe(1)
  expect(found('read_tide/2', 'raed_tide/2')).toBe(1)
  expect(found('strong-duality', 'strong-duality')).toBe(0)
  expect(found('release-12', 'release-13')).toBe(0)
  expect(found('causes', '%E5%8E%9F')).toBe(0)
})

it('so is a place of the site, but for its capitals and marks, and one of two links to the same place', () => {
  const found = (one: string, other: string) => findingsOf('parity/link', one, other).length
  expect(found('[a](#tide-tables)', '[甲](#tide-tabels)')).toBe(1)
  expect(found('[a](/b#tide-tables)', '[甲](/b#Tide_Tables)')).toBe(0)
  expect(found('[a](#tide-tables) and [b](#tide-tables)', '[甲](#tide-tables)和[乙](#tide-tablesx)')).toBe(1)
  expect(found('[a](/en/b#tide-tables)', '[甲](/zh/b#tide-tabels)')).toBe(1)
  expect(found('[a](/en/b#tide-table) and [b](/en/b#tide-tables)', '[甲](/b#tide-table)和[乙](/b#tide-tables)')).toBe(0)
})

it.each([
  ['img/ch16_image_01.png', 'img/image_01.png', 0],
  ['img/dashboard.png', 'assets/ch03-dashboard.png', 0],
  ['img/ch16_image_01.png', 'img/image_02.png', 1],
  ['img/quay-harbour.png', 'img/town-harbour.png', 1],
  ['img/tide-English3.png', 'img/tide3.png', 0],
  ['img/tide-English3.png', 'img/tide4.png', 1],
  ['img/tide-en@2x.svg', 'img/tide@2x.svg', 0],
])('a picture whose name has more in front: %s, %s', (one, other, findings) => {
  expect(findingsOf('parity/picture', `See.\n\n![Map](${one})`, `请看。\n\n![地图](${other})`)).toHaveLength(findings)
})

it('pictures that all have other names are one finding, if there are more of them', () => {
  const shown = (...names: string[]) => names.map((name) => `![](${name}.png)`).join('\n\n')
  const original = `See.\n\n${shown('one', 'two', 'three')}`
  const found = (...names: string[]) => findingsOf('parity/picture', original, `请看。\n\n${shown(...names)}`)
  expect(found('a1', 'b1', 'c1')).toEqual([])
  expect(found('a1', 'b1', 'c1', 'd1').map(({ message }) => message)).toEqual([
    'the original has 3 pictures (en.md:3:1); the translation has 4, none under the same name. Give both the same pictures.',
  ])
  expect(found('a1', 'two', 'c1', 'd1').length).toBeGreaterThan(1)
})

it.each([
  ['#/tides/spring', 'tides/spring.md', 0],
  ['#/zh/tides/spring', 'tides/spring.md', 0],
  ['#/tides/spring', 'tides/autumn.md', 1],
])('a page of Docsify: %s, %s', (one, other, findings) => {
  expect(findingsOf('parity/link', `See [it](${one}).`, `请看[它](${other})。`)).toHaveLength(findings)
})

describe('a picture with the words of each language in it', () => {
  const found = (one: string, other: string) => findingsOf('parity/picture', `See.\n\n![Map](${one})`, `请看。\n\n![地图](${other})`)
  it.each([
    ['/img/port-en2.png', '/img/port-2.png'],
    ['/img/port-en-2.png', '/img/port-zh-2.png'],
    ['/img/port_en.png', '/img/port_cn.png'],
    ['/img/en-port.png', '/img/cn-port.png'],
    ['/img/new-harbour.png', '/img/harbour-seen-from-sea_zh.jpg'],
    ['/img/port.jpg', '/img/chapter2/port.jpg'],
    ['/img/05/port.jpg', '/img/5/port.jpg'],
    ['https://img1.paper.example/port.jpg', 'https://img2.paper.example/port.jpg'],
    ['https://img.paper.example/v1652345678/port.jpg', 'https://img.paper.example/v1699999999/port.jpg'],
  ])('%s and %s are one', (one, other) => {
    expect(found(one, other)).toEqual([])
  })

  it.each([
    ['/img/port-en2.png', '/img/port-3.png'],
    ['/img/token2.png', '/img/tok2.png'],
    ['https://img.paper.example/2026/port.jpg', 'https://img.paper.example/2025/port.jpg'],
    ['/img/v2/en/port.jpg', '/img/v3/zh/port.jpg'],
    ['../chapter-2/port.jpg', '../chapter-3/port.jpg'],
    ['/img/new-harbour.png', '/img/harbour-seen-from-sea_en.jpg'],
  ])('%s and %s are two', (one, other) => {
    expect(found(one, other)).toMatchObject([{ subject: other }])
  })
})

it('of two long addresses that differ at their ends, the ends are shown', () => {
  const folder = `https://harbour.example/${'archive/'.repeat(20)}`
  const [found] = findingsOf('parity/link', `See [this](${folder}2031.pdf).`, `见[这里](${folder}2032.pdf)。`)
  expect(found?.message).toMatch(/^the link leads to "….*2032\.pdf"; in the original it leads to "….*2031\.pdf" /)
})

describe('links with the same words in both articles', () => {
  const links = (first: string, second: string) => `[RFC 8659](https://d.example/${first}) / [RFC 8657](https://d.example/${second})`
  it.each([
    ['exchanged', links('rfc8657', 'rfc8659'), ['https://d.example/rfc8657']],
    ['as in the original', links('rfc8659', 'rfc8657'), []],
    ['one to what the other leads to', links('rfc8657', 'rfc8657'), ['https://d.example/rfc8657']],
  ])('%s', (_, translation, found) => {
    const reported = findingsOf('parity/link', links('rfc8659', 'rfc8657'), translation).filter(
      ({ there, onlyThere }) => there && !onlyThere,
    )
    expect(reported.map(({ subject }) => subject)).toEqual(found)
  })
})

it('another section of one page, by its number', () => {
  const link = (section: string) => `[a](https://d.example/rfc8555#section-${section})`
  const found = (section: string) => findingsOf('parity/link', `See ${link('8.4')} there.`, `参见${link(section)}。`).length
  expect(['8.4', '9.4', '8.3'].map(found)).toEqual([0, 1, 1])
})

it('among pictures that each language has of its own, one that the original has elsewhere', () => {
  const article = (text: string, names: string[]) => names.map((name, at) => `${text} ${at}.\n\n![a](${name}.png)`).join('\n\n')
  const original = article('A text that is long enough to be one', ['one', 'harbour', 'sea', 'tower', 'map'])
  const found = (...names: string[]) =>
    findingsOf('parity/picture', original, article('一段足够长的文字，编号是', names)).map(({ subject }) => subject)
  expect(found('one', 'gangkou', 'sea', 'ta', 'map')).toEqual([])
  expect(found('one', 'gangkou', 'map', 'ta', 'map')).toEqual(['map.png'])
})
