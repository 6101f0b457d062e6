import { createRequire } from 'node:module'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const require = createRequire(import.meta.url)
/** Loaded for the first formula. */
let temml: typeof import('temml').default | undefined

/** A formula as MathML Core, or what is wrong with it, and where in it (UTF-16 code units). */
export type Rendered = { math: Element } | { reason: string; at: number }

/** TeX as MathML, which browsers draw themselves. `alttext` is the TeX, for formats without MathML. */
export function toMathMl(tex: string, displayMode: boolean): Rendered {
  const deep = tooDeepIn(tex)
  if (deep !== undefined) return { reason: `it has more than ${mostLevels} levels`, at: deep }
  temml ??= require('temml')
  try {
    const text = temml?.renderToString(tex, { displayMode, throwOnError: true, maxSize: [40, 40] }) ?? ''
    const [math] = fromHtml(text, { fragment: true }).children
    if (math?.type !== 'element' || math.tagName !== 'math') throw new Error('no formula came of it')
    math.properties = { ...(displayMode && { display: 'block' }), alttext: tex }
    return { math }
  } catch (error) {
    return { reason: reasonOf(error), at: positionOf(error) }
  }
}

/** Groups in each other. More than anybody reads, and fewer than any stack holds. */
const mostLevels = 60

/** Where a formula has too many levels. */
function tooDeepIn(tex: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of tex.matchAll(/\\(?:left|begin|right|end)(?![A-Za-z])|\\[\s\S]|[{}]/g)) {
    if (/^(?:\{|\\left|\\begin)$/.test(sign)) depth += 1
    else if (/^(?:\}|\\right|\\end)$/.test(sign)) depth -= 1
    if (depth > mostLevels) return index
  }
  return undefined
}

function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/ at (?:end of input|position \d+)\b/)
  return first.trim().replace(/\.$/, '')
}

function positionOf(error: unknown): number {
  return error instanceof Error && 'position' in error && typeof error.position === 'number' ? error.position : 0
}
