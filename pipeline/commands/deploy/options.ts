import { resolve } from 'node:path'
import { isInside } from '../../build/build.ts'
import { publicFolder } from '../../build/public-files.ts'
import { formatDiagnostic } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import {
  type BucketAddress,
  bucketOf,
  expectsDeployTarget,
  expectsEndpoint,
  isDeployTarget,
  isEndpoint,
  usualAssetDays,
} from '../../core/settings/deploy-target.ts'
import { loadConfig } from '../../source/settings/load-config.ts'
import { CommandError, type CommandInput } from '../command.ts'

export interface DeployOptions {
  /** A bucket, or the absolute path of a folder. */
  to: BucketAddress | string
  /** Undefined: AWS. */
  endpoint: string | undefined
  region: string
  /** For how many days unused assets are left. */
  keepAssets: number
}

/** The options of the command line, else the settings, else the environment. Throws a CommandError for what cannot be used. */
export async function deployOptions({ root, out, values, environment }: CommandInput): Promise<DeployOptions> {
  const report = createReport()
  const config = await loadConfig(root, report)
  if (!config || report.failed()) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
  const settings = config.deploy
  const to = values.to ?? settings?.to
  const endpoint = values.endpoint ?? settings?.endpoint
  if (to === undefined) throw new CommandError('there is no target; set "deploy.to" in the settings, or use --to', 'deploy')
  if (!isDeployTarget(to)) throw new CommandError(`--to is "${to}"; expected ${expectsDeployTarget}`, 'deploy')
  if (endpoint !== undefined && !isEndpoint(endpoint))
    throw new CommandError(`--endpoint is "${endpoint}"; expected ${expectsEndpoint}`, 'deploy')
  const folder = values.to === undefined ? resolve(root, to) : resolve(to)
  const bucket = bucketOf(to)
  if (!bucket) checkFolder(folder, root, out)
  return {
    to: bucket ?? folder,
    endpoint,
    region: values.region ?? settings?.region ?? environment?.AWS_REGION ?? 'us-east-1',
    keepAssets: values['keep-assets'] === undefined ? (settings?.keepAssets ?? usualAssetDays) : daysOf(values['keep-assets']),
  }
}

/** No site is put among its own sources, nor into what builds publish. */
function checkFolder(folder: string, root: string, out: string): void {
  const own = ['content', 'locales', publicFolder].map((name) => resolve(root, name))
  if (isInside(root, folder) || isInside(out, folder) || [out, ...own].some((one) => isInside(folder, one)))
    throw new CommandError(`the target ${folder} has the sources or the output of the site in it; expected a folder of its own`, 'deploy')
}

function daysOf(value: string): number {
  if (!/^\d+$/.test(value)) throw new CommandError(`--keep-assets is "${value}"; expected a whole number of days`, 'deploy')
  return Number(value)
}
