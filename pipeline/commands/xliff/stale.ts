import type { PlacedBlock } from '../../check/parity/compared-text.ts'
import { changesSince } from '../../check/parity/stale.ts'
import { fieldsOf } from './fields.ts'
import type { Job } from './job.ts'

/** The ids of the texts of an original that have changed since its translation was made. */
export function staleUnits(job: Job): Set<string> {
  const { existing, madeFrom, compared, matter, units } = job
  const changes = existing === undefined ? undefined : changesSince(madeFrom, compared)
  if (!changes) return new Set()
  const changed = new Set(changes.changed)
  const fields = fieldsOf(matter).filter(({ text }) => [...changed].some((block) => block.kind === 'head' && block.text === text))
  const offset = offsets(job)
  const blocks = compared.blocks.filter(({ kind }) => kind !== 'head').toSorted((a, b) => offset(a) - offset(b))
  // Of a unit is the last block that begins before its end.
  const inBody = units.flatMap(({ end }, index) => {
    const block = blocks.findLast((candidate) => offset(candidate) < end)
    return block && changed.has(block) ? [`u${index + 1}`] : []
  })
  return new Set([...fields.map(({ id }) => id), ...inBody])
}

/** Where blocks begin in the original's body, in UTF-16 code units. */
function offsets({ body, firstLine }: Job): (block: PlacedBlock) => number {
  const starts = [0]
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) starts.push(at + 1)
  return ({ place: { line, column } }) => (starts[line - firstLine] ?? body.length) + column - 1
}
