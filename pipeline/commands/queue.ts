import { shortestSecret } from '../build/engine/signature.ts'
import type { QueueAddress } from '../build/queue/address.ts'
import { CommandError } from './command.ts'

/** The queue that `--queue` names, with the credentials of the environment. Throws a CommandError where it cannot be used. */
export function queueFrom(
  url: string | undefined,
  { DIGLOT_QUEUE_SECRET: secret = '', NODE_ENV: mode }: Readonly<Record<string, string | undefined>>,
): QueueAddress | undefined {
  if (url === undefined) return undefined
  if (!/^rediss?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new CommandError(`--queue is "${url}"; expected the address of a Redis or Valkey, such as redis://127.0.0.1:6379`)
  if (secret.length < shortestSecret)
    throw new CommandError(
      `--queue needs the environment variable DIGLOT_QUEUE_SECRET: at least ${shortestSecret} characters, the same for builds and workers. Everything that goes through the queue is signed with it.`,
    )
  return { url, secret, mode }
}
