import type { Figure } from './figure.ts'

/** "27 years, 18 of them on an island", "for eight minutes, and rest for two": a number has the unit of the span in front of it. */
export function shareUnits(figures: Figure[]): Figure[] {
  return figures.map((figure, at) => {
    const whole = figures[at + 1]
    if (whole?.measure && isPartOf(figure, whole)) return { ...figure, measure: whole.measure }
    if (figure.unit !== 'number' || figure.measure || !goesOn(figure)) return figure
    const before = figures[at - 1]
    return before?.measure?.[0] === 'duration' && before.within === figure.within && before.value > figure.value
      ? { ...figure, measure: before.measure }
      : figure
  })
}

function goesOn({ within, start, until }: Figure): boolean {
  const behind = within.slice(until, until + 12)
  return (
    /^ of (?:them|which)\b|^ of (?:these|those)(?= (?:on|in|at|as|spent)\b|[.,;])/.test(behind) ||
    (/\bfor (?:another |about )?$/.test(within.slice(0, start)) && /^(?:[.,;]|$)/.test(behind))
  )
}

/** "Thirty-eight of the tunnel's 50 kilometres". */
const isPartOf = ({ unit, measure, value, within, until }: Figure, whole: Figure) =>
  unit === 'number' &&
  !measure &&
  whole.within === within &&
  whole.unit === 'number' &&
  whole.value > value &&
  solid.has(whole.measure?.[0]) &&
  /^ of (?:the|its|their) [^.,;]{0,40}$/.test(within.slice(until, whole.start))
const solid: ReadonlySet<string | undefined> = new Set(['length', 'area', 'mass', 'volume'])
