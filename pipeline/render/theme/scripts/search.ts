// The search page. The index is fetched when a reader turns to the field, and of it only what the words ask for.

interface Found {
  url: string
  /** Escaped text with the words found in `<mark>`. */
  excerpt: string
  meta: { title?: string; date?: string; section?: string }
}
interface Index {
  options(options: object): Promise<void>
  init(): Promise<void>
  /** Nothing where the reader has typed on meanwhile. */
  debouncedSearch(words: string, options?: object, wait?: number): Promise<{ results: { data(): Promise<Found> }[] } | null>
}

const atOnce = 10
const find = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector)
const finder = find<HTMLElement>('.finder')
const field = find<HTMLInputElement>('#query')
const list = find<HTMLOListElement>('.finder-results')
const more = find<HTMLButtonElement>('.finder-more')

let index: Promise<Index> | undefined
let waiting: { data(): Promise<Found> }[] = []

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
  try {
    const found = await (await load()).debouncedSearch(words, {}, wait)
    if (!found) return
    clear()
    waiting = found.results
    await showMore(false)
    const number = finder?.querySelector('[data-number]')
    if (number) number.textContent = found.results.length.toLocaleString(document.documentElement.lang)
    say(found.results.length === 0 ? 'none' : 'found')
  } catch {
    clear()
    say('failed')
  }
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
  const found = await Promise.all(mine.slice(0, atOnce).map((result) => result.data()))
  if (mine !== waiting || !list || !more) return
  waiting = mine.slice(atOnce)
  const items = found.map(toItem)
  list.append(...items)
  list.hidden = list.children.length === 0
  more.hidden = waiting.length === 0
  if (focus) items[0]?.querySelector('a')?.focus()
}

function toItem({ url, excerpt, meta }: Found): HTMLElement {
  const link = element('a', '', meta.title ?? url)
  link.href = url
  const heading = element('h2', '')
  heading.append(link)
  const text = element('p', 'card-summary')
  text.append(...marked(excerpt))
  const card = element('article', 'card')
  card.append(element('p', 'kicker', meta.section ?? ''), heading, text, element('p', 'card-date', meta.date ?? ''))
  const item = element('li', '')
  item.append(card)
  return item
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

/** Pagefind ends each heading or caption with a full stop of its own, which in a text without spaces is between two of them. */
const ends = /(^|[\s\u200B]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:<\/mark>)?)\.(?=[\s\u200B]|$)/gu

/** Of the markup in an excerpt only its marks are kept, whatever else the index may hold. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt.replace(ends, '$1 '), 'text/html')
  return [...body.childNodes].map((node) =>
    node instanceof Element && node.tagName === 'MARK' ? element('mark', '', node.textContent ?? '') : new Text(node.textContent ?? ''),
  )
}
