import { getInstance } from 'amphtml-validator'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import Parser from 'rss-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, recording } from '../support/articles.ts'
import { type Built, buildSite, type Files, pair } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'

const own = 'https://paper.example/media/world/sound'
const settings: Files = {
  'diglot.config.ts':
    "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', bilingual: [['en', 'zh']], formats: { atom: true, jsonFeed: true, ninjs: true, wechat: true } }\n",
}
/** A recording of the site's own in English, one from elsewhere in Chinese. */
const files: Files = {
  ...pair,
  ...settings,
  'content/world/sound/en.md': article('Sound', 'The sea sounds.\n', 'audio: { src: read.mp3, title: Read by Ann Lee, duration: 1:02:03 }'),
  'content/world/sound/zh.md': '---\ntitle: 声音\naudio: https://sound.example/lang-du.m4a?v=2\n---\n\n海有声音。\n',
  'content/world/sound/read.mp3': recording,
  'content/world/sound/unused.ogg': 'OggS',
}

describe('a recording', () => {
  let built: Built
  beforeAll(async () => {
    built = await buildSite(files)
    expect(built.messages).toEqual([])
  })

  it('is published if an article uses it, and each article has its own', () => {
    expect(built.files().filter((path) => path.startsWith('media/'))).toEqual(['media/world/sound/read.mp3'])
    const english = built.read('en/world/sound/index.html')
    expect(english).toMatch(/<audio src="\/media\/world\/sound\/read.mp3" controls preload="none" aria-label="Read by Ann Lee">/)
    expect(english).toContain('<strong>Listen</strong> <span>Read by Ann Lee</span> <time datetime="PT3723S">1:02:03</time>')
    const chinese = built.read('zh/world/sheng-yin/index.html')
    expect(chinese).toMatch(/<audio src="https:\/\/sound.example\/lang-du.m4a\?v=2" controls preload="none" aria-label="收听">/)
    expect(built.read('en-zh/world/sound/index.html').match(/<audio /g)).toHaveLength(2)
  })

  it('is valid in HTML and AMP, which has its component and no other page has', async () => {
    const html = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }))
    const validator = await getInstance(validatorFile())
    for (const page of ['en/world/sound/', 'zh/world/sheng-yin/', 'en-zh/world/sound/']) {
      const { results } = await html.validateString(built.read(`${page}index.html`))
      expect(results.flatMap(({ messages }) => messages)).toEqual([])
      const amp = built.read(`${page}amp/index.html`)
      expect(validator.validateString(amp).errors).toEqual([])
      expect(amp).toContain('custom-element="amp-audio"')
    }
    expect(built.read('en/world/tides/amp/index.html')).not.toContain('amp-audio')
  })

  it('may be played: the policy has its host', () => {
    expect(built.read('_headers')).toContain("media-src 'self' https://sound.example;")
  })

  it('is an enclosure of each feed, read alike by three readers', async () => {
    const at = `${own}/read.mp3`
    const xml = built.read('en/feed.xml')
    const rss = parseRssFeed(xml).items?.find(({ title }) => title === 'Sound')
    expect(rss?.enclosures).toEqual([{ url: at, length: recording.length, type: 'audio/mpeg' }])
    expect(rss?.itunes?.duration).toBe(3723)
    const other = (await new Parser().parseString(xml)).items.find(({ title }) => title === 'Sound')
    expect(other?.enclosure).toEqual({ url: at, length: String(recording.length), type: 'audio/mpeg' })
    const atom = parseAtomFeed(built.read('en/atom.xml')).entries?.find(({ title }) => title?.value === 'Sound')
    expect(atom?.links?.filter(({ rel }) => rel === 'enclosure')).toEqual([
      { href: at, rel: 'enclosure', type: 'audio/mpeg', length: recording.length, title: 'Read by Ann Lee' },
    ])
    const json = parseJsonFeed(JSON.parse(built.read('en/feed.json'))).items?.find(({ title }) => title === 'Sound')
    expect(json?.attachments).toEqual([
      { url: at, mime_type: 'audio/mpeg', title: 'Read by Ann Lee', size_in_bytes: recording.length, duration_in_seconds: 3723 },
    ])
    expect(xml.match(/<enclosure /g)).toHaveLength(1)
  })

  it('of another site has no length that is known', () => {
    const chinese = parseRssFeed(built.read('zh/feed.xml')).items?.find(({ title }) => title === '声音')
    expect(chinese?.enclosures).toEqual([{ url: 'https://sound.example/lang-du.m4a?v=2', length: 0, type: 'audio/mp4' }])
    expect(built.read('zh/atom.xml')).toContain('<link href="https://sound.example/lang-du.m4a?v=2" rel="enclosure" type="audio/mp4"/>')
  })

  it('is in the data for search engines and agencies', () => {
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(built.read('en/world/sound/index.html')) ?? []
    expect(JSON.parse(data).audio).toEqual({
      '@type': 'AudioObject',
      contentUrl: `${own}/read.mp3`,
      encodingFormat: 'audio/mpeg',
      contentSize: String(recording.length),
      duration: 'PT3723S',
      name: 'Read by Ann Lee',
      inLanguage: 'en',
    })
    const { associations } = JSON.parse(built.read('en/world/sound/ninjs.json'))
    expect(associations.find(({ type }: { type: string }) => type === 'audio')).toMatchObject({ uri: `${own}/read.mp3` })
  })
})

it('the feed follows the file: its length is that of the bytes', async () => {
  const before = await buildSite(files)
  const after = await buildSite({ ...files, 'content/world/sound/read.mp3': Buffer.concat([recording, recording]) }, before.root)
  expect(after.read('en/feed.xml')).toContain(`length="${recording.length}"`)
})

const flac = Buffer.from('fLaC')
it.each<[string, Files, string]>([
  [
    'sound.mp3',
    {},
    'en.md:4:1 error: there is no recording "sound.mp3"; did you mean "sounds.mp3"? Expected a file beside the article, or below content/ for a path that starts with "/". [audio/missing]',
  ],
  [
    'sound.wav',
    {},
    'en.md:4:1 error: "sound.wav" is no recording that is supported: expected a name that ends in .mp3, .m4a, .ogg or .opus. Save it as MP3, M4A, Ogg or Opus. [audio/missing]',
  ],
  [
    'flac.mp3',
    {},
    'en.md:4:1 error: "flac.mp3" is FLAC, and its name says otherwise. Save it again as MP3, M4A, Ogg or Opus, under a name that says which. [audio/unreadable]',
  ],
  [
    '{ src: empty.ogg }',
    {},
    'en.md:4:10 error: "empty.ogg" is damaged, or no recording. Save it again as MP3, M4A, Ogg or Opus, under a name that says which. [audio/unreadable]',
  ],
  [
    '{ src: sounds.mp3, duration: 1:2 }',
    {},
    'en.md:4:27 error: "audio.duration" is "1:2"; expected how long the recording is: minutes and seconds such as 12:34, hours too such as 1:02:03, or seconds. [front-matter/invalid]',
  ],
  [
    '{ src: sounds.mp3, duration: 1e+21 }',
    {},
    'en.md:4:27 error: "audio.duration" is "1e+21"; expected how long the recording is: minutes and seconds such as 12:34, hours too such as 1:02:03, or seconds. [front-matter/invalid]',
  ],
  [
    'http://sound.example/a.mp3',
    {},
    'en.md:4:1 error: "audio.src" is "http://sound.example/a.mp3"; expected the path of a file beside the article, or an address that starts with https://. [front-matter/invalid]',
  ],
  [
    '[sounds.mp3, sounds.mp3]',
    {},
    'en.md:4:1 error: "audio" is ["sounds.mp3","sounds.mp3"]; expected a recording (src, title, duration), or its path. [front-matter/invalid]',
  ],
  [
    '{ src: sounds.mp3, length: 3 }',
    {},
    'en.md:4:27 error: "audio.length" is not a key of front matter; known are src, title, duration. [front-matter/unknown-key]',
  ],
])('audio: %s', async (audio, more, message) => {
  const { messages } = await buildSite({
    ...pair,
    'content/world/sound/en.md': `---\ntitle: Sound\ndate: 2026-03-02\naudio: ${audio}\n---\n\nThe sea sounds.\n`,
    'content/world/sound/sounds.mp3': recording,
    'content/world/sound/flac.mp3': flac,
    'content/world/sound/empty.ogg': '',
    ...more,
  })
  expect(messages).toEqual([`content/world/sound/${message}`])
})

it('a title in another language is reported once, at its line', async () => {
  const built = await buildSite({
    ...pair,
    'content/world/tides/en.md': article('Tides', 'The sea.\n', 'audio: { src: https://sound.example/a.mp3, title: 李娜朗读 }'),
  })
  expect(built.messages.filter((message) => message.includes('edition/leak'))).toEqual([
    expect.stringMatching(/^content\/world\/tides\/en\.md:\d+:\d+ error: "李娜朗读" is not in English, .* It comes from "audio\.title"/),
  ])
})
