import { expect, it } from 'vitest'
import { buildSite, pair } from './support/site.ts'

const words = { title: 'The Test Paper', description: 'A paper for tests.', sections: { world: 'World' }, tags: { tides: 'Tides' } }
/** Words with one more key; `JSON.stringify` would not write `__proto__`. */
const withKey = (key: string, value: string) => JSON.stringify(words).replace(/^\{/, `{${JSON.stringify(key)}:${value},`)
const refused =
  /^locales\/en\/(?:site|edition)\.json:1:\d+ error: "__proto__" cannot be a key, since JavaScript keeps it for itself\. Rename it\. \[/

it.each<[what: string, path: string, text: string]>([
  ['words', 'locales/en/site.json', withKey('__proto__', '{"a":"x"}')],
  ['a word', 'locales/en/site.json', withKey('__proto__', '"x"')],
  ['in words', 'locales/en/site.json', withKey('more', '{"b":{"__proto__":{"a":"x"}}}')],
  ['a tag', 'locales/en/site.json', JSON.stringify(words).replace('"tags":{', '"tags":{"__proto__":"x",')],
  ['a setting of an edition', 'locales/en/edition.json', '{"name":"English","tag":"en","__proto__":{"tag":"x"}}'],
])('__proto__ as %s is one message at its place', async (_, path, text) => {
  const built = await buildSite({ ...pair, [path]: text })
  expect(built.messages.filter((message) => refused.test(message))).toHaveLength(1)
  expect(built.outcome).toBe('content')
})

it('and in a catalogue that is no JSON', async () => {
  const built = await buildSite({ ...pair, 'locales/en/site.json': withKey('__proto__', '{"a":"x"}').replace(/\}$/, ',}') })
  expect(built.messages).toContainEqual(expect.stringMatching(refused))
})

it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  '%s as a section, a tag, a name and a slug is one as any other',
  async (key) => {
    const labels = (word: string) =>
      JSON.stringify({ ...words, sections: { ...words.sections, [key]: word }, tags: { ...words.tags, [key]: word } })
    const built = await buildSite({
      ...pair,
      'locales/en/site.json': labels('Odd'),
      'locales/zh/site.json': labels('怪事')
        .replaceAll('World', '国际')
        .replaceAll('Tides', '潮汐')
        .replaceAll(/T?he Test Paper|A paper for tests\./g, '测试报'),
      [`content/${key}/${key}/en.md`]: `---\ntitle: Wells\ndate: 2026-03-02\ntags: [${key}]\nauthors: [${key}]\nslug: ${key}\n---\n\nWater.\n`,
      [`content/${key}/${key}/zh.md`]: `---\ntitle: 水井\nslug: ${key}\nauthors: [编辑部]\n---\n\n水。\n`,
    })
    expect(built.messages).toEqual([])
    expect(built.read(`en/${key}/${key}/index.html`)).toContain('Water.')
  },
)
