/** How far a build has come: one line that is drawn again on a terminal, plain lines now and then elsewhere. */
export interface Progress {
  update(stage: string, done: number, total: number): void
  stop(): void
}

/** Quick builds say nothing: a line that flashes by helps nobody. */
const quiet = 1000
const every = { terminal: 100, plain: 10_000 }

export function createProgress(stream: NodeJS.WriteStream): Progress {
  let last = performance.now() + quiet
  let shown = false
  return {
    update(stage, done, total) {
      const now = performance.now()
      if (now < last || done === 0) return
      last = now + (stream.isTTY ? every.terminal : every.plain)
      const line = `${stage} ${done} of ${total}`
      if (stream.isTTY) stream.write(`\r\u001B[K${line}`)
      else stream.write(`${line}\n`)
      shown = stream.isTTY
    },
    stop() {
      if (shown) stream.write('\r\u001B[K')
      shown = false
    },
  }
}
