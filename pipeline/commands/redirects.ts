import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deployedPaths, manifestOf } from '../build/deployed.ts'
import { formatDiagnostic } from '../core/diagnostics.ts'
import { isConverted, toAddress } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import { isOtherFormat } from '../render/formats/index.ts'
import type { Article } from '../site/article.ts'
import { addressesOf } from '../site/pages/moved.ts'
import { createSuccessors, vanished } from '../site/pages/vanished.ts'
import { type Command, CommandError } from './command.ts'
import { edit } from './front-matter.ts'
import { openSite } from './open.ts'
import { replaceSource } from './replace-file.ts'

/** Lists addresses that have vanished since the last publication; `--done` writes them into the articles that moved. */
export const redirects: Command = {
  async run({ root, out, now, flags, show }) {
    const { site } = await openSite(root, now)
    const report = createReport()
    const paths = deployedPaths({ root, out }, site.config, report) ?? [...manifestOf(root, out, report).keys()]
    const before = { paths, isOtherFormat }
    if (report.failed()) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
    const here = [...site.stories.values()].flatMap((versions) => [...versions.values()])
    const known = new Set(here.flatMap(addressesOf))
    const gone = vanished(site, before, (path) => known.has(toAddress(path)))
    if (gone.length === 0) return 'No address of a story has vanished.'
    const successorsOf = createSuccessors(gone, site, before)
    // A converted article has had the addresses of its source.
    const own = gone.filter((address) => !successorsOf(address).some(({ path }) => isConverted(path)))
    return own.map((address) => follow(address, successorsOf(address), { root, show, write: flags.has('done') })).join('\n')
  },
}

interface Writing {
  root: string
  show(path: string): string
  write: boolean
}

function follow(address: string, found: Article[], { root, show, write }: Writing): string {
  const [article, ...others] = found
  if (!article || others.length > 0)
    return `${address} → ? (add it to "aliases" in the front matter of the article that replaces it, or to "gone" in the settings)`
  if (!write) return `${address} → ${article.address} (${show(article.path)})`
  replaceSource(
    root,
    article.path,
    edit(readFileSync(join(root, article.path), 'utf8'), (document) => document.set('aliases', [...article.aliases, address])),
  )
  return `${address} → ${article.address}: added to "aliases" in ${show(article.path)}`
}
