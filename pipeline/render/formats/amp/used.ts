import { rawTexts } from '../../../core/elements.ts'
import { endOfTag } from '../../../core/tag-end.ts'

/** What a page uses of AMP and of its style sheets. */
export interface Used {
  /** Names that rules ask for: of elements, classes, ids, directions, languages, data attributes. */
  names: Set<string>
  /** Elements of AMP. */
  components: Set<string>
  /** Engines of templates. */
  engines: Set<string>
}

/** What AMP's elements draw inside themselves. */
const inside: Record<string, string> = { 'amp-img': 'img', 'amp-video': 'video', 'amp-iframe': 'iframe' }

/** Tags that are remembered at once: the pages of a site have most of theirs in common. */
const most = 4000

/** Tag as written → what it uses. */
type Known = Map<string, Used>
const byWanted = new WeakMap<ReadonlySet<string>, Known>()

/** Reads a page once. Of the names only `wanted` ones are told. */
export function usedIn(text: string, wanted: ReadonlySet<string>): Used {
  const known: Known = byWanted.get(wanted) ?? new Map()
  byWanted.set(wanted, known)
  const all = nothing()
  // Where the next value of an attribute is: in a text or a script, it is none, and rules that it names are left in.
  let value = text.indexOf('="')
  for (let from = 0; from < text.length; ) {
    const tag = startOf(text, from)
    if (tag > from && value >= 0 && value < tag) add(usedOf(text.slice(from, tag), wanted), all)
    if (tag === text.length) break
    const end = endOfTag(text, tag) + 1
    const written = text.slice(tag, end)
    add(known.get(written) ?? remember(written, wanted, known), all)
    from = end
    for (const name of rawTexts) if (written.startsWith(`<${name}`)) from = readRaw(text, end, name, wanted, all)
    if (value >= 0 && value < from) value = text.indexOf('="', from)
  }
  return all
}

function startOf(text: string, from: number): number {
  const tag = text.indexOf('<', from)
  return tag < 0 ? text.length : tag
}

/** A script or a style sheet is read as it is: it may look like tags. Where it ends. */
function readRaw(text: string, from: number, name: string, wanted: ReadonlySet<string>, all: Used): number {
  const end = text.indexOf(`</${name}`, from)
  const to = end < 0 ? text.length : end
  if (to > from) add(usedOf(text.slice(from, to), wanted), all)
  return to
}

function remember(written: string, wanted: ReadonlySet<string>, known: Known): Used {
  if (known.size >= most) known.clear()
  // A copy: a part of a page's text would keep all of it in memory.
  const tag = ` ${written}`.slice(1)
  const used = usedOf(tag, wanted)
  known.set(tag, used)
  return used
}

function add(used: Used, all: Used): void {
  for (const name of used.names) all.names.add(name)
  for (const name of used.components) all.components.add(name)
  for (const name of used.engines) all.engines.add(name)
}

const nothing = (): Used => ({ names: new Set(), components: new Set(), engines: new Set() })

const named = /<([a-z][a-z0-9-]*)| (class|id|dir|lang)="([^"]*)"| (data-[a-z-]+)/g
/** Whole tags are read: the value of an attribute may look like one. */
const tags = /<(?:(amp-[a-z-]+)|template type="([\w-]+)"|[a-z][a-z0-9-]*)(?=[\s>])(?:[^">]|"[^"]*")*>/g

function usedOf(written: string, wanted: ReadonlySet<string>): Used {
  const used = nothing()
  for (const name of namesIn(written)) if (wanted.has(name)) used.names.add(name)
  for (const [, component, engine] of written.matchAll(tags)) {
    if (engine !== undefined) used.engines.add(engine)
    else if (component !== undefined) used.components.add(component)
  }
  return used
}

function* namesIn(written: string): Generator<string> {
  for (const [, tag, attribute, value = '', data] of written.matchAll(named)) {
    if (tag !== undefined) {
      yield tag
      if (inside[tag] !== undefined) yield inside[tag]
    } else if (data !== undefined) yield `[${data}]`
    else if (attribute === 'class') for (const one of value.split(' ')) yield `.${one}`
    else if (attribute === 'id') yield `#${value}`
    else if (attribute === 'dir') yield `[dir=${value}]`
    else yield* languagesIn(value.toLowerCase())
  }
}

/** `zh-hans` is matched by `:lang(zh)` too (Selectors 4, 12.2). */
function languagesIn(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, at) => `:lang(${parts.slice(0, at + 1).join('-')})`)
}
