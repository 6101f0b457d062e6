import { type NoticeType, noticeTypeOf } from '../../../core/notices.ts'
import { storyScheme } from '../../../core/story-scheme.ts'
import type { Call, TagItem } from './calls.ts'
import type { Meaning } from './defaults.ts'
import type { Layout } from './layout.ts'

/** Writes calls; a kind needs of it: */
interface CallWriter {
  layout: Layout
  /** Writes what is between a tag and its end. */
  writeInner(call: Call): void
  /** Leaves a tag as it is, and reports it. */
  writeUnread(call: Call): void
  /** Leaves a stretch of the source as the text that it is. */
  copyText(from: number, to: number): void
}

type Write = (call: Call, writer: CallWriter) => void

/** How each kind is written in Markdown. */
export const writers: Record<Extract<Meaning, string> | 'value', Write> = {
  figure(call, { layout }) {
    const { args, named } = call.tag
    const src = named.src ?? named.url ?? named.image ?? args[0] ?? ''
    const caption = [named.title, named.caption].filter(Boolean).join(': ')
    const alt = named.alt ?? (caption || (args[1] ?? ''))
    const title = layout.isBlock(call) && caption !== '' ? ` "${caption.replace(/\s+/g, ' ').replaceAll('"', '\\"')}"` : ''
    const credit = layout.isBlock(call) && named.attr ? ` :credit[${label(named.attr)}]` : ''
    const picture = `![${label(alt)}](${destination(src)}${title})`
    layout.addText(named.link ? `[${picture}](${destination(named.link)})${credit}` : picture + credit, call)
  },
  youtube: video('youtube'),
  bilibili: video('bilibili'),
  video(call, expander) {
    const { args, named } = call.tag
    const src = named.src ?? named.file ?? named.mp4 ?? named.url ?? named.id ?? args[0] ?? ''
    const provider = /youtu/.test(src) ? 'youtube' : /bilibili|^BV/.test(src) ? 'bilibili' : 'file'
    video(provider)(call, expander)
  },
  notice: notice(),
  note: notice('note'),
  tip: notice('tip'),
  important: notice('important'),
  warning: notice('warning'),
  caution: notice('caution'),
  details(call, expander) {
    const { args, named } = call.tag
    container(call, expander, 'details', named.summary ?? named.title ?? args[0] ?? '', '')
  },
  tabs(call, expander) {
    const { layout } = expander
    if (!call.close) {
      expander.writeUnread(call)
      return
    }
    layout.block(call, (prefix) => {
      call.items.flatMap(tabOf).forEach((tab, index) => {
        const { args, named } = tab.tag
        const title = named.label ?? named.name ?? named.title ?? named.header ?? named.value ?? args[0] ?? ''
        const blank = `\n${prefix.trimEnd()}\n${prefix}`
        if (index > 0) layout.add(blank, tab.tag.start)
        if (title !== '') layout.add(`**${title.replace(/[*_\\`[\]<]/g, '\\$&')}**${blank}`, tab.tag.start)
        expander.writeInner(tab)
      })
    })
  },
  highlight(call, expander) {
    const { layout } = expander
    const { tag, close } = call
    if (!close) {
      expander.writeUnread(call)
      return
    }
    const { from, to } = layout.innerOf(tag.end, close.start)
    const code = layout.writer.source.slice(from, to)
    const mark = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)))
    const language = tag.named.lang ?? tag.named.language ?? tag.args[0] ?? ''
    layout.block(call, (prefix) => {
      layout.add(`${mark}${/^[\w+#.-]{1,30}$/.test(language) ? language : ''}`, tag.start)
      layout.lineBefore(call, prefix)
      layout.indented(from, to, tag, () => layout.copy(from, to))
      layout.add(`\n${prefix}${mark}`, tag.start)
    })
  },
  ref(call, { layout }) {
    const { tag } = call
    const [first = '', ...words] = tag.args
    const target = tag.named.path ?? tag.named.page ?? first
    const address = `${storyScheme}${encodeURI(target.trim()).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))}`
    const isAddress = layout.endsWith(/\]\(<?$|^[ \t>]*\[[^\]]+\]:[ \t]*<?$|(?:href|src)=["']?$|<$/)
    const title = words.filter((word) => !/^(?:true|false)$/.test(word)).join(' ')
    const name = target
      .replace(/[#?].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.\w+$/, '')
    layout.add(isAddress ? address : `[${label(title || name || target)}](${address})`, tag.start)
  },
  output(call, expander) {
    container(call, expander, 'output', '', '')
  },
  raw(call, expander) {
    if (call.close) expander.writeInner(call)
    else expander.writeUnread(call)
  },
  drop() {},
  comment(call, expander) {
    if (!call.close) expander.writeUnread(call)
  },
  literal(call, expander) {
    if (call.close) expander.copyText(call.tag.end, call.close.start)
    else expander.writeUnread(call)
  },
  value(call, expander) {
    const { tag } = call
    const { layout } = expander
    const [, path] = /^(["'])(.*)\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+|url_for)\b.*$/.exec(tag.name)?.slice(1) ?? []
    const next = layout.writer.source.slice(tag.end, tag.end + 2)
    if (path !== undefined) layout.add(path, tag.start)
    else if (!(/^site\.(?:base_?url|url|github\.url)$/.test(tag.name) && /^(?:\/|\{[{%])/.test(next))) expander.writeUnread(call)
  },
}

function video(provider: 'youtube' | 'bilibili' | 'file'): Write {
  return (call, { layout }) => {
    const { args, named } = call.tag
    const written = named.id ?? named.v ?? named.bvid ?? named.src ?? named.file ?? named.mp4 ?? named.url ?? args[0] ?? ''
    const id = (ids[provider].exec(written)?.[1] ?? written).trim()
    const name = { youtube: 'YouTube', bilibili: 'Bilibili', file: id.split('/').at(-1) ?? id }[provider]
    const words = label(named.title ?? named.label ?? named.alt ?? named.caption ?? name)
    const address = { youtube: `https://www.youtube.com/watch?v=${id}`, bilibili: `https://www.bilibili.com/video/${id}/`, file: id }[
      provider
    ]
    const isLink = !layout.isBlock(call) || (provider === 'file' && /^[a-z][a-z\d+.-]*:/i.test(id))
    layout.addText(isLink ? `[${words}](${destination(address)})` : `::video[${words}]{${provider}="${id.replaceAll('"', '')}"}`, call)
  }
}

/** The id in an address of a video. */
const ids = {
  youtube: /(?:v=|youtu\.be\/|embed\/|shorts\/)([\w-]{11})/,
  bilibili: /(BV1\w{9})/,
  file: /^(.*)$/s,
}

function notice(preset?: NoticeType): Write {
  return (call, expander) => {
    const { name, args, named, notation } = call.tag
    const word =
      named.type ??
      named.kind ??
      named.variant ??
      named.color ??
      named.style ??
      named.class ??
      (notation === 'block' ? '' : (args[0] ?? ''))
    const given = noticeTypeOf(word)
    const titles = given !== undefined && word === args[0] ? args.slice(1) : args
    const title = named.title ?? named.header ?? titles.find((text) => !/^(?:true|false)$/.test(text)) ?? ''
    container(call, expander, 'notice', title, `{type=${given ?? preset ?? noticeTypeOf(name) ?? 'note'}}`)
  }
}

/** A block between colons, of which there are more than in any block that it contains. */
function container(call: Call, expander: CallWriter, name: string, title: string, attributes: string): void {
  const { layout } = expander
  const { tag } = call
  if (!call.close) {
    expander.writeUnread(call)
    return
  }
  const colons = ':'.repeat(3 + depthOf(call.items))
  layout.block(call, (prefix) => {
    layout.add(`${colons}${name}${title === '' ? '' : `[${label(title)}]`}${attributes}`, tag.start)
    layout.lineBefore(call, prefix)
    expander.writeInner(call)
    layout.add(`\n${prefix}${colons}`, tag.start)
  })
}

/** How deep calls are in each other. */
function depthOf(items: readonly TagItem[]): number {
  return Math.max(0, ...items.map((item) => ('call' in item && item.call.close ? 1 + depthOf(item.call.items) : 0)))
}

/** The tags in a list of tabs; what else is there is between them. */
function tabOf(item: TagItem): Call[] {
  return 'call' in item && item.call.close ? [item.call] : []
}

/** A text between square brackets. */
function label(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const isBalanced = !/[[\]]/.test(plain) || /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(plain)
  return isBalanced ? plain : plain.replace(/[[\]]/g, '\\$&')
}

/** An address of a link or a picture. */
function destination(address: string): string {
  return `<${address.trim().replace(/[<>\n]/g, (sign) => encodeURIComponent(sign))}>`
}
