import type { Element } from 'hast'

const forms: [provider: 'youtube' | 'bilibili', pattern: RegExp][] = [
  [
    'youtube',
    /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{11})(?![\w-])/i,
  ],
  [
    'bilibili',
    /^https?:\/\/(?:player\.bilibili\.com\/player\.html\?(?:[^#]*&)?bvid=|(?:www\.|m\.)?bilibili\.com\/video\/)(BV1[1-9A-HJ-NP-Za-km-z]{9})(?![\w-])/i,
  ],
]

/** The video that an address of a player or of its page shows: `youtube=ID`. Undefined for any other address. */
export function videoIn(address: string): string | undefined {
  const url = address.startsWith('//') ? `https:${address}` : address
  for (const [provider, pattern] of forms) {
    const id = pattern.exec(url)?.[1]
    if (id !== undefined) return `${provider}=${id}`
  }
  return undefined
}

/** The address of what an element embeds, empty if it names none; undefined for an element that embeds nothing. */
export function embeddedAddress({ tagName, properties, children }: Element): string | undefined {
  if (!/^(?:iframe|embed|object|video|audio)$/.test(tagName)) return undefined
  const inner = children.find((child) => child.type === 'element' && /^(?:source|embed|param)$/.test(child.tagName))
  const own = inner?.type === 'element' ? (inner.properties.src ?? inner.properties.value) : undefined
  const url = String(properties.src ?? properties.dataSrc ?? properties.data ?? own ?? '').trim()
  return url.startsWith('//') ? `https:${url}` : url
}
