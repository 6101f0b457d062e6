import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { type Git, gitIn } from './git.ts'

/** A folder of a repository as it was at a commit, in a temporary folder with the history up to then. */
export interface Checkout {
  /** Where that folder is now; it is not there if it was not there then. */
  root: string
  dispose(): void
}

interface Place {
  git: Git
  top: string
  /** From `top` to the folder: `''`, or `site/`. */
  prefix: string
  config: string
  objects: string
  shallow: string | undefined
}

/**
 * Checks out what `root` was at the commit where HEAD left `ref`. `others` are absolute paths of files outside of `root` that it
 * needs. The repository and its work tree are not touched. Throws where git has no such commit: the message says why, and what to do.
 */
export function checkOut(root: string, ref: string, others: string[]): Checkout {
  const place = placeOf(root)
  const commit = baseOf(place, ref)
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'diglot-at-')))
  const dispose = () => rmSync(top, { recursive: true, force: true })
  try {
    borrowHistory(place, top, commit)
    writeFiles(place, top, commit, others)
    linkPackages(root, place.top, top)
    return { root: resolve(top, place.prefix), dispose }
  } catch (error) {
    dispose()
    throw error
  }
}

function placeOf(root: string): Place {
  const git = gitIn(root)
  const words = ['--show-toplevel', '--is-shallow-repository', '--show-prefix']
  const [top, isShallow, prefix = ''] =
    git(['rev-parse', ...words])
      ?.toString()
      .split('\n') ?? []
  const path = (name: string) => resolve(root, git(['rev-parse', '--git-path', name])?.toString().trim() ?? '')
  if (!top)
    throw new Error(
      `${root} is not in a git work tree, and --changed compares with a commit. Run it in a clone of the repository, or without --changed`,
    )
  return { git, top, prefix, config: path('config'), objects: path('objects'), shallow: isShallow === 'true' ? path('shallow') : undefined }
}

/** The commit where HEAD left `ref`. */
function baseOf({ git, shallow }: Place, ref: string): string {
  const hint = shallow
    ? 'This clone is shallow: fetch more of its history, such as with "git fetch --unshallow", or in GitHub Actions with "fetch-depth: 0" for actions/checkout'
    : 'Name another commit, branch or tag, or fetch it first'
  const commitOf = (name: string) =>
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      ?.toString()
      .trim()
  const commit = commitOf(ref)
  if (!commit) throw new Error(`there is no commit, branch or tag "${ref}" in this repository. ${hint}`)
  const base = git(['merge-base', commit, 'HEAD'])?.toString().trim()
  if (!base && commitOf('HEAD')) throw new Error(`"${ref}" and HEAD have no common ancestor. ${hint}`)
  return base || commit
}

/** Makes `top` a repository that reads the objects of the other one: what a translation was made from is in them. */
function borrowHistory({ git, objects, shallow }: Place, top: string, commit: string): void {
  const format = git(['rev-parse', '--show-object-format'])?.toString().trim() ?? 'sha1'
  const there = gitIn(top)
  there(['init', '--quiet', '--template=', `--object-format=${format}`])
  mkdirSync(join(top, '.git/objects/info'), { recursive: true })
  writeFileSync(join(top, '.git/objects/info/alternates'), `${objects}\n`)
  if (shallow && existsSync(shallow)) copyFileSync(shallow, join(top, '.git/shallow'))
  there(['update-ref', '--no-deref', 'HEAD', commit])
}

/** Large files of LFS stay pointers. */
const withoutLfs = ['filter.lfs.smudge=', 'filter.lfs.process=', 'filter.lfs.required=false']

/** Writes the files, by the settings of the repository that they are from (line ends, filters). */
function writeFiles({ top: from, prefix, config }: Place, top: string, commit: string, others: string[]): void {
  const git = gitIn(top, [`include.path=${config}`, ...withoutLfs])
  const below = others.map((path) => relative(from, path)).filter((path) => !path.startsWith('..'))
  const wanted = prefix === '' ? [] : ['--', ...[prefix, ...below].map((path) => `:(top,literal)${path}`)]
  const listed = git(['read-tree', commit]) && git(['ls-files', '-z', ...wanted])
  if (!listed || !git(['checkout-index', '--quiet', '--force', '-z', '--stdin'], listed.toString()))
    throw new Error(`git could not write the files of commit ${commit.slice(0, 12)} into ${top}`)
}

/** Packages are not in a commit: those that are installed now. */
function linkPackages(root: string, from: string, top: string): void {
  const real = realpathSync(root)
  for (let folder = real; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules')
    const way = relative(from, folder)
    const link = join(way.startsWith('..') ? top : join(top, way), 'node_modules')
    if (existsSync(packages) && existsSync(dirname(link)) && !existsSync(link)) symlinkSync(packages, link, 'junction')
    if (folder === dirname(folder)) return
  }
}
