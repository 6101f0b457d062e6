import type { LeakFinding } from '../check/leak/finder.ts'
import type { PairResult } from '../check/parity/index.ts'
import type { Loss } from '../core/body.ts'
import { type RawDiagnostic, type Report, replay } from '../core/diagnostics.ts'
import type { PageLoss } from './losses.ts'
import { reportUnreadTags, type UnreadTags } from './unread-tags.ts'

/**
 * What a build has found, by what it was found in: before acknowledgements, and before the site's `rules`. A build of
 * changed articles replaces what was found in them, and reports the rest again. Plain data.
 */
export interface Found {
  /** What is found in no single article while the site is opened: settings, pictures, names. */
  site: RawDiagnostic[]
  /** What is found in catalogues and the settings of editions. */
  catalogues: RawDiagnostic[]
  /** What is found in no single article when pages are planned and published. */
  output: RawDiagnostic[]
  /** Path of a file → what was found when it was read. */
  articles: Map<string, RawDiagnostic[]>
  /** Address of an article in an edition → what was found in its links and pictures. */
  entries: Map<string, RawDiagnostic[]>
  /** Id of a translation → what was found between it and its original. */
  pairs: Map<string, PairResult>
  /** What the translations of one edition render in two ways. */
  consistency: RawDiagnostic[]
  /** Id of an article → what plugins took out of its text. */
  lost: Map<string, Loss[]>
  /** Id of an article → unknown tags of other generators in it. */
  unreadTags: Map<string, UnreadTags>
  /** Address of a page → what was found in its files. */
  pages: Map<string, FoundInPage>
}

export interface FoundInPage {
  findings: LeakFinding[]
  losses: PageLoss[]
  diagnostics: RawDiagnostic[]
}

export function nothingFound(): Found {
  return {
    site: [],
    catalogues: [],
    output: [],
    articles: new Map(),
    entries: new Map(),
    pairs: new Map(),
    consistency: [],
    lost: new Map(),
    unreadTags: new Map(),
    pages: new Map(),
  }
}

/** A copy, so that what is found later is not found in the first. */
export function copyFound(found: Found): Found {
  const { site, catalogues, output, articles, entries, pairs, consistency, lost, unreadTags, pages } = found
  return {
    site: [...site],
    catalogues: [...catalogues],
    output: [...output],
    articles: new Map(articles),
    entries: new Map(entries),
    pairs: new Map(pairs),
    consistency,
    lost: new Map(lost),
    unreadTags: new Map(unreadTags),
    pages: new Map(pages),
  }
}

/** A report that also writes down what it is given: in a list that `list` makes when there is something. */
export function recordIn(list: () => RawDiagnostic[], report: Report): Report {
  return {
    ...report,
    add(...call) {
      list().push(call)
      report.add(...call)
    },
  }
}

/** The list of a key, made when it is asked for. */
export function getOrCreateList(lists: Map<string, RawDiagnostic[]>, key: string): RawDiagnostic[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** Sets a value, or deletes its key if the value is empty. */
export function put<Value>(map: Map<string, Value>, key: string, value: Value, isEmpty: boolean): void {
  if (isEmpty) map.delete(key)
  else map.set(key, value)
}

/** Reports what needs neither acknowledgements nor the site. */
export function reportRaw({ site, catalogues, output, articles, entries, consistency, unreadTags, pages }: Found, report: Report): void {
  for (const calls of [site, catalogues, output, consistency]) replay(calls, report)
  for (const calls of [...articles.values(), ...entries.values()]) replay(calls, report)
  reportUnreadTags(unreadTags.values(), report)
  for (const { diagnostics } of pages.values()) replay(diagnostics, report)
}
