import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Report } from './diagnostics.ts'
import { readManifest, readManifestFile } from './engine/emit.ts'
import { reportSetting } from './settings-report.ts'

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
  if (config.deployed === undefined) return deployed === out ? undefined : [...readManifest(deployed).keys()]
  const manifest = readManifestFile(join(root, config.deployed))
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
