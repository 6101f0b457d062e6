import type { Figure } from './figure.ts'

/** "27 years, 18 of them on an island", "for eight minutes, and rest for two": a number has the unit of the span in front of it. */
export function shareUnits(figures: Figure[]): Figure[] {
  return figures.map((figure, at) => {
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
