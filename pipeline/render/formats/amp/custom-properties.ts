/** A rule's text in pieces: what it declares of custom properties is apart from the rest. Properties are numbers. */
export interface RulePieces {
  all: (string | Declared)[]
  declared: Declared[]
  /** What it reads besides the values of its custom properties. */
  reads: number[]
}

/** A custom property with its value, and the custom properties that the value reads. */
interface Declared {
  property: number
  text: string
  reads: number[]
}

/** Brackets in brackets, as deep as style sheets have them. */
const brackets = Array.from({ length: 6 }).reduce<string>((inner) => String.raw`\((?:[^()]|${inner})*\)`, String.raw`\([^()]*\)`)
/** A custom property with its value, which may have the sign between declarations in strings and brackets. */
const declaration = new RegExp(String.raw`(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|${brackets}|[^;}"'()])*(?:;|(?=\}))`, 'g')
const read = /var\(\s*(--[\w-]+)/g

/** Cuts the text of a rule. `numberOf` gives each name of a property a number. */
export function cutRule(text: string, numberOf: (name: string) => number): RulePieces {
  const readsOf = (part: string) => Array.from(part.matchAll(read), ([, name = '']) => numberOf(name))
  const all: RulePieces['all'] = []
  let at = 0
  for (const { 0: whole, 1: name = '', index } of text.matchAll(declaration)) {
    all.push(text.slice(at, index), { property: numberOf(name), text: whole, reads: readsOf(whole) })
    at = index + whole.length
  }
  all.push(text.slice(at))
  return {
    all,
    declared: all.filter((piece) => typeof piece !== 'string'),
    reads: all.flatMap((piece) => (typeof piece === 'string' ? readsOf(piece) : [])),
  }
}

/** For each of `count` properties 1 if rules read it, directly or in the value of another that they read. */
export function readProperties(rules: readonly RulePieces[], count: number): Uint8Array {
  const isRead = new Uint8Array(count)
  for (const { reads } of rules) for (const property of reads) isRead[property] = 1
  const declared = rules.flatMap((rule) => rule.declared)
  for (let isDone = false; !isDone; ) {
    isDone = true
    for (const { property, reads } of declared)
      for (const other of isRead[property] === 1 ? reads : [])
        if (isRead[other] === 0) {
          isRead[other] = 1
          isDone = false
        }
  }
  return isRead
}

/** The text of a rule without the custom properties that nothing reads. */
export function textWithout({ all }: RulePieces, isRead: Uint8Array): string {
  let text = ''
  for (const piece of all) {
    if (typeof piece === 'string') text += piece
    else if (isRead[piece.property] === 1) text += piece.text
  }
  return text
}
