import type { FoundFigure } from '../figure.ts'
import { createFigure } from './scan.ts'

/** The year so many years from the last one in front of `index`: a counterpart, where the other language writes it out. */
export function besideYear(text: string, index: number, years: number): FoundFigure[] {
  const [last] =
    /(?<!\d)(?:1[0-9]|20)\d\d(?!\d)(?!.*(?<!\d)(?:1[0-9]|20)\d\d(?!\d))/su.exec(text.slice(Math.max(0, index - 200), index)) ?? []
  return last === undefined ? [] : [createFigure(Number(last) + years, 'year', 'small')]
}

/** A span of years, the last one whole or by its last two digits: `2008-2012`, `2008-12`. */
export function readYears({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const { year = '', last = '' } = groups
  const second = last.length === 2 ? Number(year.slice(0, 2) + last) : Number(last)
  if (second <= Number(year)) return []
  return [createFigure(Number(year), 'year'), createFigure(second, 'year', 'hard', last.length === 2 ? { also: [Number(last)] } : {})]
}
