import type { Shortcodes } from '../../core/settings/shortcodes.ts'
import { defaultMeaning } from '../../source/markdown/shortcodes/defaults.ts'
import { isVerbatim, meaningOf } from '../../source/markdown/shortcodes/expand.ts'
import { writers } from '../../source/markdown/shortcodes/kinds.ts'
import { Layout } from '../../source/markdown/shortcodes/layout.ts'
import { mayHaveTags, scanTags } from '../../source/markdown/shortcodes/scan.ts'
import type { Tag } from '../../source/markdown/shortcodes/tags.ts'
import { Writer } from '../../source/markdown/shortcodes/writer.ts'

/** What tags need to know that name an address. */
export interface TagTargets {
  /** The title of an article by its name or path, as `post_url`, `link`, `ref` and `post_link` name it; undefined if there is none. */
  titleOf(name: string): string | undefined
  /** The path of the old site, such as `/blog`. */
  base: string
}

/** Tags of Hexo for pictures, which functions write. */
const pictures = new Set(['img', 'image', 'asset_img'])
const siteAddress = /^(?:site|config)\.(?:base_?url|root|url)$/
const blankBelow = /[ \t]*\n(?=[ \t]*\n)/y

/**
 * Writes tags that name an address as Markdown, as a build does: the address changes with the files. Other tags stay, and
 * those that name what is not known: a build reads them.
 */
export function writeAddressTags(markdown: string, shortcodes: Shortcodes, targets: TagTargets): string {
  if (!mayHaveTags(markdown)) return markdown
  const layout = new Layout(new Writer(markdown))
  let at = 0
  for (const found of scanTags(markdown, (tag) => isVerbatim(meaningOf(tag, shortcodes)))) {
    if (!('tag' in found)) continue
    const { start, end } = found.tag
    layout.copy(at, start)
    at = start
    if (!writeTag(found.tag, layout, shortcodes, targets)) continue
    blankBelow.lastIndex = end
    // A block was written with the end of its line.
    at = end + ((layout.writer.line === '' && blankBelow.exec(markdown)?.[0].length) || 0)
  }
  layout.copy(at, markdown.length)
  return layout.writer.text
}

/** Returns whether the tag was written. */
function writeTag(tag: Tag, layout: Layout, shortcodes: Shortcodes, { titleOf, base }: TagTargets): boolean {
  const { name, args, named, notation } = tag
  const meaning = meaningOf(tag, shortcodes)
  let isWritten = true
  const refuse = () => {
    isWritten = false
  }
  const write = (kind: 'figure' | 'ref' | 'value', own: Tag) =>
    writers[kind]({ tag: own, items: [] }, { layout, writeInner: refuse, writeUnread: refuse, copyText: refuse })
  if (tag.form === 'close') return false
  if (tag.form === 'value' && siteAddress.test(name) && layout.endsWith(/\]\(<?$|(?:href|src)=["']?$/))
    layout.add(/[/{]/.test(layout.writer.source[tag.end] ?? '') ? '' : `${base}/`, tag.start)
  else if (tag.form === 'value') write('value', tag)
  else if (meaning === 'figure') write('figure', tag)
  else if (meaning === 'ref') {
    const title = titleOf(named.path ?? named.page ?? args[0] ?? '')
    if (title === undefined) return false
    write('ref', { ...tag, args: args.length > 1 ? args : [...args, title] })
  } else if (pictures.has(name) && typeof meaning === 'function' && meaning === defaultMeaning(notation, name)) {
    const text = meaning({ name, args, named, inner: undefined, generator: notation })
    if (text === undefined) return false
    layout.addText(text, { tag, items: [] })
  } else return false
  return isWritten
}
