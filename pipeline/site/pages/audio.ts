import { posix } from 'node:path'
import { decodeAddress } from '../../core/decode-address.ts'
import { audioTypes } from '../../core/media.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../article.ts'
import { assetAt, noFile } from './article-files.ts'
import type { PlanContext } from './context.ts'
import type { ModelAudio } from './shared-models.ts'

const formats = 'MP3, M4A, Ogg or Opus'

/** The recording of an article, ready for a page; undefined, with what is wrong in the report, if it cannot be published. */
export function resolveAudio(context: PlanContext, article: Article): ModelAudio | undefined {
  const { audio } = article
  if (!audio) return undefined
  const { src, title, duration } = audio
  const place = placeOfKeys(article, 'audio.src', 'audio')
  const type = typeOf(src)
  if (type === undefined) {
    context.report.add(
      'audio/missing',
      place,
      `${JSON.stringify(decodeAddress(src))} is no recording that is supported: expected a name that ends in .mp3, .m4a, .ogg or .opus. Save it as ${formats}.`,
    )
    return undefined
  }
  if (/^https:/i.test(src)) return { href: src, url: new URL(src).href, type, title, duration }
  const asset = assetAt(context, article, src)
  if (!asset) {
    context.report.add('audio/missing', place, noFile(context, article, src, { what: 'recording', type: 'audio/' }))
    return undefined
  }
  if (asset.audio !== type) {
    const holds = asset.audio === undefined ? 'is damaged, or no recording' : `is ${nameOf(asset.audio)}, and its name says otherwise`
    context.report.add(
      'audio/unreadable',
      place,
      `${JSON.stringify(decodeAddress(src))} ${holds}. Save it again as ${formats}, under a name that says which.`,
    )
    return undefined
  }
  context.used.add(asset.path)
  const { href, url } = context.site.addresses
  return { href: href(asset.address), url: url(asset.address), type, bytes: asset.bytes, title, duration }
}

/** The media type that the ending of a path or an address says. */
function typeOf(src: string): string | undefined {
  const path = /^https?:/i.test(src) ? new URL(src).pathname : src
  const ending = posix.extname(path).slice(1).toLowerCase()
  return Object.hasOwn(audioTypes, ending) ? audioTypes[ending] : undefined
}

/** `audio/mpeg` → `MP3` */
function nameOf(type: string): string {
  const [ending = type.replace('audio/', '')] = Object.keys(audioTypes).filter((name) => audioTypes[name] === type)
  return ending.toUpperCase()
}
