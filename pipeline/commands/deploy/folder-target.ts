import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyInto } from '../../build/engine/copy-into.ts'
import { removeFile } from '../../build/engine/emit.ts'
import { filesBelow, foldersOf, isDirectory } from '../../build/engine/obstacles.ts'
import { dropStage, stageFolder } from '../../build/engine/stage.ts'
import { statOf } from '../../build/engine/stat.ts'
import { codeOf } from '../../core/files.ts'
import { hashOf } from '../../core/hash.ts'
import { type DeployTarget, deployListName, TargetError } from './target.ts'

/** A folder of this machine or of a mounted disk, such as one that a server publishes. It is made when the first file is sent. */
export function folderTarget(folder: string): DeployTarget {
  let stage: string | undefined
  /** Folder → whether it is a link: many files are in one. */
  const links = new Map<string, boolean>()
  /** A link in the target may lead to files of anybody. The target itself may be one. */
  const linkTo = (path: string) => foldersOf(path).find(isLink)
  const isLink = (above: string) => {
    const known = links.get(above) ?? statOf(join(folder, above))?.isSymbolicLink() === true
    links.set(above, known)
    return known
  }
  const put = async (path: string, from: { file: string } | { text: string }) => {
    const link = linkTo(path)
    if (link !== undefined) throw new TargetError(`${join(folder, link)} is a symbolic link; expected a folder. Remove the link.`)
    await attempt(join(folder, path), 'written', () => {
      // This also deletes what an interrupted deployment has left.
      stage ??= stageFolder(folder)
      return copyInto(folder, stage, path, from)
    })
  }
  /** Size and time: other contents have another mark, as for rsync. A link, or what is behind one, has a mark that no file has; a folder has none, and must be empty when a file takes its place. */
  const markOf = (path: string) => {
    const stats = statOf(join(folder, path))
    if (!stats || stats.isDirectory()) return undefined
    return stats.isFile() && linkTo(path) === undefined ? `${stats.size} ${stats.mtimeMs}` : 'no file'
  }
  /** Whether a file cannot be put there because of files that are not among `paths`: one in place of a folder, or below a folder in its place. */
  const isBlocked = (path: string, paths: ReadonlySet<string>) =>
    foldersOf(path).some((above) => !paths.has(above) && statOf(join(folder, above)) !== undefined && !isDirectory(join(folder, above))) ||
    filesBelow(folder, path).some((inner) => !paths.has(inner))
  return {
    name: folder,
    takes: () => true,
    async marks(paths) {
      const marks = new Map<string, string>()
      const all = new Set(paths)
      for (const path of paths) {
        const mark = markOf(path) ?? (isBlocked(path, all) ? 'no file' : undefined)
        if (mark !== undefined) marks.set(path, mark)
      }
      return marks
    },
    async compare({ path, file, hash }, mark) {
      // Others of another size are not read: they may be of any.
      if (mark === 'no file' || statOf(join(folder, path))?.size !== statOf(file)?.size) return 'other'
      return (await attempt(join(folder, path), 'read', () => hashOf(readFileSync(join(folder, path))))) === hash ? 'same' : 'other'
    },
    async put({ path, file }) {
      await put(path, { file })
      return markOf(path) ?? ''
    },
    async remove(path) {
      await attempt(join(folder, path), 'removed', () => removeFile(folder, path))
    },
    async readList() {
      const path = join(folder, deployListName)
      return statOf(path)?.isFile() ? attempt(path, 'read', () => readFileSync(path, 'utf8')) : undefined
    },
    writeList: (text) => put(deployListName, { text }),
    close() {
      if (stage !== undefined) dropStage(folder, stage)
    },
  }
}

/** Throws a TargetError where the file system refuses it. */
async function attempt<Done>(path: string, what: string, act: () => Done | Promise<Done>): Promise<Done> {
  try {
    return await act()
  } catch (error) {
    throw new TargetError(`${path} cannot be ${what} (${codeOf(error)}).`)
  }
}
