import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, picture } from './support/articles.ts'
import { buildSite, type Files } from './support/site.ts'

const entry = (rule: string, finding: string) =>
  `acknowledge: [{ rule: ${rule}, finding: ${JSON.stringify(finding)}, reason: It is right. }]`
const unused = (rule: string, finding: string) =>
  `this acknowledgement matches no finding: ${rule}, ${JSON.stringify(finding)}. Delete it, or copy the finding from the message.`

/** A story whose Chinese article has the lines of front matter given. */
const story = (en: string, zh: string, more = '', settings = ''): Files => ({
  'content/world/tea/en.md': article('Tea', en),
  'content/world/tea/zh.md': `---\ntitle: 茶\nslug: tea\n${more === '' ? '' : `${more}\n`}---\n\n${zh}\n`,
  'content/world/tea/cup.png': picture,
  'diglot.config.ts': `export default { url: 'https://paper.example', ${settings} }\n`,
})
const alt = 'The Harbour Tea House and its garden in the early spring of that year'
/** A leak is named by its first words. */
const leak = 'The Harbour Tea House and its garden in'
const pictured = (more: string, words = alt) => story('![A cup](cup.png)', `![${words}](cup.png)`, more)

describe('an acknowledgement', () => {
  it.each<{ what: string; files: Files; says: string[] }>([
    { what: 'of a figure', files: story('Ten cups.', '十杯茶，共20人。', entry('parity/figure', '20')), says: [] },
    { what: 'of no figure', files: story('Ten cups.', '十杯茶。', entry('parity/figure', '20')), says: [unused('parity/figure', '20')] },
    {
      what: 'of no figure, where the rule is off',
      files: story('Ten cups.', '十杯茶。', entry('parity/figure', '20'), "rules: { 'parity/figure': 'off' }"),
      says: [],
    },
    { what: 'of a leak', files: pictured(entry('edition/leak', leak)), says: [] },
    { what: 'of no leak', files: pictured(entry('edition/leak', leak), '一杯茶'), says: [unused('edition/leak', leak)] },
    { what: 'of no loss', files: story('Tea.', '茶。', entry('loss/undeclared', 'Ann')), says: [unused('loss/undeclared', 'Ann')] },
    {
      what: 'of a rule that there is not',
      files: story('Tea.', '茶。', entry('parity/figur', '20')),
      says: ['"parity/figur" is no rule; did you mean "parity/figure"?'],
    },
    {
      what: 'of a rule whose findings cannot be acknowledged',
      files: story('Tea.', '茶。', entry('text/punctuation', ',')),
      says: ['findings of text/punctuation cannot be acknowledged. Delete this, or turn the rule off in the settings.'],
    },
  ])('$what', async ({ files, says }) => {
    const { diagnostics, root } = await buildSite(files)
    const found = diagnostics.map(({ ruleId, path, message }) => [ruleId, path, message])
    expect(found).toEqual(says.map((message) => ['parity/acknowledgement', 'content/world/tea/zh.md', message]))
    const again = await buildSite({}, root)
    expect(again.diagnostics).toEqual(diagnostics)
  })

  it('of a story that cannot be compared is not called unused', async () => {
    const files = story('Ten cups.', '十杯茶，共20人。', entry('parity/figure', '20'))
    const { diagnostics } = await buildSite({ ...files, 'content/world/tea/en.md': 'No front matter.\n' })
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['front-matter/missing'])
  })

  it('is unused from the build on in which its finding is gone', async () => {
    const { root, messages } = await buildSite(pictured(entry('edition/leak', leak)))
    expect(messages).toEqual([])
    writeFileSync(join(root, 'content/world/tea/zh.md'), String(pictured(entry('edition/leak', leak), '一杯茶')['content/world/tea/zh.md']))
    const { diagnostics } = await buildSite({}, root)
    expect(diagnostics.map(({ message }) => message)).toEqual([unused('edition/leak', leak)])
  })
})
