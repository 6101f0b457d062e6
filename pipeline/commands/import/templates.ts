/** What templates in a text need to know: where a post and a page are. */
export interface TemplateTargets {
  /** The address of a post by its name or path, as `post_url`, `link`, `ref` and `post_link` name it. */
  addressOf(name: string): string | undefined
  titleOf(name: string): string | undefined
  /** The path of the old site, such as `/blog`. */
  base: string
}

type Expansion = (match: string[], targets: TemplateTargets) => string | undefined

const quoted = `["'“”]?([^"'“”%}|>]+?)["'“”]?`

/** Tags of templates that name an address → the address, or Markdown. What is not known stays. */
const expansions: [pattern: RegExp, expand: Expansion][] = [
  [/\{\{-?\s*(?:site|config)\.(?:base_?url|root|url)\s*-?\}\}/gi, (_, { base }) => base],
  [
    new RegExp(`\\{\\{-?\\s*${quoted}\\s*\\|\\s*(?:relative_url|absolute_url|prepend:\\s*site\\.base_?url)\\s*-?\\}\\}`, 'g'),
    ([, path = ''], { base }) => (/^https?:/.test(path) ? path : base + path.replace(/^(?!\/)/, '/')),
  ],
  [new RegExp(`\\{%-?\\s*(?:post_url|link)\\s+${quoted}\\s*-?%\\}`, 'g'), ([, name = ''], { addressOf }) => addressOf(name)],
  [new RegExp(`\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path=)?${quoted}\\s*[>%]\\}\\}`, 'g'), ([, name = ''], { addressOf }) => addressOf(name)],
  [
    /\{%\s*post_link\s+(\S+)(?:\s+([^%]+?))?\s*%\}/g,
    ([, name = '', text], { addressOf, titleOf }) => {
      const address = addressOf(name)
      return address === undefined
        ? undefined
        : `[${(text ?? titleOf(name) ?? name).replace(/^["']|["']$/g, '').replace(/\s+(?:true|false)$/, '')}](${address})`
    },
  ],
  [
    /\{%\s*asset_img\s+(?:[\w -]+\s+)?([^\s"'%]+\.\w+)((?:\s+(?:\d+|"[^"]*"|'[^']*'|[^\s%"']+))*)\s*%\}/g,
    ([, path = '', rest = '']) => {
      const words = rest
        .replace(/(?:^|\s)\d+(?=\s|$)/g, '')
        .trim()
        .replace(/^["']|["']$/g, '')
        .replace(/["']/g, '')
      return `![${words}](${path})`
    },
  ],
  [
    /\{\{[<%]\s*(?:figure|img|image)\s+((?:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>%]+)\s*)+)\/?\s*[>%]\}\}/g,
    ([, written = '']) => figureOf(written),
  ],
]

function figureOf(written: string): string | undefined {
  const given = Object.fromEntries(
    [...written.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(([, key = '', a, b, c]) => [
      key.toLowerCase(),
      a ?? b ?? c ?? '',
    ]),
  )
  const { src, alt = '', caption, title, link } = given
  if (!src || /[\s<>]/.test(src)) return undefined
  const words = [title, caption].filter((text) => text && text !== alt).join(': ')
  const label = (text: string) => text.replace(/[[\]]/g, '\\$&')
  const picture = `![${label(alt || words)}](${src}${words ? ` "${words.replace(/"/g, '\\"')}"` : ''})`
  return link ? `[${picture}](${link})` : picture
}

/** Writes out the tags of templates that name addresses, outside of fenced code. */
export function expandTemplates(body: string, targets: TemplateTargets): string {
  if (!/\{[{%]/.test(body)) return body
  return outsideOfCode(body, (text) =>
    expansions.reduce(
      (done, [pattern, expand]) =>
        done.replace(
          pattern,
          (whole, ...groups) =>
            expand([whole, ...(groups.map((group) => (typeof group === 'string' ? group : undefined)) as string[])], targets) ?? whole,
        ),
      text,
    ),
  )
}

/** The tags of templates that a text still has, by their names. */
export function templatesIn(body: string): string[] {
  const names = new Set<string>()
  outsideOfCode(body, (text) => {
    for (const [, name] of text.matchAll(/\{[{%][<%-]?\s*\/?\s*([\w./-]+)/g)) if (name) names.add(name)
    return text
  })
  return [...names]
}

/** Changes a text, but for its fenced code. */
function outsideOfCode(body: string, change: (text: string) => string): string {
  const lines = body.split('\n')
  const parts: { text: string[]; isCode: boolean }[] = [{ text: [], isCode: false }]
  let fence: string | undefined
  for (const line of lines) {
    const [, mark] = /^ {0,3}(?:> ?)*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === undefined && mark !== undefined) {
      fence = mark
      parts.push({ text: [line], isCode: true })
    } else if (fence !== undefined && mark?.startsWith(fence) && line.trim().replace(/^[> ]*/, '') === mark) {
      fence = undefined
      parts.at(-1)?.text.push(line)
      parts.push({ text: [], isCode: false })
    } else parts.at(-1)?.text.push(line)
  }
  return parts
    .filter(({ text }) => text.length > 0)
    .map(({ text, isCode }) => (isCode ? text.join('\n') : change(text.join('\n'))))
    .join('\n')
}
