import type { StyleRule } from '../../theme/rules.ts'

/** A custom property with its value, and the custom properties that the value reads. */
interface Declared {
  name: string
  text: string
  reads: string[]
}

/** A rule's text in pieces, and what it reads besides the values of its custom properties. */
interface Pieces {
  all: (string | Declared)[]
  declared: Declared[]
  reads: string[]
}

/** Brackets in brackets, as deep as style sheets have them. */
const brackets = Array.from({ length: 6 }).reduce<string>((inner) => String.raw`\((?:[^()]|${inner})*\)`, String.raw`\([^()]*\)`)
/** A custom property with its value, which may have the sign between declarations in strings and brackets. */
const declaration = new RegExp(String.raw`(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|${brackets}|[^;}"'()])*(?:;|(?=\}))`, 'g')
const read = /var\(\s*(--[\w-]+)/g

/** A theme does not change: each of its rules is cut once. */
const known = new WeakMap<StyleRule, Pieces>()

/** Writes the text of rules without the custom properties that none of them reads: a page has a part of the theme's rules. */
export function writerOf(rules: readonly StyleRule[]): (rule: StyleRule) => string {
  const declared = new Map<string, Declared[]>()
  const needed = new Set<string>()
  for (const rule of rules) {
    const { declared: own, reads } = piecesOf(rule)
    for (const name of reads) needed.add(name)
    for (const one of own) declared.set(one.name, [...(declared.get(one.name) ?? []), one])
  }
  // What is added while the set is gone through is visited too.
  for (const name of needed) for (const { reads } of declared.get(name) ?? []) for (const other of reads) needed.add(other)
  return (rule) => {
    const { all, declared: own } = piecesOf(rule)
    if (own.length === 0) return rule.text
    let text = ''
    for (const piece of all) if (typeof piece === 'string' || needed.has(piece.name)) text += typeof piece === 'string' ? piece : piece.text
    return text
  }
}

function piecesOf(rule: StyleRule): Pieces {
  const pieces = known.get(rule) ?? cut(rule.text)
  known.set(rule, pieces)
  return pieces
}

function cut(text: string): Pieces {
  const all: Pieces['all'] = []
  let at = 0
  for (const { 0: whole, 1: name = '', index } of text.matchAll(declaration)) {
    all.push(text.slice(at, index), { name, text: whole, reads: readsOf(whole) })
    at = index + whole.length
  }
  all.push(text.slice(at))
  return {
    all,
    declared: all.filter((piece) => typeof piece !== 'string'),
    reads: all.flatMap((piece) => (typeof piece === 'string' ? readsOf(piece) : [])),
  }
}

function readsOf(text: string): string[] {
  return Array.from(text.matchAll(read), ([, name = '']) => name)
}
