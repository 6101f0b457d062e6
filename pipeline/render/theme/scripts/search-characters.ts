import { queryParts } from './characters.ts'

/** A story that Pagefind found; `data` fetches what is known of it. */
export interface Hit<Data> {
  id: string
  score: number
  data(): Promise<Data>
}

/** Pagefind's search: between quotation marks, words are found in a row. */
type Search<Data> = (term: string) => Promise<{ results: Hit<Data>[] }>

/** Single characters that every story has. */
const common = new Set('的了是在和有不也就都而及与或呢吗呀啊吧么之其这那我你他她它们着过地得被把对于为以从到'.split(''))
/** What a question has besides its subject. */
const asking = new Set(['什么', '怎么', '怎样', '如何', '为什么', '为何', '哪里', '哪些', '哪个', '多少', '谁', '几'])

/**
 * Finds stories in a language without spaces: those that have every run of characters and every word that the reader asked
 * for; if there are none, those that have all words of the question. `asked` is what was found, for excerpts to mark.
 */
export async function searchByCharacters<Data>(
  search: Search<Data>,
  query: string,
  lang: string,
): Promise<{ results: Hit<Data>[]; asked: string[] }> {
  const parts = queryParts(query).filter((part) => !common.has(part))
  const results = await findAll(search, parts)
  if (results.length > 0) return { results, asked: parts.map(asWritten) }
  const words = 'Segmenter' in Intl ? wordsOf(query, lang) : parts
  return { results: words.join() === parts.join() ? [] : await findAll(search, words), asked: words.map(asWritten) }
}

const asWritten = (part: string): string => part.replaceAll(' ', '')

/** The words of a question, as the browser's dictionary has them, without those that say nothing. */
function wordsOf(query: string, lang: string): string[] {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(query)]
    .filter(({ segment, isWordLike }) => isWordLike && !common.has(segment) && !asking.has(segment))
    .flatMap(({ segment }) => queryParts(segment))
}

/** Stories with all parts, the best first. */
async function findAll<Data>(search: Search<Data>, parts: string[]): Promise<Hit<Data>[]> {
  const [first = [], ...others] = await Promise.all(parts.map((part) => find(search, part)))
  const scores = others.map((hits) => new Map(hits.map(({ id, score }) => [id, score])))
  return first
    .filter(({ id }) => scores.every((known) => known.has(id)))
    .map((hit) => ({ ...hit, score: scores.reduce((sum, known) => sum + (known.get(hit.id) ?? 0), hit.score) }))
    .sort((a, b) => b.score - a.score)
}

/** A row of characters that is found is ranked as its characters are: Pagefind gives rows no rank. */
async function find<Data>(search: Search<Data>, part: string): Promise<Hit<Data>[]> {
  const { results } = await search(part)
  if (!part.includes(' ')) return results
  const rows = new Set((await search(`"${part}"`)).results.map(({ id }) => id))
  return results.filter(({ id }) => rows.has(id))
}
