import type { Figure } from '../figure.ts'

/** "9 cents from 14", "27 years, 18 of them on an island", "for eight minutes, and rest for two": a number has the unit of the span in front of it. */
export function shareUnits(figures: Figure[]): Figure[] {
  return figures.map((figure, at) => {
    const whole = figures[at + 1]
    if (whole?.measure && isPartOf(figure, whole)) return { ...figure, measure: whole.measure }
    const before = figures[at - 1]
    if (before && isOfCoins(figure, before))
      return { ...figure, unit: 'money', value: figure.value / 100, ...(before.currency && { currency: before.currency }) }
    if (figure.unit !== 'number' || figure.measure || !goesOn(figure)) return figure
    return before?.measure?.[0] === 'duration' && before.within === figure.within && before.value > figure.value
      ? { ...figure, measure: before.measure }
      : figure
  })
}

/** "Down to 9 cents from 14". */
const isOfCoins = ({ unit, measure, within, start }: Figure, before: Figure) =>
  unit === 'number' &&
  !measure &&
  before.within === within &&
  before.unit === 'money' &&
  /\d (?:cents?|pence)$/.test(before.text) &&
  /^[^\d,;.]{0,24},? (?:from|against|compared with) $/.test(within.slice(before.until, start)) &&
  /^(?:[.,;]|$| (?:a|last|in|before|on)\b)/.test(within.slice(start).replace(/^[\d.]*\d/, ''))

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
