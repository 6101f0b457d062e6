import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFile } from '../core/files.ts'
import type { Elsewhere } from './engine/pool.ts'
import { createStage } from './engine/stage.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'
import type { RenderCommon } from './tasks.ts'

/** Articles are sent with what is in their files. Where one cannot be read, this machine reports it. */
export function readElsewhere(root: string): Elsewhere<ReadJob, ReadResult> {
  return {
    send(batch) {
      try {
        return batch.map((job) => ({ ...job, bytes: job.bytes ?? readFileSync(join(root, sourceFile(job.path))) }))
      } catch {
        return undefined
      }
    },
    receive: (result) => result,
  }
}

/** Jobs have all that they are done with. */
export function sameElsewhere<Job, Result>(): Elsewhere<Job, Result> {
  return { send: (batch) => batch, receive: (result) => result }
}

/** Files come back as bytes, and wait in the stage as if they had been rendered here. */
export function renderElsewhere(id: string, { target, ...setup }: RenderSetup): Elsewhere<RenderJob, RenderResult> {
  const stage = target && createStage(target.out, target.stage, 'elsewhere')
  const common: RenderCommon = { id, setup: { ...setup, returnsBytes: target !== undefined } }
  return {
    common,
    send: (batch) => batch,
    receive: (result, { rank, files }) => ({
      ...result,
      files: result.files.map(({ bytes, ...file }) => {
        const published = files.find(({ path }) => path === file.path)?.published
        return { ...file, staged: bytes && stage?.put(file.path, rank, bytes, published) }
      }),
    }),
  }
}
