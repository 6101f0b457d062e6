import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusFile } from './corpus.ts'
import type { Builder } from './peers.ts'
import { folderOf } from './published.ts'

/** Bytes that a generator wrote: the mean of an article's page in each format and of an edition's feed, and all files together. */
export interface Bytes {
  html: number
  amp: number
  feed: number
  all: number
}

export function countBytes({ out, amp }: Pick<Builder, 'out' | 'amp'>, files: CorpusFile[]): Bytes {
  const folders = files.map(({ path }) => folderOf(path))
  const locales = [...new Set(folders.map((folder) => folder.slice(0, folder.indexOf('/'))))]
  return {
    html: mean(folders.map((folder) => join(out, folder, 'index.html'))),
    amp: mean(folders.map((folder) => join(out, amp(folder)))),
    feed: mean(locales.map((locale) => join(out, locale, 'feed.xml'))),
    all: folderSize(out).bytes,
  }
}

/** Files below a folder, and their bytes. */
export function folderSize(folder: string, pattern = '**/*'): { files: number; bytes: number } {
  const found = globSync(pattern, { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile())
  return { files: found.length, bytes: sum(found.map(({ parentPath, name }) => statSync(join(parentPath, name)).size)) }
}

function mean(paths: string[]): number {
  return Math.round(sum(paths.map((path) => statSync(path).size)) / paths.length)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
