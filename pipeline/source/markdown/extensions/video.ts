import type { Element } from 'hast'
import type { LeafDirective } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { VFile } from 'vfile'
import { didYouMean } from '../../../core/suggest.ts'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { flowSyntax, named } from './guard.ts'
import { hastElement } from './hast-element.ts'

interface Provider {
  /** Its own name for itself, in Latin letters. */
  name?: string
  pattern: RegExp
  /** What an id looks like, for messages. */
  expects: string
  /** The page of the video, or the file. */
  watch(id: string): string
  /** The player, which is fetched when the reader presses play. */
  player?(id: string): string
}

/** Who shows videos, by the attribute that names one. The privacy-friendly player of YouTube sets no cookie before play. */
const providers: Record<string, Provider> = {
  youtube: {
    name: 'YouTube',
    pattern: /^[\w-]{11}$/,
    expects: 'the 11 characters after "v=" in the address of the video',
    watch: (id) => `https://www.youtube.com/watch?v=${id}`,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  bilibili: {
    name: 'Bilibili',
    pattern: /^BV1[1-9A-HJ-NP-Za-km-z]{9}$/,
    expects: 'the 12 characters that begin with "BV1" in the address of the video',
    watch: (id) => `https://www.bilibili.com/video/${id}/`,
    player: (id) => `https://player.bilibili.com/player.html?bvid=${id}&autoplay=1`,
  },
  file: {
    pattern: /^(?!\/\/|[a-z][a-z\d+.-]*:)[^\s?#]+\.(?:mp4|webm)$/i,
    expects: 'the path of an .mp4 or .webm file beside the article',
    watch: (path) => path,
  },
}
const known = Object.keys(providers)

/** Names that an edition in any script may use. */
export const videoNames: string[] = Object.values(providers).flatMap(({ name }) => name ?? [])

/** `::video[What one sees]{youtube=ID}`: a link to the video, which a format may turn into a player. */
export const video: Extension = {
  syntax() {
    const { flow } = directive()
    flowSyntax(this, flow, 1, named('video', 2, 2))
  },
  mdast(tree, file) {
    if (!String(file.value).includes('::')) return
    visit(tree, 'leafDirective', (node) => {
      if (node.name !== 'video') return
      const found = read(node, file)
      node.data = { hName: 'figure', hProperties: found ? { dataVideo: found } : {} }
    })
  },
  elements: () => (node, index, parent) => {
    if (node.tagName !== 'figure' || !('dataVideo' in node.properties)) return
    const [, name = '', id = ''] = /^(\w+):(.*)$/s.exec(String(node.properties.dataVideo)) ?? []
    const provider = Object.hasOwn(providers, name) ? providers[name] : undefined
    // The attribute may come from raw HTML: the id is validated again.
    if (provider?.pattern.test(id)) parent.children[index] = figure(node, name, provider, id)
    else delete node.properties.dataVideo
  },
}

/** `provider:id`, or undefined, with what is wrong in the file's messages. */
function read(node: LeafDirective, file: VFile): string | undefined {
  const fail = (reason: string) => {
    file.message(reason, { place: node.position, ruleId: 'embed', source: 'markdown' })
    return undefined
  }
  const given = Object.entries(node.attributes ?? {})
  const strange = given.find(([key]) => !known.includes(key))
  if (strange)
    return fail(`a video has no attribute "${strange[0]}"${didYouMean(strange[0], known) || `; known here: ${known.join(', ')}.`}`)
  const [only, ...more] = given
  if (!only || more.length > 0)
    return fail(
      `the video names ${given.length === 0 ? 'no source' : `${given.length} sources`}; expected one of {youtube=ID}, {bilibili=ID}, {file=PATH}.`,
    )
  const [name, id] = only
  const provider = providers[name]
  if (!id || !provider?.pattern.test(id))
    return fail(`${JSON.stringify(id ?? '')} is not a video of "${name}"; expected ${provider?.expects}.`)
  if (node.children.length === 0)
    return fail(
      'the video has no words between square brackets; expected what it shows, in this language, as in ::video[The tide comes in]{…}.',
    )
  return `${name}:${id}`
}

function figure(node: Element, name: string, { watch, player }: Provider, id: string): Element {
  const position = node.position && { position: node.position }
  const link = hastElement(
    'a',
    { href: watch(id), className: ['video-play'], dataVideo: name, ...(player && { dataPlayer: player(id) }) },
    [],
  )
  return {
    ...hastElement('figure', { className: ['video'] }, [{ ...link, ...position }, hastElement('figcaption', {}, node.children)]),
    ...position,
  }
}
