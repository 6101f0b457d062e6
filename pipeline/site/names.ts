import { order, type Report } from '../core/diagnostics.ts'
import type { LocaleEntry } from '../core/edition.ts'
import { isConverted } from '../core/files.ts'
import { placeOfKeys } from '../core/places.ts'
import type { SourceArticle } from '../source/article.ts'
import { type Authors, createAuthors } from './authors.ts'
import { foldName } from './fold-name.ts'
import { introducedName, storyKind } from './story-kind.ts'

/** How names are published, and which spellings of a name are others. */
interface Spelling {
  /** The published spelling of a name. */
  of(name: string): string
  /** Spellings that are not the published one → how often each is written. */
  others: Map<string, number>
}

/**
 * Makes what gives the published spelling of a name: the one that the catalogues label, else the one that is written most
 * often (of equals the first by code unit). Two labelled spellings stay two names.
 */
function createSpelling(written: Iterable<string>, labelled: ReadonlySet<string> = new Set()): Spelling {
  const counts = new Map<string, Map<string, number>>()
  for (const name of [...labelled, ...written]) {
    const spellings = counts.get(foldName(name)) ?? new Map<string, number>()
    counts.set(foldName(name), spellings.set(name, (spellings.get(name) ?? 0) + 1))
  }
  const chosen = new Map([...counts].map(([fold, spellings]) => [fold, choose(spellings, labelled)]))
  const of = (name: string) => (labelled.has(name) ? name : (chosen.get(foldName(name)) ?? name))
  const others = new Map([...counts.values()].flatMap((spellings) => [...spellings].filter(([name]) => of(name) !== name)))
  return { of, others }
}

function choose(spellings: Map<string, number>, labelled: ReadonlySet<string>): string {
  const [best = ''] = [...spellings]
    .map(([name]) => name)
    .sort((a, b) => Number(labelled.has(b)) - Number(labelled.has(a)) || (spellings.get(b) ?? 0) - (spellings.get(a) ?? 0) || order(a, b))
  return best
}

/** Names of a kind that are written in more than one way, each at the first article that has another spelling than the published one. */
function reportSpellings(articles: SourceArticle[], key: 'tags' | 'authors', { of, others }: Spelling, report: Report): void {
  if (others.size === 0) return
  const left = new Map(others)
  for (const article of articles.toSorted((a, b) => order(a.path, b.path))) {
    for (const name of article.matter[key] ?? []) {
      const count = left.get(name)
      if (count === undefined) continue
      left.delete(name)
      const [noun, articlesWord] = [key === 'tags' ? 'tag' : 'author', count === 1 ? '1 article' : `${count} articles`]
      report.add(
        'front-matter/spelling',
        placeOfKeys(article, key),
        `the ${noun} ${JSON.stringify(name)} (in ${articlesWord}) is published as ${JSON.stringify(of(name))}, as others write it. Write it in one way.`,
      )
    }
  }
}

/** How the names of tags and authors are published. */
export interface Spellings {
  tagSpelling(tag: string): string
  /** An author as an edition writes the name. */
  authorSpelling(name: string, locale: string): string
  authors: Authors
}

interface Named {
  articles: SourceArticle[]
  entries: Map<string, LocaleEntry>
}

/** No closure of `spellingsOf`: what that returns would keep all articles in memory. */
function namesOf(articles: SourceArticle[], key: 'tags' | 'authors'): string[] {
  return articles.flatMap(({ matter }) => matter[key] ?? [])
}

/** How tags and authors are published, whatever the case in which single articles write them. */
export function spellingsOf({ articles, entries }: Named, report: Report): Spellings {
  const labels = [...entries.values()].flatMap(({ words: { site } }) => {
    const tags: unknown = site !== null && typeof site === 'object' && 'tags' in site ? site.tags : undefined
    return tags !== null && typeof tags === 'object' ? Object.keys(tags) : []
  })
  const written = articles.filter(({ path }) => !isConverted(path))
  const tags = createSpelling(namesOf(written, 'tags'), new Set(labels))
  const introduced = articles.filter(({ story }) => storyKind(story, []) === 'author')
  const slugs = new Set(introduced.map(({ story }) => introducedName(story)))
  const authorNames = namesOf(written, 'authors').filter((name) => !slugs.has(name))
  const names = createSpelling(authorNames, new Set(introduced.map(({ matter }) => matter.title)))
  reportSpellings(written, 'tags', tags, report)
  reportSpellings(written, 'authors', names, report)
  const authors = createAuthors(introduced, report)
  return {
    tagSpelling: tags.of,
    authorSpelling: (name, locale) => authors.nameIn(slugs.has(name) ? name : names.of(name), locale),
    authors,
  }
}
