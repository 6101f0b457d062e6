import { cpSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyPrefix, keysOf, packResult, queueName, seal, subjectsOf, unseal } from '../../pipeline/build/queue/protocol.ts'
import { bundleSettings } from '../../pipeline/build/queue/settings-bundle.ts'
import { versionHere } from '../../pipeline/build/queue/version.ts'
import { article, picture } from '../support/articles.ts'
import { library } from '../support/program.ts'
import { diglot, doneElsewhere, type Running, secret, startBuild, startBuildBy, startWorker } from '../support/queue.ts'
import { redisServer, startRedis } from '../support/redis.ts'
import { type Files, folder, project, site } from '../support/site.ts'

/** `DIGLOT_KILLS=20` is the long run. */
const kills = Number(process.env.DIGLOT_KILLS ?? 3)

/** What these tests run has the same version as what they import. */
const source = join(project, 'pipeline/cli.ts')

/** Enough for batches to be sent (workers.ts). */
const count = 150
const stories = (texts: (index: number) => Files): Files => Object.assign({}, ...Array.from({ length: count }, (_, index) => texts(index)))

const plain: Files = {
  ...stories((index) => ({
    [`content/world/s${index}/en.md`]: article(`Story ${index}`, `The sea rises ${index} times.\n\n## Later\n\nIt falls.`),
  })),
  'locales/zh': null,
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { amp: false } }\n`,
}

const siteWords = (title: string, world: string, two: string) =>
  JSON.stringify({ title, description: title, sections: { world }, books: { two } })

/** All that workers are sent: bodies of two editions and one that is converted, pictures of books, functions of the site. */
const rich: Files = {
  ...stories((index) => ({
    [`content/world/s${index}/en.md`]: article(
      `Story ${index}`,
      `The sea rises ${index} times. {{< say >}}\n\n![A square](../a.png)`,
      'authors: [Ann]',
    ),
    [`content/world/s${index}/zh.md`]: `---\ntitle: 报道${index}\nauthors: [安]\n---\n\n海水上涨 ${index} 次。{{< say >}}\n\n![方块](../a.png)\n`,
  })),
  'content/world/a.png': picture,
  'locales/en/site.json': siteWords('The Test Paper', 'World', 'Two'),
  'locales/zh/site.json': siteWords('测试报', '国际', '两篇'),
  'locales/zh-Hant/edition.json': '{ "name": "繁體中文", "from": "zh" }',
  'plugins/sea.ts': `import { word } from './word.ts'
export default () => function change(node: { type: string; value?: string; children?: never[] }) {
  if (node.type === 'text') node.value = node.value?.replaceAll('rises', word)
  for (const child of node.children ?? []) change(child)
}
`,
  'plugins/word.ts': "export const word: string = 'surges'\n",
  'diglot.config.ts': `import { html } from ${JSON.stringify(library)}
import plugin from './plugins/sea.ts'
export default {
  url: 'https://paper.example',
  timeZone: 'Asia/Shanghai',
  formats: { epub: [{ name: 'two', stories: ['world/s1', 'world/s2'] }] },
  markdown: { remarkPlugins: [plugin] },
  shortcodes: { say: () => '*4*' },
  theme: { components: { byline: (model, context, standard) => html\`\${standard(model, context)}<hr class="own">\` } },
}
`,
}

/** The same site as this machine makes it alone. */
const alone = async (root: string) => {
  const built = await startBuild(root, '--threads', '0').done
  expect([built.status, built.said]).toEqual([0, expect.stringContaining(' 0 errors')])
  return built.files
}

describe.skipIf(redisServer === undefined)('a build with workers at a queue (skipped where there is no redis-server)', () => {
  let root: string
  let files: Record<string, string>
  beforeAll(async () => {
    root = site(plain)
    files = await alone(root)
  })

  it('has the same bytes as one alone, with all that a site can have, and leaves nothing in Redis for more than an hour', async () => {
    const all = site(rich)
    const expected = alone(all)
    const { url, client } = await startRedis()
    const workers = await Promise.all([1, 2, 3].map(() => startWorker(url)))
    const built = await startBuild(all, '--queue', url).done
    expect(built.files).toEqual(await expected)
    expect(Object.keys(built.files).filter((path) => path.endsWith('.epub'))).toHaveLength(3)
    expect(doneElsewhere(built.said)).toBeGreaterThan(5)
    for (const { child } of workers) child.kill('SIGTERM')
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    for (const { said } of workers) expect(said()).toMatch(/Stopped after \d+ batch/)
    const left = await Promise.all((await client.keys('*')).map((key) => client.ttl(key)))
    expect(left.filter((seconds) => seconds < 0 || seconds > 3600)).toEqual([])
  })

  it(`ends with the same bytes when ${kills} workers are killed at random moments`, async () => {
    const { url } = await startRedis()
    let workers: Running[] = await Promise.all([startWorker(url), startWorker(url)])
    for (let killed = 0; killed < kills; ) {
      const build = startBuild(root, '--queue', url)
      const isOver = build.done.then(() => true)
      while (killed < kills && !(await Promise.race([isOver, setTimeout(Math.random() * 3000, false)]))) {
        const [victim, ...others] = workers
        await victim?.kill()
        killed += 1
        workers = [...others, await startWorker(url)]
      }
      expect((await build.done).files).toEqual(files)
    }
  })

  it('is built without workers of another secret or another version, which it names', async () => {
    const { url } = await startRedis()
    const home = folder()
    for (const name of ['pipeline', 'locales', 'package.json', 'package-lock.json'])
      cpSync(join(project, name), join(home, name), { recursive: true })
    symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'))
    writeFileSync(join(home, 'pipeline/core/brief.ts'), '// Another version.\n', { flag: 'a' })
    const workers = await Promise.all([
      startWorker(url, { key: 'another secret, not ours', cli: source }),
      startWorker(url, { cli: join(home, 'pipeline/cli.ts') }),
    ])
    const built = await startBuildBy(source, root, '--queue', url).done
    expect(built.files).toEqual(files)
    expect(doneElsewhere(built.said)).toBe(0)
    expect(built.said.match(/a worker is not used: it has another version than this build \(.*\), or another secret/g)).toHaveLength(2)
    for (const { said } of workers) expect(said()).not.toContain('refused')
  })

  it.each(['kill', 'freeze'] as const)('goes on alone after a %s of Redis half-way, and without one', async (end) => {
    const redis = await startRedis()
    const { url } = redis
    const worker = await startWorker(url)
    const build = startBuild(root, '--queue', url)
    while ((await redis.client.keys(`${keyPrefix}:build:*:batch:*`)).length === 0) await setTimeout(5)
    await redis[end]()
    const built = await build.done
    if (end === 'kill') expect(built.said).toContain('is lost')
    expect(built.files).toEqual(files)
    if (end === 'kill') await worker.says('trying again')
    const without = await startBuild(root, '--queue', url).done
    expect(without.said).toContain('cannot be used')
    expect(without.files).toEqual(files)
  })

  it('uses no result without a valid signature, and a worker does no batch without one', async () => {
    const { url, client } = await startRedis()
    const name = queueName(versionHere(), secret)
    const connection = client.duplicate()
    const hostile = new Worker(
      name,
      async ({ data: { build, batch } }) => {
        // Nothing; bytes that nobody has signed; what was signed as something else.
        const { results } = keysOf(build)
        const replayed = seal({ results: [] }, subjectsOf(name, build).result(batch + 1), secret)
        await connection.rpush(results, 'x', packResult(batch, Buffer.alloc(64)), packResult(batch, replayed))
      },
      { connection, prefix: keyPrefix, name: 'hostile' },
    )
    const built = await startBuildBy(source, root, '--queue', url).done
    await hostile.close()
    expect(built.files).toEqual(files)
    expect(built.said).toContain('a result has no valid signature and was not used')
    expect(doneElsewhere(built.said)).toBe(0)

    const worker = await startWorker(url, { cli: source })
    const build = '8fa5b1f3-8f55-4d6b-9f4e-50c3a1b9a001'
    await client.set(keysOf(build).batch(1), seal([], 'another subject', secret))
    await new Queue(name, { connection, prefix: keyPrefix }).add('read', { build, batch: 1, task: 'read', common: 0 })
    await worker.says('a batch was refused: it has no valid signature')
    connection.disconnect()
  })

  it('runs functions that read what only this machine has on this machine', async () => {
    const { url } = await startRedis()
    const own = site({
      ...plain,
      'word.txt': 'surges',
      'diglot.config.ts': `import { readFileSync } from 'node:fs'
const word = readFileSync(new URL('word.txt', import.meta.url), 'utf8')
export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { amp: false }, shortcodes: { say: () => word } }
`,
      'content/world/say/en.md': article('Say', 'It {{< say >}}.'),
    })
    await startWorker(url)
    const [built, expected] = await Promise.all([startBuild(own, '--queue', url).done, alone(own)])
    expect(built.files).toEqual(expected)
    expect(built.said).toContain(
      "the site's own functions run on this machine alone: they or a package of theirs use import.meta.url, node:fs",
    )
  })
})

describe('functions of a site', () => {
  const bundle = (code: string) => bundleSettings(site({ 'diglot.config.ts': code, 'more.ts': 'export const more = 1' }), undefined)
  it.each([
    ['import.meta.url', 'export default { a: import.meta.url }'],
    ['import.meta', 'const { dirname } = import.meta; export default { dirname }'],
    ['process.env', 'export default { a: process.env.HOME }'],
    ['process', 'const { env } = process; export default { env }'],
    ['globalThis.process', 'export default { a: globalThis.process.argv }'],
    ['node:process', "import { env } from 'node:process'; export default { env }"],
    ['node:fs', "import { readFileSync } from 'fs'; export default { readFileSync }"],
    ['node:os', "export default { a: require('os') }"],
    ['fetch', "export default { a: () => fetch('https://a.example') }"],
    ['could not be bundled|import', 'export default { a: (name: string) => import(name) }'],
  ])('stay on this machine if they use %s', async (name, code) => {
    await expect(bundle(code)).rejects.toThrow(new RegExp(name))
  })

  it('come to others with what they import, but for Diglot itself', async () => {
    const code = await bundle(`import { html } from ${JSON.stringify(join(project, 'pipeline/index.ts'))}
import { more } from './more.ts'
export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', shortcodes: { say: () => String(more) }, theme: { views: { list: () => html\`\` } } }
`)
    expect(code).toMatch(/from "diglot-here:\/index\.ts"/)
    expect(code).not.toContain(project)
  })
})

describe('the command line', () => {
  it('says which secret is missing, and what an address is', async () => {
    const url = 'redis://127.0.0.1:1'
    for (const [words, key, expected] of [
      [['worker', '--queue', url], 'short', 'DIGLOT_QUEUE_SECRET: at least 16 characters'],
      [['build', '--queue', url], '', 'DIGLOT_QUEUE_SECRET: at least 16 characters'],
      [['worker', '--queue', '127.0.0.1'], secret, '--queue is "127.0.0.1"; expected the address of a Redis or Valkey'],
      [['worker'], secret, 'expected --queue with the address'],
    ] as const) {
      const { ended, said } = diglot([...words], { key })
      expect([await ended, said()]).toEqual([2, expect.stringContaining(expected)])
    }
  })
})

it('a message is valid for its own batch, build and queue alone', () => {
  const [build, other] = ['8fa5b1f3-8f55-4d6b-9f4e-50c3a1b9a001', '8fa5b1f3-8f55-4d6b-9f4e-50c3a1b9a002']
  const { batch } = subjectsOf('queue', build)
  const data = { batch: 1, task: 'read', common: 0 } as const
  const sealed = seal(new Map([['a', [undefined, 1n]]]), batch(data), secret)
  expect(unseal(sealed, batch(data), secret)).toEqual({ value: new Map([['a', [undefined, 1n]]]) })
  for (const subject of [
    batch({ ...data, batch: 2 }),
    batch({ ...data, task: 'render' }),
    batch({ ...data, common: 1 }),
    subjectsOf('queue', build).result(1),
    subjectsOf('queue', other).batch(data),
    subjectsOf('other', build).batch(data),
  ])
    expect(unseal(sealed, subject, secret)).toBeUndefined()
  expect(unseal(sealed, batch(data), 'another secret, not ours')).toBeUndefined()
  expect(unseal(sealed.subarray(0, 5), batch(data), secret)).toBeUndefined()
  for (const at of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(changed, batch(data), secret)).toBeUndefined()
  }
})
