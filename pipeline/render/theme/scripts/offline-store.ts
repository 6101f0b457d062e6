// The cache of the stories that a reader has read.
import { storiesCache } from './offline-names.ts'

/** How many stories are cached: the last ones that were read. */
const most = 40

/** A story that was read. */
export interface KeptStory {
  /** Absolute; so are those of `files`, which its page needs: style sheets, scripts, pictures that were shown. */
  href: string
  files: string[]
  title: string
  /** BCP 47, of the title. */
  lang: string
  dir: string
  /** BCP 47, of the edition. */
  edition: string
}

/** The list of stories is cached like a file beside them. */
const listAt = () => new URL('../diglot-stories.json', import.meta.url).href

/** The stories that can be read without a network, the last read one first. */
export async function keptStories(): Promise<KeptStory[]> {
  const list = await (await caches.open(storiesCache)).match(listAt())
  return list ? ((await list.json()) as KeptStory[]) : []
}

/** Keeps a story, and lets go of those that are too many. */
export function keepStory(story: KeptStory): Promise<void> {
  return alone(async () => {
    const cache = await caches.open(storiesCache)
    const before = await keptStories()
    const known = before.find(({ href }) => href === story.href)
    const files = [...new Set([...story.files, ...(known?.files ?? [])])]
    await Promise.all([story.href, ...story.files].map((url) => add(cache, url)))
    const stories = [{ ...story, files }, ...before.filter(({ href }) => href !== story.href)].slice(0, most)
    await cache.put(listAt(), new Response(JSON.stringify(stories), { headers: { 'Content-Type': 'application/json' } }))
    const needed = new Set([listAt(), ...stories.flatMap(({ href, files: own }) => [href, ...own])])
    for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url)
  })
}

/** What the browser has fetched just now it need not fetch again. */
async function add(cache: Cache, url: string): Promise<void> {
  const response = await fetch(url, { cache: 'force-cache' })
  if (response.ok && !response.redirected) await cache.put(url, response)
}

/** Two pages do not write the list at the same time. */
function alone(work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(storiesCache, work) : work()
}
