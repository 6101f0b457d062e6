/**
 * Patterns of addresses, as hosts read them in `_headers`: `/:l/:a/` fits every address of two steps. A host joins the
 * headers of all patterns that fit, and two policies together forbid what either forbids. So no pattern of the pages
 * may fit one of the others: where one would, its first steps are written out.
 *
 * Addresses of pages may have open steps: `/en/tags/:tag/`, and `:number`, `:year` and `:month`, which are of digits.
 */
export function patternsOf(pages: Iterable<string>, others: Iterable<string>): string[] {
  const rest = Map.groupBy(new Set(others), shapeOf)
  return [...Map.groupBy(new Set(pages), shapeOf)].flatMap(([shape, group]) =>
    cover(group.map(stepsOf), (rest.get(shape) ?? []).map(stepsOf), 0).map((steps) => `/${steps.join('/')}`),
  )
}

/** A pattern as a regular expression without its ends. */
export function expressionOf(pattern: string): string {
  return pattern
    .split('/')
    .map((step) => (isOpen(step) ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/')
}

/** Addresses of one number of steps, with `/` at their end or without. */
function shapeOf(address: string): string {
  return `${address.split('/').length}${address.endsWith('/')}`
}

function stepsOf(address: string): string[] {
  return address.split('/').slice(1)
}

/** Patterns of pages whose first steps (as many as `known`) are the same. */
function cover(pages: string[][], others: string[][], known: number): string[][] {
  const [first = []] = pages
  const pattern = first.map((step, index) => (index < known ? step : commonStep(pages, index)))
  // What does not fit this pattern fits none with more steps written out.
  const near = others.filter((other) => overlap(pattern, other))
  if (known >= first.length || near.length === 0) return [pattern.map((step, index) => (isOpen(step) ? nameOfStep(index) : step))]
  return [...Map.groupBy(pages, (steps) => steps[known]).values()].flatMap((group) => cover(group, near, known + 1))
}

/** What all pages have there: a step that says what kind of page it is, a number, or anything. */
function commonStep(pages: string[][], index: number): string {
  const step = pages[0]?.[index] ?? ''
  return common.has(step) && pages.every((steps) => steps[index] === step) ? step : ':step'
}

/** Whether an address can fit both. */
function overlap(one: string[], other: string[]): boolean {
  const fits = (step: string, open: string) => isOpen(open) && (!digits.has(open) || isOpen(step) || /^\d+$/.test(step))
  return one.every((step, index) => {
    const near = other[index] ?? ''
    return step === near || fits(step, near) || fits(near, step)
  })
}

const isOpen = (step: string) => step.startsWith(':')

const number = ':number'
const digits = new Set([number, ':year', ':month'])

/** Steps that say what kind of page an address is of. */
const common = new Set(['page', 'amp', '404.html', '', number])

const nameOfStep = (index: number) => `:${'labcdefghijkmnopqrstuvwxyz'[index] ?? `s${index}`}`
