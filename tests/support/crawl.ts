import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Follows every link from the root page on, as a reader would, and reports torn files and links to missing ones. */
export function crawl(out: string, origin: string): { pages: number; wrong: string[] } {
  const wrong: string[] = []
  const seen = new Set<string>()
  const waiting = ['index.html', 'sitemap.xml'].filter((path) => existsSync(join(out, path)))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const text = read(out, path)
    if (text === undefined) continue
    if (!/<\/(?:html|rss|urlset)>\s*$/.test(text)) wrong.push(`${path} is torn`)
    for (const target of linksOf(text, origin)) {
      if (exists(out, target)) {
        if (/\.(?:html|xml)$/.test(target)) waiting.push(target)
      }
      // The page may have been replaced since it was read: what counts is what both are now.
      else if (linksOf(read(out, path) ?? '', origin).includes(target) && !exists(out, target)) wrong.push(`${path} → ${target} is missing`)
    }
  }
  return { pages: seen.size, wrong }
}

function read(out: string, path: string): string | undefined {
  try {
    return readFileSync(join(out, path), 'utf8')
  } catch {
    return undefined
  }
}

function exists(out: string, path: string): boolean {
  return statSync(join(out, path), { throwIfNoEntry: false })?.isFile() ?? false
}

/** Local files that a page links to, by attributes and by the addresses of a sitemap or a feed. */
function linksOf(text: string, origin: string): string[] {
  const found = [...text.matchAll(/(?:href|src)="?([^"\s>]+)"?|<(?:loc|link)>([^<]+)</g)].map((match) => match[1] ?? match[2] ?? '')
  return found.flatMap((address) => {
    const path = address.startsWith(origin) ? address.slice(origin.length) : address
    if (!/^\/(?!\/)/.test(path)) return []
    const file = decodeURIComponent(path.replace(/[?#].*$/, '')).slice(1)
    return [file.endsWith('/') || file === '' ? `${file}index.html` : file]
  })
}
