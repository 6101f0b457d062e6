import type { ViewContext } from './context.ts'

/** More pieces than these would not be the same on many pages. */
const most = 500

/**
 * A piece that depends on the edition, the format and a few values alone: it is made once for all pages that have the
 * same values. These must be plain data.
 */
export function once<Values extends unknown[], Made>(
  make: (context: ViewContext, ...values: Values) => Made,
): (context: ViewContext, ...values: Values) => Made {
  const contexts = new WeakMap<ViewContext, Map<string, { made: Made; used: ReadonlySet<string> }>>()
  return (context, ...values) => {
    const known = contexts.get(context) ?? new Map<string, { made: Made; used: ReadonlySet<string> }>()
    contexts.set(context, known)
    const key = values.length === 0 ? '' : JSON.stringify(values)
    const before = known.get(key)
    if (before) {
      context.messages.add(before.used)
      return before.made
    }
    const piece = context.messages.during(() => make(context, ...values))
    if (known.size >= most) known.clear()
    known.set(key, piece)
    return piece.made
  }
}
