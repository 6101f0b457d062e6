import type { DateTime } from 'luxon'
import type { Archive } from './archive.ts'
import type { Notes } from './topics.ts'

/** The file of an article in an archive, and what its path says. */
export interface ArticleFile {
  path: string
  /** In lower case: `zh-cn`. */
  language?: string | undefined
  /** The path without language and ending: the same in all languages of a story. */
  key: string
  /** Values for keys that the front matter does not have. */
  defaults?: Record<string, unknown>
  /** Where relative addresses in its text begin; the folder of the file if it is not given. */
  folder?: string
  isDraft?: boolean
}

/** An article that was read, for the rule that gives its old address. */
export interface ReadArticle extends ArticleFile {
  /** Front matter, with its defaults. */
  data: Record<string, unknown>
  language: string
  title: string
  /** When it was published, in the time zone of the source. */
  date?: DateTime | undefined
}

/** Files that the old site had at an address: `static/map.png` at `/map.png`. */
export interface ServedFolder {
  folder: string
  at: string
}

/** What a generator knows of its archive. */
export interface Source {
  title?: string | undefined
  description?: string | undefined
  /** Titles by language. */
  titles?: Record<string, string>
  /** The address of the old site. */
  url?: string | undefined
  /** The path that its pages are below, such as `/blog`, if `url` does not say it. */
  base?: string
  timeZone?: string | undefined
  /** The language of articles whose path and front matter do not say one. */
  language?: string | undefined
  /** Languages that its settings name. */
  languages: string[]
  articles: ArticleFile[]
  /** Whether files that end in `.md` are MDX too. */
  isMdx?: boolean
  served: ServedFolder[]
  /** Addresses that an article had, from the root: the first is the one that its generator makes. */
  addresses(article: ReadArticle): string[]
  /** Names of authors by their keys. */
  authors?: Record<string, string>
  /** Names of sections, by section and language. */
  sections?: Record<string, Record<string, string>>
  /** Files that are not imported, by what they are. */
  left: Map<string, string[]>
}

/** A generator of sites: how its archives are recognised and read. A file and a row in `index.ts` each. */
export interface Generator {
  /** Why an archive is this generator's; undefined if it is not. */
  recognise(archive: Archive): string | undefined
  open(archive: Archive, languages: string[], notes: Notes): Source
}
