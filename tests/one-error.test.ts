import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RuleId } from '../pipeline/core/rules.ts'
import { article } from './support/articles.ts'
import { buildSite, type Files, project } from './support/site.ts'

const words = 'Ten people, 10 cups.\n\nThe shop opened in 1990.'
/** A story with findings of its own: a figure, a punctuation mark, English words in Chinese. */
const story: Files = {
  'content/world/tea/en.md': article('Tea', words),
  'content/world/tea/zh.md':
    '---\ntitle: 茶\n---\n\n店主说,这里来了10人,喝了20杯。\n\n这家店开业于1990年。\n\nThe shop was opened by its owners a long time ago, they say.\n',
}
const own: RuleId[] = ['parity/figure', 'text/punctuation', 'edition/leak']
/** Where it is not known which words an edition may have, no leak is certain. */
const exceptLeaks: RuleId[] = ['parity/figure', 'text/punctuation']

const catalogue = 'locales/zh/interface.json'
const catalogueText = readFileSync(join(project, catalogue), 'utf8')
const settings = (more: string): Files => ({ 'diglot.config.ts': `export default { url: 'https://paper.example', ${more} }\n` })
const edition = (text: string): Files => ({ 'locales/zh/edition.json': text })
const other = 'content/world/other/en.md'

interface Case {
  what: string
  files: Files
  /** The rule of the error, where it is one. */
  rule?: RuleId
  /** What is reported of the story. */
  finds?: RuleId[]
}

const cases: Case[] = [
  { what: 'nothing', files: {} },
  {
    what: 'a catalogue that lacks a word',
    files: { [catalogue]: catalogueText.replace(/"skip":.*\n/, '') },
    rule: 'catalogue/missing-key',
  },
  {
    what: 'a catalogue with another word than it should have',
    files: { [catalogue]: catalogueText.replace('"skip"', '"skipp"') },
    rule: 'catalogue/extra-key',
  },
  { what: 'an empty word', files: { [catalogue]: catalogueText.replace(/"skip": ".*"/, '"skip": ""') }, rule: 'catalogue/empty' },
  {
    what: 'a word that is a number',
    files: { [catalogue]: catalogueText.replace(/"skip": ".*"/, '"skip": 1') },
    rule: 'catalogue/invalid',
  },
  {
    what: 'a plural that lacks a form',
    files: { [catalogue]: catalogueText.replace('"minutes_other"', '"minutes_one"') },
    rule: 'catalogue/plural',
  },
  {
    what: 'a word without its placeholder',
    files: { [catalogue]: catalogueText.replace('{{date}}', '') },
    rule: 'catalogue/placeholder',
  },
  {
    what: 'a placeholder that there is not',
    files: { [catalogue]: catalogueText.replace('{{date}}', '{{day}}') },
    rule: 'catalogue/placeholder',
  },
  { what: 'a catalogue with a comma too many', files: { [catalogue]: catalogueText.replace(/\}\s*$/, ',}') }, rule: 'catalogue/invalid' },
  { what: 'a catalogue that is no JSON', files: { [catalogue]: '{' }, rule: 'catalogue/invalid' },
  { what: 'a catalogue that is missing', files: { [catalogue]: null }, rule: 'catalogue/invalid' },
  { what: 'site.json without a title', files: { 'locales/zh/site.json': '{"description": "报"}' }, rule: 'catalogue/missing-key' },
  { what: 'site.json that is no JSON', files: { 'locales/zh/site.json': '{' }, rule: 'catalogue/invalid', finds: exceptLeaks },
  { what: 'an edition with an unknown key', files: edition('{"nom": "中文"}'), rule: 'edition/invalid' },
  { what: 'an edition with a comma too many', files: edition('{"tag": "zh-Hans",}'), rule: 'edition/invalid' },
  { what: 'an edition that is no JSON', files: edition('{"tag": "zh-Hans"'), rule: 'edition/invalid', finds: exceptLeaks },
  {
    what: 'an edition whose allowed words cannot be read',
    files: edition('{"allow": "RSS"}'),
    rule: 'edition/invalid',
    finds: exceptLeaks,
  },
  { what: 'an edition whose tag is none', files: edition('{"tag": "Chinese (China)"}'), rule: 'edition/invalid', finds: [] },
  { what: 'an edition with an underscore in its tag', files: edition('{"tag": "zh_Hans"}'), rule: 'edition/invalid', finds: exceptLeaks },
  { what: 'a network that there is not', files: edition('{"share": ["weibbo"]}'), rule: 'edition/invalid' },
  {
    what: 'an edition without articles',
    files: { 'locales/fr/edition.json': '{}', 'locales/fr/interface.json': '{}', 'locales/fr/site.json': '{' },
    rule: 'edition/empty',
  },
  { what: 'a glossary that is no list', files: { 'locales/glossary.yaml': 'term: x' }, rule: 'glossary/invalid' },
  {
    what: 'one term of a glossary',
    files: { 'locales/glossary.yaml': '- term: {en: Tea, zh: 茶}\n- termm: {en: x}\n- term: {en: cups, zh: 盏}\n' },
    rule: 'glossary/invalid',
    finds: [...own, 'parity/glossary'],
  },
  { what: 'another article without front matter', files: { [other]: 'No.\n' }, rule: 'front-matter/missing' },
  { what: 'another article that is not UTF-8', files: { [other]: Buffer.from([0xff, 0xfe, 0x41]) }, rule: 'content/encoding' },
  { what: 'a picture that there is not', files: { [other]: article('Other', '![A cup](cup.png)') }, rule: 'picture/missing' },
  { what: 'a link to nothing', files: { [other]: article('Other', '[A cup](cup.md)') }, rule: 'link/missing' },
  {
    what: 'an unknown key of front matter',
    files: { 'content/world/tea/en.md': article('Tea', words, 'teg: a') },
    rule: 'front-matter/unknown-key',
  },
  {
    what: 'an unknown key below a key',
    files: { 'content/world/tea/en.md': article('Tea', words, 'translation: { form: zh }') },
    rule: 'front-matter/unknown-key',
  },
  {
    what: 'a date that there is not',
    files: { 'content/world/tea/en.md': article('Tea', words).replace('2026-03-02', '2026-02-30') },
    rule: 'front-matter/invalid',
  },
  { what: 'a bad slug', files: { 'content/world/tea/en.md': article('Tea', words, 'slug: a/b') }, rule: 'front-matter/invalid' },
  {
    what: 'corrections that cannot be read',
    files: { 'content/world/tea/en.md': article('Tea', `${words} It was were was were，好。`, 'corrections: none') },
    rule: 'front-matter/invalid',
    finds: ['text/punctuation', 'edition/leak'],
  },
  {
    what: 'front matter that is no YAML',
    files: { 'content/world/tea/en.md': article('Tea: a: b', `${words} It was，well.`) },
    rule: 'front-matter/yaml',
    finds: ['text/punctuation', 'edition/leak'],
  },
  { what: 'a setting that there is not', files: settings("timezone: 'Asia/Shanghai'"), rule: 'config/unknown-key' },
  { what: 'a value that a setting cannot have', files: settings('pageSize: 0'), rule: 'config/invalid' },
  { what: 'a rule that there is not', files: settings("rules: { 'parity/figur': 'off' }"), rule: 'config/unknown-key' },
  { what: 'a severity that there is not', files: settings("rules: { 'parity/link': 'none' }"), rule: 'config/invalid' },
  { what: 'a rule that cannot be turned off', files: settings("rules: { 'page/failed': 'off' }"), rule: 'config/invalid' },
  { what: 'an edition that is not there', files: settings("defaultLocale: 'de'"), rule: 'config/invalid', finds: exceptLeaks },
  { what: 'a style sheet that there is not', files: settings("theme: { styles: 'no.css' }"), rule: 'config/invalid' },
  { what: 'counts that cannot be read', files: { ...settings("counts: 'counts.json'"), 'counts.json': '{' }, rule: 'counts/invalid' },
]

describe('one error hides no finding of an article', () => {
  it.each(cases)('$what', async ({ files, rule, finds = own }) => {
    const { outcome, messages, diagnostics } = await buildSite({ ...story, ...files })
    expect(outcome).not.toBe('built')
    const found = new Set(diagnostics.map(({ ruleId }) => ruleId))
    expect(
      [...finds, rule].filter((id) => id && !found.has(id)),
      messages.join('\n'),
    ).toEqual([])
    // What follows from the error alone is not reported.
    const known = [...own, 'parity/glossary', 'catalogue/missing-key', 'catalogue/invalid', rule]
    expect(messages.filter((_, index) => !known.includes(diagnostics[index]?.ruleId ?? ''))).toEqual([])
  })
})
