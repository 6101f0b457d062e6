import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getInstance } from 'amphtml-validator'
import { expect, it } from 'vitest'
import { buildSite, pair, project } from './support/site.ts'
import { validatorFile } from './tools/amp-validator.ts'

const chapter = readFileSync(join(project, 'REFERENCE.md'), 'utf8').split('\n## Restyling\n')[1]?.split('\n## ')[0] ?? ''
const block = (language: string) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(chapter)?.[1] ?? ''
const library = JSON.stringify(join(project, 'pipeline/index.ts'))

it('the example of REFERENCE.md restyles a site, in HTML and AMP', async () => {
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': block('ts').replace("'diglot'", library),
    'theme/site.css': block('css'),
  })
  expect(built.messages).toEqual([])
  const [page, ampPage] = [built.read('en/world/tides/index.html'), built.read('en/world/tides/amp/index.html')]
  expect(page).toContain('data-section="world"')
  expect(page).toMatch(/<p class="dateline">.*<\/p>\s*<p class="filed">World<\/p>/s)
  expect(ampPage).toContain('<p class="filed">World</p>')
  expect(built.read('zh/404.html')).toContain('<h1>找不到页面</h1><p class="way-back">')
  const [, address = ''] = /href="\/(assets\/site\.[^"]+)"/.exec(page) ?? []
  expect(built.read(address)).toContain('[data-section=science]{--accent:')
  expect(ampPage).toContain('[data-section=science]{--accent:')
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(ampPage).errors).toEqual([])
})

const config = (theme: string) => `export default { url: 'https://paper.example', theme: ${theme} }\n`

it.each([
  ["{ styles: 'no.css' }", {}, '"styles" is "no.css"; expected the path of a style sheet, from the root of the site.'],
  [
    "{ styles: ['big.css'] }",
    { 'big.css': `a{content:"${'x'.repeat(80_000)}"}` },
    "expected style sheets that make at most 75000 bytes with the theme's",
  ],
  ["{ styles: 'bad.css' }", { 'bad.css': `a{${'}'.repeat(3)}` }, '"styles" is "bad.css"; expected style sheets that can be read'],
  [
    "{ styles: 'loud.css' }",
    { 'loud.css': 'a { color: red !important }' },
    'expected style sheets without "!important", which AMP forbids; write a stronger selector.',
  ],
  [
    '{ views: { artcle: () => ({}) } }',
    {},
    'expected an object of functions by article, front, list, search, feeds, facing, facingList, offline, notFound, chooser, redirect.',
  ],
])('says what is wrong with the theme %s', async (theme, files, message) => {
  const built = await buildSite({ ...pair, ...files, 'diglot.config.ts': config(theme) })
  expect(built.outcome).not.toBe('built')
  expect(built.messages.join('\n')).toContain(message)
})

it.each([
  ['card', `{ card: ({ item }) => html\`<p class="own">\${item.title}</p>\` }`, 'en/index.html', '<p class="own">Tides</p>'],
  ['masthead', `{ masthead: (model, context) => html\`<header>\${context.words.site.title}</header>\` }`, 'zh/404.html', '<header>'],
  ['share', `{ share: () => html\`<a href="/en/">\${'<b>'}</a>\` }`, 'en/world/tides/index.html', '<a href="/en/">&lt;b></a>'],
])('a site replaces the component %s', async (_, components, path, expected) => {
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': `import { html } from ${library}\n${config(`{ components: ${components} }`)}`,
  })
  expect(built.messages).toEqual([])
  expect(built.read(path)).toContain(expected)
})

it('plain elements of a component are written as AMP needs them', async () => {
  const figure = `{ toolbar: (model, context) => html\`<figure><picture><source srcset="/dot.webp" type="image/webp"><img src="/dot.png" alt="" width="2" height="1"></picture></figure><video src="/a.mp4" width="4" height="3"></video><script src="/own.js"></script><a id="childNodes" href="#childNodes">x</a>\` }`
  const built = await buildSite({
    ...pair,
    'public/dot.png': 'dot',
    'public/dot.webp': 'dot',
    'public/a.mp4': 'moving',
    'public/own.js': '',
    'diglot.config.ts': `import { html } from ${library}\n${config(`{ components: ${figure} }`)}`,
  })
  expect(built.messages).toEqual([])
  expect(built.read('en/world/tides/index.html')).toContain('<picture><source srcset="/dot.webp" type="image/webp"><img src="/dot.png"')
  const ampPage = built.read('en/world/tides/amp/index.html')
  expect(ampPage).toContain('<figure><amp-img src="/dot.png" alt="" width="2" height="1" layout="responsive"></amp-img></figure>')
  expect(ampPage).toContain('<a id="at-childNodes" href="#at-childNodes">')
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(ampPage).errors).toEqual([])
})

it('a text like a tag brings no script into an AMP page, and ends no head', async () => {
  const text = 'Put `</head><script>alert(1)</script>` and `<amp-nothing>` there, and one&#12;two.'
  const built = await buildSite({ ...pair, 'content/world/tags/en.md': `---\ntitle: Tags\ndate: 2026-03-02\n---\n\n${text}\n` })
  const ampPage = built.read('en/world/tags/amp/index.html')
  expect(ampPage).not.toContain('custom-element="amp-nothing"')
  expect(ampPage.match(/<\/head>/g)).toHaveLength(1)
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(ampPage).errors).toEqual([])
  expect(built.read('en/feed.xml')).not.toMatch(/\f/)
})

it('what a view hides of an article is lost, and its own JSON-LD is in AMP', async () => {
  const settings = (view: string) => `import { html } from ${library}\n${config(`{ components: ${view} }`)}`
  const hidden = `{ further: (model) => html\`<script type="application/ld+json">\${JSON.stringify({ name: 'x' })}</script>\` }`
  const built = await buildSite({ ...pair, 'diglot.config.ts': settings(hidden) })
  expect(built.messages).toEqual([])
  expect(built.read('en/world/tides/amp/index.html')).toContain('{"name":"x"}')
  const view = `import { document, html } from ${library}
const options = { title: 'Tides', description: '' }
const article = (model, context) => document(model, context, options, html\`<h1>\${model.title}</h1><nav>\${context.body(model.body)}</nav>\`)
export default { url: 'https://paper.example', theme: { views: { article } } }
`
  const lost = await buildSite({
    ...pair,
    'content/world/tides/en.md': '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nSee [tables](https://a.example/).\n',
    'diglot.config.ts': view,
  })
  expect(lost.messages.filter((message) => message.includes('the link to'))).not.toEqual([])
})

it('a link in a component of the site is checked, and a component that returns no markup is an error with its name', async () => {
  const built = (components: string) =>
    buildSite({ ...pair, 'diglot.config.ts': `import { html } from ${library}\n${config(`{ components: ${components} }`)}` })
  const broken = await built(`{ foot: () => html\`<a href="/en/nowhere/">\${1}</a>\` }`)
  expect(broken.messages.join('\n')).toContain('/en/nowhere/')
  const none = await built("{ byline: () => '<p>x</p>' }")
  expect(none.messages.join('\n')).toContain('the site\'s own component "byline" returned no markup')
  const script = await built(`{ foot: () => html\`<a href="\${'javascript:alert(1)'}">x</a>\` }`)
  expect(script.messages.join('\n')).toContain('runs a script')
})

it('a view that returns no page is an error with its name', async () => {
  const built = await buildSite({ ...pair, 'diglot.config.ts': config('{ views: { front: () => undefined } }') })
  expect(built.messages.join('\n')).toContain('the site\'s own view "front" returned no page; expected what html`…` or document gives')
})
