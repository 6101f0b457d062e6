import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { openDev, startDev } from '../support/dev.ts'
import { cleanDevOutcome, devOutcome, follow, raw, until } from '../support/serving.ts'

const tides = 'content/world/tides/en.md'
const settings = { 'diglot.config.ts': "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai' }\n" }
const wells = { 'content/world/wells/en.md': article('Wells', 'Deep water.'), 'content/world/wells/zh.md': article('水井', '深水。') }

async function start() {
  const dev = await startDev({ ...settings, ...wells })
  const { states, close } = await follow(dev.server)
  const errors = () => states.at(-1)?.messages.filter(({ severity }) => severity === 'error') ?? []
  return { ...dev, close, errors }
}

it.each([
  ['that keeps its page back', 'date: 2026-03-02T09:00:00+08:00', 'date: tomorrow'],
  ['that is shown beside its page', 'The sea rises and falls.', 'The sea [rises](nowhere.md) and falls.'],
])('with an error pending %s, another word of a catalogue is shown', async (_, from, to) => {
  const dev = await start()
  dev.edit(tides, from, to)
  await until(() => dev.errors().length > 0)
  const pending = dev.errors()
  for (const [before, after] of [
    ['"Print"', '"Press"'],
    ['"Press"', '"Paper"'],
  ] as const) {
    dev.edit('locales/en/interface.json', before, after)
    await dev.serves('/en/world/wells/', after.slice(1, -1))
    expect((await raw(dev.server, '/en/world/tides/')).body).toContain(after.slice(1, -1))
    expect(dev.errors()).toEqual(pending)
  }
  dev.edit(tides, to, from)
  await until(() => dev.errors().length === 0)
  dev.close()
})

it('with an error pending, other texts are shown, and each error stays until it is fixed', async () => {
  const dev = await start()
  dev.edit(tides, 'date: 2026', 'date: not 2026')
  await until(() => dev.errors().length === 1)
  dev.edit('content/world/wells/en.md', 'Deep', 'Very deep')
  await dev.serves('/en/world/wells/', 'Very deep water')
  // It is the excerpt too: other pages follow, and so does a word of the paper.
  await dev.serves('/en/', 'Very deep water')
  dev.edit('locales/en/site.json', 'The Test Paper', 'The Other Paper')
  await dev.serves('/en/world/tides/', 'The Other Paper')
  dev.edit('content/world/wells/zh.md', '深水。', '深水。\n\n还有。')
  await dev.serves('/zh/world/shui-jing/', '还有')
  expect(dev.errors().map(({ path }) => path)).toEqual([tides])
  dev.edit('content/world/wells/en.md', 'date: 2026', 'date: not 2026')
  await until(() => dev.errors().length === 2)
  // One is fixed: it is shown, although the other is not.
  dev.edit(tides, 'date: not 2026', 'date: 2026')
  dev.edit(tides, 'rises', 'rises slowly')
  await dev.serves('/en/world/tides/', 'rises slowly')
  expect(dev.errors().map(({ path }) => path)).toEqual(['content/world/wells/en.md'])
  dev.edit('content/world/wells/en.md', 'date: not 2026', 'date: 2026')
  await until(() => dev.errors().length === 0)
  dev.close()
  expect(await devOutcome(dev.root)).toEqual(await cleanDevOutcome(dev.root))
})

it('with an error from the start, no error is forgotten when another text is saved', async () => {
  const dev = await startDev({ ...settings, ...wells })
  const { root, server } = dev
  server.child.kill('SIGKILL')
  writeFileSync(`${root}/${tides}`, '---\ntitle: [\n---\n')
  const again = await openDev(root)
  const { states, close } = await follow(again.server)
  const paths = () => states.at(-1)?.messages.map(({ path }) => path)
  expect(paths()).toEqual([tides])
  again.edit('content/world/wells/en.md', 'Deep', 'Very deep')
  await again.serves('/en/world/wells/', 'Very deep')
  expect(paths()).toEqual([tides])
  again.put(tides, article('Tides', 'The sea.'))
  await until(() => paths()?.length === 0)
  await again.serves('/en/world/wells/', 'Very deep')
  close()
})

it('an article that was never read, and that cannot be, is left out; all others are shown', async () => {
  const dev = await startDev({ ...settings, ...wells, [tides]: '---\ntitle: [\n---\n' })
  const { states, close } = await follow(dev.server)
  expect(states.at(-1)?.messages.map(({ path }) => path)).toEqual([tides])
  expect(await raw(dev.server, '/en/world/wells/')).toMatchObject({ status: 200, body: expect.stringContaining('Deep water') })
  expect((await raw(dev.server, '/en/world/tides/')).status).toBe(404)
  dev.put('content/world/springs/en.md', '---\ntitle: [\n---\n')
  await until(() => states.at(-1)?.messages.length === 2)
  dev.edit('content/world/wells/en.md', 'Deep', 'Very deep')
  await dev.serves('/en/', 'Very deep')
  dev.put(tides, article('Tides', 'The sea.'))
  await dev.serves('/en/world/tides/', 'The sea.')
  expect(states.at(-1)?.messages.map(({ path }) => path)).toEqual(['content/world/springs/en.md'])
  close()
})

it('a text in which something is found is shown with it, and what is cached then is what is made from nothing', async () => {
  const dev = await start()
  const found = [
    ['The sea rises and falls.', 'The sea rises by 15 metres and [falls](nowhere.md).'],
    ['rises by 15 metres', 'rises by 16 metres'],
    ['rises by 16 metres and [falls](nowhere.md)', 'rises and falls'],
  ] as const
  for (const [from, to] of found) {
    dev.edit(tides, from, to)
    await dev.shows(to.replace(/\[(.*?)\]\(.*\)/, '$1').slice(0, 20))
    await until(() => dev.errors().some(({ path }) => path === tides) === to.includes('metres'))
  }
  dev.close()
  expect(await devOutcome(dev.root)).toEqual(await cleanDevOutcome(dev.root))
})

it('in the terminal a message is printed once, and counted from then on', async () => {
  const dev = await start()
  const times = (text: string) => dev.server.said().split(text).length - 1
  const before = () => dev.server.said().match(/messages? as before/g)?.length ?? 0
  dev.edit(tides, 'rises', '[rises](nowhere.md)')
  await until(() => times('[link/missing]') === 1 && dev.server.said().includes('diglot build would refuse this'))
  // Other lines, the same message.
  dev.edit(tides, '---\n\n', '---\n\nA line more.\n\n')
  await until(() => before() === 1)
  dev.edit('content/world/wells/en.md', 'Deep water.', '[Deep](deep.md) water.')
  await until(() => before() === 2)
  expect(times('[link/missing]')).toBe(2)
  dev.edit(tides, '[rises](nowhere.md)', 'rises')
  await dev.shows('The sea rises')
  await until(() => before() === 3)
  // Again, it is new again.
  dev.edit(tides, 'rises', '[rises](nowhere.md)')
  await until(() => times('[link/missing]') === 3)
  dev.close()
})
