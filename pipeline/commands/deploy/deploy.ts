import { join } from 'node:path'
import { type ReadyFile, readyOutput } from '../../build/ready-output.ts'
import { contentTypeOf } from '../../core/content-type.ts'
import { keyOf } from '../../core/hash.ts'
import { assetsFolder, caching } from '../../render/formats/served.ts'
import { type Command, CommandError, type CommandInput } from '../command.ts'
import { plural } from '../summary.ts'
import { carryOut } from './carry-out.ts'
import { folderTarget } from './folder-target.ts'
import { parseDeployList } from './list.ts'
import { type DeployOptions, deployOptions } from './options.ts'
import { type Deployment, planDeployment } from './plan-deployment.ts'
import { s3Target } from './s3-target.ts'
import { type DeployTarget, type OutgoingFile, TargetError } from './target.ts'

/** Sends what the last build has published to a bucket or a folder: changed files alone, in the order of the build. */
export const deploy: Command = {
  async run(input) {
    const { root, out, now } = input
    const options = await deployOptions(input)
    const target = openTarget(options, input.environment)
    const ready = await readyOutput({ root, out, now })
    if (!Array.isArray(ready))
      throw new CommandError(`${input.show(out)} ${ready.reason}. Run "diglot build", correct what it reports, then deploy again.`)
    try {
      return await deployTo(target, ready, options, input)
    } catch (error) {
      if (!(error instanceof TargetError)) throw error
      return { text: `Not deployed: ${error.message} The next "diglot deploy" sends what is missing.`, failed: true }
    } finally {
      target.close()
    }
  },
}

async function deployTo(
  target: DeployTarget,
  ready: ReadyFile[],
  { keepAssets }: DeployOptions,
  { out, now, flags, progress }: CommandInput,
) {
  const files = ready.filter(({ path }) => target.takes(path)).map((file) => outgoing(out, file))
  const text = await target.readList()
  const list = text === undefined ? undefined : parseDeployList(text)
  const plan = await planDeployment({ files, before: list, target, now, keepAssets })
  if (plan.foreign.length > 0 && !flags.has('overwrite')) return { text: refusalOf(plan, target), failed: true }
  for (const file of plan.foreign) plan.send.push(file)
  const isTrial = flags.has('dry-run')
  if (!isTrial) await carryOut(plan, target, { list, text }, progress)
  return [...(isTrial ? linesOf(plan) : []), summaryOf(plan, target, isTrial)].join('\n')
}

function openTarget({ to, endpoint, region }: DeployOptions, environment: CommandInput['environment'] = {}): DeployTarget {
  if (typeof to === 'string') return folderTarget(to)
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = environment
  if (!accessKeyId || !secretAccessKey)
    throw new CommandError('there are no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment', 'deploy')
  return s3Target({ ...to, endpoint, region, credentials: { accessKeyId, secretAccessKey, sessionToken } })
}

function outgoing(out: string, { path, rank, hash }: ReadyFile): OutgoingFile {
  const type = contentTypeOf(path)
  const cache = path.startsWith(assetsFolder) ? caching.assets : caching.others
  return { path, rank, hash, type, caching: cache, file: join(out, path), key: keyOf(hash, type, cache) }
}

/** What a trial prints: a line for each file, by path. */
function linesOf({ send, remove, left }: Deployment): string[] {
  const lines: [path: string, line: string][] = [
    ...send.map(({ path }): [string, string] => [path, `send    ${path}`]),
    ...remove.map((path): [string, string] => [path, `remove  ${path}`]),
    ...[...left].map(([path, { since }]): [string, string] => [path, `leave   ${path} (unused since ${since})`]),
  ]
  return lines.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

function summaryOf({ send, remove, left, same }: Deployment, { name }: DeployTarget, isTrial: boolean): string {
  const parts = [
    `${isTrial ? 'Would send' : 'Sent'} ${plural(send.length, 'file')} to ${name}`,
    `${isTrial ? 'remove' : 'removed'} ${remove.length}`,
    ...(left.size > 0 ? [`${isTrial ? 'leave' : 'left'} ${plural(left.size, 'old asset')}`] : []),
  ]
  return `${parts.join(', ')}; ${same.size} unchanged`
}

/** So many paths are named. */
const most = 10

function refusalOf({ foreign }: Deployment, { name }: DeployTarget): string {
  const paths = foreign.map(({ path }) => path).sort()
  const rest = paths.length - most
  return [
    `Not deployed: ${name} has ${plural(paths.length, 'file')} that no "diglot deploy" has sent:`,
    ...paths.slice(0, most).map((path) => `  ${path}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    'Move them away, choose another target, or replace them with --overwrite.',
  ].join('\n')
}
