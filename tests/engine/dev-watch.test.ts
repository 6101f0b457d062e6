import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { devSettings, startDev } from '../support/dev.ts'
import { library } from '../support/program.ts'
import { follow, raw, until } from '../support/serving.ts'
import { carefree, manifestWith } from '../support/site.ts'

// Whatever a site is made from is watched: not its articles and catalogues alone.

const stylesheet = (address: string, text: string) => async (dev: Awaited<ReturnType<typeof startDev>>) => {
  const { body } = await raw(dev.server, address)
  const [href = ''] = /\/assets\/[\w.-]+\.css/.exec(body) ?? []
  return (await raw(dev.server, href)).body.includes(text)
}

it('style sheets, and what they import, also after another one was added', async () => {
  const dev = await startDev({
    ...devSettings('https://paper.example', "theme: { styles: ['look/own.css'] }"),
    'look/own.css': "@import './more.css';\n.one { color: #010203 }\n",
    'look/more.css': '.two { color: #040506 }\n',
  })
  const has = (text: string) =>
    until(
      () => stylesheet('/en/world/tides/', text)(dev),
      () => true,
      dev.server.said,
    )
  await has('#040506')
  dev.edit('look/own.css', '#010203', '#212325')
  await has('#212325')
  dev.edit('look/more.css', '#040506', '#424547')
  await has('#424547')
  dev.edit('diglot.config.ts', "['look/own.css']", "['look/own.css', 'look/last.css']")
  await until(() => dev.server.said().includes('look/last.css'))
  dev.put('look/last.css', '.three { color: #070809 }\n')
  await has('#070809')
  dev.edit('look/last.css', '#070809', '#717375')
  await has('#717375')
})

it('plugins and views, and all modules that they import; a broken one is fixed later', async () => {
  const config = (plugin: string) =>
    `import { shout } from './${plugin}'\nimport { article } from './look/view.ts'\nexport default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { remarkPlugins: [shout] }, theme: { views: { article } }, ${carefree} }\n`
  const plugin = `import { end } from './end.ts'
export const shout = () => (tree: { children: { children?: { value?: string }[] }[] }) => {
  for (const block of tree.children) for (const child of block.children ?? []) if (child.value) child.value += end
}
`
  const dev = await startDev({
    'diglot.config.ts': config('plugins/shout.ts'),
    'plugins/shout.ts': plugin,
    'plugins/end.ts': "export const end = ' Loudly.'\n",
    'look/view.ts': `import { mark } from './mark.cjs'
import { html } from ${JSON.stringify(library)}
export const article = (model: unknown, context: unknown, standard: (model: unknown, context: unknown) => unknown) =>
  html\`\${standard(model, context)}<hr class="\${mark}">\`
`,
    'look/mark.cjs': "exports.mark = 'first mark'\n",
  })
  await dev.serves('/en/world/tides/', 'falls. Loudly.')
  dev.edit('plugins/end.ts', 'Loudly', 'Very loudly')
  await dev.serves('/en/world/tides/', 'falls. Very loudly.')
  dev.edit('plugins/shout.ts', '+= end', '+= end + end')
  await dev.serves('/en/world/tides/', 'Very loudly. Very loudly.')
  dev.edit('look/mark.cjs', 'first mark', 'second mark')
  await dev.serves('/en/world/tides/', 'second mark')
  // One that cannot be run, and one that is not there yet.
  dev.edit('plugins/end.ts', 'export const', 'export konst')
  await until(() => dev.server.said().includes('config/invalid'))
  dev.edit('plugins/end.ts', 'export konst', 'export const')
  dev.edit('plugins/end.ts', 'Very loudly', 'Softly')
  await dev.serves('/en/world/tides/', 'Softly. Softly.')
  dev.put('diglot.config.ts', config('plugins/other.ts'))
  await until(() => dev.server.said().includes('other.ts'))
  dev.put('plugins/other.ts', plugin.replace('+= end', "+= ' At last.'"))
  await dev.serves('/en/world/tides/', 'At last.')
})

it('settings that cannot be run when it starts', async () => {
  const dev = await startDev({
    'diglot.config.ts': `import { name } from './name.ts'\nexport default { url: 'https://paper.example', timeZone: name, ${carefree} }\n`,
    'name.ts': "export const name = 'Asia/Shanghai\n",
  })
  await until(() => dev.server.said().includes('config/invalid'))
  dev.put('name.ts', "export const name = 'Asia/Shanghai'\n")
  await dev.serves('/en/world/tides/', 'The sea rises')
})

const counts = '{"fetchedAt": "2026-11-01T00:00:00Z", "counts": {}}\n'

it('counts, and the manifest that says what was published', async () => {
  const dev = await startDev({
    'deployed.json': '{}\n',
    'data/counts.json': counts,
    'diglot.config.ts':
      "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', deployed: 'deployed.json', counts: 'data/counts.json' }\n",
  })
  await dev.serves('/en/world/tides/', 'The sea rises')
  const { states, close } = await follow(dev.server)
  const errors = () => states.at(-1)?.messages.map(({ ruleId }) => ruleId)
  dev.put('deployed.json', manifestWith('en/world/gone/index.html'))
  await until(() => errors()?.includes('link/vanished'))
  dev.put('deployed.json', '{}\n')
  await until(() => errors()?.length === 0)
  dev.put('data/counts.json', '[]\n')
  await until(() => errors()?.includes('counts/invalid'))
  dev.put('data/counts.json', counts)
  await until(() => errors()?.length === 0)
  close()
})

it('a build meanwhile: what it has published counts', async () => {
  const dev = await startDev({ 'diglot.config.ts': "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai' }\n" })
  const { states, close } = await follow(dev.server)
  dev.put('dist/.diglot.json', manifestWith('en/world/gone/index.html'))
  await until(() => states.at(-1)?.messages.some(({ ruleId }) => ruleId === 'link/vanished'))
  rmSync(`${dev.root}/dist`, { recursive: true })
  await until(() => states.at(-1)?.messages.length === 0)
  // A headline without a slug, and a version less: neither is refused because of what dev itself has written.
  dev.edit('content/world/tides/en.md', 'title: Tides', 'title: High tides')
  await dev.serves('/en/world/high-tides/', 'High tides')
  dev.put('content/world/wells/zh.md', article('水井', '水。'))
  rmSync(`${dev.root}/content/world/tides/zh.md`)
  await until(async () => (await raw(dev.server, '/zh/world/chao-xi/')).status === 404)
  expect(states.at(-1)?.messages).toEqual([])
  close()
})
