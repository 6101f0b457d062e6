import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CommandInput } from '../pipeline/commands/command.ts'
import { shippedFiles, shippedLocales } from '../pipeline/source/locales/shipped.ts'
import { runCommand } from './support/command.ts'
import { buildSite, pair, project, site } from './support/site.ts'

const localeCommand = (root: string, words: string[], values: CommandInput['values'] = {}) => runCommand('locale', { root, words, values })
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8')

/** The messages of a build about the files of an edition. */
async function messagesOf(root: string, locale: string): Promise<string[]> {
  const { messages } = await buildSite({}, root)
  return messages.filter((message) => message.includes(`locales/${locale}`))
}

/** A site that has a Chinese edition alone. */
const chinese = {
  'content/world/tides/zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\ntags: [tides]\n---\n\n海水有涨有落。\n',
  'diglot.config.ts': "export default { url: 'https://paper.example', defaultLocale: 'zh' }\n",
  'locales/en': null,
}

it.each(shippedLocales().filter((locale) => locale !== 'zh'))(
  'an edition in a language that Diglot has, %s: the checks list the labels to translate, and nothing else',
  async (locale) => {
    const root = site(chinese)
    await localeCommand(root, ['add', locale])
    expect(read(root, `locales/${locale}/interface.json`)).toBe(shippedFiles(locale)?.get('interface.json'))
    const path = `locales/${locale}/site.json`
    const labels = ['title', 'description', 'sections.world', 'sections.china', 'tags.tea', 'tags.tides']
    expect(await messagesOf(root, locale)).toEqual([
      expect.stringMatching(/the edition ".+" has no articles yet.* \[edition\/empty\]$/),
      ...labels.map((key) =>
        expect.stringMatching(
          new RegExp(
            `^${path}:\\d+:\\d+ error: the string "${key}" still has the placeholder "TODO"\\. Translate it\\. \\[content/placeholder\\]$`,
          ),
        ),
      ),
    ])
    expect(JSON.parse(read(root, path))).toMatchObject({ title: 'TODO: 测试报', tags: { tea: 'TODO: 茶' } })
    writeFileSync(join(root, path), read(root, path).replace(/TODO: [^"]*/g, 'X'))
    expect((await messagesOf(root, locale)).filter((message) => !message.includes('edition/empty'))).toEqual([])
  },
)

it.each([
  ['fi', 'the English ones'],
  ['pl', 'the English ones'],
  ['he', 'the English ones'],
])('an edition in a language that Diglot has not, %s: every string is listed until it is translated', async (locale, said) => {
  const root = site(pair)
  // The default edition is in Chinese: what is copied from English is found nevertheless.
  writeFileSync(join(root, 'diglot.config.ts'), "export default { url: 'https://paper.example', defaultLocale: 'zh' }\n")
  expect(await localeCommand(root, ['add', locale])).toContain(said)
  const messages = (await messagesOf(root, locale)).filter((message) => !message.includes('site.json') && !message.includes('edition/leak'))
  const english = JSON.parse(readFileSync(join(project, 'locales/en/interface.json'), 'utf8'))
  expect(messages.filter((message) => !message.includes('catalogue/untranslated'))).toEqual([expect.stringContaining('[edition/empty]')])
  const first = `"nav.skip" is the same as in English: ${JSON.stringify(english.nav.skip)}.`
  expect(messages).toContainEqual(expect.stringContaining(first))
  expect(messages.length).toBe(22)
})

it('the tag of another language, script or region', async () => {
  const root = site(pair)
  expect(await localeCommand(root, ['add', 'uk'], { tag: 'en-GB' })).toContain('Its UI strings are those that Diglot has for "en".')
  expect(JSON.parse(read(root, 'locales/uk/edition.json'))).toMatchObject({ tag: 'en-GB' })
  expect(JSON.parse(read(root, 'locales/uk/edition.json')).desks).toBeUndefined()
})

it.each([
  [['add'], {}, 'expected: diglot locale add LOCALE'],
  [['remove', 'en'], {}, 'expected: diglot locale add LOCALE'],
  [['add', 'ZH'], {}, 'there is an edition "zh" already (locales/zh/)'],
  [['add', 'hans'], { tag: 'zh-hans' }, 'the edition "zh" is in zh-Hans already'],
  [['add', '../fr'], {}, '"../fr" cannot be the name of a locale'],
  [['add', 'latin'], { tag: 'x_y' }, '"x_y" is not a language tag (BCP 47)'],
])('%j %j is refused', async (words, values, message) => {
  await expect(localeCommand(site(pair), words, values)).rejects.toThrow(message)
})

it.each([
  ['site.json', '{ "title": "A", }', 'locales/en/site.json:1:17 error: this file is not JSON'],
  ['site.json', null, 'locales/en/site.json:1:1 error: this file is missing'],
  ['interface.json', '', 'locales/en/site.json or what is beside it cannot be read; run diglot check'],
])('a default edition that cannot be read gives no labels: %s is %j', async (name, text, message) => {
  const root = site({ ...pair, [`locales/en/${name}`]: text })
  await expect(localeCommand(root, ['add', 'fi'])).rejects.toThrow(message)
  expect(existsSync(join(root, 'locales/fi'))).toBe(false)
})

it('lists the editions, and the languages that can be added at once', async () => {
  const lines = (await localeCommand(site(pair), ['list'])).split('\n')
  expect(lines[0]).toMatch(/^en +en +the default edition \(English\)$/)
  expect(lines[1]).toMatch(/^zh +zh-Hans +an edition \(中文\)$/)
  expect(lines.length).toBe(shippedLocales().length)
})
