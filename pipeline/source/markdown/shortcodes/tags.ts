import { htmlBlockNames } from 'micromark-util-html-tag-name'
import type { Notation } from '../../../core/settings/shortcodes.ts'

/** A tag of another generator, at its place in a text (UTF-16 code units). */
export interface Tag {
  start: number
  end: number
  notation: Notation
  name: string
  /** `value`: an expression of a template (`{{ site.url }}`). `alone`: it says itself that it has no end. */
  form: 'open' | 'close' | 'alone' | 'value'
  args: string[]
  named: Record<string, string>
  /** How messages show it, if not by its name alone. */
  shown?: string
  /** Of a block: how many begin it. */
  colons?: number
  /** Whether its line has an indent that belongs to no list. */
  isIndented?: boolean
}

/** No tag of an article is longer; a beginning without an end is not looked for up to the end of the text. */
const longest = 4000

/** The tag that begins at an offset. */
export function readTag(text: string, at: number): Tag | undefined {
  if (text[at] === '<') return readComponent(text, at)
  if (text.startsWith('{{<', at) || text.startsWith('{{%', at)) return readHugo(text, at)
  if (text.startsWith('{%', at)) return readLiquid(text, at)
  return text.startsWith('{{', at) ? readValue(text, at) : undefined
}

function contentOf(text: string, from: number, sign: string): string | undefined {
  const content = text.slice(from, from + longest)
  const end = content.indexOf(sign)
  return end < 0 ? undefined : content.slice(0, end)
}

/** `{{< name a key="b" >}}`, `{{% /name %}}`, `{{< name />}}`. */
function readHugo(text: string, at: number): Tag | undefined {
  const sign = text[at + 2] === '<' ? '>}}' : '%}}'
  const content = contentOf(text, at + 3, sign)
  const [, slash, name, rest = '', alone] = /^\s*(\/?)\s*([\w./-]*\w)([\s\S]*?)(\/?)\s*$/.exec(content ?? '') ?? []
  if (content === undefined || name === undefined || content.includes('{{')) return undefined
  const form = slash === '/' ? 'close' : alone === '/' ? 'alone' : 'open'
  return { start: at, end: at + 3 + content.length + 3, notation: 'hugo', name, form, ...readArguments(rest, '=') }
}

/** `{% name a key:b %}`, `{% endname %}`, `{% include name.html key="b" %}`. */
function readLiquid(text: string, at: number): Tag | undefined {
  const content = contentOf(text, at + 2, '%}')
  const [, written, rest = ''] = /^-?\s*([\w-]+)([\s\S]*?)-?$/.exec(content ?? '') ?? []
  if (content === undefined || written === undefined || content.includes('{%')) return undefined
  const tag = { start: at, end: at + 2 + content.length + 2, notation: 'liquid' as const }
  if (/^end\w/.test(written)) return { ...tag, name: written.slice(3), form: 'close', args: [], named: {} }
  const { args, named } = readArguments(rest, '[=:]')
  if (!/^include(?:_relative|_cached)?$/.test(written)) return { ...tag, name: written, form: 'open', args, named }
  const [file = '', ...more] = args
  return { ...tag, name: file.replace(/\.\w+$/, '') || written, form: 'alone', args: more, named, shown: `{% ${written} ${file} %}` }
}

/** `{{ site.url }}`: its name is the whole expression. */
function readValue(text: string, at: number): Tag | undefined {
  const content = contentOf(text, at + 2, '}}')
  if (content === undefined || content.includes('{{') || content.includes('\n') || content.trim() === '') return undefined
  return {
    start: at,
    end: at + 2 + content.length + 2,
    notation: 'liquid',
    name: content.replace(/^-|-$/g, '').trim(),
    form: 'value',
    args: [],
    named: {},
  }
}

const argument = (sign: string) =>
  new RegExp(
    `(?:([\\w-]+)\\s*${sign}\\s*(?!//))?("(?:[^"\\\\]|\\\\[\\s\\S])*"|'(?:[^'\\\\]|\\\\[\\s\\S])*'|\`[^\`]*\`|[^\\s"'\`,][^\\s,]*)`,
    'g',
  )
const forms = { '=': argument('='), '[=:]': argument('[=:]') }

/** Arguments of a tag: `a "b c" key="d"`. */
export function readArguments(written: string, sign: keyof typeof forms): Pick<Tag, 'args' | 'named'> {
  const args: string[] = []
  const named: Record<string, string> = {}
  for (const [, key, value = ''] of written.matchAll(forms[sign])) {
    if (key === undefined) args.push(unquoted(value))
    else named[key] = unquoted(value)
  }
  return { args, named }
}

function unquoted(value: string): string {
  const [sign] = value
  if (value.length < 2 || value.at(-1) !== sign) return value
  if (sign === '`') return value.slice(1, -1)
  return sign === '"' || sign === "'" ? value.slice(1, -1).replace(/\\(["'\\])/g, '$1') : value
}

const quoted = `"[^"]{0,2000}"|'[^']{0,2000}'`
const braces = (inner: string) => `\\{(?:[^{}"'\`]|${quoted}|\`[^\`]{0,2000}\`${inner}){0,5000}\\}`
const expression = braces(`|${braces(`|${braces('')}`)}`)
const component = new RegExp(`<(/?)([A-Z][\\w.]{0,60})((?:\\s(?:[^<>{}"']|${quoted}|${expression}){0,2000})?)>`, 'y')
const alone = /<([A-Z][\w.]{0,60})\/>/y
const attribute = new RegExp(`([A-Za-z][\\w:-]*)(?:\\s*=\\s*(${quoted}|${expression}))?`, 'g')

const inline = new Set(
  'a abbr acronym b bdo big br cite code del dfn em font i img ins kbd mark nobr q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
)

/** An element of HTML in capitals, as it was once written: `<FONT>`. A component has a small letter too, or a name of its own. */
function isHtml(name: string): boolean {
  const small = name.toLowerCase()
  return name === name.toUpperCase() && (inline.has(small) || htmlBlockNames.includes(small))
}

/** `<Name a="b" c={1}>`, `</Name>`, `<Name />` of MDX. */
function readComponent(text: string, at: number): Tag | undefined {
  alone.lastIndex = at
  component.lastIndex = at
  const [short, only] = alone.exec(text) ?? []
  if (short !== undefined && only !== undefined && !isHtml(only))
    return { start: at, end: at + short.length, notation: 'mdx', name: only, form: 'alone', args: [], named: {} }
  const [whole, slash, name, attributes = ''] = component.exec(text) ?? []
  if (whole === undefined || name === undefined || isHtml(name)) return undefined
  const named: Record<string, string> = {}
  const written = attributes.replace(/\/\s*$/, '')
  for (const [, key = '', value] of written.matchAll(attribute)) named[key] = value === undefined ? 'true' : valueOfAttribute(value)
  const form = slash === '/' ? 'close' : written === attributes ? 'open' : 'alone'
  return { start: at, end: at + whole.length, notation: 'mdx', name, form, args: [], named }
}

/** A string of JSX; of an expression, its string or what is written. */
function valueOfAttribute(written: string): string {
  if (!written.startsWith('{')) return written.slice(1, -1)
  const inner = written.slice(1, -1).trim()
  const [, , text] = /^(["'`])([\s\S]*)\1$/.exec(inner) ?? []
  return text ?? inner
}

/** What closes a tag whose content is not read: the first of these behind it. */
export function closeOf(text: string, { notation, name, end }: Tag): Tag | undefined {
  const escaped = RegExp.escape(name)
  const pattern =
    notation === 'hugo'
      ? `\\{\\{([<%])\\s*/\\s*${escaped}\\s*[>%]\\}\\}`
      : notation === 'liquid'
        ? `\\{%-?\\s*end${escaped}\\s*-?%\\}`
        : undefined
  if (pattern === undefined) return undefined
  const found = new RegExp(pattern, 'g')
  found.lastIndex = end
  const match = found.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length, notation, name, form: 'close', args: [], named: {} } : undefined
}
