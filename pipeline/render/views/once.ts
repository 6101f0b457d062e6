import type { Html } from '../html/html.ts'
import type { ViewContext } from './context.ts'

/** More pieces than these would not be the same on many pages. */
const most = 500

/**
 * A piece that depends on the edition, the format and a few values alone: it is written once for all pages that have the
 * same values. These must be plain data.
 */
export function once<Values extends unknown[]>(
  make: (context: ViewContext, ...values: Values) => Html,
): (context: ViewContext, ...values: Values) => Html {
  const contexts = new WeakMap<ViewContext, Map<string, Html>>()
  return (context, ...values) => {
    const known = contexts.get(context) ?? new Map<string, Html>()
    contexts.set(context, known)
    const key = values.length === 0 ? '' : JSON.stringify(values)
    const piece = known.get(key) ?? make(context, ...values)
    if (known.size >= most) known.clear()
    known.set(key, piece)
    return piece
  }
}
