import { crc32, deflateSync } from 'node:zlib'
import { picture } from './articles.ts'
import { ownLists } from './site.ts'

/** A file that a site is made from, apart from its articles, and what may be in it; `null` takes it away. */
export interface SourceFile {
  path: string
  /** The line of the settings without which it counts for nothing. */
  needs?: string
  contents: (string | Uint8Array | null)[]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const english = {
  title: 'The Test Paper',
  description: 'A paper for tests.',
  sections: { world: 'World', china: 'China' },
  tags: { tea: 'Tea', tides: 'Tides' },
}
const chinese = {
  title: '测试报',
  description: '供测试用的报纸。',
  sections: { world: '国际', china: '中国' },
  tags: { tea: '茶', tides: '潮汐' },
}
const sharing = { tag: 'en', share: ['x', 'mail'] }
const hans = { tag: 'zh-Hans', share: ['weibo'], allow: ['RSS'] }

/** A picture of one colour: some bytes of its own, and a size. */
function png(width: number, height: number, grey: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...Array<number>(width).fill(grey)])))
  const signature = picture.subarray(0, 8)
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** A Markdown plugin that puts a word in place of another. */
function plugin(from: string, to: string): string {
  return `export default (options = {}) => function change(node) {
  if (node.type === 'text') node.value = node.value.replaceAll('${from}', options.to ?? '${to}')
  for (const child of node.children ?? []) change(child)
}\n`
}

function view(own: string): string {
  return `export default { ${ownLists(`'${own}'`).slice('views: { '.length)}\n`
}

/** Every kind of file that is no article. The first contents of each are those of the site that is edited. */
export const sourceFiles: SourceFile[] = [
  {
    path: 'locales/en/site.json',
    contents: [
      json(english),
      json({ ...english, title: 'The Best Paper' }),
      json({ ...english, title: 'The Test Paper & Sons' }),
      json({ ...english, description: 'A journal for tests.' }),
      json({ ...english, sections: { ...english.sections, world: 'Abroad' } }),
      json({ ...english, sections: { china: 'China', world: 'World' } }),
      json({ ...english, tags: { tea: 'Teas', tides: 'The tides' } }),
      json({ ...english, tags: { tea: 'Tea' } }),
      '{ "title": ',
    ],
  },
  {
    path: 'locales/zh/site.json',
    contents: [
      json(chinese),
      json({ ...chinese, title: '检测报' }),
      json({ ...chinese, title: 'Test' }),
      json({ ...chinese, description: '供检测用的报纸。' }),
      json({ ...chinese, sections: { ...chinese.sections, world: '世界' } }),
      json({ ...chinese, tags: { tea: '茶叶', tides: '潮水' } }),
      null,
    ],
  },
  {
    path: 'locales/en/edition.json',
    contents: [
      json(sharing),
      json({ ...sharing, name: 'British' }),
      json({ ...sharing, tag: 'en-GB' }),
      json({ ...sharing, share: ['mail', 'x'] }),
      json({ ...sharing, share: ['mastodon', 'wechat'] }),
      json({ ...sharing, desks: ['Desk'] }),
      json({ ...sharing, dates: { date: { year: 'numeric', month: 'short', day: 'numeric' } } }),
      json({ ...sharing, direction: 'rtl' }),
      json({ ...sharing, tag: 'zh-Hans' }),
      '{ "shares": [] }',
      null,
    ],
  },
  {
    path: 'locales/zh/edition.json',
    contents: [
      json(hans),
      json({ ...hans, tag: 'zh-Hant' }),
      json({ ...hans, name: '简体' }),
      json({ ...hans, allow: ['RSS', 'Kubernetes'] }),
      json({ ...hans, allow: [] }),
      json({ ...hans, romanise: false }),
    ],
  },
  {
    path: 'locales/glossary.yaml',
    contents: [
      null,
      '- term: { en: sea, zh: 海 }\n',
      '- term: { en: sea, zh: 海洋 }\n',
      '- term: { en: sea, zh: 海 }\n  forbidden: { zh: 海水 }\n',
      '- term: { zh: 海水, zh-Hant: 大海之水 }\n',
      '- term: [\n',
    ],
  },
  {
    path: 'counts.json',
    needs: "counts: 'counts.json',",
    contents: [
      null,
      json({ fetchedAt: '2026-11-20T08:00:00Z', counts: { '/en/world/tides/': { comments: 3 } } }),
      json({ fetchedAt: '2026-11-20T08:00:00Z', counts: { '/en/world/tides/': { comments: 4 }, '/zh/world/same/': { shares: 1 } } }),
      json({ fetchedAt: '2026-11-21T08:00:00Z', counts: {} }),
      '{}',
    ],
  },
  {
    path: 'own.css',
    needs: "theme: { styles: 'own.css' },",
    contents: [null, "@import './part.css';", 'body { color: red }', 'body { color: tan }', 'a {{{'],
  },
  {
    path: 'content/about/en.md',
    needs: "content: { pages: ['about'] },",
    contents: [
      null,
      '---\ntitle: About\n---\n\nThe paper.\n',
      '---\ntitle: About us\nslug: about\n---\n\nThe paper.\n',
      '---\ntitle: About\nweight: 3\nupdated: 2026-11-01\n---\n\nOur paper.\n',
      '---\ntitle: About\ndate: 2026-11-01\nsection: world\n---\n\nThe paper.\n',
    ],
  },
  {
    path: 'content/pages/contact/en.md',
    contents: [
      null,
      '---\ntitle: Contact\n---\n\nWrite to us.\n',
      '---\ntitle: Contact us\n---\n\nWrite to us.\n',
      '---\ntitle: Contact\nfooter: false\ndate: 2026-11-01\n---\n\nCall us.\n',
      '---\ntitle: Contact\nfooter: maybe\n---\n\nCall us.\n',
    ],
  },
  {
    path: 'content/tags/tides/en.md',
    contents: [
      null,
      '---\ntitle: The tides\n---\n\nOf the sea.\n',
      '---\ntitle: The tides\n---\n\nOf all seas. See [it](../../world/a/en.md).\n',
      '---\ntitle: Tides\nsummary: In short.\nimage: { src: ../../world/a/sea.png, alt: The sea }\n---\n\nOf the sea.\n',
      '---\ntitle: The tides\nlinks: [{ text: More, url: "https://tides.example/" }]\n---\n\nOf the sea.\n',
      '---\ntitle: The tides\ndate: 2026-11-01\n---\n\nOf the sea.\n',
    ],
  },
  {
    path: 'content/authors/desk/en.md',
    contents: [
      null,
      '---\ntitle: Desk\n---\n\nWho write.\n',
      '---\ntitle: The desk\n---\n\nWho write.\n',
      '---\ntitle: Desk\n---\n\nWho write it.\n',
    ],
  },
  { path: 'part.css', needs: "theme: { styles: 'own.css' },", contents: [null, 'p { margin: 0 }', 'p { margin: 1em }'] },
  {
    path: 'plugin.mjs',
    needs: "markdown: { remarkPlugins: [(await import('./plugin.mjs')).default] },",
    contents: [
      plugin('rises', 'surges'),
      plugin('falls', 'drops'),
      `import to from './word.mjs'\n${plugin('rises', 'x').replace("'x'", 'to')}`,
      'export default (',
    ],
  },
  {
    path: 'word.mjs',
    needs: "markdown: { remarkPlugins: [(await import('./plugin.mjs')).default] },",
    contents: ["export default 'swells'\n", "export default 'heaves'\n", null],
  },
  {
    path: 'views.mjs',
    needs: "theme: { views: (await import('./views.mjs')).default },",
    contents: [view('a'), view('b')],
  },
  {
    path: 'public/icon.svg',
    contents: [
      null,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path fill="red" d="M0 0h8v8H0z"/></svg>',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><circle cx="4" cy="4" r="3"/></svg>',
      '<svg',
    ],
  },
  { path: 'public/ads.txt', contents: [null, 'one\n', 'two\n', 'three\n'] },
  { path: 'public/robots.txt', contents: [null, 'Disallow: /a/\n', 'Disallow: /b/\n'] },
  { path: 'public/.well-known/security.txt', contents: [null, 'one\n', 'two\n'] },
  { path: 'public/files/.htaccess', contents: [null, 'one\n', 'two\n'] },
  { path: 'public/en/world/own', contents: [null, 'one\n'] },
  { path: 'public/en/world/own/deep.txt', contents: [null, 'one\n', 'two\n'] },
  { path: 'package-lock.json', contents: [null, '{}\n', '{ }\n'] },
  {
    path: 'content/world/a/sea.png',
    contents: [picture, png(30, 20, 80), png(30, 20, 90), png(40, 10, 80), picture.subarray(0, 40), 'no picture', null],
  },
  { path: 'content/world/a/paper.pdf', contents: [null, 'one', 'two', 'three'] },
  { path: 'content/world/b/sea.png', contents: [null, picture, png(30, 20, 80)] },
]
