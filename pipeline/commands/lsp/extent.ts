import type { Diagnostic, Point } from '../../core/diagnostics.ts'
import type { RuleId } from '../../core/rules.ts'
import { isAfter } from './places.ts'

/** Rules about a whole block: the first line is marked to its end. */
const ofBlocks: ReadonlySet<RuleId> = new Set(['parity/omission', 'parity/structure', 'parity/untranslated', 'content/placeholder'])

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Where a diagnostic ends: behind the words that it or its fix names, else behind the word or markup at its place. `lines` are those of its file. */
export function endOf(diagnostic: Diagnostic, lines: readonly string[]): Point {
  const { path, line, column, fix } = diagnostic
  const edit = fix?.edits.find(({ path: file, start, end }) => file === path && !isAfter(start, diagnostic) && isAfter(end, diagnostic))
  if (edit) return edit.end
  const rest = (lines[line - 1] ?? '').slice(column - 1)
  return { line, column: column + lengthOf(diagnostic, rest) }
}

function lengthOf({ ruleId, subject, hint, message }: Diagnostic, rest: string): number {
  const named = [...(hint?.kind === 'mark' ? [hint.text] : []), ...(subject === undefined ? [] : [subject]), ...quotedIn(message)]
  const [longest] = named.filter((text) => text !== '' && rest.startsWith(text)).sort((a, b) => b.length - a.length)
  const [, key] = /^([\w-]+)\s*:(?:\s|$)/.exec(rest) ?? []
  const isOfValue = key !== undefined && longest === key && ruleId !== 'front-matter/unknown-key'
  if (longest !== undefined && !isOfValue) return longest.length
  if (ofBlocks.has(ruleId) || key !== undefined) return rest.trimEnd().length
  const [markup] = /^!?\[[^\]]*\]\([^)]*\)|^<[^<>]*>/.exec(rest) ?? []
  if (markup !== undefined) return markup.length
  const [word] = words.segment(rest)
  return word?.segment.length ?? 0
}

/** What a message quotes: `"1,200"`, without escapes. */
function quotedIn(message: string): string[] {
  return Array.from(message.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, text = '']) => text.replace(/\\(.)/g, '$1'))
}
