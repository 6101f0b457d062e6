import { type Place, startOf } from '../diagnostics.ts'

/** A syntax error begins with the file and the line, and has a sign below the column: `…/diglot.config.ts:3`, the code, `  ^^^`. */
const syntax = /^(?<file>[^\n]*?)(?:\?\d+)?:(?<line>\d+)\n(?:[^\n]*\n)*?(?<blank> *)\^+[^\S\n]*(?:\n|$)/
/** A file in a line of a stack: `at file:///site/diglot.config.ts?1:3:9`. */
const frame = /(?<file>[^\s(]+\.(?:ts|js|mjs|mts))(?:\?\d+)?:(?<line>\d+):(?<column>\d+)\)?$/m

/** Where in the settings file `name` running it failed; its start, where Node does not say or another file failed. */
export function placeOfFailure(failure: unknown, name: string): Place {
  const stack = failure instanceof Error ? (failure.stack ?? '') : ''
  const { file = '', line, column, blank } = syntax.exec(stack)?.groups ?? frame.exec(stack)?.groups ?? {}
  if (line === undefined || !file.endsWith(`/${name}`)) return startOf(name)
  return { path: name, line: Number(line), column: blank === undefined ? Number(column) : blank.length + 1 }
}
