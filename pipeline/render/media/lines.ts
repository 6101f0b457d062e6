/** What may not begin a line, and what may not end one (w3.org/TR/clreq, "Prohibition Rules"). */
const never = { first: /^[\p{Pe}\p{Pf}、。，．：；！？·…—～!?,.:;%‰々ー]/u, last: /[\p{Ps}\p{Pi}]$/u }
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFF60]/u

/** The parts of a text that stay on one line: words with the space after them, or characters of scripts without spaces. */
export function pieces(text: string): string[] {
  const found: string[] = []
  let last = ''
  for (const character of text) {
    if (last !== '' && !mayBreak(last, character)) found.push((found.pop() ?? '') + character)
    else found.push(character)
    last = character
  }
  return found
}

/** Whether a line may end between two characters. */
function mayBreak(last: string, next: string): boolean {
  if (/\s/.test(last)) return !/\s/.test(next)
  return (wide.test(last) || wide.test(next)) && !never.first.test(next) && !never.last.test(last) && !/\s/.test(next)
}

/** Breaks a text into as few lines as `width` allows, as even as may be; `measure` is linear in what it measures. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const sizes = sizesOf(text, width, measure)
  const least = fill(sizes, width).length
  const widest = sizes.reduce((most, { bare }) => Math.max(most, bare), 0)
  let [low, high] = [Math.min(widest, width), width]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fill(sizes, middle).length > least) low = middle
    else high = middle
  }
  return fill(sizes, high)
}

/** Breaks a text into lines of which each has as much as `width` allows. What is wider than a line is cut. */
export function fillLines(text: string, width: number, measure: Measure): string[] {
  return fill(sizesOf(text, width, measure), width)
}

type Measure = (text: string) => number

/** A part of a text with its width, and the same without the space at its end. */
interface Sized {
  part: string
  whole: number
  bare: number
}

function sizesOf(text: string, width: number, measure: Measure): Sized[] {
  const parts = pieces(text).flatMap((part) => (measure(part.trimEnd()) > width ? Array.from(part) : [part]))
  return parts.map((part) => ({ part, whole: measure(part), bare: measure(part.trimEnd()) }))
}

function fill(sizes: Sized[], limit: number): string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const { part, whole, bare } of sizes) {
    if (line !== '' && used + bare > limit) {
      lines.push(line.trimEnd())
      ;[line, used] = ['', 0]
    }
    line += part
    used += whole
  }
  return [...lines, line.trimEnd()]
}
