import type { Config } from '../config.ts'
import { order, type Report, startOf } from '../diagnostics.ts'
import type { SourceArticle } from '../types.ts'
import { readFrontMatter } from './front-matter.ts'
import { storyPaths } from './paths.ts'
import type { SourceFile } from './scan.ts'

/** Files → articles: which story and locale by the path, what else by the front matter. */
export function readArticles(files: SourceFile[], config: Config, locales: string[], report: Report): SourceArticle[] {
  const read = storyPaths(config.content.pattern)
  const settings = { timeZone: config.timeZone, unknownKeys: config.content.unknownKeys }
  const taken = new Map<string, string>()
  return files.flatMap((file) => {
    const named = read(file.path.slice('content/'.length))
    if (!named) {
      report.add(
        'content/path',
        startOf(file.path),
        `the path does not say which story and language this is; expected content/${config.content.pattern}. Move the file, or set content.pattern.`,
      )
      return []
    }
    if (!locales.includes(named.locale)) {
      report.add(
        'content/locale',
        startOf(file.path),
        `"${named.locale}" is no edition; expected one of: ${locales.toSorted(order).join(', ') || 'none yet'}. Make the folder locales/${named.locale}/, or rename the file.`,
      )
      return []
    }
    const before = taken.get(`${named.story}:${named.locale}`)
    if (before !== undefined) {
      report.add(
        'route/collision',
        startOf(file.path),
        `the story "${named.story}" has two articles in "${named.locale}"; the other is ${before}. Delete one.`,
      )
      return []
    }
    taken.set(`${named.story}:${named.locale}`, file.path)
    checkProse(file, report)
    const matter = readFrontMatter(file, settings, report)
    return matter ? [{ path: file.path, ...named, ...matter }] : []
  })
}

/** `]]>` ends a CDATA section: many feed readers and scrapers stop there. In code it is split; in prose it is a slip. */
function checkProse(file: SourceFile, report: Report): void {
  if (!file.text.includes(']]>')) return
  let fence = ''
  // Comments are dropped; their line ends keep the lines in place.
  const text = file.text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
    const column =
      fence === '' && !/^(?: {4}|\t)/.test(line) ? line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)).indexOf(']]>') : -1
    if (column >= 0)
      report.add(
        'content/cdata-end',
        { path: file.path, line: index + 1, column: column + 1 },
        '"]]>" stands in the text, which ends the section of a feed that the text is carried in. Write it as code, or as "]]&gt;".',
      )
  }
}
