import { blocking, publishingSteps, removingSteps } from '../../build/engine/emit.ts'
import { leaving } from '../../build/leaving.ts'
import { type DeployedFile, type DeployList, writeDeployList } from './list.ts'
import type { Deployment } from './plan-deployment.ts'
import { type DeployTarget, eachAtOnce } from './target.ts'

interface Before {
  /** What earlier deployments have sent, as far as it is known, and the text of its list at the target. */
  list: DeployList | undefined
  text: string | undefined
}

/**
 * Sends and removes files in the order in which a build publishes them, so that no page links to what is not there yet. The
 * list at the target has every file before it is sent, and all that is true at the end: the next deployment can finish
 * one that was interrupted anywhere.
 */
export async function carryOut(
  { send, isNew, remove, same, left }: Deployment,
  target: DeployTarget,
  { list, text }: Before,
  progress?: (stage: string, done: number, total: number) => void,
): Promise<void> {
  const unknown: DeployedFile = { key: '', mark: '' }
  const listed = new Map([...(list?.files ?? []), ...same, ...send.map(({ path }) => [path, unknown] as const)])
  if (send.length > 0) await target.writeList(writeDeployList({ files: listed, unused: list?.unused ?? new Map() }))
  await eachAtOnce(blocking(remove, send), (path) => target.remove(path))
  const sent = new Map<string, DeployedFile>()
  for (const step of publishingSteps(send, isNew))
    await eachAtOnce(step, async (file) => {
      sent.set(file.path, { key: file.key, mark: await target.put(file) })
      progress?.('Sent files:', sent.size, send.length)
    })
  for (const step of removingSteps(remove, leaving.turn)) await eachAtOnce(step, (path) => target.remove(path))
  const old = [...left].map(([path, { key, mark }]) => [path, { key, mark }] as const)
  const after = writeDeployList({
    files: new Map([...same, ...sent, ...old]),
    unused: new Map([...left].map(([path, { since }]) => [path, since])),
  })
  if (send.length > 0 || after !== text) await target.writeList(after)
}
