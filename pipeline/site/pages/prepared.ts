import type { Prepared } from './article.ts'
import type { Related } from './neighbours.ts'

/** Locale → articles, prepared. */
export type PreparedEditions = Map<string, Prepared[]>

/** The positions of an edition's stories, by what their lists are of. */
export interface Groups {
  section: Map<string, number[]>
  tag: Map<string, number[]>
  author: Map<string, number[]>
  /** By `2026-11`, newest first. */
  month: Map<string, number[]>
}

/** The articles of all editions, with what pages show of them. */
export interface PreparedSite {
  /** Locale → its stories, newest first. */
  editions: PreparedEditions
  /** Locale → the introductions of its tags and authors. */
  introductions: PreparedEditions
  /** Locale → which of the stories are related. */
  related: Map<string, Related>
  /** Locale → which lists they are in. */
  groups: Map<string, Groups>
}
