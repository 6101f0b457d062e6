/** What may not begin a line, and what may not end one (w3.org/TR/clreq, "Prohibition Rules"). */
const never = { first: /^[\p{Pe}\p{Pf}、。，．：；！？·…—～!?,.:;%‰々ー]/u, last: /[\p{Ps}\p{Pi}]$/u }
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFF60]/u

/** The parts of a text that stay on one line: words with the space after them, or characters of scripts without spaces. */
export function pieces(text: string): string[] {
  const found: string[] = []
  for (const character of text) {
    const last = found.at(-1)
    if (last !== undefined && !mayBreak(last, character)) found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

function mayBreak(before: string, next: string): boolean {
  if (/\s$/.test(before)) return !/\s/.test(next)
  const last = Array.from(before).at(-1) ?? ''
  return (wide.test(last) || wide.test(next)) && !never.first.test(next) && !never.last.test(last) && !/\s/.test(next)
}

/** Breaks a text into as few lines as `width` allows, as even as may be; `measure` is linear in what it measures. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const sizes = sizesOf(text, width, measure)
  const least = fill(sizes, width).length
  const widest = Math.max(...sizes.map(({ bare }) => bare))
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
