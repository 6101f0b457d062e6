/** For a thread of its own: how often its event loop has turned between batches. */
let turns = 0

export function countTurns(batch: unknown[]): number[] {
  const before = turns
  setImmediate(() => {
    turns += 1
  })
  return batch.map(() => before)
}
