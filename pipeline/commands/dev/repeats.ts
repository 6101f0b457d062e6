import type { BuildResult } from '../../build/options.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'

/** What a build of `diglot dev` came to that was not there before. */
interface News {
  fresh: Diagnostic[]
  unchanged: number
  /** Whether it found, wrote or deleted anything, or what was found before is gone: an editor may save a file in several steps. */
  isNews: boolean
}

/** Separates what is new in one build after the other from what was there before. */
export function createRepeats(): (result: Pick<BuildResult, 'diagnostics' | 'emitted'>) => News {
  let before: Map<string, number> | undefined
  return ({ diagnostics, emitted: { written, deleted } = { written: 0, deleted: 0 } }) => {
    const left = new Map(before)
    const total = left.values().reduce((sum, count) => sum + count, 0)
    const isFirst = before === undefined
    const now = new Map<string, number>()
    before = now
    const fresh = diagnostics.filter((message) => {
      const key = keyOf(message)
      now.set(key, (now.get(key) ?? 0) + 1)
      const count = left.get(key) ?? 0
      left.set(key, count - 1)
      return count <= 0
    })
    const unchanged = diagnostics.length - fresh.length
    return { fresh, unchanged, isNews: isFirst || fresh.length + written + deleted > 0 || unchanged < total }
  }
}

/** A line more above moves a message, and does not make another of it. */
function keyOf({ path, severity, ruleId, message }: Diagnostic): string {
  return JSON.stringify([path, severity, ruleId, message.replace(/:\d+(?::\d+)?/g, '')])
}
