import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { CommandError } from '../pipeline/commands/command.ts'
import { shippedLocales } from '../pipeline/source/locales/shipped.ts'
import { crawl } from './support/crawl.ts'
import { buildStarted, startSite } from './support/new-site.ts'
import { program } from './support/program.ts'
import { folder, list, project } from './support/site.ts'

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8')

it('a new site is built without a warning: two stories in English and in Chinese', async () => {
  const { root, printed } = await startSite()
  expect(printed).toContain(`Created 19 files in ${root}.`)
  const built = await buildStarted(root)
  expect(built.messages).toEqual([])
  expect([built.outcome, built.stories, built.articles]).toEqual(['built', 2, 4])
  expect(crawl(join(root, 'dist'), new URL(/url: '(.*)'/.exec(read(root, 'diglot.config.ts'))?.[1] ?? '').origin).wrong).toEqual([])
  expect(read(root, 'dist/zh/feed.xml')).toContain('<title>怎样在这里写一篇报道</title>')
})

it('a site with all languages is built without a warning', async () => {
  const { root } = await startSite({ values: { locales: shippedLocales().join() } })
  const built = await buildStarted(root)
  expect(built.messages).toEqual([])
  // More languages than fit beside each other on a phone are a menu.
  expect(read(root, 'dist/ar/index.html')).toMatch(/<details class="menu"><summary>اللغات <b lang="ar">العربية<\/b><\/summary><ul>/)
  expect(built.articles).toBe(2 * shippedLocales().length)
})

it.each(shippedLocales().map((locale, index, all) => [locale, all[(index + 4) % all.length] ?? '']))(
  'a site in %s alone, and one in %s as well, have no warning',
  async (first, second) => {
    for (const locales of [first, ...(first === second ? [] : [`${first},${second}`])]) {
      const { root } = await startSite({ values: { locales } })
      expect((await buildStarted(root, false)).messages).toEqual([])
      expect(read(root, 'diglot.config.ts')).toContain(`defaultLocale: '${first}'`)
    }
  },
)

const hosted = {
  github: ['.github/workflows/publish.yml'],
  netlify: ['.github/workflows/check.yml', 'netlify.toml'],
  cloudflare: ['.github/workflows/check.yml', 'wrangler.toml'],
  nginx: ['.github/workflows/check.yml', 'nginx.conf'],
  none: ['.github/workflows/check.yml'],
}

it.each(Object.entries(hosted))('files for the host %s', async (host, paths) => {
  const { root } = await startSite({ values: { host, url: 'https://news.example.org' } })
  const found = list(root)
  expect(found.filter((path) => /^\.github|\.toml$|\.conf$/.test(path))).toEqual(paths)
  for (const path of found.filter((name) => name.endsWith('.json'))) expect(JSON.parse(read(root, path))).toBeTypeOf('object')
  for (const path of paths) {
    if (path.endsWith('.toml')) expect(Object.keys(parseToml(read(root, path)))).not.toEqual([])
    if (path.endsWith('.yml'))
      expect(parseYaml(read(root, path))).toMatchObject({ on: { push: { branches: ['main'] }, pull_request: null } })
  }
})

it('GitHub Pages: the workflow checks pull requests, and publishes what was built', async () => {
  const { root } = await startSite()
  const { jobs } = parseYaml(read(root, '.github/workflows/publish.yml'))
  const steps: { uses?: string; run?: string; if?: string; with?: Record<string, unknown> }[] = jobs.build.steps
  const commands = steps.flatMap(({ run, if: condition }) => (run ? [[run, condition]] : []))
  expect(commands).toEqual([
    ['npm ci', undefined],
    ['npx diglot check --format github', "github.event_name == 'pull_request'"],
    ['npx diglot build --format github', "github.event_name != 'pull_request'"],
  ])
  const at = (what: string) => steps.findIndex(({ uses, run }) => uses?.startsWith(what) || run === what)
  // npm ci empties node_modules, which has the cache.
  expect(at('actions/cache@')).toBeGreaterThan(at('npm ci'))
  expect(steps[at('actions/cache@')]?.with?.path).toBe('node_modules/.cache/diglot\ndist\n')
  expect(steps[at('actions/upload-pages-artifact@')]?.with?.path).toBe('dist')
  expect(jobs.deploy.needs).toBe('build')
})

it('a site below a path: links and files lead there, and so does nginx', async () => {
  const { root } = await startSite({ values: { url: 'https://desk.github.io/paper', host: 'nginx' } })
  expect((await buildStarted(root)).messages).toEqual([])
  const address = /href="([^"]*\/write-a-story\/|[^"]*how-to-write[^"]*)"/.exec(read(root, 'dist/en/index.html'))?.[1]
  expect(address).toMatch(/^\/paper\/en\/guide\//)
  expect(read(root, 'nginx.conf')).toContain('/paper/.nginx.conf;')
})

it.each([
  ['git@github.com:Desk/my.paper.git', 'https://desk.github.io/my.paper/'],
  ['https://github.com/desk/desk.github.io', 'https://desk.github.io/'],
  ['https://git.example/desk/paper.git', 'https://daily-paper.example/'],
])('beside the git repository %s, the address is %s', async (remote, url) => {
  const root = join(folder(), 'Daily Paper')
  mkdirSync(join(root, '.git'), { recursive: true })
  writeFileSync(join(root, '.git/config'), `[remote "origin"]\n\turl = ${remote}\n`)
  writeFileSync(join(root, 'LICENSE'), 'Mine.\n')
  await startSite({ root })
  expect(read(root, 'diglot.config.ts')).toContain(`url: '${url}'`)
  expect(JSON.parse(read(root, 'package.json'))).toMatchObject({ name: 'daily-paper', dependencies: { diglot: '1.2.3' } })
})

it('from a clone, the package that "npm pack" writes there is installed', async () => {
  const { printed } = await startSite({ words: ['paper'], machine: { clone: join(folder(), 'diglot') } })
  expect(printed).toMatch(
    /\n {2}cd .*paper\n {2}npm install \S*\/diglot\/diglot-1\.2\.3\.tgz {3}# which "npm pack" writes\n {2}npm run dev\n/,
  )
})

it('everything is as the options say, without a question', async () => {
  const values = { name: "Li's Review", url: 'https://news.example.org', 'time-zone': 'Europe/Paris', locales: 'ZH， en', host: 'none' }
  const { root, printed } = await startSite({ values, flags: [], words: ['desk/a paper'] })
  const site = join(root, 'desk/a paper')
  expect(printed).toMatch(/Next:\n {2}cd ".*desk\/a paper"\n {2}npm install\n {2}npm run dev\n/)
  const settings = read(site, 'diglot.config.ts')
  for (const line of ["url: 'https://news.example.org/'", "timeZone: 'Europe/Paris'", "defaultLocale: 'zh'"])
    expect(settings).toContain(line)
  expect((await buildStarted(site)).messages).toEqual([])
  for (const locale of ['en', 'zh']) expect(read(site, `dist/${locale}/index.html`)).toContain("Li's Review")
})

it('a name that readers of an edition cannot read is not theirs', async () => {
  const { root, printed } = await startSite({ values: { name: '双语报', locales: 'zh,en' } })
  expect(printed).toContain('The name is not in the script of the edition "en": write another one into locales/en/site.json.')
  expect((await buildStarted(root, false)).messages).toEqual([])
  expect(['zh', 'en'].map((locale) => JSON.parse(read(root, `locales/${locale}/site.json`)).title)).toEqual(['双语报', 'The Paper'])
})

it('on a Node that is too old for Diglot, the site installs one of its own', async () => {
  const { root, printed } = await startSite({ machine: { node: '20.12.0' } })
  const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  expect(JSON.parse(read(root, 'package.json'))).toMatchObject({
    dependencies: { node: devDependencies.node },
    allowScripts: { node: true },
  })
  expect(printed).toContain('This machine has Node 20.12.0')
})

describe('wrong use', () => {
  it.each([
    [{ locales: 'en,xx' }, '--locales is "en,xx"; "xx" is not a language that Diglot has. Expected some of: '],
    [{ locales: 'en,EN' }, '--locales is "en,EN"; "EN" is listed twice; expected each edition once'],
    [{ locales: ',' }, 'expected at least one edition'],
    [{ url: 'news.example.org' }, '--url is "news.example.org"; expected an address such as https://news.example.org'],
    [{ url: 'https://example.org/paper', host: 'netlify' }, 'Netlify serves a site at the root of its address'],
    [{ 'time-zone': 'Peking' }, '--time-zone is "Peking"; expected an IANA time zone'],
    [{ host: 'gitlab' }, '--host is "gitlab"; expected one of: github, netlify, cloudflare, nginx, none'],
    [{ name: '---' }, '--name is "---"; expected a name with letters'],
    [{ name: 'The {{x}}' }, '--name is "The {{x}}"; expected a name with letters, without braces'],
  ])('%j', async (values, message) => {
    const root = folder()
    await expect(startSite({ root, values })).rejects.toThrow(message)
    expect(readdirSync(root)).toEqual([])
  })

  it('without a terminal, what no option says is an error', async () => {
    const asked = startSite({ values: { name: 'A', host: 'none' }, flags: [] })
    await expect(asked).rejects.toThrow('there is no terminal to ask in; expected --locales, --url, --time-zone, or --yes')
  })

  it('nothing is overwritten, and nothing is written beside it', async () => {
    const root = folder()
    const own = { 'package.json': '{}', 'content/guide': 'a file', 'locales/en/site.json': '{}' }
    for (const [path, text] of Object.entries(own)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const taken = Object.keys(own).map((path) => expect.stringContaining(`\n  ${path}`))
    const error: Error = await startSite({ root }).then(
      () => new Error('written'),
      (caught) => caught,
    )
    expect(error).toBeInstanceOf(CommandError)
    for (const one of taken) expect(error.message).toEqual(one)
    expect(Object.fromEntries(list(root).map((path) => [path, read(root, path)]))).toEqual(own)
  })

  it('a file is no folder', async () => {
    const root = folder()
    writeFileSync(join(root, 'paper'), '')
    await expect(startSite({ root, words: ['paper'] })).rejects.toThrow('is a file; expected a folder')
  })
})

it.each([
  ['Europe/Paris', 'Europe/Paris'],
  ['Foo/Bar', 'UTC'],
])('on a machine in the time zone %s, dates are in %s', (TZ, zone) => {
  const root = folder()
  const { status, stdout } = spawnSync(process.execPath, [program, 'init', 'paper', '--root', root, '--yes', '--no-install'], {
    env: { ...process.env, TZ, npm_config_user_agent: 'npm/10.8.2 node/v20.12.0 linux x64 workspaces/false' },
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(stdout).toContain('This machine has Node 20.12.0')
  expect(read(root, 'paper/diglot.config.ts')).toContain(`timeZone: '${zone}'`)
})

/** A terminal in which somebody presses these keys, each when the next question is there. */
function terminalWith(keys: [question: string, keys: string][]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 })
  let shown = ''
  output.on('data', (text) => {
    shown += text
    const [question, pressed] = keys[0] ?? []
    if (question === undefined || pressed === undefined || !shown.includes(question)) return
    keys.shift()
    shown = ''
    for (const [index, key] of pressed.split('|').entries()) setTimeout(() => input.write(key), 20 * (index + 1))
  })
  return { input, output }
}

it('in a terminal, it asks for what no option says', async () => {
  const terminal = terminalWith([
    ['What is the site called?', 'The Harbour|\r'],
    ['In which languages?', '\r'],
    ['Which edition is listed first?', '\u001b[B|\r'],
    ['What is its address?', 'harbour|\r|\u0015|https://harbour.example|\r'],
    ['In which time zone', 'Lisbon|\r'],
  ])
  const { root } = await startSite({ values: { host: 'none' }, flags: [], machine: { terminal } })
  const settings = read(root, 'diglot.config.ts')
  for (const line of ["url: 'https://harbour.example/'", "timeZone: 'Europe/Lisbon'", "defaultLocale: 'zh'"])
    expect(settings).toContain(line)
  expect(JSON.parse(read(root, 'locales/en/site.json')).title).toBe('The Harbour')
})

it('in a folder with files, it asks for a folder first', async () => {
  const root = folder()
  writeFileSync(join(root, 'notes.txt'), '')
  const values = { locales: 'en', host: 'none', url: 'https://news.example.org', 'time-zone': 'UTC' }
  const keys: [string, string][] = [
    ['In which folder?', 'desk|\r'],
    ['What is the site called?', '\r'],
  ]
  await startSite({ root, values, flags: [], machine: { terminal: terminalWith(keys) } })
  expect(JSON.parse(read(root, 'desk/locales/en/site.json')).title).toBe('Desk')
  expect(readdirSync(root).toSorted()).toEqual(['desk', 'notes.txt'])
})

it('a folder that has a site is refused before any question', async () => {
  const { root } = await startSite()
  const terminal = terminalWith([])
  await expect(startSite({ root, words: ['.'], flags: [], machine: { terminal } })).rejects.toThrow('package.json\n  diglot.config.ts')
})

it('a question that is cancelled ends it, and nothing is written', async () => {
  const root = folder()
  const terminal = terminalWith([['What is the site called?', '\u0003']])
  await expect(startSite({ root, flags: [], machine: { terminal } })).rejects.toThrow('cancelled; nothing was written')
  expect(readdirSync(root)).toEqual([])
})
