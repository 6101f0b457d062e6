import type { Element, ElementContent, Root } from 'hast'
import { h } from '../core/h.ts'
import { seal } from '../core/sealed.ts'
import type { Words } from '../i18n/translate.ts'
import type { ArticleBody } from '../pages/models.ts'
import { pictureElement } from './figure.ts'

/** A copy of an article's tree for one page: addresses resolved, footnotes labelled in the edition's words. */
export function renderBody(tree: Root, model: ArticleBody, words: Words): ElementContent[] {
  const blocks = tree.children.flatMap((node) => (node.type === 'doctype' ? [] : [resolve(node, model, words)]))
  // A format that must have its own form of a picture shares the other blocks.
  return Object.keys(model.pictures).length > 0 ? blocks.map(seal) : blocks
}

/** Properties that lead to another page. */
const linked = ['href', 'cite']

// Trees are shared by every page that shows the article: nothing in them is ever changed.
function resolve(node: ElementContent, model: ArticleBody, words: Words): ElementContent {
  if (node.type !== 'element') return node
  const { properties, tagName } = node
  if (tagName === 'img' && typeof properties.src === 'string') return picture(node, model)
  if (properties.dataFootnoteBackref !== undefined) return backref(node, words)
  if (properties.id === 'footnote-label')
    return { ...node, properties: { id: 'footnote-label' }, children: [{ type: 'text', value: words.t('article.footnotes') }] }
  if (properties.dataVideo !== undefined) return play(node, model, words)
  const children = node.children.map((child) => resolve(child, model, words))
  const links = linked.flatMap((name) => {
    const link = model.links[String(properties[name])]
    return link === undefined ? [] : [[name, link] as const]
  })
  return links.length === 0 ? { ...node, children } : { ...node, properties: { ...properties, ...Object.fromEntries(links) }, children }
}

function picture(node: Element, { pictures }: ArticleBody): Element {
  const found = pictures[String(node.properties.src)]
  if (!found) return node
  const drawn = pictureElement(found, { ...node.properties, loading: 'lazy', decoding: 'async' }, 'column')
  return node.position ? { ...drawn, position: node.position } : drawn
}

/** A file plays where it stands; a video of others is a link, which the page's script turns into a player when pressed. */
function play(node: Element, model: ArticleBody, words: Words): Element {
  const { dataVideo, href, ...properties } = node.properties
  const provider = dataVideo === 'youtube' || dataVideo === 'bilibili' ? words.t(`video.${dataVideo}`) : undefined
  const label = provider === undefined ? words.t('video.play') : words.t('video.playOn', { provider })
  const target = model.links[String(href)] ?? String(href)
  const own = { ...properties, href: target, ...(provider !== undefined && { rel: ['noopener'] }) }
  const link = h('a', own, h('span', { lang: words.edition.tag }, label))
  const drawn = provider === undefined ? h('video', { src: target, controls: true, preload: 'none', width: 1280, height: 720 }, link) : link
  return node.position ? { ...drawn, position: node.position } : drawn
}

/** `#fnref-1`, `#fnref-1-2`: remark-rehype numbers repeated calls after the first. */
function backref(node: Element, words: Words): Element {
  const number = /fnref-(\d+)/.exec(String(node.properties.href))?.[1] ?? ''
  // Variation selector 15 keeps phones from drawing the arrow as a picture.
  return h('a', { ...node.properties, className: ['footnote-back'], ariaLabel: words.t('article.backToText', { number }) }, '↩︎')
}
