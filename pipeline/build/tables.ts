import * as z from 'zod'
import type { PairContext, ParityFinding } from '../check/parity/finding.ts'
import type { TermRendering } from '../check/parity/glossary.ts'
import type { RawDiagnostic } from '../core/diagnostics.ts'
import type { Theme } from '../render/theme/theme.ts'
import type { Inputs } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { MeasuredFile } from '../source/scan.ts'
import type { JobText } from './compare-pair.ts'
import type { Cache } from './engine/cache.ts'
import { createTable } from './engine/table.ts'
import type { FoundInPage } from './found.ts'
import type { PageLinks } from './page-links.ts'
import { part } from './part.ts'
import type { Reading } from './reading.ts'
import type { Chunk } from './remote/chunk.ts'

const strings = z.array(z.string())

const article = z.object({ hash: z.string(), tag: z.string().optional(), conversion: z.string().optional(), reading: part<Reading>() })
const pair = z.object({
  original: part<JobText>(),
  translation: part<JobText>(),
  context: part<PairContext>(),
  basis: z.string().optional(),
})
const pairResult = z.object({
  findings: z.array(part<ParityFinding>()),
  changes: z.string().optional(),
  terms: z.array(part<TermRendering>()).optional(),
})
const page = z.object({
  files: z.array(z.tuple([z.string(), z.string()])),
  /** The messages that it asked for (`UsedMessages.list`). */
  messages: z.string(),
  found: part<Pick<FoundInPage, 'findings' | 'losses'>>().optional(),
  links: part<PageLinks>().optional(),
})
const inputs = z.object({
  inputs: part<Inputs>(),
  /** Names of the inputs that had changed when it was rendered; none where it was new. */
  because: strings,
})
const planned = z.object({
  path: z.string(),
  story: z.string(),
  entries: strings,
  pages: strings,
  cards: strings,
  isTitleShared: z.literal(true).optional(),
})
const search = z.object({
  stories: z.array(z.tuple([z.string(), z.string(), z.string()])),
  files: z.array(z.tuple([z.string(), z.number(), z.string()])),
})
const chunk = z.object({
  names: z.array(z.tuple([z.string(), z.number()])),
  /** The key of the list that it is in, and what the list says of it. */
  list: z.string(),
  chunk: part<Chunk>(),
})
const measured = z.object({ measured: part<MeasuredFile>().optional(), diagnostics: z.array(part<RawDiagnostic>()) })

/** What is known of an article's file. */
export type CachedArticle = z.output<typeof article>
/** What is known of a page that was rendered. */
export type PageRecord = z.output<typeof page>
/** What a page was rendered from. */
export type InputsRecord = z.output<typeof inputs>

/** All tables of the cache. Their keys are in ARCHITECTURE, "Incremental builds". */
export const tables = {
  /** Path → what its file says. Its body is apart (`readBody`). */
  articles: createTable('articles', article),
  /** Id of a translation → what is compared, without the bodies. */
  pairs: createTable('pairs', pair),
  /** Id of a translation → what was found. */
  parity: createTable('parity', pairResult),
  /** Path of a picture → its size. */
  pictures: createTable('pictures', measured),
  /** Name and language → slug. */
  slugs: createTable('slugs', z.string()),
  theme: createTable('theme', part<Theme>()),
  /** Address → what came of it. */
  pages: createTable('pages', page),
  /** Address → what it was rendered from; the empty one has what many pages are made from. Read only of pages that are rendered again. */
  inputs: createTable('inputs', inputs),
  /** Address → the model of a page that shows a body. */
  models: createTable('models', part<PageModel>()),
  /** Id of an article → where it is shown. */
  planned: createTable('planned', planned),
  /** Folder → what its index is made of. */
  search: createTable('search', search),
  /** Hash of a chunk of the shared cache → names of its entries, and how many bytes each has. */
  chunks: createTable('chunks', chunk),
  /** What all of it was made with. */
  toolchain: createTable('toolchain', z.null()),
}

/** The stored body of an article, by the path of its file (`stored-body.ts`). */
export function readBody(cache: Cache, path: string): Uint8Array {
  return cache.bytes('articles', path)
}

export function storeBody(cache: Cache, path: string, bytes: Uint8Array): void {
  cache.putBytes('articles', path, bytes)
}
