import { noticeTypeOf } from '../../../core/notices.ts'
import type { Notation, ShortcodeCall, ShortcodeFunction, ShortcodeKind } from '../../../core/settings/shortcodes.ts'

/** What comes with a generator is written by a function: undefined if the tag lacks what it needs. */
type OwnFunction = (call: Pick<ShortcodeCall, 'args' | 'named' | 'inner'>) => string | undefined

/** What a tag is rendered as. `literal`: its content is text, not Markdown; `comment`: it is nothing. */
export type Meaning = ShortcodeKind | 'literal' | 'comment' | ShortcodeFunction | OwnFunction

/** A link to what cannot be embedded, by its first argument or its `id`. */
const link =
  (label: string, address: (id: string, named: Record<string, string>) => string): OwnFunction =>
  ({ args, named }) => {
    const id = named.id ?? args.at(-1)
    return id === undefined ? undefined : `[${label}](<${address(id, named)}>)`
  }

const gist: OwnFunction = ({ args }) => {
  const path = args.slice(0, 2).join('/')
  return path === '' ? undefined : `[gist.github.com/${path}](<https://gist.github.com/${path}>)`
}
const vimeo = link('Vimeo', (id) => `https://vimeo.com/${id}`)
const status = link('X', (id, { user = 'i' }) => `https://x.com/${user}/status/${id}`)

/** Hexo's `{% img [class] /a.png [width] [height] "title" "alt" %}`. */
const image: OwnFunction = ({ args }) => {
  const at = args.findIndex((word) => /[/.]/.test(word))
  const texts = args.slice(at + 1).filter((word) => !/^\d+%?$/.test(word))
  const [title = '', alt = title] = texts.flatMap((text) => text.split(/["']\s*["']/))
  return `![${alt}](<${args[at] ?? ''}>)`
}

/** Hexo's `{% asset_img [class] a.png [width] [height] words %}`. */
const assetImage: OwnFunction = ({ args }) => {
  const at = Math.max(
    0,
    args.findIndex((word) => /\.\w+$/.test(word)),
  )
  const words = args.slice(at + 1).filter((word) => !/^\d+%?$/.test(word))
  return `![${words.join(' ')}](<${args[at] ?? ''}>)`
}

/** Hexo's `{% blockquote author, source link %}`. */
const blockquote: OwnFunction = ({ args, inner = '' }) => {
  const words = inner.trim().split('\n')
  const by = args.join(' ').trim()
  return [...words, ...(by === '' ? [] : ['', `— ${by}`])].map((line) => `> ${line}`).join('\n')
}

/** The tags that come with a generator; those of themes are in the settings of a site. */
const defaults: Record<Notation, Record<string, Meaning>> = {
  hugo: {
    figure: 'figure',
    highlight: 'highlight',
    youtube: 'youtube',
    details: 'details',
    ref: 'ref',
    relref: 'ref',
    gist,
    vimeo,
    x: status,
    tweet: status,
    twitter: status,
    twitter_simple: status,
    x_simple: status,
    instagram: link('Instagram', (id) => `https://www.instagram.com/p/${id}/`),
  },
  liquid: {
    highlight: 'highlight',
    code: 'highlight',
    codeblock: 'highlight',
    raw: 'literal',
    comment: 'comment',
    link: 'ref',
    post_url: 'ref',
    post_link: 'ref',
    post_path: 'ref',
    youtube: 'youtube',
    asset_img: assetImage,
    img: image,
    image,
    blockquote,
    quote: blockquote,
    gist,
    vimeo,
  },
  mdx: { Tabs: 'tabs', Admonition: 'notice', Head: 'comment' },
  // `notice` and `output` are what kinds.ts writes, which a function may be given and return.
  block: { 'v-pre': 'raw', details: 'details', notice: 'notice', output: 'output' },
}

/** Components that show what a program prints: `<ConsoleBlock>`, `<TerminalOutput>`. */
const printed = /console|terminal|std(?:out|err)/i

/** The meaning of a tag that the settings do not map. */
export function defaultMeaning(notation: Notation, name: string): Meaning | undefined {
  if (notation === 'mdx' && printed.test(name)) return 'output'
  if (notation === 'block' && noticeTypeOf(name) !== undefined) return 'notice'
  return Object.hasOwn(defaults[notation], name) ? defaults[notation][name] : undefined
}

/** The kinds that a message suggests, by the name of a tag. */
const guesses: [RegExp, ShortcodeKind][] = [
  [/youtube/i, 'youtube'],
  [/bilibili/i, 'bilibili'],
  [/video|mp4/i, 'video'],
  [/admonition|alert|callout|notice|hint|note|tip|warn|info|caution|danger|important|message/i, 'notice'],
  [/^tabs|tabpane|tabset|tabbed/i, 'tabs'],
  [/detail|collaps|expand|spoiler|accordion|fold/i, 'details'],
  [/fig|img|image|picture|photo/i, 'figure'],
  [/code|highlight|console|terminal/i, 'highlight'],
  [/ref$|link/i, 'ref'],
]

export function guessKind(name: string, hasInner: boolean): ShortcodeKind {
  return guesses.find(([pattern]) => pattern.test(name))?.[1] ?? (hasInner ? 'raw' : 'drop')
}
