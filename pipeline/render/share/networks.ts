/** What is shared: absolute address, headline, and a picture's absolute address where there is one. */
export interface Shared {
  url: string
  title: string
  summary: string
  picture?: string | undefined
  /** BCP 47 tag of the edition. */
  tag: string
  /** The mail's text, in the edition's words. */
  mailBody: string
  /** Host of the reader's Mastodon server, where the site names one. */
  mastodon?: string | undefined
}

/** A place to share to. `words` and `names` of the catalogue are found by the network's key. */
export interface Network {
  /** The network's own name, which any edition may show as it is. */
  name: string
  /** The address that opens its page for sharing; none for a network that is reached by a QR code. */
  href?: (shared: Shared) => string | undefined
  /** Shown as a QR code of the page's address. */
  qr?: true
}

/** One row per network. Sources: the networks' developer pages; field notes section 5. */
export const networks: Record<string, Network> = {
  weibo: {
    name: 'Weibo',
    href: ({ url, title, picture, tag }) =>
      address('https://service.weibo.com/share/share.php', {
        url,
        title,
        pic: picture,
        language: /Hant|TW|HK/.test(tag) ? 'zh_tw' : 'zh_cn',
      }),
  },
  qq: {
    name: 'QQ',
    href: ({ url, title, summary, picture }) =>
      address('https://connect.qq.com/widget/shareqq/index.html', { url, title, summary, pics: picture }),
  },
  qzone: {
    name: 'Qzone',
    href: ({ url, title, summary, picture }) =>
      address('https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', { url, title, summary, pics: picture }),
  },
  douban: {
    name: 'Douban',
    href: ({ url, title, summary, picture }) =>
      address('https://www.douban.com/share/service', { href: url, name: title, text: summary, image: picture }),
  },
  wechat: { name: 'WeChat', qr: true },
  line: { name: 'LINE', href: ({ url, title }) => address('https://social-plugins.line.me/lineit/share', { url, text: title }) },
  x: { name: 'X', href: ({ url, title }) => address('https://twitter.com/intent/tweet', { text: title, url }) },
  threads: { name: 'Threads', href: ({ url, title }) => address('https://www.threads.com/intent/post', { text: title, url }) },
  bluesky: {
    name: 'Bluesky',
    href: ({ url, title }) => address('https://bsky.app/intent/compose', { text: `${graphemes(title, 300 - url.length - 1)} ${url}` }),
  },
  telegram: { name: 'Telegram', href: ({ url, title }) => address('https://t.me/share/url', { url, text: title }) },
  facebook: { name: 'Facebook', href: ({ url }) => address('https://www.facebook.com/sharer/sharer.php', { u: url }) },
  linkedin: { name: 'LinkedIn', href: ({ url }) => address('https://www.linkedin.com/sharing/share-offsite/', { url }) },
  whatsapp: { name: 'WhatsApp', href: ({ url, title }) => address('https://api.whatsapp.com/send', { text: `${title} ${url}` }) },
  reddit: { name: 'Reddit', href: ({ url, title }) => address('https://www.reddit.com/submit', { url, title }) },
  mastodon: {
    name: 'Mastodon',
    href: ({ url, title, mastodon }) => (mastodon ? address(`https://${mastodon}/share`, { text: `${title} ${url}` }) : undefined),
  },
  mail: { name: 'Email', href: mailto },
}

/** RFC 6068: blanks as `%20`, never `+`; line ends as `%0D%0A`. */
export function mailto({ title, mailBody }: Pick<Shared, 'title' | 'mailBody'>): string {
  return `mailto:?subject=${encoded(title)}&body=${encoded(mailBody.replace(/\r?\n/g, '\r\n'))}`
}

/** An address with a query, blanks as `%20`: not every network reads `+`. */
function address(base: string, query: Record<string, string | undefined>): string {
  let text = base
  let sign = '?'
  for (const name in query) {
    if (!query[name]) continue
    text += `${sign}${name}=${encoded(query[name])}`
    sign = '&'
  }
  return text
}

/** Texts of the page that is rendered: its address and headline are in a dozen addresses, in each of its formats. */
const known = new Map<string, string>()

function encoded(text: string): string {
  const found = known.get(text) ?? encodeURIComponent(text)
  if (known.size > 50) known.clear()
  known.set(text, found)
  return found
}

let segmenter: Intl.Segmenter | undefined

/** At most `most` characters as a reader counts them. */
function graphemes(text: string, most: number): string {
  // There are never more of them than code units.
  if (text.length <= most) return text
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  const parts = Array.from(segmenter.segment(text), ({ segment }) => segment)
  return parts.length <= most ? text : `${parts.slice(0, Math.max(0, most - 1)).join('')}…`
}
