// The search page. The index is fetched when a reader turns to the field, and of it only what the words ask for.

import { isUnspaced, queryParts, together } from './characters.ts'
import { excerptOf } from './excerpt.ts'
import { type Hit, searchByCharacters } from './search-characters.ts'

interface Found {
  url: string
  content: string
  /** Escaped text with the words found in `<mark>`. */
  excerpt: string
  meta: { title?: string; date?: string; section?: string }
}
interface Index {
  options(options: object): Promise<void>
  init(): Promise<void>
  /** Fetches the parts of the index that a search will need. */
  preload(words: string, options: object): Promise<void>
  search(words: string, options: object): Promise<{ results: Hit<Found>[] }>
}

/** A story to be shown, and how its excerpt is made. */
interface Result {
  data(): Promise<Found>
  excerpt(found: Found): Node[]
}

const atOnce = 10
const find = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector)
const finder = find<HTMLElement>('.finder')
const field = find<HTMLInputElement>('#query')
const list = find<HTMLOListElement>('.finder-results')
const more = find<HTMLButtonElement>('.finder-more')

let index: Promise<Index> | undefined
let waiting: Result[] = []
/** Counts what was asked: only the last is answered. */
let question = 0

const { lang } = document.documentElement
/** Texts of this language are in the index by characters, with spaces between them. */
const isCut = isUnspaced(lang)

if (finder && field && list && more) {
  field.addEventListener('focus', () => void load().catch(() => undefined))
  field.addEventListener('input', () => void search(field.value))
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void search(field.value, 0)
  })
  more.addEventListener('click', () => void showMore(true))
  const asked = new URLSearchParams(location.search).get('q')
  if (asked) {
    field.value = asked
    void search(asked, 0)
  } else field.focus()
}

function load(): Promise<Index> {
  index ??= (async () => {
    const folder = finder?.dataset.index ?? ''
    const loaded: Index = await import(new URL(`${folder}pagefind.js`, location.href).href)
    await loaded.options({ baseUrl: '/', bundlePath: folder, excerptLength: 24 })
    await loaded.init()
    return loaded
  })()
  // Another try may find the network again.
  index.catch(() => {
    index = undefined
  })
  return index
}

async function search(words: string, wait = 250): Promise<void> {
  history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname)
  if (words.trim() === '') {
    clear()
    return say(undefined)
  }
  say('loading')
  const mine = ++question
  try {
    const loaded = await load()
    for (const part of isCut ? queryParts(words) : [words]) void loaded.preload(part, {})
    await new Promise((done) => setTimeout(done, wait))
    if (mine !== question) return
    const results = await resultsOf(loaded, words)
    if (mine !== question) return
    clear()
    waiting = results
    await showMore(false)
    if (mine !== question) return
    const number = finder?.querySelector('[data-number]')
    if (number) number.textContent = results.length.toLocaleString(lang)
    say(results.length === 0 ? 'none' : 'found')
  } catch {
    clear()
    say('failed')
  }
}

async function resultsOf(loaded: Index, words: string): Promise<Result[]> {
  if (!isCut) return (await loaded.search(words, {})).results.map(({ data }) => ({ data, excerpt: ({ excerpt }) => marked(excerpt) }))
  const { results, asked } = await searchByCharacters((term) => loaded.search(term, {}), words, lang)
  const excerpt = ({ content }: Found) =>
    excerptOf(content, asked).map((piece) => (piece.marked ? element('mark', '', piece.text) : new Text(piece.text)))
  return results.map(({ data }) => ({ data, excerpt }))
}

function clear(): void {
  waiting = []
  list?.replaceChildren()
  if (list) list.hidden = true
  if (more) more.hidden = true
}

/** One state of those that the page has words for. */
function say(state: string | undefined): void {
  for (const words of finder?.querySelectorAll<HTMLElement>('[data-state]') ?? []) words.hidden = words.dataset.state !== state
}

async function showMore(focus: boolean): Promise<void> {
  const mine = waiting
  const items = await Promise.all(mine.slice(0, atOnce).map(toItem))
  if (mine !== waiting || !list || !more) return
  waiting = mine.slice(atOnce)
  list.append(...items)
  list.hidden = list.children.length === 0
  more.hidden = waiting.length === 0
  if (focus) items[0]?.querySelector('a')?.focus()
}

async function toItem({ data, excerpt }: Result): Promise<HTMLElement> {
  const found = await data()
  const { url, meta } = found
  const link = element('a', '', asWritten(meta.title) || url)
  link.href = url
  const heading = element('h2', '')
  heading.append(link)
  const text = element('p', 'card-summary')
  text.append(...excerpt(found))
  const card = element('article', 'card')
  card.append(element('p', 'kicker', asWritten(meta.section)), heading, text, element('p', 'card-date', meta.date ?? ''))
  const item = element('li', '')
  item.append(card)
  return item
}

const asWritten = (text = ''): string => (isCut ? together(text) : text)

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

/** Pagefind ends each heading or caption with a full stop of its own, which is alone behind a sign. */
const ends = /(^|[\s\u200B])\.(?=[\s\u200B]|$)/g

/** Of the markup in an excerpt only its marks remain, whatever else the index may hold. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt.replace(ends, '$1 '), 'text/html')
  return [...body.childNodes].map((node) =>
    node instanceof Element && node.tagName === 'MARK' ? element('mark', '', node.textContent ?? '') : new Text(node.textContent ?? ''),
  )
}
