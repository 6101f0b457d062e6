import type { Diagnostic } from '../../core/diagnostics.ts'

/** A diagnostic with its stable id (`fingerprint.ts`); paths are as they are shown. */
export interface ReportedFinding extends Diagnostic {
  fingerprint: string
  /** Where no file is at fault: the path is the address of a page, such as `/en/feeds/`. */
  page?: true
}

export interface ReportContext {
  /** The version of Diglot. */
  version: string
  /** Colours a word, where the stream is a terminal that has colours. */
  paint(style: Style, text: string): string
}

export type Style = 'red' | 'yellow' | 'green' | 'dim' | 'bold'

/** How diagnostics are printed. A file in this folder, and its row in `index.ts`. */
export interface Reporter {
  stream: 'stdout' | 'stderr'
  /** Lines without the last line break; an empty text prints nothing. */
  print(findings: ReportedFinding[], context: ReportContext): string
}
