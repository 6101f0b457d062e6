import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BuildOptions, BuildResult } from '../../pipeline/build/options.ts'
import type { Request } from './builder.ts'
import { project } from './site.ts'

type Answer = { id: number; result: BuildResult } | { id: number; failure: string }

/**
 * Builds in a process of its own, with Node's own loader: settings and plugins are loaded as they are for editors. The
 * process may be another user's. `module` has what builds.
 */
export function startBuilder(user: { uid?: number; gid?: number } = {}, module = join(project, 'pipeline/build/build.ts')) {
  const child = fork(join(project, 'tests/support/builder.ts'), [module], { serialization: 'advanced', execArgv: [], ...user })
  const waiting = new Map<number, (answer: Answer) => void>()
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
  child.on('exit', () => {
    for (const [id, settle] of waiting) settle({ id, failure: 'the process that builds has ended' })
  })
  let count = 0
  return {
    async build(options: BuildOptions, more: Pick<Request, 'keep' | 'goesOn' | 'open'> = {}): Promise<BuildResult> {
      count += 1
      const id = count
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve)
        child.send({ id, options, ...more } satisfies Request)
      })
      waiting.delete(id)
      if ('failure' in answer) throw new Error(answer.failure)
      return answer.result
    },
    close: () => child.disconnect(),
    /** Ends the process at once, whatever it does; resolves when it has ended. */
    async kill(): Promise<void> {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
