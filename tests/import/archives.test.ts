import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedFiles } from '../../pipeline/source/locales/shipped.ts'
import { picture } from '../support/articles.ts'
import { runCommandWithStatus } from '../support/command.ts'
import { type Built, buildSite, type Files, folder, list, site } from '../support/site.ts'

/** An archive of another generator, in a folder of its own. */
function archive(files: Files): string {
  const root = folder()
  for (const [path, contents] of Object.entries(files)) {
    if (contents === null) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), contents)
  }
  return root
}

const settings =
  "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: { 'picture/alt': 'warning', 'edition/empty': 'off' } }\n"

interface Imported {
  root: string
  text: string
  failed: boolean
  source: string
  read(path: string): string
}

async function importFrom(files: Files, more: Files = {}, flags: string[] = []): Promise<Imported> {
  const source = archive(files)
  const root = site({ 'diglot.config.ts': settings, ...more })
  const { text, failed } = await runCommandWithStatus('import', { root, words: [source], flags: new Set(flags) })
  return { root, text, failed, source, read: (path) => readFileSync(join(root, path), 'utf8') }
}

const build = ({ root }: Imported): Promise<Built> => buildSite({}, root)

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'

describe.each([
  {
    kind: 'hugo, a file of settings for each language',
    files: {
      'config/_default/hugo.toml': 'baseURL = "https://old.example/"\ndefaultContentLanguage = "en"\n',
      'config/_default/languages.en.toml': 'contentDir = "content/en"\n',
      'config/_default/languages.zh-cn.toml': 'contentDir = "content/zh-cn"\n',
      'config/_default/languages.toml': '[en]\nweight = 1\n',
      'content/en/posts/tides.md':
        '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe sea rises, as [a rule](http://(www.)?sea.example(/)?.*) says.\n',
      'content/zh-cn/posts/tides.md': '---\ntitle: 潮汐\n---\n\n海水上涨，正如[规则](http://(www.)?sea.example(/)?.*)所说。\n',
    },
    addresses: { '/zh-cn/posts/tides/': '/zh/posts/tides/' },
    article: 'content/posts/tides/en.md',
    has: ['as a rule (`http://(www.)?sea.example(/)?.*`) says', 'aliases:\n  - /posts/tides/'],
  },
  {
    kind: 'hugo, a folder for each language, pictures by the addresses of pages and of the first language',
    files: {
      'hugo.yaml': 'baseURL: https://old.example/\ndefaultContentLanguage: en\nlanguages:\n  en: {}\n  zh: {}\n',
      'content/en/posts/img/map.svg': drawing,
      'content/en/posts/tides.md': '---\ntitle: Tides\ndate: 2026-03-02\n---\n\n![A map](../img/map.svg)\n\nThe sea rises.\n',
      'content/zh/posts/tides.md': '---\ntitle: 潮汐\n---\n\n![地图](../img/map.svg)\n\n海水上涨。\n',
      'content/en/posts/ships/index.md': '---\ntitle: Ships\ndate: 2026-03-03\n---\n\n![A ship](ship.svg)\n\nShips go out.\n',
      'content/en/posts/ships/ship.svg': drawing.replace('4', '5'),
      'content/zh/posts/ships/index.md': '---\ntitle: 船\n---\n\n![一艘船](ship.svg)\n\n船只出海。\n',
    },
    addresses: { '/posts/tides/': '/en/posts/tides/' },
    article: 'content/posts/tides/zh.md',
    has: ['![地图](map.svg)'],
    others: { 'content/posts/ships/zh.md': ['![一艘船](ship.svg)'], 'content/posts/tides/en.md': ['![A map](map.svg)'] },
  },
  {
    kind: 'hugo, languages by suffix, bundles and a permalink',
    files: {
      'hugo.toml':
        'baseURL = "https://old.example/"\ntitle = "Old"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.zh]\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
      'content/posts/tides/index.md':
        '+++\ntitle = "Tides"\ndate = 2026-03-02T09:00:00Z\ntags = ["sea"]\n+++\n\nThe sea rises. See [ships](../ships.md).\n',
      'content/posts/tides/index.zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\ntags: [海]\n---\n\n海水上涨。请看[船](../ships.zh.md)。\n',
      'content/posts/ships.md': '---\ntitle: Ships\ndate: 2026-03-03\nslug: boats\n---\n\nBoats go out.\n',
      'content/posts/_index.zh.md': '---\ntitle: 日志\n---\n',
      'content/about.md':
        '---\ntitle: About\n---\n\nA page without a date. Back to the [front page](/) and the [posts](https://old.example/posts/).\n',
      'content/posts/ships.zh.md': '---\ntitle: 船\ndate: 2026-03-03\nslug: boats\n---\n\n船只出海。\n',
    },
    addresses: { '/2026/03/tides/': '/en/posts/tides/', '/zh/2026/03/boats/': '/zh/posts/boats/' },
    article: 'content/posts/tides/zh.md',
    has: ['slug: tides', '](../ships/zh.md)', '  - /zh/2026/03/潮汐/'],
    others: {
      'content/pages/about/en.md': ['slug: about', '[front page](/en/)', '[posts](/en/posts/)', '  - /about/'],
      'locales/zh/site.json': ['"posts": "日志"', '"sea": "海"'],
    },
  },
  {
    kind: 'jekyll, languages by ref',
    files: {
      '_config.yml': 'title: Old\npermalink: pretty\nbaseurl: /blog\n',
      '_posts/2026-03-02-tides.md':
        '---\nlayout: post\ntitle: Tides\nlang: en\nref: tides\ncategories: sea\n---\n\nThe sea rises. See [ships]({% post_url 2026-03-03-ships %}).\n',
      '_posts/2026-03-02-chaoxi.md':
        '---\ntitle: 潮汐\nlang: zh\nref: tides\ncategories: sea\n---\n\n海水上涨。请看[船]({{ site.baseurl }}/2026/03/03/ships/)。\n',
      '_posts/2026-03-03-ships.md': '---\ntitle: Ships\nlang: en\nredirect_from: /ships.html\n---\n\nBoats go out.\n',
    },
    addresses: {
      '/blog/sea/2026/03/02/tides/': '/en/posts/tides/',
      '/blog/sea/2026/03/02/chaoxi/': '/zh/posts/chaoxi/',
      '/blog/ships.html': '/en/posts/ships/',
    },
    article: 'content/posts/2026-03-02-tides/en.md',
    has: ['](../2026-03-03-ships/en.md)', 'tags:\n  - sea'],
  },
  {
    kind: 'hexo, languages by folder',
    files: {
      '_config.yml': 'title: Old\nlanguage: [en, zh-CN]\npermalink: :year/:month/:title.html\n',
      'package.json': '{ "dependencies": { "hexo": "7.0.0" } }',
      'source/_posts/en/tides.md': '---\ntitle: Tides\ndate: 2026-03-02 09:00:00\n---\n\nThe sea rises.\n',
      'source/_posts/zh-CN/tides.md': '---\ntitle: 潮汐\ndate: 2026-03-02 09:00:00\n---\n\n海水上涨。\n',
      'source/docs/index.md': '---\ntitle: Documents\n---\n\nAll documents.\n',
      'source/docs/ships.md': '---\ntitle: Ships\n---\n\nShips go out.\n',
      'source/zh-CN/docs/index.md': '---\ntitle: 文档\n---\n\n全部文档。\n',
      'source/zh-CN/docs/ships.md': '---\ntitle: 船\n---\n\n船只出海。\n',
      'source/zh-CN/index.md': '---\nlayout: index\n---\n',
    },
    addresses: { '/2026/03/en/tides.html': '/en/posts/tides/', '/2026/03/zh-CN/tides.html': '/zh/posts/tides/' },
    article: 'content/posts/tides/zh.md',
    has: ['aliases:\n  - /2026/03/zh-CN/tides.html'],
    others: { 'content/pages/docs/zh.md': ['slug: docs-index'], 'content/pages/docs/en.md': ['slug: docs-index'] },
  },
  {
    kind: 'docusaurus, translations in i18n',
    files: {
      'docusaurus.config.js':
        "module.exports = { title: 'Old', url: 'https://old.example', baseUrl: '/', i18n: { defaultLocale: 'en', locales: ['en', 'zh'] } }\n",
      'blog/2026-03-02-tides.md': '---\ntags: [sea]\n---\n\n# Tides\n\nThe sea rises.\n',
      'i18n/zh/docusaurus-plugin-content-blog/2026-03-02-tides.md': '---\ntitle: 潮汐\n---\n\n海水上涨。\n',
    },
    addresses: { '/blog/2026/03/02/tides/': '/en/blog/tides/', '/zh/blog/2026/03/02/tides/': '/zh/blog/tides/' },
    article: 'content/blog/2026-03-02-tides/en.md',
    has: ['title: Tides', 'date: 2026-03-02'],
  },
  {
    kind: 'docusaurus, several plugins, and settings with globs',
    more: 'markdown: { allowHtml: true },',
    files: {
      'docusaurus.config.ts': `// locales: ['fr']
const exclude = ['**/_*.{js,md}', '**/_*/**', '**/AGENTS.md']
export default {
  title: 'Old', url: 'https://old.example', baseUrl: '/',
  presets: [['classic', { docs: { exclude, editUrl: ({ locale }) => { return locale }, routeBasePath: 'manual' } }]],
  plugins: [['@docusaurus/plugin-content-docs', /** @type {object} */ ({ id: 'api', path: './reference', routeBasePath: 'api' })]],
  /* i18n: { defaultLocale: 'fr' } */
  i18n: { defaultLocale: 'en', locales: Object.keys(names) },
}
`,
      'docs/tides.mdx':
        '---\nsidebar_position: 2\ndate: 2026-03-02\n---\n\n# Tides\n\nThe sea\n<img className="wide" style={{ width: 9 }} src={require(\'/static/sea.png\').default} alt="The sea"/>\nrises. `<i style={{}}>`\n',
      'static/sea.png': picture,
      'reference/rivers.md': '---\ndate: 2026-03-02\n---\n\n# Rivers\n\nThey flow.\n',
      'i18n/zh/docusaurus-plugin-content-docs/current/tides.mdx':
        '---\ntitle: 潮汐\n---\n\n大海\n<img src="/sea.png" alt="大海"/>\n涨潮。`<i style={{}}>`\n',
      'i18n/zh/docusaurus-plugin-content-docs-api/current/rivers.md': '---\ntitle: 河流\n---\n\n奔流不息。\n',
    },
    addresses: { '/manual/tides/': '/en/docs/tides/', '/api/rivers/': '/en/api/rivers/', '/zh/manual/tides/': '/zh/docs/tides/' },
    article: 'content/docs/tides/en.md',
    has: ['<img class="wide" src="sea.png" alt="The sea"/>', 'weight: 2', '`<i style={{}}>`'],
  },
  {
    kind: 'folder, languages by hyphen',
    files: {
      'notes/tides.md': '---\ntitle: Tides\ndate: 2026-03-02\npermalink: /old/tides\n---\n\nThe sea rises and falls.\n',
      'notes/tides-zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\n---\n\n海水上涨。\n',
      'notes/how-to.md': '---\ntitle: How to\ndate: 2026-03-02\n---\n\nA way of doing things.\n',
    },
    addresses: { '/old/tides/': '/en/notes/tides/' },
    article: 'content/notes/how-to/en.md',
    has: ['title: How to'],
  },
])('$kind', ({ files, addresses, article, has, others, more }) => {
  it('is published without a change by hand, its old addresses redirect, and a second import changes nothing', async () => {
    const imported = await importFrom(files, more ? { 'diglot.config.ts': settings.replace('{', `{ ${more}`) } : {})
    const built = await build(imported)
    expect(built.messages.filter((message) => message.includes(' error: '))).toEqual([])
    expect(imported.failed).toBe(false)
    for (const [from, to] of Object.entries(addresses))
      expect(built.read(from.endsWith('/') ? `${from.slice(1)}index.html` : from.slice(1))).toContain(`url=${to}`)
    for (const [path, texts] of Object.entries({ [article]: has, ...others }))
      for (const text of texts) expect(imported.read(path)).toContain(text)
    const before = list(imported.root).map((path) => [path, path.startsWith('dist') ? '' : imported.read(path)])
    const again = await runCommandWithStatus('import', { root: imported.root, words: [imported.source] })
    expect(again.failed).toBe(false)
    expect(list(imported.root).map((path) => [path, path.startsWith('dist') ? '' : imported.read(path)])).toEqual(before)
  })
})

it('a new edition has the UI strings that Diglot has in its language, and the title that the source has in it', async () => {
  const imported = await importFrom({
    'hugo.toml': 'title = "Old"\n[languages.en]\n[languages.ja]\n[languages.zh-tw]\ntitle = "舊報"\n',
    'content/posts/tides.md': '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe sea rises.\n',
    'content/posts/tides.ja.md': '---\ntitle: 潮の話\n---\n\n海の潮は満ちたり引いたりします。\n',
    'content/posts/tides.zh-tw.md': '---\ntitle: 潮汐\n---\n\n海水有漲有落。\n',
  })
  expect(imported.read('locales/ja/interface.json')).toBe(shippedFiles('ja')?.get('interface.json'))
  expect(JSON.parse(imported.read('locales/zh-hant/edition.json'))).not.toHaveProperty('desks')
  expect(JSON.parse(imported.read('locales/zh-hant/site.json')).title).toBe('舊報')
  expect((await build(imported)).messages.filter((message) => message.includes(' error: '))).toEqual([])
})

const dated = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2026-03-02\n---\n\n${text}\n`

it.each<[string, Files, string, string]>([
  [
    'Hugo',
    {
      'hugo.toml': 'title = "Old"\n',
      'content/posts/a.md': dated(
        'A',
        '{{< figure src="/img/a.png" alt="The \\"A\\"" >}}\n\n{{< ref "b.md" >}}\n\nIn code: `{{< ref "b.md" >}}`, [no]({{< ref "c" >}})\n\n{{< highlight go >}}\n{{< ref "b" >}}\n{{< /highlight >}}',
      ),
      'content/posts/b.md': dated('B & b', 'Text.'),
      'content/posts/c.md': dated('C', 'Text.'),
      'content/notes/c.md': dated('Other', 'Text.'),
      'static/img/a.png': 'x',
    },
    'content/posts/a/en.md',
    '![The "A"](a.png)\n\n[B & b](../b/en.md)\n\nIn code: `{{< ref "b.md" >}}`, [no]({{< ref "c" >}})\n\n{{< highlight go >}}\n{{< ref "b" >}}\n{{< /highlight >}}\n',
  ],
  [
    'Jekyll',
    {
      '_config.yml': 'title: Old\nbaseurl: /blog\nurl: https://old.example\n',
      '_posts/2026-03-02-a.md': dated(
        'A',
        '[b]({{ site.baseurl }}{% post_url 2026-03-03-b %}), [home]({{ site.baseurl }}), see {{ site.url }}\n\n{% raw %}{% post_url 2026-03-03-b %}{% endraw %}',
      ),
      '_posts/2026-03-03-b.md': dated('B', 'Text.'),
    },
    'content/posts/2026-03-02-a/en.md',
    '[b](../2026-03-03-b/en.md), [home](/en/), see {{ site.url }}\n\n{% raw %}{% post_url 2026-03-03-b %}{% endraw %}\n',
  ],
  [
    'Hexo',
    {
      '_config.yml': 'title: Old\n',
      'source/_posts/a.md': dated(
        'A',
        '{% post_link b %} {% post_link b "The b" false %}\n\n{% asset_img big a.png 300 200 "The sea" %}\n\n![i]({{ config.root }}images/i.png)',
      ),
      'source/_posts/a/a.png': 'x',
      'source/_posts/b.md': dated('B', 'Text.'),
      'source/images/i.png': 'x',
    },
    'content/posts/a/en.md',
    '[B](../b/en.md) [The b](../b/en.md)\n\n![The sea](a.png)\n\n![i](i.png)\n',
  ],
  [
    'a folder, with references to what is not published',
    { 'notes/a.md': dated('A', 'Come to [the *room*][irc], or read [b][].\n\n[irc]: irc://host.example/room\n[b]: https://host.example/') },
    'content/notes/a/en.md',
    'Come to the *room* (`irc://host.example/room`), or read [b][].\n\n\n[b]: https://host.example/\n',
  ],
  [
    "Hugo, of which a picture's name is another generator's",
    { 'hugo.toml': 'title = "Old"\n', 'content/posts/a.md': dated('A', '{{< image src="a.png" >}} {{% img "b.png" %}}') },
    'content/posts/a/en.md',
    '{{< image src="a.png" >}} {{% img "b.png" %}}\n',
  ],
])('tags of %s that name an address lead to where its target is now; other tags and code stay', async (_, files, path, text) => {
  expect((await importFrom(files)).read(path)).toMatch(new RegExp(`\n---\n\n${RegExp.escape(text)}$`))
})

it('a repository with a site in one of its folders is answered with that folder', async () => {
  const files = {
    'README.md': '# A project\n',
    'notes.md': 'Notes.\n',
    'website/docusaurus.config.js': 'module.exports = {}\n',
    'website/docs/a.md': '# A\n',
  }
  await expect(importFrom(files)).rejects.toThrow(
    /is no site of a generator, but the folder website\/ in it is \(docusaurus: there is docusaurus\.config\.js\)\. Import that folder, or all Markdown files with --from folder/,
  )
})
