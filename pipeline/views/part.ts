import { sealAll } from '../core/sealed.ts'
import type { ViewContext } from './context.ts'
import type { Html } from './html.ts'

/** What is made of plain data and of an edition's words alone. */
type Make<Input extends unknown[], Made> = (context: ViewContext, ...input: Input) => Made

const most = 400
const made = new WeakMap<ViewContext, Map<Make<never, Html>, Map<string, Html>>>()

/**
 * A part that many pages of an edition have: made once for each input, and sealed. `make` stands at the top of its
 * module, so that nothing but its arguments can get into the part.
 */
export function part<Input extends unknown[]>(make: Make<Input, Html>, context: ViewContext, ...input: Input): Html {
  const parts = partsOf(make, context)
  const key = input.length === 0 ? '' : JSON.stringify(input)
  const known = parts.get(key)
  if (known) return known
  const fresh = sealAll(make(context, ...input))
  // A large paper has more cards than need be kept: neighbours in time share most.
  if (parts.size >= most) parts.clear()
  parts.set(key, fresh)
  return fresh
}

function partsOf(make: Make<never, Html>, context: ViewContext): Map<string, Html> {
  const own = made.get(context) ?? new Map<Make<never, Html>, Map<string, Html>>()
  made.set(context, own)
  const parts = own.get(make) ?? new Map<string, Html>()
  own.set(make, parts)
  return parts
}
