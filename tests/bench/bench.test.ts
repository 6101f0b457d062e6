import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { folder } from '../support/site.ts'
import { buildSite } from './build-site.ts'
import { changes, watchChange } from './changes.ts'
import { chart, type Panel } from './chart.ts'
import { story } from './corpus.ts'
import { readOptions } from './options.ts'
import { type Article, expectedOf, missingParts, partNames } from './parts.ts'
import { sharedNetworks } from './peer-data.ts'
import { measure } from './process.ts'
import { verifySite } from './published.ts'
import { writeSite } from './site.ts'

it('checks that each change was built, and notices one that was not', async () => {
  const root = folder()
  const out = join(root, 'dist')
  writeSite(root, 40)
  await buildSite(root)
  for (const number of [0, 1]) {
    for (const { name, make } of changes) {
      const verify = watchChange(out)
      const expected = make({ root, out, stories: 40 }, number)
      if (name !== 'nothing changed') expect(() => verify(name, expected), name).toThrow(`"${name}" was not built as it should be`)
      expect(await buildSite(root), name).toEqual({ outcome: 'built', messages: [] })
      expect(verify(name, expected), name).toBeGreaterThanOrEqual(expected.least)
    }
  }
  const verify = watchChange(out)
  writeFileSync(join(out, 'en/index.html'), readFileSync(join(out, 'en/index.html')))
  expect(() => verify('nothing changed', { least: 0 })).toThrow('en/index.html was written, and nothing had changed')
})

it.each(['hugo', 'eleventy', 'astro'])('the templates for %s have the classes that parts are found by', (peer) => {
  const below = (path: string) => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const templates = below(join(import.meta.dirname, 'peers', peer)).map(({ parentPath, name }) =>
    readFileSync(join(parentPath, name), 'utf8'),
  )
  const classes = [...readFileSync(join(import.meta.dirname, 'parts.ts'), 'utf8').matchAll(/class="([\w-]+)"/g)].map(([, name]) => name)
  expect(classes).toContain('printed')
  expect(classes.filter((name) => !templates.some((text) => new RegExp(`class="${name}[" ]`).test(text)))).toEqual([])
})

it('notices a generator that leaves something out', () => {
  const out = folder()
  const files = [...story(0)]
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
  }
  const verify = () => verifySite({ name: 'Other', out, amp: (path) => `${path}/amp.html` }, files)
  expect(verify).toThrow('Other did not make')
  for (const { path } of files) put(path.replace('.md', '/index.html'), '<title></title>')
  expect(verify).toThrow(/Other made .*index\.html without its part "title"/)
})

it('notices each part that a page lacks', async () => {
  const root = folder()
  writeSite(root, 2)
  await buildSite(root)
  const [file] = story(0)
  const expected = { ...(expectedOf([...story(0), ...story(1)]).get(file.path) as Article), format: 'html' as const }
  const html = readFileSync(join(root, 'dist', file.path.replace('.md', '/index.html')), 'utf8')
  const lacking = (from: string | RegExp, to = '') => missingParts(html.replace(from, to), expected)
  expect(missingParts(html, expected)).toEqual([])
  expect(lacking('hreflang="x-default"')).toEqual(['hreflang x-default'])
  expect(lacking('"og:locale"')).toEqual(['og:locale'])
  expect(lacking('"twitter:card"')).toEqual(['twitter:card'])
  expect(lacking('data-network="reddit"')).toEqual(['share menu'])
  expect(lacking('"sourceOrganization"', '"organization"')).toEqual(['JSON-LD'])
  expect(lacking('class="byline"')).toEqual(['byline'])
  expect(lacking('tool-print')).toEqual(['print'])
  expect(lacking(/ rel="(?:prev|next)"/g)).toEqual(['newer or older story'])
  // All but those that only some pages have.
  expect(missingParts('', { ...expected, isRelated: true }).length).toBe(partNames.length)
})

it('gives peers the networks that Diglot offers, but for those that need a QR code', () => {
  expect(sharedNetworks('en').map(({ key }) => key)).toEqual([
    'x',
    'facebook',
    'bluesky',
    'threads',
    'linkedin',
    'whatsapp',
    'reddit',
    'telegram',
    'mail',
    'weibo',
  ])
  expect(sharedNetworks('zh').find(({ key }) => key === 'qq')?.href).toMatch(/\?url=\{url\}&title=\{title\}&summary=\{summary\}$/)
})

const hold = (megabytes: number, more = '') => `const held = Buffer.alloc(${megabytes} << 20, 1); ${more}; setTimeout(() => held, 400)`

it.runIf(process.platform === 'linux')('measures memory and processor time of a program and of all that it starts', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold(150))}], { stdio: 'inherit' })`
  const tree = await measure(process.execPath, ['-e', hold(100, child)], '.')
  expect(tree.memory).toBeGreaterThan(250)
  const spin = 'const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end);'
  const busy = await measure(
    process.execPath,
    ['-e', `require('node:child_process').execFileSync(process.execPath, ['-e', '${spin}'])`],
    '.',
  )
  expect(busy.cpu).toBeGreaterThan(0.4)
  expect(busy.seconds).toBeGreaterThan(0.4)
})

it('stops at a program that fails, with what it said', async () => {
  await expect(measure(process.execPath, ['-e', "console.log('no disk'); process.exitCode = 3"], '.')).rejects.toThrow(/failed:\nno disk/)
})

it.each([
  [['--only', 'warm'], '--only has "warm"; expected some of cold, rebuild, dev, memory'],
  [['--stories', '0'], '--stories has "0"; expected a whole number above 0'],
  [['--memory', '1000,many'], '--memory has "many"; expected a whole number above 0'],
  [['--peers', 'jekyll'], '--peers has "jekyll"; expected some of hugo, eleventy, astro'],
])('refuses %j', (words, message) => {
  expect(() => readOptions(words)).toThrow(message)
})

it('reads its options', () => {
  expect(readOptions([])).toMatchObject({ stories: 1000, runs: 3, parts: ['cold', 'rebuild', 'dev'], parity: true })
  expect(readOptions(['--only', 'rebuild,cold', '--peers', 'none', '--no-parity'])).toMatchObject({
    parts: ['cold', 'rebuild'],
    peers: [],
    parity: false,
  })
  expect(readOptions(['--only', 'cold', '--memory', '10,20'])).toMatchObject({ parts: ['cold', 'memory'], sizes: [10, 20] })
})

it('draws a chart in which no text is cut off or covers another, in both schemes', async () => {
  const bar = (name: string, value: number, note = '') => ({ name, value, shown: `${value} s`, note, own: name.includes('Diglot') })
  const panels: Panel[] = [
    {
      title: 'From nothing',
      bars: [bar('Diglot', 0.0004, '0.001 × Hugo, 20000 MiB'), bar('Peer & <Sons>', 1234.5, '12345 × Hugo, 20000 MiB')],
    },
    { title: 'Again', bars: [bar('one word of a catalogue changed, in Diglot', 3.21), bar('nothing', 0.05)] },
  ]
  const browser = await sharedBrowser()
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme })
    await page.setContent(`<meta name="color-scheme" content="light dark">${chart('5000 stories', panels)}`)
    const found = await page.evaluate(() => {
      const { width, height } = document.querySelector('svg')?.viewBox.baseVal ?? { width: 0, height: 0 }
      const boxes = [...document.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBBox() }))
      const outside = boxes.filter(({ box }) => box.x < 4 || box.y < 4 || box.x + box.width > width - 4 || box.y + box.height > height)
      const covers = (a: DOMRect, b: DOMRect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
      const covering = boxes.filter(({ box }, at) => boxes.some((other, index) => index !== at && covers(box, other.box)))
      return { texts: boxes.length, outside, covering, fill: getComputedStyle(document.querySelector('text') as Element).fill }
    })
    expect(found).toEqual({
      texts: 11,
      outside: [],
      covering: [],
      fill: colorScheme === 'light' ? 'rgb(31, 35, 40)' : 'rgb(230, 237, 243)',
    })
    await page.close()
  }
})
