import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSystemError } from '../core/files.ts'
import type { Pictures } from '../render/media/files.ts'
import type { PageModel } from '../site/pages/models.ts'
import { MoreChanged } from './more-changed.ts'
import type { RenderJob } from './render-page.ts'

/** Reads the pictures that are a part of a page's file: those that the build has made, or files that are published as they are. */
export function pictureReader(root: string, made: Pictures['files']): (page: PageModel) => RenderJob['pictures'] {
  let byPath: Map<string, Pictures['files'][number]> | undefined
  return (page) => {
    if (page.kind !== 'book') return undefined
    byPath ??= new Map(made.map((file) => [file.path, file]))
    const files = byPath
    return page.pictures.flatMap(({ address, asset }) => {
      const bytes = asset ? readFileSync(join(root, asset.path)) : files.get(address.slice(1))?.bytes()
      return bytes ? [[address, bytes]] : []
    })
  }
}

/** The same as they were published last. */
export function picturesAsPublished(page: PageModel, out: string): RenderJob['pictures'] {
  if (page.kind !== 'book') return undefined
  try {
    return page.pictures.map(({ address }) => [address, readFileSync(join(out, address))])
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new MoreChanged('a picture is not there any more')
  }
}
