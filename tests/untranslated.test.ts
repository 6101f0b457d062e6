import { describe, expect, it } from 'vitest'
import { article } from './support/articles.ts'
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

  it('a few words are a warning', async () => {
    expect(await found('The sea rises. Read more here.', '海水上涨。Read more here.')).toEqual(['parity/untranslated warning 7'])
  })

  it('a sentence in a third language is quoted there, and lacks its language here', async () => {
    const quoted = 'Ces dieux qui firent le ciel et la terre sont partis.'
    expect(await found(`The book says it. ${quoted}`, `书里这样写。${quoted}`)).toEqual(['edition/leak error 7'])
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

describe('what keeps its words', () => {
  const code = '```js\nprint("Helmet with a golden leaf")\n```'
  it.each([
    [
      'titles in a list of works',
      '- [Can systems really be protected from such attacks?](https://a.example/b) (Feb 2023)\n- [the page is far too slow](https://a.example/c)',
    ],
    ['a title among Chinese items', '- [How the ships of the harbour are launched](https://a.example/b)\n- [X](https://a.example/)'],
    ['a heading that sentences call so', '## Log event filter\n\n比 Log event filter 更细。'],
    ['what code prints', `- Helmet with a golden leaf\n\n${code}`],
    ['what a console shows', `<ConsoleLine>\n\n${first}\n\n</ConsoleLine>`],
  ])('%s', async (_, text) => {
    const original = text.replace('比 Log event filter 更细。', 'Log event filter is finer.')
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
