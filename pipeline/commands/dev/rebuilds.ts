import type { Diagnostic } from '../../core/diagnostics.ts'
import { isStopping } from '../../core/rules.ts'

/** What one build came to, as far as it matters here. */
interface Result {
  outcome: 'built' | 'content' | 'config'
  diagnostics: Diagnostic[]
  /** Some changed files were not looked at. */
  partial?: boolean | undefined
}

interface Builder<Built extends Result> {
  /**
   * Builds what follows from changed files (absolute paths), or from whatever has changed, but for those that wait.
   * `published` may be called before it ends.
   */
  build(changed: string[] | undefined, waiting: ReadonlySet<string>, published: (result: Built) => void): Promise<Built>
  /** Called with each result and all diagnostics so far, and whether what is served is made of the files as they are. */
  onResult(result: Built, isCurrent: boolean): void
  /** The absolute path of a diagnostic's file. */
  fileOf(path: string): string
}

/**
 * Builds once after the other. A file that cannot be used waits, with what is wrong in it, and other changes go on
 * without it: its article is shown as it was, and no whole build has to find again what is wrong.
 */
export function createRebuilds<Built extends Result>({ build, onResult, fileOf }: Builder<Built>) {
  const waiting = new Set<string>()
  let wrong: Diagnostic[] = []
  // A full build has failed: only another full build finds which of the files caused it.
  let isUnknown = false
  const settle = (result: Built, changed: string[] | undefined) => {
    const isBuilt = result.outcome === 'built'
    const isPart = result.partial === true
    if (isBuilt && !isPart) waiting.clear()
    for (const path of changed ?? []) {
      if (isBuilt) waiting.delete(path)
      else waiting.add(path)
    }
    if (changed === undefined || !isPart) isUnknown = !isBuilt && changed === undefined
    const stays = isPart ? wrong.filter(({ path }) => waiting.has(fileOf(path)) && !changed?.includes(fileOf(path))) : []
    wrong = [...stays, ...(isBuilt ? [] : result.diagnostics.filter(isStopping))]
    const all = new Map([...result.diagnostics, ...stays].map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]))
    const outcome = stays.length > 0 && isBuilt ? 'content' : result.outcome
    onResult({ ...result, outcome, diagnostics: [...all.values()] }, isBuilt && waiting.size === 0)
  }
  const attempt = async (changed: string[] | undefined): Promise<Built> => {
    let isReported = false
    const published = (result: Built) => {
      isReported = true
      settle(result, changed)
    }
    const others = new Set([...waiting].filter((path) => !changed?.includes(path)))
    const result = await build(changed, others, published)
    if (!isReported) published(result)
    return result
  }
  return async (paths?: string[]): Promise<void> => {
    const isApart = waiting.size > 0 && paths?.every((path) => !waiting.has(path)) === true
    const changed = isUnknown || paths === undefined ? undefined : isApart ? paths : [...new Set([...waiting, ...paths])]
    if (changed === undefined) waiting.clear()
    const { outcome, diagnostics } = await attempt(changed)
    if (outcome === 'built') return
    const broken = new Set(diagnostics.filter(isStopping).map(({ path }) => fileOf(path)))
    for (const path of broken) waiting.add(path)
    const fine = changed?.filter((path) => !broken.has(path))
    if (fine === undefined || (fine.length > 0 && fine.length < (changed?.length ?? 0))) await attempt(fine)
  }
}
