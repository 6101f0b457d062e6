import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyInto } from '../../build/engine/copy-into.ts'
import { removeFile } from '../../build/engine/emit.ts'
import { dropStage, stageFolder } from '../../build/engine/stage.ts'
import { statOf } from '../../build/engine/stat.ts'
import { codeOf } from '../../core/files.ts'
import { hashOf } from '../../core/hash.ts'
import { type DeployTarget, deployListName, TargetError } from './target.ts'

/** A folder of this machine or of a mounted disk, such as one that a server publishes. It is made when the first file is sent. */
export function folderTarget(folder: string): DeployTarget {
  let stage: string | undefined
  const put = async (path: string, from: { file: string } | { text: string }) => {
    // This also deletes what an interrupted deployment has left.
    stage ??= stageFolder(folder)
    try {
      await copyInto(folder, stage, path, from)
    } catch (error) {
      throw new TargetError(`${join(folder, path)} cannot be written (${codeOf(error)}).`)
    }
  }
  /** Size and time: other contents have another mark, as for rsync. A link has one that no file has; a folder has none, and must be empty when a file takes its place. */
  const markOf = (path: string) => {
    const stats = statOf(join(folder, path))
    if (!stats || stats.isDirectory()) return undefined
    return stats.isFile() ? `${stats.size} ${stats.mtimeMs}` : 'no file'
  }
  return {
    name: folder,
    takes: () => true,
    async marks(paths) {
      const marks = new Map<string, string>()
      for (const path of paths) {
        const mark = markOf(path)
        if (mark !== undefined) marks.set(path, mark)
      }
      return marks
    },
    compare: async ({ path, hash }, mark) => (mark !== 'no file' && hashOf(readFileSync(join(folder, path))) === hash ? 'same' : 'other'),
    async put({ path, file }) {
      await put(path, { file })
      return markOf(path) ?? ''
    },
    async remove(path) {
      try {
        removeFile(folder, path)
      } catch (error) {
        throw new TargetError(`${join(folder, path)} cannot be removed (${codeOf(error)}).`)
      }
    },
    readList: async () => (statOf(join(folder, deployListName))?.isFile() ? readFileSync(join(folder, deployListName), 'utf8') : undefined),
    writeList: (text) => put(deployListName, { text }),
    close() {
      if (stage !== undefined) dropStage(folder, stage)
    },
  }
}
