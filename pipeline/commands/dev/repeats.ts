import type { Diagnostic } from '../../core/diagnostics.ts'

/** Separates what is new in one list of messages after the other from what was there before. */
export function createRepeats(): (messages: Diagnostic[]) => { fresh: Diagnostic[]; unchanged: number } {
  let before = new Map<string, number>()
  return (messages) => {
    const left = new Map(before)
    before = new Map()
    const fresh = messages.filter((message) => {
      const key = keyOf(message)
      before.set(key, (before.get(key) ?? 0) + 1)
      const count = left.get(key) ?? 0
      left.set(key, count - 1)
      return count <= 0
    })
    return { fresh, unchanged: messages.length - fresh.length }
  }
}

/** A line more above moves a message, and does not make another of it. */
function keyOf({ path, severity, ruleId, message }: Diagnostic): string {
  return JSON.stringify([path, severity, ruleId, message.replace(/:\d+(?::\d+)?/g, '')])
}
