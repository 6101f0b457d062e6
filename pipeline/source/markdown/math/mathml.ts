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
  temml ??= require('temml')
  try {
    const text = temml?.renderToString(tex, { displayMode, throwOnError: true, strict: false }) ?? ''
    const [math] = fromHtml(text, { fragment: true }).children
    if (math?.type !== 'element' || math.tagName !== 'math') throw new Error('no formula came of it')
    math.properties = { ...(displayMode && { display: 'block' }), alttext: tex }
    return { math }
  } catch (error) {
    return { reason: reasonOf(error), at: positionOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/ at (?:end of input|position \d+)\b/)
  return first.trim().replace(/\.$/, '')
}

function positionOf(error: unknown): number {
  return error instanceof Error && 'position' in error && typeof error.position === 'number' ? error.position : 0
}
