import { join } from 'node:path'
import { type Report, startOf } from '../core/diagnostics.ts'
import { pathFrom } from '../core/files.ts'
import type { Config } from '../core/settings/config.ts'
import { reportSetting } from '../source/settings/report-setting.ts'
import { dropFolder } from './engine/emit.ts'
import type { LastBuild } from './engine/last-build.ts'
import { type Manifest, manifestOfOutputs, manifestPath, manifestStamp, readManifest, readManifestFile } from './engine/manifest.ts'

interface Folders {
  root: string
  /** The folder that this build publishes. */
  out: string
  /** The folder that builds publish, where this one publishes elsewhere. */
  deployed?: string | undefined
}

/**
 * Paths of the files that readers have: of the manifest that the setting `deployed` names, or else of the folder that
 * builds publish. Undefined where that is the folder of this build.
 */
export function deployedPaths({ root, out, deployed = out }: Folders, config: Config, report: Report): string[] | undefined {
  if (config.deployed === undefined) return deployed === out ? undefined : [...manifestOf(root, deployed, report).keys()]
  const manifest = readManifestFile(join(root, config.deployed), '{}')
  if (manifest) return [...manifest.keys()]
  reportSetting(
    root,
    'deployed',
    config.deployed,
    'the path of a copy of dist/.diglot.json; before the first deployment, of a file with {}',
    report,
  )
  return undefined
}

/** The files that the last build wrote into this output folder. An unchanged manifest is not read again. */
export function publishedBefore(
  { root, out, preview }: Folders & { preview?: boolean | undefined },
  last: Pick<LastBuild<unknown>, 'made' | 'manifest'> | undefined,
  report: Report,
): Manifest {
  const known = last?.made.out === out && last.manifest !== undefined && last.manifest === manifestStamp(out) ? last.made : undefined
  if (known) return manifestOfOutputs(known)
  if (!preview) return manifestOf(root, out, report)
  const manifest = readManifest(out)
  // A preview has its own folder: with a damaged manifest, the folder is deleted.
  if (!manifest) dropFolder(out)
  return manifest ?? new Map()
}

/** The manifest in a folder; an empty one, with what is wrong in `report`, where it cannot be read. */
export function manifestOf(root: string, folder: string, report: Report): Manifest {
  const manifest = readManifest(folder)
  if (!manifest)
    report.add(
      'output/manifest',
      startOf(pathFrom(root, manifestPath(folder))),
      `this list of the files that Diglot wrote is damaged, or from an earlier version, so files of stories that are gone would stay published. Restore it from a copy, or delete the folder ${pathFrom(root, folder)}/ and build again.`,
    )
  return manifest ?? new Map()
}
