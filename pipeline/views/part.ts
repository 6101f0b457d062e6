import type { Element } from 'hast'
import { seal } from '../sealed.ts'
import type { ViewContext } from './context.ts'

/** What is made of plain data and of an edition's words alone. */
type Make<Input extends unknown[], Made> = (context: ViewContext, ...input: Input) => Made

const most = 400
const made = new WeakMap<ViewContext, Map<Make<never, unknown>, Map<string, unknown>>>()

/**
 * A part that many pages of an edition have: made once for each input, and sealed. `make` stands at the top of its
 * module, so that nothing but its arguments can get into the part.
 */
export function part<Input extends unknown[], Made extends Element | Element[]>(
  make: Make<Input, Made>,
  context: ViewContext,
  ...input: Input
): Made {
  const parts = partsOf(make, context)
  const key = input.length === 0 ? '' : JSON.stringify(input)
  const known = parts.get(key) as Made | undefined
  if (known) return known
  const fresh = make(context, ...input)
  for (const element of Array.isArray(fresh) ? fresh : [fresh]) seal(element)
  // A large paper has more cards than need be kept: neighbours in time share most.
  if (parts.size >= most) parts.clear()
  parts.set(key, fresh)
  return fresh
}

function partsOf(make: Make<never, unknown>, context: ViewContext): Map<string, unknown> {
  const own = made.get(context) ?? new Map<Make<never, unknown>, Map<string, unknown>>()
  made.set(context, own)
  const parts = own.get(make) ?? new Map<string, unknown>()
  own.set(make, parts)
  return parts
}
