import type { Connection } from 'vscode-languageserver'

type Reporter = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>

/** Shows how far a long build is, where the client can. */
export function showProgress(
  connection: Connection,
  isAble: boolean,
): { update(stage: string, done: number, total: number): void; end(): void } {
  let shown: Promise<Reporter> | undefined
  return {
    update(stage, done, total) {
      if (!isAble) return
      shown ??= connection.window.createWorkDoneProgress().then((progress) => {
        progress.begin('Diglot', 0)
        return progress
      })
      void shown.then((progress) => progress.report(Math.floor((100 * done) / total), `${stage} ${done}/${total}`))
    },
    end() {
      void shown?.then((progress) => progress.done())
      shown = undefined
    },
  }
}
