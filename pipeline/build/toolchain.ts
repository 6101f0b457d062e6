import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspectText, keyOf } from '../core/hash.ts'
import type { Config } from '../core/settings/config.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { hasReadingFunctions } from '../core/settings/shortcodes.ts'
import { hashOfFiles } from '../source/hash-file.ts'

/** Keys for what Diglot, its settings and their plugins make of the same content. */
export interface Toolchain {
  /** Of Diglot, Node and the packages alone. */
  tools: string
  /** Of what is read of articles. */
  reading: string
  /** Of what is rendered of them. */
  rendering: string
}

/** What npm has installed is in a file of its own, whether it keeps a lock file or not. */
const lockFiles = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'node_modules/.package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
  'deno.lock',
]

/** The lock files of a site, and of a workspace that it is in. */
export function lockFilesOf(root: string): string[] {
  return above(root).flatMap((folder) => lockFiles.map((name) => join(folder, name)))
}

function above(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...above(parent)]
}

const pipeline = dirname(dirname(fileURLToPath(import.meta.url)))

/** Diglot itself. */
export const ownFiles = [
  pipeline,
  join(pipeline, '../package.json'),
  join(pipeline, '../package-lock.json'),
  join(pipeline, '../locales/en/interface.json'),
]

let own: string | undefined

/** Diglot itself, as this process runs it: what is installed later counts for later processes. */
function hashOfOwn(): string {
  own ??= hashOfFiles(ownFiles)
  return own
}

/** The same in each clone of a site: where it is, and which cache it shares, are no part of it. `modules` are the files that the settings were loaded from, plugins of the site among them. */
export function toolchainOf(root: string, { cache: _, ...config }: Config, modules: string[]): Toolchain {
  const { node, v8, icu = '', unicode = '', tz = '' } = process.versions
  const tools = keyOf(hashOfOwn(), node, v8, icu, unicode, tz, hashOfFiles(lockFilesOf(root).filter((path) => existsSync(path))))
  const { unknownKeys, ignoreKeys } = config.content
  const plugins = hasReadingFunctions(config) ? hashOfFiles(modules) : ''
  const views = hasOwnViews(config.theme) ? hashOfFiles(modules) : ''
  return {
    tools,
    reading: keyOf(tools, plugins, inspectText([config.timeZone, unknownKeys, ignoreKeys, config.markdown, config.shortcodes])),
    // Where a site is deployed to is on no page.
    rendering: keyOf(tools, views, inspectText({ ...config, deploy: undefined })),
  }
}
