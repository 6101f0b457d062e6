import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

// What mail programs read of HTML, by the tables of caniemail.com (data of 2026-05-13): Gmail on the web and on phones,
// Outlook for Windows, macOS, the web and phones, Apple Mail, Yahoo, Samsung Email, Thunderbird, Proton Mail, Mail.ru.
// No linter does this for us: caniemail 2.0.2 on npm keeps one finding for each program and throws where its data has none.

/** Properties in a style attribute that all of them read. */
const read = new Set(['background-color', 'color', 'font-family', 'font-size', 'font-weight', 'line-height', 'margin', 'text-decoration'])
/** Those that some leave out, and on which elements that changes nothing. */
const partly: Record<string, { on: Set<string>; why: string }> = {
  padding: { on: new Set(['td', 'body']), why: 'Outlook for Windows has padding in cells of tables alone' },
  'border-top': { on: new Set(['td']), why: 'Outlook for Windows has borders of cells and tables alone' },
  'max-width': { on: new Set(['table', 'img']), why: 'Outlook for Windows: a table in a conditional comment, the width attribute' },
  width: { on: new Set(['img']), why: 'Outlook for Windows: the width attribute' },
  height: { on: new Set(['img']), why: 'Yahoo: the height attribute' },
  border: { on: new Set(['img']), why: 'for programs that frame pictures in links' },
  display: { on: new Set(['img', 'div']), why: 'the preheader has other means besides' },
  'max-height': { on: new Set(['div']), why: 'of the preheader' },
  overflow: { on: new Set(['div']), why: 'of the preheader' },
  'mso-hide': { on: new Set(['div']), why: 'of the preheader, for Outlook for Windows' },
  '-webkit-text-size-adjust': { on: new Set(['body']), why: 'for Apple Mail' },
}
const elements = new Set('html head meta title style body div table tbody tr td h1 h2 h3 p a img strong span time'.split(' '))
const attributes = new Set(
  'lang dir charSet name content className style role ariaLabel width height cellPadding cellSpacing border align href src alt dateTime'.split(
    ' ',
  ),
)
const pictureTypes = /\.(?:jpe?g|png|gif)$/

/** Whatever of a letter a program would not show as it is meant. `tag`: what a mailing service puts an address in place of. */
export function mailFaults(html: string, tag: string): string[] {
  const faults: string[] = []
  if (Buffer.byteLength(html) > 100_000) faults.push(`${Buffer.byteLength(html)} bytes: Gmail clips what is longer than 102 KB`)
  walk(fromHtml(html), (element, parents) => {
    const { tagName, properties } = element
    const fault = (what: string) => faults.push(`<${tagName}>: ${what}`)
    if (!elements.has(tagName)) fault('not in all programs')
    for (const name of Object.keys(properties)) if (!attributes.has(name)) fault(`the attribute ${name}`)
    for (const [property, value] of declarations(element)) {
      if (!read.has(property) && !partly[property]?.on.has(tagName)) fault(`the property ${property}`)
      if (/(?<![\w#-])-?[\d.]+(?!px|%|\b[\d.]*(?:px|%))[a-z]+/i.test(value)) fault(`a unit in ${property}: ${value}`)
      if (/var\(|calc\(|url\(|!important/.test(value) || /(?:^|\s)-\d/.test(value)) fault(`${property}: ${value}`)
    }
    if (tagName === 'table' && properties.role !== 'presentation') fault('a screen reader takes it for data')
    if (tagName === 'table' && ['width', 'cellPadding', 'cellSpacing', 'border'].some((name) => properties[name] === undefined))
      fault('without its measures as attributes')
    if (tagName === 'img') faults.push(...pictureFaults(element))
    if (tagName === 'a' && properties.href !== tag && !/^https:\/\/[^/]/.test(String(properties.href))) fault(`leads to ${properties.href}`)
    if (tagName === 'style') faults.push(...sheetFaults(textOf(element)))
    if (tagName === 'style' && !parents.some((one) => one.tagName === 'head')) fault('Outlook takes it from the head alone')
  })
  const [wrapper] = elementsIn(fromHtml(html)).filter(({ properties }) => properties.role === 'article')
  // Many programs put the contents of the body into a page of their own.
  if (!wrapper?.properties.lang || !wrapper.properties.dir) faults.push('no element below the body has its language and direction')
  return faults
}

function pictureFaults({ properties: { src, alt, width, height } }: Element): string[] {
  const faults: string[] = []
  if (!/^https:\/\//.test(String(src)) || !pictureTypes.test(String(src))) faults.push(`the picture ${src}`)
  if (typeof alt !== 'string' || alt === '') faults.push(`${src} has no alternative text`)
  if (!width || !height) faults.push(`${src} has no width and height as attributes`)
  return faults
}

/** A style sheet is left out by Gmail for some accounts, by its mobile site, and by others in part: it may have colours alone. */
function sheetFaults(text: string): string[] {
  const properties = [...text.matchAll(/[{;]([a-z-]+):/g)].map(([, name]) => String(name))
  const others = properties.filter((name) => !/^(?:background-color|color|border-color|color-scheme|supported-color-schemes)$/.test(name))
  const rules = [...text.matchAll(/@[a-z-]+[^{]*/g)].filter(([rule]) => rule !== '@media (prefers-color-scheme:dark)')
  return [
    ...others.map((name) => `a style sheet has ${name}`),
    ...rules.map(([rule]) => `a style sheet has ${rule}`),
    ...(text.length > 8_192 ? ['Gmail reads 8,192 characters of style sheets'] : []),
  ]
}

/** How colours are changed: by a style sheet for the night, or by a program that makes light colours dark. */
export type Scheme = 'day' | 'night' | 'inverted'

/** The least contrast (WCAG 2, from 1 to 21) of any text in a letter with its ground. */
export function leastContrast(html: string, scheme: Scheme): number {
  const tree = fromHtml(html)
  const night = new Map([...html.matchAll(/\.([a-z]+)\{(?:background-)?color:(#[\da-f]{6})/g)].map(([, name, colour]) => [name, colour]))
  const colourOf = (element: Element, property: string): string | undefined => {
    const own = new Map(declarations(element)).get(property)
    if (own === undefined || scheme === 'day') return own
    if (scheme === 'inverted') return inverted(own)
    const names = Array.isArray(element.properties.className) ? element.properties.className.map(String) : []
    const ground = property === 'background-color'
    return night.get(names.find((name) => /shade|paper/.test(name) === ground) ?? '') ?? own
  }
  let least = 21
  walk(tree, (element, parents) => {
    const isHidden = [element, ...parents].some((one) => /display:none/.test(String(one.properties.style)))
    if (isHidden || !element.children.some((child) => child.type === 'text' && child.value.trim() !== '')) return
    const chain = [element, ...parents]
    const [text] = chain.flatMap((one) => colourOf(one, 'color') ?? [])
    const [ground] = chain.flatMap((one) => colourOf(one, 'background-color') ?? [])
    if (chain.some(({ tagName }) => tagName === 'head')) return
    least = Math.min(least, text === undefined || ground === undefined ? 0 : contrast(text, ground))
  })
  return least
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The same hue and saturation, as light as it was dark (HSL). */
function inverted(colour: string): string {
  const all = channels(colour)
  const sum = Math.max(...all) + Math.min(...all)
  return `#${all
    .map((value) =>
      Math.round((value + 1 - sum) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}

function declarations({ properties }: Element): [property: string, value: string][] {
  return String(properties.style ?? '')
    .split(';')
    .flatMap((one) => (one === '' ? [] : [[one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]]))
}

function elementsIn(tree: Root): Element[] {
  const found: Element[] = []
  walk(tree, (element) => found.push(element))
  return found
}

function walk(node: Root | Element, see: (element: Element, parents: Element[]) => void, parents: Element[] = []): void {
  for (const child of node.children as RootContent[]) {
    if (child.type !== 'element') continue
    see(child, parents)
    walk(child, see, [child, ...parents])
  }
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
