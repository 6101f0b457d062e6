import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Built, buildSite, type Files, list, project } from './site.ts'

/** Names of assets and style sheets change with the theme, which is not what a fixture is about. */
function normalise(text: string): string {
  return `${text
    .replace(/\/assets\/(\w+)\.[0-9a-f]+\./g, '/assets/$1.<hash>.')
    .replace(/(<style amp-custom[^>]*>)[^<]*/g, '$1…')
    .replace(/(<path d=")M[^"]*/g, '$1…')
    .replace(/></g, '>\n<')
    .trim()}\n`
}

/**
 * Builds the miniature site `tests/fixtures/<name>/` and compares the files named, and all messages, with those in
 * its `expected/`. `vitest -u` writes them again: review that as a diff.
 */
export async function check(name: string, paths: string[]): Promise<Built> {
  const folder = join(project, 'tests/fixtures', name)
  const files: Files = Object.fromEntries(
    list(folder).flatMap((path) => (path.startsWith('expected/') ? [] : [[path, readFileSync(join(folder, path))]])),
  )
  const built = await buildSite(files)
  await expect(built.messages.map((message) => `${message}\n`).join('')).toMatchFileSnapshot(join(folder, 'expected/messages.txt'))
  const published = built.outcome === 'built' ? built.files().filter((path) => path !== '.diglot.json') : []
  await expect(normalise(published.join('\n').replace(/(assets\/[\w-]+)\.[0-9a-f]+\./g, '$1.<hash>.'))).toMatchFileSnapshot(
    join(folder, 'expected/files.txt'),
  )
  for (const path of paths) await expect(normalise(built.read(path))).toMatchFileSnapshot(join(folder, 'expected', path))
  return built
}
