import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { type Manifest, readManifest, readManifestFile } from '../build/engine/manifest.ts'
import { feedFormats } from '../core/feed-formats.ts'
import { toAddress } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import { isOtherFormat } from '../render/formats/index.ts'
import { createAddresses } from '../site/addresses.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import { CommandError, type CommandInput } from './command.ts'
import { toJson } from './json.ts'
import { replaceFile } from './replace-file.ts'

const schema = z.strictObject({ added: z.array(z.url()), changed: z.array(z.url()), removed: z.array(z.url()) })

/** Absolute addresses of pages and feeds that a build added, changed and removed, each list in order. */
export type ChangedAddresses = z.output<typeof schema>

/**
 * Notes what readers have: what the setting `deployed` names, else what is in the output folder. The result, called after
 * a build, writes what has changed into the file of `--changes`.
 */
export async function recordChanges({ root, out, values }: CommandInput): Promise<() => void> {
  const config = await loadConfig(root, createReport())
  const before = config?.deployed === undefined ? readManifest(out) : readManifestFile(join(root, config.deployed), '{}')
  // The build reports settings and manifests that cannot be read.
  if (!config || !before) return () => {}
  return () => replaceFile(resolve(values.changes ?? ''), toJson(changesBetween(before, readManifest(out) ?? new Map(), config.url)))
}

/** `site`: the address of the site. */
export function changesBetween(before: Manifest, after: Manifest, site: string): ChangedAddresses {
  const { url } = createAddresses(site)
  const addresses = (paths: Iterable<string>) =>
    [...paths]
      .filter(isAnnounced)
      .map((path) => url(toAddress(path)))
      .sort()
  return {
    added: addresses([...after.keys()].filter((path) => !before.has(path))),
    changed: addresses([...after].flatMap(([path, hash]) => (before.has(path) && before.get(path) !== hash ? [path] : []))),
    removed: addresses([...before.keys()].filter((path) => !after.has(path))),
  }
}

/** Pages that search engines list, and feeds. */
function isAnnounced(path: string): boolean {
  return isFeed(path) || (path.endsWith('.html') && !/(?:^|\/)404\.html$/.test(path) && !isOtherFormat(path))
}

/** `path`: a path or an address. */
export function isFeed(path: string): boolean {
  return feedFormats.some(({ file }) => path.endsWith(`/${file}`))
}

/** What a build has written with `--changes`. */
export function readChanges(file: string): ChangedAddresses {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new CommandError(`${file} cannot be read; expected a file that "diglot build --changes FILE" wrote`, 'notify')
  }
}
