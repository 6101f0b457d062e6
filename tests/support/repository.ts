import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { type Files, folder, list, site } from './site.ts'

/** Runs git in a folder, as an author of its own. Returns what it prints. */
export function git(root: string, ...words: string[]): string {
  const own = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...own, ...words], { cwd: root, stdio: 'pipe' }).toString()
}

export function commit(root: string): void {
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '-m', 'x')
}

/** Replaces a text that a file has. */
export function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

/** A site in a repository, committed: at its top, or in a folder of it. Returns the folder of the site. */
export function repository(files: Files, deep = ''): string {
  const top = folder()
  const root = join(top, deep)
  const made = site(files)
  for (const path of list(made)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), readFileSync(join(made, path)))
  }
  git(top, 'init', '-q')
  writeFileSync(join(top, '.gitignore'), '.cache\ndist\n')
  commit(top)
  return root
}
