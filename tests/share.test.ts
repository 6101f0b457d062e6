import { expect, it } from 'vitest'
import { networks, type Shared } from '../pipeline/render/share/networks.ts'
import { buildSample } from './support/site.ts'

const shared: Shared = {
  url: 'https://paper.example/zh/a/?b=1&c=2',
  title: '潮汐 & 月亮 +1',
  summary: '要点。',
  picture: 'https://paper.example/p.jpg',
  tag: 'zh-Hant',
  mailBody: '潮汐\n\nhttps://paper.example/zh/a/',
  mastodon: 'social.example',
}
const { url, title, summary, picture } = shared

/** Network → where its page for sharing is, and what it needs there (field notes, section 5). */
const expected: Record<string, [address: string, parameters: Record<string, string | undefined>]> = {
  weibo: ['https://service.weibo.com/share/share.php', { url, title, pic: picture, language: 'zh_tw' }],
  qq: ['https://connect.qq.com/widget/shareqq/index.html', { url, title, summary, pics: picture }],
  qzone: ['https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', { url, title, summary, pics: picture }],
  douban: ['https://www.douban.com/share/service', { href: url, name: title, text: summary, image: picture }],
  line: ['https://social-plugins.line.me/lineit/share', { url, text: title }],
  x: ['https://twitter.com/intent/tweet', { text: title, url }],
  threads: ['https://www.threads.com/intent/post', { text: title, url }],
  bluesky: ['https://bsky.app/intent/compose', { text: `${title} ${url}` }],
  telegram: ['https://t.me/share/url', { url, text: title }],
  facebook: ['https://www.facebook.com/sharer/sharer.php', { u: url }],
  linkedin: ['https://www.linkedin.com/sharing/share-offsite/', { url }],
  whatsapp: ['https://api.whatsapp.com/send', { text: `${title} ${url}` }],
  reddit: ['https://www.reddit.com/submit', { url, title }],
  mastodon: ['https://social.example/share', { text: `${title} ${url}` }],
}

it.each(Object.entries(expected))('%s is asked at its address, with all that it reads', (key, [address, parameters]) => {
  const found = new URL(networks[key]?.href?.(shared) ?? '')
  expect(found.origin + found.pathname).toBe(address)
  expect(Object.fromEntries(found.searchParams)).toEqual(parameters)
  expect(found.search).not.toContain('+')
})

it('mail carries headline and address, in Chinese too', () => {
  const href = networks.mail?.href?.(shared) ?? ''
  const [, query = ''] = href.split('?')
  const fields = Object.fromEntries(query.split('&').map((part) => part.split('=').map(decodeURIComponent) as [string, string]))
  expect(href.startsWith('mailto:?')).toBe(true)
  expect(fields).toEqual({ subject: title, body: '潮汐\r\n\r\nhttps://paper.example/zh/a/' })
  expect(query).not.toContain('+')
})

it('every network has its row here, or a reason', () => {
  const rest = Object.keys(networks).filter((key) => !(key in expected))
  expect(rest.toSorted()).toEqual(['mail', 'wechat'])
  expect(networks.wechat).toMatchObject({ qr: true })
})

it('Bluesky takes 300 graphemes, the address among them', () => {
  const text = new URL(networks.bluesky?.href?.({ ...shared, title: '👩‍👩‍👧 '.repeat(400) }) ?? '').searchParams.get('text') ?? ''
  expect([...new Intl.Segmenter('und').segment(text)].length).toBeLessThanOrEqual(300)
  expect(text.endsWith(` ${url}`)).toBe(true)
})

it.each([
  { path: 'zh/china/lian-he-xing-dong-bao-hu-er-tong/', first: '分享到微信', names: ['微信', '微博', 'QQ', 'QQ空间'] },
  { path: 'en/china/joint-operation-to-protect-children-online/', first: 'Share on X', names: ['X', 'Facebook', 'Bluesky', 'Threads'] },
])('the menu has the order and the words of its edition: $path', async ({ path, first, names }) => {
  const built = await buildSample()
  const links = [...built.read(`${path}index.html`).matchAll(/<a [^>]*data-network="[^"]*"[^>]*>([^<]*)<\/a>/g)]
  expect(links.slice(0, 4).map(([, name]) => name)).toEqual(names)
  expect(links[0]?.[0]).toContain(`aria-label="${first}"`)
})
