import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { allForbidden } from '../../../core/decode.ts'
import { decodeAddress } from '../../../core/decode-address.ts'
import { CommandError } from '../../command.ts'

/** A category, a tag, or a term of another taxonomy. */
export interface WxrTerm {
  id: string
  taxonomy: string
  slug: string
  name: string
  /** The slug of the term above it. */
  parent: string
  description: string
}

/** A post, a page, an attachment, or whatever else an export has as an item. Texts as they are in the file. */
export interface WxrItem {
  fields: Record<string, string>
  terms: { domain: string; slug: string; name: string }[]
  meta: Map<string, string>
  comments: number
}

/** A WordPress export (WXR 1.0 to 1.2): RSS 2.0 with WordPress's elements. */
export interface WxrFile {
  channel: Record<string, string>
  /** Display names by login. */
  authors: Map<string, string>
  terms: WxrTerm[]
  items: WxrItem[]
  /** Items that are never articles, by type: they are counted, not stored. */
  skipped: Map<string, number>
  /** Control characters that XML forbids, which were left out. */
  controls: number
}

/** Items without a text for readers. */
const unread = new Set(
  'revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group wpcf7_contact_form elementor_library polylang_mo shop_order shop_order_refund scheduled-action'.split(
    ' ',
  ),
)

/**
 * Reads an export piece by piece: the file is never in memory as a whole, the items that may be articles are. A document
 * type is refused, so no entity of its own can be expanded. Throws a CommandError for XML that is not well-formed.
 */
export async function readWxr(path: string, show: (path: string) => string): Promise<WxrFile> {
  const found: WxrFile = { channel: {}, authors: new Map(), terms: [], items: [], skipped: new Map(), controls: 0 }
  const parser = new SaxesParser({ xmlns: false, fileName: show(path) })
  const stack: { name: string; attributes: Record<string, string>; text: string[] }[] = []
  let item: WxrItem | undefined
  let part: Record<string, string> = {}
  parser.on('doctype', () => {
    throw new CommandError(
      `${show(path)}:${parser.line}: the file has a document type (<!DOCTYPE>), which no WordPress export has. Export the site again`,
    )
  })
  parser.on('error', (error) => {
    throw new CommandError(`${error.message}. The export is not well-formed XML; export it again`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    stack.push({ name, attributes, text: [] })
    if (name === 'item') item = { fields: {}, terms: [], meta: new Map(), comments: 0 }
    if (/^wp:(?:author|category|tag|term|postmeta|comment)$/.test(name)) part = {}
  })
  const addText = (text: string) => stack.at(-1)?.text.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const node = stack.pop()
    if (!node) return
    const text = node.text.join('')
    const parent = stack.at(-1)?.name ?? ''
    if (node.name === 'item') endItem()
    else if (item) endOfItem(node.name, node.attributes, text, parent)
    else if (/^wp:(?:author|category|tag|term)$/.test(node.name)) endTerm(node.name)
    else if (parent === 'channel') found.channel[node.name] = text.trim()
    else part[node.name] = text
  })

  function endOfItem(name: string, attributes: Record<string, string>, text: string, parent: string): void {
    if (!item) return
    if (name === 'wp:comment') item.comments += 1
    else if (name === 'wp:postmeta') item.meta.set((part['wp:meta_key'] ?? '').trim(), part['wp:meta_value'] ?? '')
    else if (parent === 'wp:postmeta') part[name] = text
    else if (name === 'category')
      item.terms.push({
        domain: attributes.domain ?? 'category',
        slug: decodeAddress((attributes.nicename ?? text).trim()),
        name: text.trim(),
      })
    else if (parent === 'item') item.fields[name] = text
  }

  function endItem(): void {
    const type = item?.fields['wp:post_type']?.trim() ?? 'post'
    if (item && !unread.has(type)) found.items.push(item)
    else found.skipped.set(type, (found.skipped.get(type) ?? 0) + 1)
    item = undefined
  }

  function endTerm(name: string): void {
    const get = (...names: string[]) => names.map((key) => part[key]?.trim()).find((value) => value !== undefined) ?? ''
    if (name === 'wp:author') found.authors.set(get('wp:author_login'), get('wp:author_display_name') || get('wp:author_login'))
    else
      found.terms.push({
        id: get('wp:term_id'),
        taxonomy: name === 'wp:category' ? 'category' : name === 'wp:tag' ? 'post_tag' : get('wp:term_taxonomy'),
        slug: decodeAddress(get('wp:category_nicename', 'wp:tag_slug', 'wp:term_slug')),
        name: get('wp:cat_name', 'wp:tag_name', 'wp:term_name'),
        parent: decodeAddress(get('wp:category_parent', 'wp:term_parent')),
        description: get('wp:category_description', 'wp:tag_description', 'wp:term_description'),
      })
  }

  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const text = String(chunk)
    parser.write(
      text.replace(allForbidden, () => {
        found.controls += 1
        return ''
      }),
    )
  }
  parser.close()
  return found
}
