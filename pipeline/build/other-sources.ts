import { relative } from 'node:path'
import type { Config } from '../core/settings/config.ts'
import { manifestPath } from './engine/manifest.ts'
import { publicFolder } from './public-files.ts'
import { sheetsOf } from './site-theme.ts'

/**
 * Files and folders that a site is made from besides content, locales, settings and their modules, as paths from its root. Undefined
 * where a style sheet cannot be read.
 */
export async function otherSources(
  config: Config,
  { root, deployed }: { root: string; deployed?: string | undefined },
): Promise<string[] | undefined> {
  const sheets = config.theme.styles.length > 0 ? await sheetsOf(config, root) : []
  const manifest = deployed === undefined || config.deployed !== undefined ? [] : [relative(root, manifestPath(deployed))]
  return (
    sheets && [
      publicFolder,
      ...sheets,
      ...[config.counts, config.deployed, config.baseline].filter((path) => path !== undefined),
      ...manifest,
    ]
  )
}
