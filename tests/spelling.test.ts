import { describe, expect, it } from 'vitest'
import { findingsOf } from './support/pair.ts'

const subjects = (english: string, chinese: string) =>
  findingsOf('parity/name', english, chinese).map(({ subject, fix }) => `${subject} ${fix ? 'fix' : ''}`.trim())

describe('a name that the translation misspells', () => {
  it.each([
    ['a letter wrong', 'The tides of Halifax are high.', 'Halifex的潮水很高。', 'Halifex fix'],
    ['a letter doubled', 'The tides of Halifax are high.', 'Hallifax的潮水很高。', 'Hallifax fix'],
    ['two letters exchanged in a short name', 'Cecelia Shao leads the port.', 'Cecelia Saho领导港口。', 'Saho fix'],
    ['an acronym', 'The MSRB of the port met.', '港口的MRSB开会了。', 'MRSB fix'],
    ['a name that has an s in the original', 'Read the Validation Rules first.', '请先阅读校验规则（Validation Rlue）。', 'Rlue fix'],
    ['a part of a compound', 'It uses Shapley-based values.', '它使用基于Shalpey的数值。', 'Shalpey fix'],
    ['a part of its own compound', 'Open Docker Desktop now.', '现在打开Docker-Desktpo。', 'Desktpo fix'],
    [
      'a word of an address beside it',
      'BR is Backup & Restore, [a tool](https://a.example/restore). It can restore much.',
      'BR是Backup & Restoer，[一种工具](https://a.example/restore)。它能恢复很多东西。',
      'Restoer fix',
    ],
    [
      'in the words of a picture, whose place in the line is not known',
      '![The Loggly Dashboard](https://a.example/a.png)',
      '![Loggly Dahsboard](https://a.example/a.png)',
      'Dahsboard',
    ],
    ['a name beside its plural', 'Set the Secret here; see secrets.', '在此设置Sceret；参见secrets。', 'Sceret fix'],
    ['a common word that is a name there', 'It has the same schema as before.', '它与之前的Shcema相同。', 'Shcema fix'],
    ['an address', 'Write to anna@port.example.', '请写信到ana@port.example。', 'ana@port.example fix'],
  ])('%s', (_, english, chinese, found) => {
    expect(subjects(english, chinese)).toEqual([found])
  })
})

it('a fix leaves the capital as it is', () => {
  const [finding] = findingsOf('parity/name', 'It has the same schema as before.', '它与之前的Shcema相同。')
  expect(finding?.fix?.edits[0]?.text).toBe('Schema')
})

describe('names that are no slips', () => {
  it.each([
    ['a form of a word', 'The Pods start. It is a Runner.', 'Pod启动。它是Run。'],
    ['a word that its original has in the plural', 'Block it. Handle DDL locks by hand.', '屏蔽它。手动处理DDL Lock。'],
    ['a name of code', 'Version 3 is out.', 'nVersion 3已发布。'],
    [
      'a word that begins a sentence',
      'It is one way. There is another.\n\n## Ways\n\nThere are more.',
      '有一个。\n\n## Three\n\n还有更多。',
    ],
    ['two short names', 'Jack and Liam met Anna.', 'Jock和Noel遇见了Emma。'],
    [
      'another acronym elsewhere',
      'A model called BERT reads.\n\n## Models\n\nThere are others.',
      '一个模型会阅读。\n\n## 模型\n\n还有BART。',
    ],
    ['a word of the original’s code', 'Call `Halifex` in Halifax.', '在Halifax调用Halifex。'],
    ['the picture’s words, translated', '![The Loggly Dashboard](https://a.example/a.png)', '![Loggly仪表盘](https://a.example/a.png)'],
  ])('%s', (_, english, chinese) => {
    expect(subjects(english, chinese)).toEqual([])
  })
})
