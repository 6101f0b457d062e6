import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Puts a copy of a file, or a text, into another folder: it waits in `stage`, and is renamed into place when it is whole. */
export async function copyInto(folder: string, stage: string, path: string, from: { file: string } | { text: string }): Promise<void> {
  const target = join(folder, path)
  const waiting = join(stage, randomUUID())
  await mkdir(dirname(target), { recursive: true })
  await mkdir(stage, { recursive: true })
  await ('file' in from ? copyFile(from.file, waiting) : writeFile(waiting, from.text))
  await rename(waiting, target)
}
