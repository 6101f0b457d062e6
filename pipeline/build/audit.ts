import { type Report, startOf } from '../core/diagnostics.ts'

/** Compares what a build makes again with what the cache has of it (`diglot build --audit`). */
export interface Audit {
  /** `path`: of the article, or of the page's file in the output folder. `what` is an article, a comparison or a page. */
  compare(what: string, path: string, cached: unknown, made: unknown): void
}

export function createAudit(report: Report): Audit {
  return {
    compare(what, path, cached, made) {
      if (JSON.stringify(cached) === JSON.stringify(made)) return
      report.add(
        'cache/differs',
        startOf(path),
        `the cache has something else of this ${what} than the same sources give now. Build with --no-cache, or delete the cache, and report this.`,
      )
    },
  }
}
