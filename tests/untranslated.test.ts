import { describe, expect, it } from 'vitest'
import { article } from './support/articles.ts'
import { findingsOf, findingsOfChinese } from './support/pair.ts'
import { buildSite, pair } from './support/site.ts'

const first = 'The harbour stays open all winter for the boats of the town.'
const second = 'Nobody knows how long that will last.'

/** What two articles of one story give, as `rule severity line`; `rules` are settings. */
async function found(en: string, zh: string, { rules = '', more = '' } = {}): Promise<string[]> {
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', markdown: { allowHtml: true }, rules: { 'markdown/element': 'off', ${rules} } }`,
    'content/world/port/en.md': article('Port', en, 'slug: port'),
    'content/world/port/zh.md': article('港口', zh, `slug: port${more && `\n${more}`}`),
  })
  return built.diagnostics.map(({ ruleId, severity, line }) => `${ruleId} ${severity} ${line}`)
}

describe('one fault is one finding', () => {
  const [en, zh] = [`Text.\n\n${first} ${second}`, `正文。\n\n${first} ${second}`]
  const line = 9

  it('a paragraph is an error, and no leak as well', async () => {
    expect(await found(en, zh)).toEqual([`parity/untranslated error ${line}`])
  })

  it('says how many sentences', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/port/en.md': article('Port', en),
      'content/world/port/zh.md': article('港口', zh),
    })
    expect(built.messages.join('\n')).toContain(
      `${JSON.stringify(first)} and the sentence behind it are still in the words of the original`,
    )
  })

  it.each([
    ['“We kept the cranes moving,” said Rosa Lindqvist, who leads the branch. “Now we ask for our share.”', 1],
    ['“We kept the cranes moving all through the winter, and now we are asking for our share of it.”', 1],
    ['“Add convenience functions.”', 0],
    ['“The Old Man and the Sea”', 0],
  ])('speech in a block quotation, and no title: %s', async (quotation, findings) => {
    const built = await found(`Text.\n\n> ${quotation}`, `正文。\n\n> ${quotation}`)
    expect(built.filter((rule) => /^(?:parity\/untranslated|edition\/leak)/.test(rule))).toHaveLength(findings)
  })

  it('a few words are a warning', async () => {
    expect(await found('The sea rises. Read more here.', '海水上涨。Read more here.')).toEqual(['parity/untranslated warning 7'])
  })

  it('a sentence in a language that no edition has is quoted in both', async () => {
    const quoted = 'Ces dieux qui firent le ciel et la terre sont partis.'
    expect(await found(`The book says it. ${quoted}`, `书里这样写。${quoted}`)).toEqual([])
  })

  it('a sentence whose translation is behind it lacks its language', async () => {
    const [line, more] = ['The only thing that never changes is that all things change.', 'So it was.']
    const both = `${line}\n\n唯一不变的事情，就是世间的一切都在不停地变化之中。`
    expect(await found(`${line}\n\n${more}`, `${both}\n\n事情就是这样。`)).toEqual(['edition/leak error 7'])
  })

  it('the author and year of a work are no sentence', async () => {
    expect(await found('1. Harbour study group (2026). *Port Studies*.', '1. Harbour study group (2026). *Port Studies*.')).not.toContain(
      'parity/untranslated warning 7',
    )
  })

  it('a call and a type with its default are code', async () => {
    const code = 'tide(place, day)\n\nboolean Default: false'
    expect(await found(`The function has a default.\n\n${code}`, `这个函数有默认值。\n\n${code}`)).toEqual([])
  })

  it('a sentence in brackets says again what is before it', async () => {
    const phrase = '不要加辣。（Can you make it not spicy?）'
    expect(await found(phrase, `请说：${phrase}`)).not.toContain('parity/untranslated warning 7')
  })

  it('sentences apart are two', async () => {
    const apart = (between: string) => `${first} ${between} ${second}`
    expect(await found(apart('The sea rises.'), `正文。${apart('海水上涨。')}`)).toEqual([
      'parity/untranslated error 7',
      'parity/untranslated warning 7',
    ])
  })

  it('a sentence ends before Han, without a space', async () => {
    expect(await found('Some systems like Consul say so. It rises.', 'Some systems like Consul say so.海水上涨。')).toEqual([
      'parity/untranslated warning 7',
    ])
  })

  it('a paragraph that begins with a year and has a quotation is no reference', async () => {
    expect(await found(`In 1859 a boat came. ${first}`, `1859年，来了一艘“小”船。${first}`)).toEqual(
      expect.arrayContaining([expect.stringContaining('parity/untranslated')]),
    )
  })

  it('words that the original does not have are a leak', async () => {
    expect(await found('Text.\n\nIt is open.', `正文。\n\n${first}`)).toContain('edition/leak error 9')
  })

  it.each([
    ["'edition/leak': 'warning'", ['parity/untranslated warning']],
    ["'edition/leak': 'off'", ['parity/untranslated warning']],
    ["'parity/untranslated': 'warning'", ['parity/untranslated warning']],
    ["'parity/untranslated': 'off'", ['edition/leak error']],
  ])('with the setting %s', async (rules, expected) => {
    expect(await found(en, zh, { rules })).toEqual(expected.map((one) => `${one} ${line}`))
  })

  it('an acknowledgement is of both', async () => {
    const more = `acknowledge: [{ rule: parity/untranslated, finding: ${JSON.stringify(first)}, reason: A notice. }]`
    expect(await found(en, zh, { more })).toEqual([])
  })
})

describe('what is quoted, and said in the language of the translation beside it', () => {
  const [line, said] = ['Small boats wait for the tide in silence.', '小船静静地等待着潮水的到来。']
  const last = ['They leave when the moon is high.', '月亮高的时候，它们就离开。'] as const
  it.each([
    ['behind it', line, `${line}\n\n${said}`],
    ['before it', line, `${said}\n\n${line}`],
    ['in the same paragraph', line, `${line} ${said}`],
    ['in the same paragraph of both', `${said} / ${line}`, `${said} / ${line}`],
    ['behind a quotation, as in the original', `> ${line}\n\nSo the small boats are waiting for the tide.`, `> ${line}\n\n${said}`],
  ])('%s', (_, original, translation) => {
    const found = findingsOf('parity/untranslated', `${original}\n\n${last[0]}`, `${translation}\n\n${last[1]}`)
    expect(found).toEqual([])
  })

  it.each([
    ['a sentence among others', `${line} ${last[0]}`, `${line} ${last[1]}`],
    ['a paragraph', `${line}\n\n${last[0]}`, `${line}\n\n${last[1]}`],
    ['a sentence with a name in the script of the translation', `${line} 潮 is the tide.`, `${line} 潮 is the tide.`],
    ['an item beside one like it', `- ${line}\n- Small boats wait for the tide.`, `- ${line}\n- 小船等待潮水。`],
  ])('not %s', (_, original, translation) => {
    expect(findingsOf('parity/untranslated', original, translation).map(({ subject }) => subject)).toEqual([line])
  })
})

it('a paragraph of a Chinese original is left as it is', () => {
  const chinese = '小船等待潮水，船长用 Docker 部署了潮汐表。'
  expect(findingsOfChinese('parity/untranslated', `正文。\n\n${chinese}`, `Text.\n\n${chinese}`)).toHaveLength(1)
})

describe('what is introduced', () => {
  const words = 'Write a short story about a harbour in winter.'
  const subjects = (chinese: string) =>
    findingsOf('parity/untranslated', chinese.replace(/\p{sc=Han}+/gu, 'The words'), chinese).map(({ subject }) => subject)

  it.each([
    ['a block quotation behind a colon', `论文里写道：\n\n> ${words}`],
    ['several paragraphs of one', `论文里写道：[译注]\n\n> The harbour is small.\n>\n> ${words}`],
    ['what a program says', `港口关闭时，会出现以下错误。\n\n> ${words}`],
    ['a prompt', `提示词如下：\n\n${words}`],
    ['a prompt in its own line', `提示词：${words}`],
  ])('%s is meant', (_, chinese) => {
    expect(subjects(chinese)).toEqual([])
  })

  it.each([
    ['a block quotation behind a sentence', `论文里写了。\n\n> ${words}`],
    ['a paragraph behind a colon', `论文里写道：\n\n${words}`],
  ])('%s is not', (_, chinese) => {
    expect(subjects(chinese)).toEqual([words])
  })
})

describe('what no translation changes', () => {
  it.each([
    ['a work with its pages', '1. Lane R. B. (1984). Notes on the theory of tides. Annals of Harbours, 6(4), 337-349.'],
    ['a work without a year in brackets', '1. Lane, On the theory of tides. Annals of Harbours 6(4), 337-349.'],
    ['a work by several', '- Lane et al. *Tides change the habits of small boats.* Harbours (2023).'],
    ['a translator', '- Keil, A. B., trans. *On the tides of the harbour.* Harbour Press, 1907.'],
    ['an encyclopaedia', '1. Wikipedia contributors. "The tides of the small harbour." Last modified 2025.'],
    ['a book by its number', "- Rosa O'Lane: *Tides of the small harbour and how to read them*. ISBN: 978-0-000-00000-2"],
    ['where a page was found', '- What is a tide table and how do we read it? a.example. Archived at b.example/T1DE'],
    ['when a page was found', '- How to launch a ship in the harbour. Retrieved May 3, 2026'],
    ['a heading that is a title', '### 2013: [The tides that nobody has measured](https://a.example/t), Rosa Lane'],
    ['who says it, and its title', '- Harbour Board, "The long tides of winter." https://a.example/tides'],
    ['a title with its authors', '- [The tides that nobody has measured yet](https://a.example/t) — Rosa Lane, Ann Keil, 2002'],
    ['a paragraph that is a title', '[How the ships of the harbour are launched](https://a.example/b)'],
    ['names in a row', '- user, group, extra'],
    ['a field and its kind', '- Teaser text: short text, required'],
    ['a name with a capital within', '- eBoat tide tables'],
    ['two names', '## tides vs currents'],
    ['a command', 'npm install tide-tables winter'],
    ['a command with a program that is a word', '- git push origin tides'],
    ['a statement', "select split(tide, ';') as tides"],
  ])('%s', (_, text) => {
    expect(findingsOf('parity/untranslated', `Text.\n\n${text}`, `正文。\n\n${text}`)).toEqual([])
  })

  it('a reference of another form, below the heading of references', () => {
    const item = '- Rosa Lane. The long tides of winter'
    const found = (heading: string) => findingsOf('parity/untranslated', `## Works\n\n${item}`, `## ${heading}\n\n${item}`)
    expect([found('参考文献'), found('工作')].map(({ length }) => length)).toEqual([0, 1])
  })

  it.each([
    ['a sentence with the name of a program', 'Docker images are listed here.'],
    ['a note with a year', '- Note: since 2021, the small boats may [leave](https://a.example/b)'],
    ['a sentence that begins with one word', 'Currently, the boats leave when they like (see 2021).'],
    ['a note with its label', '- Note: the tide may be late'],
    ['a heading', '## Make small boats wait'],
    ['a sentence with a name that has a capital within', 'The eBoat of the harbour waits for the winter tide.'],
    ['a sentence with a name that has a dot within', 'Tides.js counts the small boats of the harbour (e.g. ours).'],
    ['a sentence with words that share a slash', 'The small boats leave with the low/high tide.'],
  ])('not %s', (_, text) => {
    expect(findingsOf('parity/untranslated', `Text.\n\n${text}`, `正文。\n\n${text}`)).toHaveLength(1)
  })
})

describe('what keeps its words', () => {
  const code = '```js\nprint("Helmet with a golden leaf")\n```'
  it.each([
    [
      'titles in a list of works',
      '- [Can systems really be protected from such attacks?](https://a.example/b) (Feb 2023)\n- [the page is far too slow](https://a.example/c)',
    ],
    ['a title among Chinese items', '- [How the ships of the harbour are launched](https://a.example/b)\n- [X](https://a.example/)'],
    ['a heading that sentences call so', '## Log event filter\n\n比 Log event filter 更细。'],
    [
      'what a program says of an error',
      '1. **panic: runtime error: invalid memory address or nil pointer dereference**\n2. 28: No space left on device',
    ],
    [
      'the name of an error',
      '### get connection error\n\n比 Log event filter 更细。\n\n### context deadline exceeded\n\n比 Log event filter 更细。',
    ],
    ['what code prints', `- Helmet with a golden leaf\n\n${code}`],
    ['what a console shows', `<ConsoleLine>\n\n${first}\n\n</ConsoleLine>`],
  ])('%s', async (_, text) => {
    const original = text.replaceAll('比 Log event filter 更细。', 'Log event filter is finer.')
    expect(await found(original, text)).toEqual([])
  })

  it.each([
    ['a short label of a link', '- [Open source license](https://a.example/b)'],
    ['an item with a link among its words', '- Write the notes for the project, [like others did](https://a.example/b)'],
    ['a heading that no sentence calls so', '## Per-protocol request body override\n\n正文。'],
  ])('not %s', async (_, text) => {
    expect((await found(text.replace('正文。', 'Text.'), text)).map((one) => one.replace(/ \w+ \d+$/, ''))).toEqual(['parity/untranslated'])
  })
})

describe('a phrase of English is untranslated as a heading or a cell', () => {
  const table = (cells: string[]) => `| A | B |\n| --- | --- |\n| 401 | ${cells[0]} |\n| 404 | ${cells[1]} |`
  const subjects = (english: string, chinese: string) => findingsOf('parity/untranslated', english, chinese).map(({ subject }) => subject)

  it.each(['Make the archive', 'Before you begin', 'How to help'])('the heading "%s"', (heading) => {
    expect(subjects(`## ${heading}\n\nThe sea.`, `## ${heading}\n\n海。`)).toEqual([heading])
  })

  it.each(['Exit codes', 'Sunday'])('"%s" among headings that are translated', (heading) => {
    const [others, translated] = ['## Boats\n\nThe sea.', '## 船\n\n海。']
    expect(subjects(`${others}\n\n## ${heading}\n\nThe sea.`, `${translated}\n\n## ${heading}\n\n海。`)).toEqual([heading])
  })

  it.each(['Harbour Notes', 'Getting started', 'kubectl get pods', 'Internet of Things'])('"%s" may be a name', (heading) => {
    expect(subjects(`## ${heading}\n\nThe sea.`, `## ${heading}\n\n海。`)).toEqual([])
  })

  it('a cell, and no value', () => {
    const english = table(['The key is missing', 'There is no such station'])
    expect(subjects(english, table(['缺少密钥', 'There is no such station']))).toEqual(['There is no such station'])
    const values = table(['array of pairs', 'his or hers'])
    expect(subjects(values, values)).toEqual([])
  })
})

describe('words that are too few for a sentence', () => {
  const subjects = (english: string, chinese: string) => findingsOf('parity/untranslated', english, chinese).map(({ subject }) => subject)
  const rows = '\n| --- | --- | --- |\n| `tide` | 1 | A |\n| `moon` | 2 | B |'
  const english = `| Parameter | Type | Meaning |${rows}`

  it.each([
    ['the only head of its row', '| Parameter | 类型 | 含义 |', ['Parameter']],
    ['another one', '| 参数 | Type | 含义 |', ['Type']],
    ['two of three, which may be meant', '| Parameter | Type | 含义 |', []],
    ['none', '| 参数 | 类型 | 含义 |', []],
  ])('a column head: %s', (_, heads, expected) => {
    expect(subjects(english, `${heads}${rows}`)).toEqual(expected)
  })

  it.each([
    [
      'a head that sentences use as a term',
      `| Parameter | 类型 | 含义 |${rows}\n\n每个 parameter 都有值。`,
      `${english}\n\nEach parameter has a value.`,
    ],
    ['a field of a program', `| Phase | 类型 | 含义 |${rows}`, english.replace('Parameter', 'Phase')],
    ['a cell of the same word', `| 参数 | 类型 | 含义 |${rows}\n| Name | 3 | 丙 |`, `${english}\n| Name | 3 | C |`],
  ])('no column head: %s', (_, chinese, original) => {
    expect(subjects(original, chinese)).toEqual([])
  })

  const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n')
  const bought = list('Dry food', 'Cat litter', 'Water bowls')
  it.each([
    ['an item among Chinese ones', bought, list('干粮', 'Cat litter', '水碗'), ['Cat litter']],
    ['an item of a numbered list', '1. Dry food\n2. Cat litter\n3. Water bowls', '1. 干粮\n2. 猫砂\n3. Water bowls', ['Water bowls']],
    ['a species, in emphasis', list('Humans', '*Homo sapiens*', 'Apes'), list('人类', '*Homo sapiens*', '猿类'), []],
    ['a species among others', list('Homo erectus', 'Homo sapiens', 'Pan troglodytes'), list('直立人', 'Homo sapiens', '黑猩猩'), []],
    ['one of two', list('Dry food', 'Cat litter'), list('干粮', 'Cat litter'), []],
    ['two of four', list('Dry food', 'Cat litter', 'Water bowls', 'Toys'), list('干粮', 'Cat litter', 'Water bowls', '玩具'), []],
    ['a name', list('Dry food', 'Cat Litter', 'Water bowls'), list('干粮', 'Cat Litter', '水碗'), []],
    ['an item with its translation', bought, list('干粮', '猫砂', 'Cat litter', '水碗'), []],
  ])('%s', (_, original, translation, expected) => {
    expect(subjects(original, translation)).toEqual(expected)
  })
})

describe('an English sentence is in no third language', () => {
  it.each([
    'Keep each change small, because reviewers read every line.',
    'Most boats leave early, so pilots sleep just enough.',
    'Many harbours also sell tickets years ahead, however quiet.',
    'Two pilots know every rock near small harbours.',
  ])('%s', (sentence) => {
    expect(findingsOf('parity/untranslated', `Text. ${sentence}`, `正文。${sentence}`)).toHaveLength(1)
  })

  it.each([
    'Cada barco espera la marea delante del puerto de invierno.',
    'Kleine Boote warten jeden Morgen geduldig vor dem alten Hafen.',
    'Ogni barca aspetta la marea davanti al porto del paese.',
  ])('but this is: %s', (sentence) => {
    expect(findingsOf('parity/untranslated', `Text. ${sentence}`, `正文。${sentence}`)).toEqual([])
  })
})

describe('names and values that look like English', () => {
  const same = (text: string) => findingsOf('parity/untranslated', `Text.\n\n${text}`, `正文。\n\n${text}`).map(({ subject }) => subject)

  it.each([
    ['a model and who offers it', '## Tides-70b via harbourlight'],
    ['more of its name', '## Tides-70b instruct via [harbourlight](https://a.example/)'],
    ['a vulnerability', '- CVE-2026-12345: wrong pointer while reading tide tables'],
    ['one by another name', '- GHSA-abcd-2345-wxyz: tide tables of the harbour without limit'],
  ])('%s', (_, text) => {
    expect(same(text)).toEqual([])
  })

  it.each(['## Make tides via the harbour', '- CVE-2026-12345: A reader of tide tables can stop the program.'])('not "%s"', (text) => {
    expect(same(text)).toHaveLength(1)
  })

  it('the number of a heading in both languages', () => {
    const heading = (number: number) => `#### ${number}. Let the pilots read the tables`
    const both = (number: number) => `#### ${number}. 让引航员读表（Let the pilots read the tables）`
    expect(findingsOf('parity/untranslated', `${heading(2)}\n\nThe sea.`, `${both(2)}\n\n海。`)).toEqual([])
  })

  const table = (head: string, cells: string[]) =>
    `| 意图 | 关键字 | ${head} |\n| --- | --- | --- |\n| 重做 | redo | ${cells[0]} |\n| 加上 | - | ${cells[1]} |`
  const original = (text: string) => text.replace(/\p{sc=Han}+/gu, 'Word')
  it.each([
    ['examples of what is typed', table('示例', ['redo, draw the tide in blue', 'add a task, save the plot']), 0],
    ['what begins with the keyword', table('用法', ['redo, draw the tide in blue', 'add a task, save the plot']), 0],
    ['a column of sentences', table('用法', ['Draw the tide again in blue', 'Save the plot of the tide']), 2],
    ['a cell in a Chinese column', table('示例', ['再画一次', 'add a task, save the plot']), 1],
  ])('%s', (_, chinese, count) => {
    expect(findingsOf('parity/untranslated', original(chinese), chinese).flatMap(({ blocks = [] }) => blocks)).toHaveLength(count)
  })
})
