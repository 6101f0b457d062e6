import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'hast'
import { h } from 'hastscript'
import { beforeAll, describe, expect, it } from 'vitest'
import { createReport } from '../pipeline/core/diagnostics.ts'
import { createLeakCheck } from '../pipeline/editions/check.ts'
import { publishedPage } from '../pipeline/editions/published.ts'
import { writeFragment } from '../pipeline/formats/write.ts'
import { createEdition } from '../pipeline/i18n/edition.ts'
import { article, picture, placeIn, textOf } from './support/articles.ts'
import { type Built, buildSite, type Files, pair, project } from './support/site.ts'

const run = 'The quick brown fox jumps over the lazy dog'

interface Case {
  what: string
  title?: string
  body?: string
  /** More front matter. */
  more?: string
}

interface Wrong extends Case {
  /** The first place in the file where this stands is where the message must point. */
  at: string
  /** What the message must quote; `at` where it is not given. */
  says?: string
}

/** What a careful editor would print as it is. None may give a message. */
const fineInChinese: Case[] = [
  { what: 'a product and its version as a headline', title: 'Istio 1.5.3' },
  { what: 'an abbreviation as a headline', title: 'FAQ' },
  { what: 'a product of three words as a headline', title: 'iPhone 17 Pro Max' },
  { what: 'a headline of Latin words and one of Chinese', title: 'Visual Studio Code Remote Tunnels 使用指南' },
  { what: 'abbreviations, names and units', body: 'FBI 的 Kubernetes 集群距此 5 km，时速 120 km/h，气温 20 °C。' },
  { what: 'a name and its English original in brackets', body: '世界卫生组织（World Health Organization，WHO）周一发布报告。' },
  {
    what: 'a long name in brackets',
    body: '联合国教科文组织（United Nations Educational, Scientific and Cultural Organization）发表声明。',
  },
  { what: 'names in a list with 、', body: '到会的有 John Smith、Maria Garcia Lopez、Pierre Dupont、Hans Peter Müller 和 Anna Kowalska。' },
  { what: 'names alone between 、', body: 'John Smith、Maria Garcia、Pierre Dupont、Hans Müller、Anna Kowalska、Li Wei' },
  { what: 'a short film title in 《》', body: '影片《Everything Everywhere All at Once》获奖。' },
  { what: 'a long film title in 《》', body: '影片《Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb》重映。' },
  { what: 'a title in cite', body: '论文题为 :cite[A Study of the Quick Brown Fox That Jumps over Lazy Dogs]。' },
  { what: 'a run that is marked', body: `他写道：:en[${run}]。` },
  { what: 'a line of code', body: '运行 `git commit --message "the quick brown fox jumps over the lazy dog"` 即可。' },
  { what: 'a block of code', body: `\`\`\`sh\necho ${run}\n\`\`\`` },
  { what: 'code between Latin words', body: '先 `npm install` 再 `npm run build` 最后 `npm test` 即可。' },
  { what: 'an address', body: '见 https://example.com/the-quick-brown-fox-jumps-over-the-lazy-dog/and/so/on?a=b 一文。' },
  { what: 'an e-mail address', body: '来信请寄 the.quick.brown.fox.jumps.over.the.lazy.dog@example.com，谢谢。' },
  { what: 'a link on a name', body: '参见 [Kubernetes](https://kubernetes.io/) 文档。' },
  { what: 'chemical names', body: '聚对苯二甲酸乙二醇酯（polyethylene terephthalate，PET）与 N,N-二甲基甲酰胺（DMF）。' },
  { what: 'stock codes', body: '苹果（NASDAQ: AAPL）、阿里巴巴（NYSE: BABA；HKEX: 9988）收涨。' },
  { what: 'indicators', body: 'GDP 增长 5.2%，CPI 上涨 0.3%，PMI 为 50.1，R&D 投入占 2.6%。' },
  { what: 'species', body: '大肠杆菌（Escherichia coli O157:H7）与智人（Homo sapiens）。' },
  { what: 'a path of a file', body: '文件位于 /usr/local/share/applications/org.example.Editor.desktop 中。' },
  { what: 'a quotation of four words', body: '口号是“Make America Great Again”（让美国再次伟大）。' },
  { what: 'software with versions', body: '需要 Node.js 24、npm 11、TypeScript 7、Windows Subsystem for Linux 2 与 Wi-Fi 6E。' },
  { what: 'a heading that is an abbreviation', body: '## FAQ\n\n正文。' },
  { what: 'a heading that is a version', body: '## Istio 1.5.3\n\n正文。' },
  { what: 'a heading of both scripts', body: '## 用 Visual Studio Code 编写 TypeScript 程序\n\n正文。' },
  {
    what: 'products in a table',
    body: '| 苹果 | 联想 | 微软 | 戴尔 |\n|---|---|---|---|\n| MacBook Pro Max | ThinkPad X Carbon | Surface Laptop Studio | XPS |',
  },
  {
    what: 'companies in a list',
    body: '- Apple Inc\n- Microsoft Corporation\n- Alphabet Inc\n- Amazon Web Services\n- Meta Platforms Inc',
  },
  { what: 'authors with Latin names', more: 'authors: [Gabriel García Márquez, Jean-Baptiste de La Salle]' },
  { what: 'a source with a Latin name', more: 'source: The New York Times' },
  { what: 'a credit with Latin names', more: 'image: { src: /dot.png, alt: 星云, credit: "NASA, ESA, CSA, STScI" }' },
  { what: 'a picture with Latin words among Chinese', body: '![北京 CBD 夜景](/dot.png "图：NASA/JPL-Caltech")' },
  { what: 'handles and tags of networks', body: '#StopAsianHate 由 @nytimes 发起。' },
  { what: 'letters within Chinese words', body: '卡拉OK、T恤、X光、B超、PM2.5、COVID-19、mRNA、第 IV 章。' },
  { what: 'an original in a comment', body: `<!-- ${run} -->\n正文。` },
  { what: 'a footnote with a short reference', body: '正文。[^1]\n\n[^1]: Smith J. Nature, 2024, 123(4): 56–78.' },
  { what: 'a list of codes', body: '型号：A1, B2, C3, D4, E5, F6, G7, H8, I9。' },
  { what: 'a list of longer codes', body: '型号：AB12, CD34, EF56, GH78, IJ90, KL12, MN34, OP56。' },
  { what: 'a formula', body: '据此，x = a + b + c + d + e + f + g + h。' },
  { what: 'letters in a row', body: '选项为 A B C D E F G H I。' },
  { what: 'a heading of codes', body: '## A1 B2 C3 D4\n\n正文。' },
  { what: 'a message of a program', body: '如果日志中出现 "failed to fetch data from the store, failed to read it" 的错误，请重启。' },
  { what: 'a message of a program in a heading', body: '## 为何报错 "the key has already been used by a member"\n\n正文。' },
  { what: 'sentences as examples', body: '输入两个句子（“I have been waiting for a course my whole life.”和“I hate this so much!”）。' },
  {
    what: 'a quotation with its translation behind it',
    body: '| 步骤 | 例 |\n|---|---|\n| 规划 | "I need to break this task into three steps: 1) plan"（"我需要将任务分为三步：1）规划"） |',
  },
  {
    what: 'a link by the title of a work',
    body: '与 [Evaluation of Database-Level Replication and Binary Logging Options](https://example.com/) 类似。',
  },
  { what: 'a credit with the title of a work', body: '— Li Na, ["How to spread the word about your code"](https://example.com/)' },
  {
    what: 'what an interface shows',
    body: '在**设置**下勾选 **Enable the new sidebar pane in the sources panel**。\n\n**Show the length tools in the panel of styles** 复选框。',
  },
  { what: 'a name in a table', body: '| 指标 | 说明 |\n|---|---|\n| number of workers that start components in a minute | 每分钟启动数 |' },
  {
    what: 'rows of data',
    body: `| | review |\n|---|---|\n| 0 | ${run} |\n| 1 | This is my first time using any form of it |`,
  },
  { what: 'lines in two scripts', body: '“Hello, world!”\n——程序员的第一句话' },
]

const fineInEnglish: Case[] = [
  { what: 'curly quotes, dashes, an ellipsis', body: '“So — he said – it’s ‘fine’…”' },
  { what: 'accents', title: 'Pokémon café naïveté', body: 'Běijīng, Ürümqi, São Paulo, Łódź, Đà Nẵng.' },
  { what: 'money and units', body: '¥80,000, €5, £3, 20 °C, 3 × 4, 5 km², ½, №, ™, µm.' },
  { what: 'Greek letters, arrows, pictures', body: 'α-particles → β decay, ∑ and 😀.' },
  { what: 'a script that no edition has', body: 'The paper Правда and the word שלום.' },
  { what: 'a run that is marked', body: 'The page said :zh[分享按钮] in red.' },
  { what: 'a marked run with punctuation', body: 'They sang :zh-Hans[《茉莉花》，三遍。]' },
  { what: 'a title in cite', body: 'The film :cite[霸王别姬] won.' },
  { what: 'code', body: 'Type `打印（1）` there.\n\n```py\nprint("你好，世界")\n```' },
  { what: 'an address as it stands', body: 'See https://zh.wikipedia.org/wiki/茶 for more.' },
  { what: 'an address in brackets', body: 'See <https://zh.wikipedia.org/wiki/茶> for more.' },
  { what: 'a link to an address', body: 'See [this page](https://zh.wikipedia.org/wiki/茶).' },
  { what: 'an original in a comment', body: '<!-- 分享按钮，原文 -->\nThe text.' },
  { what: 'an e-mail address in another script', body: 'Mail 张三@example.com, 李.四88@例子.中国 or josé@example.com.' },
  { what: 'a heading with a marked run', body: '## What :zh[两会] means\n\nText.' },
  { what: 'a footnote with a marked run', body: 'Text.[^1]\n\n[^1]: In Chinese, :zh[茶].' },
  { what: 'a table with a marked run', body: '| word | meaning |\n|---|---|\n| :zh[茶] | tea |' },
]

const wrongInEnglish: Wrong[] = [
  { what: 'a headline', title: 'The 分享按钮 leak', at: 'title:', says: '分享按钮' },
  { what: 'a summary', more: 'summary: About 茶 alone', at: 'summary:', says: '茶' },
  { what: 'an author', more: 'authors: [曹音]', at: 'authors:', says: '曹音' },
  { what: 'a source', more: 'source: 中国日报', at: 'source:', says: '中国日报' },
  { what: 'the alt text of the picture', more: 'image:\n  src: /dot.png\n  alt: 港口', at: 'alt:', says: '港口' },
  { what: 'the caption of the picture', more: 'image:\n  src: /dot.png\n  alt: Port\n  caption: 码头', at: 'caption:', says: '码头' },
  { what: 'the credit of the picture', more: 'image:\n  src: /dot.png\n  alt: Port\n  credit: 新华社', at: 'credit:', says: '新华社' },
  { what: 'a correction', more: 'corrections:\n  - date: 2026-03-03\n    text: We said 错误.', at: 'corrections:', says: '错误' },
  { what: 'a translator', more: 'translation:\n  translator: 王小明', at: 'translation:', says: '王小明' },
  { what: 'a word in a paragraph', body: 'The page said 分享按钮 in red.', at: '分享按钮' },
  { what: 'a word on a later line', body: 'The page\nsaid on\nline three 打印 in red.', at: '打印' },
  { what: 'a paragraph after others', body: 'One.\n\nTwo.\n\nThree 三 ends.', at: '三' },
  { what: 'a heading', body: '## What 两会 means', at: '两会' },
  { what: 'strong text', body: 'It is **very 重要 here**.', at: '重要' },
  { what: 'a link', body: 'See [the 报告 itself](https://example.com/).', at: '报告' },
  { what: 'a list', body: '- one\n- two 二', at: '二' },
  { what: 'a quotation', body: '> He said 好.', at: '好' },
  { what: 'a cell of a table', body: '| a | b |\n|---|---|\n| c | 丁 |', at: '丁' },
  { what: 'a footnote', body: 'Text.[^1]\n\n[^1]: In Chinese, 茶.', at: '茶' },
  { what: 'alt text in the body', body: 'A ![鱼](/dot.png) swims.', at: '![鱼]', says: '鱼' },
  { what: 'the caption of a picture in the body', body: '![Fish](/dot.png "一条鱼")', at: '![Fish]', says: '一条鱼' },
  { what: 'the credit of a picture in the body', body: '![Fish](/dot.png) :credit[Photo: 新华社]', at: '新华社' },
  { what: 'a title of a link', body: 'See [this](https://example.com/ "说明").', at: '[this]', says: '说明' },
  { what: 'kana', body: 'The word ひらがな is Japanese.', at: 'ひらがな' },
  { what: 'hangul', body: 'The word 한국 is Korean.', at: '한국' },
  { what: 'bopomofo', body: 'The sign ㄅ is a sound.', at: 'ㄅ' },
  { what: 'title marks', body: 'The film 《Hero》 won.', at: '《' },
  { what: 'corner brackets', body: 'The film 「Hero」 won.', at: '「' },
  { what: 'a word before an e-mail address', body: 'Write 写信给editor@example.com now.', at: '写信给' },
  { what: 'a full-width currency sign', body: 'It costs ￥500.', at: '￥' },
  { what: 'a full-width cent sign', body: 'It costs 5￠.', at: '￠' },
  { what: 'half-width corner brackets', body: 'The film ｢Hero｣ won.', at: '｢' },
  { what: 'a half-width ideographic full stop', body: 'It ends｡', at: '｡' },
  { what: 'words around an address', body: 'See 报告 /usr/share/x/y 全文 there.', at: '报告', says: '报告 /usr/share/x/y 全文' },
  { what: 'a full-width digit', body: 'There were １ or so.', at: '１' },
  { what: 'a word that is marked as English', body: 'The film :en[霸王] won.', at: '霸王' },
]

const wrongInChinese: Wrong[] = [
  {
    what: 'a headline of four Latin words',
    title: 'Getting Started with Kubernetes',
    at: 'title:',
    says: 'Getting Started with Kubernetes',
  },
  { what: 'a heading of four Latin words', body: '正文。\n\n## Getting Started with Kubernetes\n\n正文。', at: 'Getting Started' },
  { what: 'a heading of the third level', body: '### How the tides really work\n\n正文。', at: 'How the tides' },
  { what: 'a heading with emphasis', body: '## *Getting Started* with Kubernetes\n\n正文。', at: 'Getting Started' },
  { what: 'a paragraph', body: `${run}.`, at: 'The quick' },
  { what: 'a run after Chinese', body: `据报道，${run}。`, at: 'The quick' },
  { what: 'a run with emphasis in it', body: '据报道，The **quick brown** fox jumps over the *lazy* dog。', at: 'The ' },
  {
    what: 'a run with a link in it',
    body: '据报道，The quick [brown fox](https://example.com/) jumps over the lazy dog。',
    at: 'The quick',
  },
  { what: 'a run over two lines', body: '正文。\n\nThe quick brown fox\njumps over the lazy dog.', at: 'The quick' },
  { what: 'a run with commas', body: 'The quick, the brown: the fox; it jumps over (the) dog.', at: 'The quick' },
  { what: 'a run with numbers', body: '据称 More than 250 people in 20 countries were arrested on Monday。', at: 'More than' },
  { what: 'a list', body: `- 一\n- ${run}`, at: 'The quick' },
  { what: 'a quotation', body: `> ${run}.`, at: 'The quick' },
  { what: 'a cell of a table', body: `| 甲 | 乙 |\n|---|---|\n| 丙 | ${run} |`, at: 'The quick' },
  { what: 'a footnote', body: `正文。[^1]\n\n[^1]: ${run}.`, at: 'The quick' },
  { what: 'the text of a link', body: `见 [${run}](https://example.com/)。`, at: 'The quick' },
  { what: 'alt text in the body', body: `![${run}](/dot.png)`, at: '![', says: 'The quick' },
  { what: 'the caption of a picture in the body', body: `![鱼](/dot.png "${run}")`, at: '![', says: 'The quick' },
  { what: 'a summary', more: `summary: ${run}.`, at: 'summary:', says: 'The quick' },
  { what: 'the alt text of the picture', more: `image:\n  src: /dot.png\n  alt: ${run}`, at: 'alt:', says: 'The quick' },
  { what: 'the caption of the picture', more: `image:\n  src: /dot.png\n  alt: 鱼\n  caption: ${run}`, at: 'caption:', says: 'The quick' },
  { what: 'a correction', more: `corrections:\n  - date: 2026-03-03\n    text: ${run}.`, at: 'corrections:', says: 'The quick' },
  { what: 'a second paragraph in English', body: `正文。\n\n正文。\n\n${run}.`, at: 'The quick' },
  {
    what: 'a run with an address in it',
    body: 'The sea rises https://a.example/ and falls twice every day now',
    at: 'The sea',
    says: 'The sea rises https://a.example/ and falls twice every day',
  },
  { what: 'speech behind a colon', body: '他说：“The harbour will be open all winter for the boats.”', at: 'The harbour' },
  { what: 'speech before its speaker', body: '“The harbour will be open all winter for the boats,”他说。', at: 'The harbour' },
  { what: 'speech behind a verb', body: '他表示“the harbour will be open all winter for the boats”。', at: 'the harbour' },
  { what: 'a quotation alone', body: '“The harbour will be open all winter for the boats.”', at: 'The harbour' },
  { what: 'a bold sentence', body: '**The harbour will be open all winter for the boats.** 正文。', at: 'The harbour' },
  { what: 'a row of a table', body: `| 甲 | 乙 |\n|---|---|\n| ${run} | the dog |`, at: 'The quick' },
  { what: 'words in single letters too', body: '据报道，I am a fox and I am a dog。', at: 'I am a fox' },
]

const pathOf = (locale: string, index: number) => `content/china/case-${locale}-${index}/${locale}.md`

/** Words of its own for each case, so that each is found where it stands and not where another says the same. */
const distinct = (text: string, index: number) => text.replaceAll('fox', `fox${index}`)

function filesOf(locale: string, cases: Case[]): Files {
  const title = locale === 'zh' ? '标题' : 'Headline'
  const body = locale === 'zh' ? '正文。' : 'Text.'
  return {
    ...pair,
    'content/dot.png': picture,
    ...Object.fromEntries(
      cases.map((one, index) => [
        pathOf(locale, index),
        article(
          one.title ?? `${title} ${index}`,
          distinct(one.body ?? body, index),
          distinct(`slug: c${index}\n${one.more ?? ''}`.trim(), index),
        ),
      ]),
    ),
  }
}

const leaksOf = (built: Built, path: string) => built.diagnostics.filter((found) => found.path === path && found.ruleId === 'edition/leak')

describe.each([
  { locale: 'en', fine: fineInEnglish, wrong: wrongInEnglish },
  { locale: 'zh', fine: fineInChinese, wrong: wrongInChinese },
])('articles of the edition $locale', ({ locale, fine, wrong }) => {
  const fineFiles = filesOf(locale, fine)
  const wrongFiles = filesOf(locale, wrong)
  let good: Built
  let bad: Built
  beforeAll(async () => {
    good = await buildSite(fineFiles)
    bad = await buildSite(wrongFiles)
  })

  it.each(fine.map((one, index) => ({ ...one, index })))('may hold $what', ({ index }) => {
    expect(leaksOf(good, pathOf(locale, index)).map(({ message }) => message)).toEqual([])
  })

  it('publishes all of that without a message', () => {
    expect(good.messages).toEqual([])
    expect(good.outcome).toBe('built')
    for (const index of fine.keys()) expect(good.files()).toContain(`${locale}/china/c${index}/index.html`)
  })

  it.each(wrong.map((one, index) => ({ ...one, index })))('must not hold another language in $what', ({ index, at, says }) => {
    const path = pathOf(locale, index)
    const found = leaksOf(bad, path)
    // Whole phrases may be shown from the start of their block; a single word from its own.
    const whole = ({ line, column }: { line: number; column: number }) => (locale === 'zh' ? `${line}` : `${line}:${column}`)
    const [line = '', column = ''] = placeIn(textOf(wrongFiles, path), at).split(':')
    expect(found.map((leak) => `${leak.ruleId} ${leak.severity} ${whole(leak)}`)).toEqual([
      `edition/leak error ${whole({ line: Number(line), column: Number(column) })}`,
    ])
    expect(found[0]?.message).toContain(says ?? at)
  })

  it('says nothing of anything else, and publishes nothing', () => {
    expect(bad.diagnostics.filter(({ path }) => !path.startsWith('content/china/case-'))).toEqual([])
    expect(bad.outcome).toBe('content')
    expect(bad.emitted).toBeUndefined()
  })
})

it.each([
  { what: 'letters and dots', body: `${'a.'.repeat(20_000)}!` },
  { what: 'letters before a sign', body: `${'a'.repeat(50_000)}@` },
  { what: 'letters and hyphens', body: `${'a-'.repeat(20_000)}!` },
  { what: 'two scripts in turn', body: `${'a张.'.repeat(10_000)}@` },
])('reads a long text once: $what', async ({ body }) => {
  const built = await buildSite({ ...pair, 'content/china/long/zh.md': article('标题', `正文。${body}`, 'slug: long') })
  expect(built.messages).toEqual([])
})

const catalogue = (locale: string, name = 'interface') => readFileSync(join(project, 'locales', locale, `${name}.json`), 'utf8')

/** Interface words: key → what it is made to say. All of one edition at once: each has a message of its own. */
const leakedWords = {
  en: {
    'nav.skip': '跳到正文',
    'toolbar.label': '文章工具',
    'toolbar.print': '打印',
    'size.large': '大',
    'share.label': '分享按钮',
    'share.copied': '链接已复制',
    'share.scan': '用微信扫一扫',
    'comments.unknown': '评论',
    'article.minutes_one': '{{count, number}} 分钟',
    'article.by': 'By {{authors}}，',
    'list.archive': '往期文章',
    'notFound.text': '找不到页面',
    'feed.section': '{{site}}：{{section}}',
    'networks.weibo': '微博',
  },
  zh: {
    'nav.skip': 'Skip to the text',
    'toolbar.label': 'Article tools',
    'toolbar.print': 'Print',
    'size.large': 'Large',
    'share.label': 'Share',
    'share.copied': 'Copied',
    'comments.unknown': 'Comments',
    'article.minutes_other': '{{count, number}} minutes',
    'list.archive': 'Archive',
    'notFound.text': 'Nothing here',
    'feed.section': '{{site}} section {{section}}',
    'chooser.read': 'Read in Chinese',
  },
}

function withWords(locale: 'en' | 'zh'): string {
  const words = JSON.parse(catalogue(locale))
  for (const [key, said] of Object.entries(leakedWords[locale])) {
    const [group = '', name = ''] = key.split('.')
    words[group][name] = said
  }
  return JSON.stringify(words, null, 2)
}

describe.each(['en', 'zh'] as const)('interface words of the edition %s', (locale) => {
  const text = withWords(locale)
  const path = `locales/${locale}/interface.json`
  let built: Built
  beforeAll(async () => {
    built = await buildSite({ ...pair, [path]: text })
  })

  it.each(Object.entries(leakedWords[locale]))('finds "%s"', (key, said) => {
    const name = key.split('.')[1] ?? ''
    const place = placeIn(text, `${JSON.stringify(name)}: ${JSON.stringify(said)}`)
    const found = leaksOf(built, path).filter(({ line, column }) => `${line}:${column}` === place)
    expect(found.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['edition/leak error'])
    expect(found[0]?.message).toContain(`It comes from the string "${key}"`)
  })

  it('finds each once, and nothing else', () => {
    expect(built.diagnostics.filter((found) => found.path !== path)).toEqual([])
    expect(leaksOf(built, path)).toHaveLength(Object.keys(leakedWords[locale]).length)
  })
})

const labels = (locale: string, words: object) => ({
  [`locales/${locale}/site.json`]: JSON.stringify(
    { title: locale === 'zh' ? '测试报' : 'Test', description: locale === 'zh' ? '报纸。' : 'Paper.', ...words },
    null,
    2,
  ),
})

it.each([
  { what: 'a tag', locale: 'en', words: { sections: { world: 'World' }, tags: { tides: '潮汐' } }, at: '"tides"', key: 'tags.tides' },
  {
    what: 'a section',
    locale: 'en',
    words: { sections: { world: '国际' }, tags: { tides: 'Tides' } },
    at: '"world"',
    key: 'sections.world',
  },
  { what: 'a tag', locale: 'zh', words: { sections: { world: '国际' }, tags: { tides: 'Tides' } }, at: '"tides"', key: 'tags.tides' },
  {
    what: 'a section',
    locale: 'zh',
    words: { sections: { world: 'World' }, tags: { tides: '潮汐' } },
    at: '"world"',
    key: 'sections.world',
  },
  {
    what: 'the paper’s description',
    locale: 'zh',
    words: { description: 'A paper', sections: { world: '国际' }, tags: { tides: '潮汐' } },
    at: '"description"',
    key: 'description',
  },
])('finds the label of $what of the edition $locale', async ({ locale, words, at, key }) => {
  const files = labels(locale, words)
  const path = `locales/${locale}/site.json`
  const built = await buildSite({ ...pair, ...files })
  expect(built.diagnostics.map((found) => `${found.ruleId} ${found.path}:${found.line}:${found.column}`)).toEqual([
    `edition/leak ${path}:${placeIn(textOf(files, path), at)}`,
  ])
  expect(built.messages[0]).toContain(`It comes from the string "${key}"`)
})

it('lets labels be abbreviations, and lists of names be allowed', async () => {
  const edition = JSON.stringify({ ...JSON.parse(catalogue('zh', 'edition')), allow: ['RSS', 'Print'] })
  const words = JSON.parse(catalogue('zh'))
  words.toolbar.print = 'Print'
  const built = await buildSite({
    ...pair,
    ...labels('zh', { title: 'Diglot 日报', sections: { world: 'IT' }, tags: { tides: 'AI' } }),
    'locales/zh/edition.json': edition,
    'locales/zh/interface.json': JSON.stringify(words),
  })
  expect(built.messages).toEqual([])
})

it('lets the language switch name each language in itself', async () => {
  const built = await buildSite(pair)
  expect(built.messages).toEqual([])
  expect(built.read('en/world/tides/index.html')).toMatch(/<a href="\/zh\/[^"]*" hreflang="zh-Hans" lang="zh-Hans" dir="ltr">中文<\/a>/)
})

it.each([
  { words: 4, body: '据报道，the quick brown fox。', finds: 1 },
  { words: 5, body: '据报道，the quick brown fox。', finds: 0 },
])('counts $words words on end where the site says so', async ({ words, body, finds }) => {
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', leak: { words: ${words} } }`,
    'content/china/run/zh.md': article('标题', body, 'summary: 摘要。'),
  })
  expect(built.diagnostics.filter(({ ruleId }) => ruleId === 'edition/leak')).toHaveLength(finds)
})

it('finds the same words in two articles twice', async () => {
  const built = await buildSite({
    ...pair,
    'content/china/one/en.md': article('One', 'Text.', 'authors: [曹音]'),
    'content/china/two/en.md': article('Two', 'Text.', 'authors: [曹音]'),
  })
  expect(built.diagnostics.map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual([
    'content/china/one/en.md:4:1',
    'content/china/two/en.md:4:1',
  ])
})

it('finds a later line of a paragraph', async () => {
  const body = `第一行很长，\n第二行也长，\n${run}。`
  const built = await buildSite({ ...pair, 'content/china/one/zh.md': article('标题', body, 'summary: 摘要。') })
  expect(built.diagnostics.map(({ path, line }) => `${path}:${line}`)).toEqual(['content/china/one/zh.md:9'])
})

it('says what was found, where it comes from and how to mark it', async () => {
  const built = await buildSite({ ...pair, 'content/china/one/en.md': article('One 分享按钮', 'The page said 分享按钮.') })
  expect(built.messages).toEqual([
    'content/china/one/en.md:2:1 error: the English headline is still in Chinese: "分享按钮". Translate it. [edition/leak]',
    'content/china/one/en.md:6:15 error: "分享按钮" is not in English, the language of the edition "en". Translate it. If it belongs there, mark it as :zh[分享按钮]. [edition/leak]',
  ])
})

const published = (tree: Root) => publishedPage(writeFragment(tree))

describe('editions by script', () => {
  const editionsOf = (locales: string[]) => locales.map((locale) => createEdition(locale, {}))

  /** What the check finds in one paragraph of a page of an edition. */
  function leaksIn(locales: string[], locale: string, text: string, lang?: string): string[] {
    const report = createReport()
    const editions = editionsOf(locales)
    const check = createLeakCheck({ editions, files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 }, report)
    const tag = editions.find((edition) => edition.locale === locale)?.tag ?? locale
    const tree: Root = {
      type: 'root',
      children: [h('html', { lang: tag }, h('body', h('p', lang === undefined ? text : h('span', { lang }, text))))],
    }
    check({ locale, path: '/page/', published: published(tree), content: () => [text] })
    return report.list().map(({ message }) => /^(?:the \w+ )?"([^"]*)"/.exec(message)?.[1] ?? message)
  }

  it.each([
    { locales: ['en', 'zh', 'ar'], locale: 'en', text: 'The word أخبار here', finds: ['أخبار'] },
    { locales: ['en', 'zh', 'ar'], locale: 'zh', text: '此处有 أخبار 一词', finds: ['أخبار'] },
    { locales: ['en', 'zh', 'ar'], locale: 'ar', text: 'كلمة 新闻 هنا', finds: ['新闻'] },
    { locales: ['en', 'zh', 'ar'], locale: 'ar', text: 'نشرت FBI تقريرا عن Kubernetes اليوم.', finds: [] },
    { locales: ['en', 'zh', 'ar'], locale: 'ar', text: run, finds: ['The quick brown fox jumps over the lazy'] },
    { locales: ['en', 'ja'], locale: 'en', text: 'The word ニュース here', finds: ['ニュース'] },
    { locales: ['en', 'ja'], locale: 'en', text: 'The word しんぶん here', finds: ['しんぶん'] },
    { locales: ['en', 'ja'], locale: 'ja', text: '東京の新聞、ニュース。', finds: [] },
    { locales: ['en', 'ko'], locale: 'en', text: 'The word 뉴스 here', finds: ['뉴스'] },
    { locales: ['en', 'ko'], locale: 'ko', text: '한국어 新聞 뉴스.', finds: [] },
    { locales: ['ja', 'zh'], locale: 'zh', text: '此处有 ニュース 一词', finds: ['ニュース'] },
    { locales: ['ja', 'zh'], locale: 'ja', text: '新聞と报纸。', finds: [] },
    { locales: ['en', 'ru'], locale: 'en', text: 'The word Новости here', finds: ['Новости'] },
    { locales: ['en', 'ru'], locale: 'ru', text: 'В отчёте ФБР и FBI сказано.', finds: [] },
    { locales: ['en', 'fr'], locale: 'en', text: 'Le vif renard brun saute par-dessus le chien paresseux', finds: [] },
    { locales: ['en', 'fr'], locale: 'fr', text: run, finds: [] },
    { locales: ['en', 'fr'], locale: 'en', text: 'Even 新闻 here', finds: [] },
    { locales: ['zh-TW', 'zh'], locale: 'zh', text: '軟體', finds: [] },
    { locales: ['en'], locale: 'en', text: 'Even 新闻 here', finds: [] },
  ])('$locales: "$text" in $locale', ({ locales, locale, text, finds }) => {
    expect(leaksIn(locales, locale, text)).toEqual(finds)
  })

  it.each([
    { lang: 'zh', finds: [] },
    { lang: 'zh-Hant', finds: [] },
    { lang: 'ja', finds: [] },
    { lang: 'en-GB', finds: ['新闻'] },
    { lang: 'en', finds: ['新闻'] },
  ])('a run with lang=$lang in the English edition', ({ lang, finds }) => {
    expect(leaksIn(['en', 'zh'], 'en', '新闻', lang)).toEqual(finds)
  })

  it.each(['aria-label', 'title', 'alt', 'placeholder'])('reads the attribute %s', (name) => {
    const report = createReport()
    const check = createLeakCheck(
      { editions: editionsOf(['en', 'zh']), files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 },
      report,
    )
    check({
      locale: 'en',
      path: '/en/',
      published: published({ type: 'root', children: [h('p', h('input', { [name]: '分享按钮' }))] }),
      content: () => [],
    })
    expect(report.list().map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual(['/en/:1:1'])
  })

  it.each([
    { locale: 'zh', text: 'Subscribe', finds: ['Subscribe'] },
    { locale: 'zh', text: 'Kubernetes', finds: ['Kubernetes'] },
    { locale: 'zh', text: '订阅', finds: [] },
    { locale: 'zh', text: 'A', finds: [] },
    { locale: 'en', text: '订阅', finds: ['订阅'] },
    { locale: 'en', text: 'Subscribe', finds: [] },
  ])('finds a word that a view says and no catalogue: "$text" in $locale', ({ locale, text, finds }) => {
    const report = createReport()
    const check = createLeakCheck(
      { editions: editionsOf(['en', 'zh']), files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 },
      report,
    )
    check({
      locale,
      path: `/${locale}/`,
      published: published({ type: 'root', children: [h('html', h('body', h('button', text)))] }),
      content: () => ['else'],
    })
    expect(report.list().map(({ message }) => /^"([^"]*)"/.exec(message)?.[1])).toEqual(finds)
    for (const found of report.list()) expect(found).toMatchObject({ ruleId: 'edition/leak', path: `/${locale}/`, line: 1, column: 1 })
  })

  it('reads JSON-LD', () => {
    const report = createReport()
    const check = createLeakCheck(
      { editions: editionsOf(['en', 'zh']), files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 },
      report,
    )
    const data = (value: object): Root => ({
      type: 'root',
      children: [h('script', { type: 'application/ld+json' }, JSON.stringify(value))],
    })
    check({ locale: 'en', path: '/fine/', published: published(data({ inLanguage: 'zh-Hans', headline: '分享按钮' })), content: () => [] })
    check({
      locale: 'en',
      path: '/fine/too/',
      published: published(data({ headline: 'Tea', url: 'https://example.com/茶' })),
      content: () => [],
    })
    check({
      locale: 'en',
      path: '/wrong/',
      published: published(data({ inLanguage: 'en', author: [{ '@type': 'Person', name: '曹音' }] })),
      content: () => [],
    })
    expect(report.list().map(({ path }) => path)).toEqual(['/wrong/'])
  })
})

describe('what is not to be translated', () => {
  const text = `${run}, and the fox｡`
  const body = (open: string, close: string) => `正文。\n\n${open}\n\n${text}\n\n${close}\n\n正文。`
  const sited = (markdown: string) => ({
    ...pair,
    'diglot.config.ts':
      "export default { url: 'https://paper.example', markdown: { allowHtml: true }, rules: { 'markdown/element': 'off' } }",
    'content/china/run/zh.md': article('标题', markdown, 'slug: run'),
    'content/china/run/en.md': article('Title', markdown.replaceAll('正文。', 'Text.'), 'slug: run'),
  })

  it.each([
    ['<div translate="no">', '</div>'],
    ['<ConsoleBlock level="error">', '</ConsoleBlock>'],
    ['<TerminalOutput>', '</TerminalOutput>'],
  ])('%s', async (open, close) => {
    const built = await buildSite(sited(body(open, close)))
    expect(built.messages).toEqual([])
    for (const path of ['zh/china/run/index.html', 'zh/feed.xml', 'zh/china/run/amp/index.html'])
      expect(built.read(path), path).toMatch(/<div translate="no">\s*<p>The quick/)
  })

  it.each([
    ['an element that is not one of these', '<Card>', '</Card>'],
    ['a component that nobody closes', '<ConsoleBlock>\n\n## 标题', ''],
  ])('%s is read', async (_, open, close) => {
    const built = await buildSite(sited(body(open, close)))
    expect(built.diagnostics.map(({ ruleId }) => ruleId)).toContain('edition/leak')
  })
})

it('reads no attributes and comments of components that Markdown shows as text', async () => {
  const attributes = `<Question\n\tchoices={[\n\t\t{ text: "This &#60;mask> ${run}.", explain: "It's so" },\n\t]}\n/>`
  const built = await buildSite({
    ...pair,
    'content/china/run/zh.md': article('标题', `正文。\n\n${attributes}\n\n{/* ${run} */}\n\n{# ${run} #}`, 'summary: 摘要。'),
  })
  expect(built.diagnostics.filter(({ ruleId }) => ruleId === 'edition/leak')).toEqual([])
})

describe('a full-width mark in English is a leak, and no second finding', () => {
  const found = async (body: string, more = '', rules = '') => {
    const built = await buildSite({
      ...pair,
      'content/dot.png': picture,
      'diglot.config.ts': `export default { url: 'https://paper.example', markdown: { allowHtml: true }, rules: { ${rules} } }`,
      'content/china/one/en.md': article('One', body, more),
    })
    return built.diagnostics.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)
  }

  it.each([
    ['a comma', 'One，two.', '', '6:4'],
    ['a full stop', 'It ends。', '', '6:8'],
    ['brackets', 'It（so to speak）ends.', '', '6:3'],
    ['behind code', 'Set `dir`：', '', '6:10'],
    ['behind a space', 'Set it ： now', '', '6:8'],
    ['a bracket at an end', 'It (reads tables）| so', '', '6:17'],
    ['loose in HTML', '<div>One，two</div>', '', '6:9'],
    ['a headline', 'Text.', 'title: One，two', undefined],
    ['a summary', 'Text.', 'summary: One，two', '4:1'],
    ['an alt text of the front matter', 'Text.', 'image: { src: /dot.png, alt: "One，two" }', undefined],
  ])('%s', async (_, body, more, at) => {
    const list = more.startsWith('title') ? await foundInTitle() : await found(body, more)
    expect(new Set(list.map((one) => one.split(' ')[0]))).toEqual(new Set(['edition/leak']))
    if (at) expect(list[0]).toBe(`edition/leak ${at}`)
  })

  const foundInTitle = async () =>
    (await buildSite({ ...pair, 'content/china/one/en.md': article('One，two', 'Text.') })).diagnostics.map((one) => one.ruleId)

  it.each([
    ['where text/punctuation is off', 'One，two.', "'text/punctuation': 'off'"],
    ['in the words of a picture', 'A ![one，two](/dot.png) here.', ''],
    ['with a word of the other language', 'One 茶，两杯 two.', ''],
    ['a mark that text/punctuation does not read', 'The film 「Hero」 won.', ''],
  ])('a leak %s', async (_, body, rules) => {
    expect((await found(body, '', rules)).map((one) => one.split(' ')[0])).toEqual(['edition/leak'])
  })
})
