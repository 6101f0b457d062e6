import type { Figure, Unit } from './figure.ts'

/** One way in which a language writes figures. Rows are tried in order; what one has read is not read again. */
export interface Form {
  /** Global, with the flag u. */
  pattern: RegExp
  /** The figures of a match, their `index` counted from its start; none where it only looks like one. */
  read(match: RegExpExecArray, text: string): Omit<Figure, 'text'>[]
}

/** The figures of a text in the order in which they stand. */
export function scan(text: string, forms: Form[]): Figure[] {
  const found: Figure[] = []
  const taken = new Uint8Array(text.length)
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [whole] = match
      const end = match.index + whole.length
      if (whole === '' || taken.subarray(match.index, end).includes(1)) continue
      taken.fill(1, match.index, end)
      for (const figure of read(match, text)) found.push({ ...figure, text: whole.trim(), index: match.index + figure.index })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** A figure at the start of its match. */
export function figure(value: number, unit: Unit, weight: Figure['weight'] = 'hard', more: Partial<Figure> = {}): Omit<Figure, 'text'> {
  return { value, unit, weight, index: 0, ...more }
}

/** "Between 70 and 80 percent", `70至80万`: what stands after the second is said of the first too. */
export function joinRanges(figures: Figure[], text: string, between: RegExp): Figure[] {
  return figures.map((first, index) => {
    const second = figures[index + 1]
    if (!second || first.unit !== 'number' || !between.test(text.slice(first.index + first.text.length, second.index))) return first
    const scale = /\d[\d.,]*\s*(\S+)/u.exec(second.text)?.[1]
    const factor =
      scale === undefined ? 1 : 10 ** Math.floor(Math.log10(second.value / Number.parseFloat(second.text.replace(/[^\d.]/g, ''))) + 1e-9)
    return {
      ...first,
      ...(second.unit === 'percent' || second.unit === 'money' ? { unit: second.unit } : {}),
      ...(second.currency === undefined ? {} : { currency: second.currency }),
      ...(factor > 1 && Number.isFinite(factor) ? { also: [first.value * factor] } : {}),
    }
  })
}
