import type { Job } from './job.ts'
import { unitsToSend } from './out.ts'
import type { ReadXliff } from './read.ts'
import { excerpt, flattenPieces, unitText } from './units.ts'

/** What is said where a translation is not recorded as current; `left` texts are out of date. */
export function notCurrent(left: number, { path, original, locale }: Job): string {
  return left > 0
    ? `${path} is still out of date: ${left} ${left === 1 ? 'text was' : 'texts were'} not updated.`
    : `Nothing says what ${path} was made from. When it is current, record that: diglot translate ${original.story} ${locale} --done`
}

/** Texts whose source has changed since they were translated, and which came back as they were sent: each with what to do. */
export function stillStale({ units }: ReadXliff, job: Job): string[] {
  const read = new Map(units.map((unit) => [unit.id, unit]))
  return unitsToSend(job).flatMap(({ id, source, target, stale }) => {
    const unit = read.get(id)
    if (!stale || !target || !unit?.target) return []
    const isConfirmed = unit.states.every((state) => state !== 'initial')
    if (isConfirmed || flattenPieces(unit.target) !== flattenPieces(target)) return []
    return [
      `${unit.place} the source of unit "${id}" (${JSON.stringify(excerpt(unitText(source)))}) has changed since it was translated, and its target is the same. Update the target, or set the state of its segment to "translated" if it still holds; or add --text to leave the translation out of date.`,
    ]
  })
}
