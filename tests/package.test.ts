import { exec, execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, it } from 'vitest'
import { shippedLocales } from '../pipeline/source/locales/shipped.ts'
import { afterTest } from './support/after-test.ts'
import { picture } from './support/articles.ts'
import { type Followed, followReadme, runFirstCommand } from './support/readme.ts'
import { end, raw, servingBy } from './support/serving.ts'
import { folder, list, now, pair, project } from './support/site.ts'
import { serveRegistry } from './tools/registry.ts'

/** Asks for what few articles need: the package reads it only then (`package/bundle.ts`). */
const odd = `---
title: >-
  Odd
  and rare
date: 2026-03-02 09:00
authors:
  - Desk
---

A <b>bold</b> word &copy;

![The sea](sea.png)
`

let followed: Followed
beforeAll(() => {
  followed = followReadme('A site of your own')
})

/** What people have who run `npm create`: both packages in a registry. */
async function publish() {
  const clone = join(followed.folder, '../diglot')
  execFileSync('npm', ['pack', '-w', 'create-diglot'], { cwd: clone, stdio: 'ignore' })
  const described = [clone, join(clone, 'pipeline/package/create')].map((folder) =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  return serveRegistry(described.map((one) => ({ described: one, tarball: join(clone, `${one.name}-${one.version}.tgz`) })))
}

it('npm create diglot starts a site that README’s commands build and show', async () => {
  const registry = await publish()
  afterTest(registry.close)
  const home = folder()
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    npm_config_registry: registry.url,
    npm_config_prefer_offline: 'true',
    npm_config_yes: 'true',
    SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000),
  }
  const run = async (command: string, cwd: string) => (await promisify(exec)(command, { cwd, env })).stdout
  const created = await run('npm create diglot@latest my-paper -- --yes --host nginx --locales en,zh,ja', home)
  expect(created).toMatch(/Created 25 files in my-paper\.\n(?:This machine has Node 2\d\..*\n)?\nNext:\n {2}cd my-paper\n {2}npm run dev\n/)
  const site = join(home, 'my-paper')
  expect(await run('npm run build', site)).toMatch(/Built 2 stories in 6 articles(?: \(.*\))?: .*; 0 errors, 0 warnings/)
  const listed = (await run('npx diglot locale list', site)).trim().split('\n')
  expect(listed.map((line) => line.split(' ')[0]).toSorted()).toEqual(shippedLocales().toSorted())
  // The two packages write the same site.
  await run('npx diglot init ../again/my-paper --yes --host nginx --locales en,zh,ja --no-install', site)
  const again = join(home, 'again/my-paper')
  for (const path of list(again)) expect(readFileSync(join(again, path), 'utf8'), path).toBe(readFileSync(join(site, path), 'utf8'))
  expect(list(again).length).toBe(25)
  const server = await servingBy(
    join(site, 'node_modules/diglot/lib/pipeline/package/bin.mjs'),
    '--root',
    site,
    '--port',
    '0',
    '--now',
    now,
  )
  afterTest(() => end(server, 'SIGTERM'))
  const { body } = await raw(server, '/en/')
  expect(body).toContain('How to write a story here')
})

it('README’s first command publishes the sample', () => {
  expect(runFirstCommand()).toMatch(/Built \d+ stories in \d+ articles(?: \(.*\))?: .*; 0 errors, 0 warnings/)
})

it('README’s first story is published as README says, in an empty folder, with no error and no warning', () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8')
  const [promised = ''] = /Built \d+ story in \d+ articles/.exec(readme) ?? []
  expect(followed.printed.at(-1)).toContain(promised)
  expect(followed.printed.at(-1)).toContain('0 errors, 0 warnings')
  const dist = join(followed.folder, 'dist')
  expect(list(dist)).toEqual(
    expect.arrayContaining(['en/science/tide-tables/index.html', 'zh/science/chao-xi-biao-shi-zen-yang-suan-chu-lai-de/index.html']),
  )
  // What the translation inherits.
  const page = readFileSync(join(dist, 'zh/science/chao-xi-biao-shi-zen-yang-suan-chu-lai-de/index.html'), 'utf8')
  for (const part of ['datetime="2026-09-14T01:00:00Z"', '>海洋</a>', '科学', '编辑部']) expect(page).toContain(part)
})

it('npm does not warn of Diglot itself on the Node that README asks for', () => {
  const [, asked = ''] = /They need Node (\d+) or later/.exec(readFileSync(join(project, 'README.md'), 'utf8')) ?? []
  const described = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const locked = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))
  expect(described.engines.node).toBe(`>=${asked}`)
  const create = JSON.parse(readFileSync(join(project, 'pipeline/package/create/package.json'), 'utf8'))
  // A new site is given the Diglot of the same version.
  expect(create.version).toBe(described.version)
  expect(locked.packages[''].engines.node).toBe(`>=${asked}`)
})

it('the package that npm pack makes works beside a small site', () => {
  const config =
    "import { defineConfig } from 'diglot'\n\nexport default defineConfig({ url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true } })\n"
  const root = folder()
  const packed = join(followed.folder, 'node_modules/diglot')
  const files = {
    ...pair,
    'content/world/odd/en.md': odd,
    'content/world/odd/sea.png': picture,
    'diglot.config.ts': config,
    'package.json': '{ "private": true }\n',
  }
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof contents === 'string' ? contents.replace('tags: [tides]', 'tags: [sea]') : (contents ?? ''))
  }
  cpSync(join(followed.folder, 'node_modules'), join(root, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  cpSync(join(packed, 'lib/locales'), join(root, 'locales'), { recursive: true })
  expect(existsSync(join(packed, 'pipeline'))).toBe(false)
  for (const name of ['README.md', 'REFERENCE.md', 'ARCHITECTURE.md', '.github/front-pages.png'])
    expect(existsSync(join(packed, name)), name).toBe(true)

  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/diglot/lib/pipeline/package/bin.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout).toContain('Built 2 stories in 3 articles')
  expect(status).toBe(0)
  expect(list(join(root, 'dist'))).toContain('zh/world/chao-xi/index.html')
  const page = readFileSync(join(root, 'dist/en/world/odd-and-rare/index.html'), 'utf8')
  for (const part of ['<p>A <b>bold</b> word ©</p>', 'datetime="2026-03-02T01:00:00Z"', 'width="1" height="1"'])
    expect(page).toContain(part)
  expect(readFileSync(join(root, 'dist/en/feed.xml'), 'utf8')).toContain('<title>Odd and rare</title>')

  const lib = join(packed, 'lib')
  for (const path of list(lib).filter((file) => /\.(?:js|mjs|d\.ts)$/.test(file)))
    expect(readFileSync(join(lib, path), 'utf8'), path).not.toMatch(/^\/\/# sourceMappingURL/m)

  writeFileSync(
    join(root, 'tsconfig.json'),
    '{ "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true, "types": [] }, "files": ["diglot.config.ts"] }',
  )
  const compiler = [join(project, 'node_modules/typescript/bin/tsc'), '-p', root]
  expect(spawnSync(process.execPath, compiler, { encoding: 'utf8' }).stdout).toBe('')
  writeFileSync(join(root, 'diglot.config.ts'), config.replace('timeZone', 'timeZoen'))
  expect(spawnSync(process.execPath, compiler, { encoding: 'utf8' }).stdout).toContain('timeZoen')
})
