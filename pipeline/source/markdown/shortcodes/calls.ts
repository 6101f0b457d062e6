import type { FoundTag } from './scan.ts'
import type { Tag } from './tags.ts'

/** A tag with its end, and what is found between them. */
export interface Call {
  tag: Tag
  close?: Tag
  items: TagItem[]
}

/** In the order of the text: calls, ends without a beginning, and stretches that are replaced. */
export type TagItem = { call: Call } | { stray: Tag } | Extract<FoundTag, { text: string }>

export const startOfItem = (item: TagItem): number =>
  'call' in item ? item.call.tag.start : 'stray' in item ? item.stray.start : item.start
export const endOfItem = (item: TagItem): number =>
  'call' in item ? (item.call.close ?? item.call.tag).end : 'stray' in item ? item.stray.end : item.end

/** Pairs tags with their ends. A tag without an end is one by itself: Hugo and Liquid have both. */
export function pairTags(found: readonly FoundTag[]): TagItem[] {
  const items: TagItem[] = []
  /** Tags that may have an end, and where they are in the list: what is behind them there is in them if it comes. */
  const open: { call: Call; index: number }[] = []
  for (const one of found) {
    if ('text' in one) items.push(one)
    else if (one.tag.form === 'close') {
      const index = open.findLastIndex(({ call: { tag } }) => isEndOf(one.tag, tag))
      const opened = open[index]
      open.length = Math.max(0, index < 0 ? open.length : index)
      if (opened) Object.assign(opened.call, { close: one.tag, items: items.splice(opened.index + 1) })
      else items.push({ stray: one.tag })
    } else {
      const call: Call = { tag: one.tag, items: [], ...(one.close && { close: one.close }) }
      if (one.tag.form === 'open' && !one.close) open.push({ call, index: items.length })
      items.push({ call })
    }
  }
  return items
}

/** A block is ended by as many colons as begin it, or more. */
function isEndOf(close: Tag, { notation, name, colons = 0 }: Tag): boolean {
  if (notation !== close.notation) return false
  return notation === 'block' ? colons <= (close.colons ?? 0) : name === close.name
}
