import * as z from 'zod'
import { isOutside } from '../../build/engine/manifest.ts'
import { toShortJson } from '../json.ts'
import { deployListName } from './target.ts'

/** A file at the target that a deployment has sent; both are empty while it is being sent. */
export interface DeployedFile {
  /** Names its bytes and headers (`OutgoingFile.key`). */
  key: string
  /** What the target called it then (`DeployTarget.marks`). */
  mark: string
}

/** What Diglot has deployed to a target. Only these files may be replaced or removed there. */
export interface DeployList {
  files: Map<string, DeployedFile>
  /** Assets that pages no longer use → ISO 8601 instant of the deployment that was the first without them. */
  unused: Map<string, string>
}

const schema = z.strictObject({
  version: z.literal(1),
  files: z.record(
    z.string().refine((path) => path !== '' && path !== deployListName && !isOutside(path)),
    z.tuple([z.string(), z.string()]),
  ),
  unused: z.record(z.string(), z.iso.datetime({ offset: true })),
})

/** Undefined for a list that cannot be read. */
export function parseDeployList(text: string): DeployList | undefined {
  try {
    const { files, unused } = schema.parse(JSON.parse(text))
    return {
      files: new Map(Object.entries(files).map(([path, [key, mark]]) => [path, { key, mark }])),
      unused: new Map(Object.entries(unused)),
    }
  } catch {
    return undefined
  }
}

export function writeDeployList({ files, unused }: DeployList): string {
  const inOrder = <Value>(map: Map<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = inOrder(files).map(([path, { key, mark }]) => [path, [key, mark]])
  return toShortJson({ version: 1, files: Object.fromEntries(rows), unused: Object.fromEntries(inOrder(unused)) })
}
