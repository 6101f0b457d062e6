import type { Code, Construct, ConstructRecord, Effects, State } from 'micromark-util-types'
import type { Processor } from 'unified'

/** A construct that is tried only where `test` finds one of our names: all else stays what CommonMark makes of it. */
export function guarded(construct: Construct, test: (effects: Effects, ok: State, nok: State) => State): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check({ tokenize: test, partial: true }, effects.attempt(construct, ok, nok), nok)
    },
  }
}

export const colon = 58
const ends = new Set([null, 91, 123, 32, 9])

/** Adds one of the two constructs for blocks (0 is the container, 1 the leaf) to a parser, for the names that `test` finds. */
export function flowSyntax(
  processor: Processor,
  flow: ConstructRecord | undefined,
  which: 0 | 1,
  test: (effects: Effects, ok: State, nok: State) => State,
): void {
  const construct = [flow?.[colon] ?? []].flat()[which]
  if (!construct) throw new Error('the directive extension has no constructs for blocks')
  const data = processor.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { [colon]: [guarded(construct, test)] } }]
}

/** Whether colons, at least `from` and at most `to` of them, and `name` are here, ended by a label, attributes or the line. */
export function named(name: string, from: number, to: number) {
  return (effects: Effects, ok: State, nok: State): State => {
    let colons = 0
    let read = ''
    return (code) => {
      effects.enter('data')
      return next(code)
    }

    function next(code: Code): State | undefined {
      if (read === name && colons >= from && colons <= to && (ends.has(code) || (code !== null && code < 0))) {
        effects.exit('data')
        return ok(code)
      }
      if (code === colon && read === '') colons += 1
      else if (code !== null && code >= 97 && code <= 122 && read.length < name.length) read += String.fromCharCode(code)
      else return nok(code)
      effects.consume(code)
      return next
    }
  }
}
