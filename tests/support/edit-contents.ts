import { fixedRules, rules } from '../../pipeline/core/rules.ts'
import { carefreeRules, ownLists } from './site.ts'

/** In English and in Chinese; some are in the wrong language, and some lead nowhere. */
export type Both = [en: string, zh: string]

export const texts: Both[] = [
  ['The sea rises and falls.', '海水有涨有落。'],
  ['The sea rises by $x^2$, or $$\\frac{a}{b}$$, or $\\foo$.', '海水上涨$x^2$，或者$$\\frac{a}{c}$$，或者$\\foo$。'],
  ['The sea rises :joy: and falls :octocat:', '海水有涨:joy:有落。'],
  ['A link to [the other](../b/en.md) and one to [the third](../c/en.md).', '请看[另一篇](../b/zh.md)和[第三篇](../c/zh.md)。'],
  ['A picture: ![The sea](sea.png)', '一张图：![大海](sea.png)'],
  ['One[^1] note.\n\n[^1]: The note.\n', '一条[^1]注释。\n\n[^1]: 注释。\n'],
  ['A link to [a page](/en/archive/) and to [nothing](/en/nowhere/).', '请看[往期](/zh/archive/)。'],
  ['## A heading\n\n| a | b |\n| - | - |\n| 1 | 2 |', '## 标题\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'],
  ['Plain {{< shortcode >}} text, and :zh[潮汐] in it.', '普通的文字，还有:en[tides]。'],
  ['More is in [the paper](paper.pdf).', '详见[全文](paper.pdf)。'],
  ['{{< say "the sea" >}}\n\n:::tip\nIt rises.\n:::', '{{< say "大海" >}}\n\n:::tip\n涨了。\n:::'],
  ['See [b]({{< ref "b.md" >}}) and [c](/c/). {{< shortcode >}}', '见[乙]({{< ref "b.md" >}})和[丙](/c/)。{{< shortcode >}}'],
  ['海水有涨有落。', 'The sea rises and falls, and nobody has translated it.'],
  ['[{{ price }}](nowhere.md "Title") and `code`.', '[{{ price }}](nowhere.md "题") 和 `code`。'],
  ['It rose by 12 metres in 2026.\n\n- One\n- Two\n\n> "It rose."', '2026年海水上涨了12米。\n\n- 一\n- 二\n\n> “海水涨了。”'],
]
/** What may be added to a text, and mostly changes nothing but its own page. */
export const additions: Both[] = [
  ['It goes on.', '还有下文。'],
  ['It rose by 15 metres.', '海水上涨了15米。'],
  ['**More** of it, and a [link](/en/archive/).', '**更多**内容，还有[链接](/zh/archive/)。'],
  ['## More', '## 更多'],
  ['还有下文。', 'And nobody has translated this one into Chinese yet.'],
  ['See [the second](../b/en.md) and [its end](../b/en.md#more).', '见[第二篇](../b/zh.md)及其[结尾](../b/zh.md#更多)。'],
  ['See [elsewhere](https://example.org/a).', '见[别处](https://example.org/a)。'],
  ['See [nothing](nowhere.md), or [below](#below).', '见[空处](nowhere.md)，或[下文](#below)。'],
  ['Then {{< shortcode >}}, and [b]({{< ref "b" >}}#More).', '然后 {{< shortcode >}}，还有[乙]({{< ref "b" >}}#更多)。'],
  ['{% box %}\nIn it.\n{% endbox %}', '{% box %}\n其中。\n{% endbox %}'],
  ['See [the paper](paper.pdf), and ![the sea](sea.png).', '见[全文](paper.pdf)和![大海](sea.png)。'],
]
export const titles: Both[] = [
  ['Tides', '潮汐'],
  ['Wells and rivers', '水井与河流'],
  ['The *plain* truth', '朴素的真相'],
  ['Tides & wells', '潮汐与水井'],
  ['A guide to Kubernetes', 'Kubernetes 使用指南'],
  ['潮汐', 'Tides and nothing else, in English'],
]
export const said = (both: Both | undefined, language: string) => both?.[language.startsWith('zh') ? 1 : 0] ?? ''
/** Lines of front matter. */
export const mores: Both[] = [
  '',
  'tags: [tides]',
  'tags: [tides, tea]',
  'draft: true',
  'summary: In short.',
  'publishAt: 2027-01-01',
  'expires: 2026-12-20',
  'expires: 2026-12-20\ndraft: true',
  'expires: 2026-12-20\nredirect: /en/archive/',
  'together: true',
  'aliases: [/old/tides/, older]',
  'authors: [Desk, 曹林]',
  'image: { src: sea.png, alt: The sea }',
  'slug: same',
  'weight: 2',
  'updated: 2026-12-10',
  'front: lead',
  'front: { place: breaking, until: 2026-12-20, pages: all }',
  'updated: 2026-11-10\ncorrections: [{ date: 2026-11-10, text: The depth. }]',
  ['', 'translation: { from: en, basis: abcdef }'],
  ['', 'acknowledge: [{ rule: parity/figure, finding: "15 metres", reason: Rounded. }]'],
].map((more): Both => (typeof more === 'string' ? [more, more] : [more[0] ?? '', more[1] ?? '']))

/** Lines of front matter that are put in place of those of the same key. Most change no address. */
export const lines: Both[] = [
  ['title: Ebb and flow', 'title: 潮起潮落'],
  ['title: Wells', 'title: 水井'],
  ['title: "Tides: a guide"', 'title: 潮汐：入门'],
  ['title: 潮汐', 'title: Tides, untranslated'],
  ['summary: What the sea does.', 'summary: 大海的作为。'],
  ['summary: 12 metres.', 'summary: 13 米。'],
  ['slug: one', 'slug: one'],
  ['slug: two', 'slug: two'],
  ['url: /about/', 'url: /2013/old.html'],
  ['url: about', 'url: about'],
  ['image: { src: sea.png, alt: The sea, credit: Desk }', 'image: { alt: 大海 }'],
  ['image: { src: sea.png, alt: A sea, caption: At dawn }', 'image: { src: sea.png, alt: 海, caption: 清晨 }'],
  ['image: { src: sea.png }', 'image: { src: sea.png, credit: 本报 }'],
  ['audio: ../a/talk.mp3', 'audio: { src: ../a/talk.mp3, title: 朗读, duration: 1:02 }'],
  ['audio: { src: https://sound.example/a.m4a, title: Read }', 'audio: https://sound.example/b.opus'],
  ['authors: [Desk]', 'authors: [编辑部]'],
  ['source: The Paper', 'source: 本报'],
  ['front: { place: 1, until: 2026-12-20 }', 'front: { place: 1, until: 2026-12-20 }'],
  ['front: { place: breaking, until: 2027-01-15 }', 'front: { place: breaking, until: 2027-01-15 }'],
  ['acknowledge: [{ rule: parity/figure, finding: "15 metres", reason: Rounded. }]', 'acknowledge: []'],
  ['canonical: https://example.org/', 'canonical: https://example.org/zh'],
]

/** What stays an error, besides what cannot be softened: errors come and go. */
const strict = new Set(['front-matter/dates', 'content/path', 'translation/original', 'catalogue/missing-key', 'picture/alt'])

/** Most findings are warnings, and refuse nothing: bytes are compared where a site is built, and messages too. */
export const mildRules = Object.keys(rules)
  .filter((rule) => !fixedRules.has(rule) && !strict.has(rule) && !rule.startsWith('config/'))
  .map((rule) => `'${rule}': 'warning'`)
  .join(', ')

/** Lines of the settings; the first takes all others away. */
export const settings = [
  '',
  'pageSize: 2,',
  'feedSize: 1,',
  "untranslated: 'show',",
  "bilingual: [['en', 'zh']],",
  "bilingual: [['zh', 'en'], ['en', 'zh']], untranslated: 'show',",
  'formats: { amp: false },',
  'formats: { rss: false, sitemap: false },',
  "formats: { newsletter: { days: 31, unsubscribe: '{{unsubscribe}}' } },",
  "formats: { newsletter: { days: 9, unsubscribe: 'mailto:leave@paper.example' } },",
  "formats: { atom: true, jsonFeed: true, newsSitemap: true, ninjs: true, wechat: true }, feeds: { of: ['section', 'tag', 'author'] },",
  "formats: { epub: [{ name: 'world', section: 'world' }, { name: 'world', section: 'world', bilingual: ['en', 'zh'] }] },",
  "formats: { epub: [{ name: 'march', month: '2026-03' }] }, pictures: { enabled: false },",
  `rules: { ${carefreeRules} },`,
  `rules: { ${carefreeRules}, 'edition/leak': 'off' },`,
  "shortcodes: { shortcode: 'drop', box: 'note', say: ({ args }) => '*' + args + '*' },",
  "shortcodes: { say: ({ args }) => '**' + args + '**' },",
  "content: { ignoreKeys: ['rating'] },",
  'content: { pages: true },',
  "timeZone: 'America/New_York',",
  "url: 'https://paper.example/deep/',",
  ...['a', 'b'].map((own) => `theme: { ${ownLists(`'${own}'`)} },`),
  `theme: { ${ownLists('[...context.editions.values()].map(({ site }) => site.description).join()')} },`,
  ...['surges', 'swells'].map(
    (word) =>
      `markdown: { remarkPlugins: [() => function change(node) { if (node.type === 'text') node.value = node.value.replaceAll('rises', '${word}'); for (const child of node.children ?? []) change(child) }] },`,
  ),
  "markdown: { remarkPlugins: [[(await import('./plugin.mjs')).default, { to: 'climbs' }]] },",
  "markdown: { remarkPlugins: [[(await import('./plugin.mjs')).default, { to: 'grows' }]] },",
  "theme: { views: (await import('./views.mjs')).default },",
  "defaultLocale: 'zh',",
  'stale: { errorAfter: 40 },',
  "leak: { words: ['Kubernetes'] },",
  "content: { pattern: '{story}/{locale}.md' },",
  'pictures: { enabled: false },',
  'pictures: { widths: [16, 32], formats: [] },',
  'openGraph: { cards: true },',
  "links: { elsewhere: ['/en/nowhere/'] },",
  "gone: ['/en/world/tides/'],",
  'stale: { notice: false },',
  'markdown: { allowHtml: true },',
  'markdown: { emoji: true },',
  'markdown: { math: true },',
  "content: { unknownKeys: 'warn' },",
  "comments: { provider: 'waline', server: 'https://talk.example' },",
  'search: true,',
  'offline: true,',
  "offline: 'remove',",
  "routes: { article: '/{locale}/{year}/{month}/{slug}/' },",
  "routes: { article: { en: '/{folders}/{name}.html' }, url: { zh: '/zh{url}' } },",
  "baseline: 'known.json',",
  'nonsense: 1,',
]

/** Files of the edition `zh-Hant`, which is converted from `zh`, or cannot be. The last takes it away. */
export const conversions: Record<string, string>[] = [
  { 'edition.json': '{ "from": "zh" }' },
  { 'edition.json': '{ "from": "zh", "region": "hk", "name": "繁體" }' },
  { 'edition.json': '{ "from": "zh" }', 'interface.json': '{ "nav": { "home": "首頁，自己的" } }' },
  { 'edition.json': '{ "from": "zh" }', 'site.json': '{ "tags": { "tea": "茶葉" } }' },
  { 'edition.json': '{ "from": "en" }' },
  {},
]

/** Words of the interface: in either language, in sentences, with signs that HTML writes otherwise, and lacking what they need. */
export const words = [
  '"home": "Home"',
  '"home": "首页"',
  '"home": "Start"',
  '"print": "Press"',
  '"print": "Paper & ink"',
  '"print": "印"',
  '"footnotes": "Below"',
  '"footnotes": "RSS"',
  '"published": "Since {{date}}"',
  '"published": "Since then"',
  '"published": "{{date}}: first seen"',
  '"byWithSource": "{{source}} ({{authors}})"',
  '"byWithSource": "{{authors}}, {{source}}"',
  '"minutes_one": "{{count, number}} moment"',
  '"minutes_other": "{{count, number}} moments"',
  '"alsoIn": "{{languages}}"',
  '"on": "Over to {{network}}, then"',
  '"moreFrom": "{{section}}, and more"',
  '"stories_other": "In all {{count, number}}"',
  '"large": "Big"',
  '"x": "Y"',
]
