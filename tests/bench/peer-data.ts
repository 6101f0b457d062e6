import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { networks } from '../../pipeline/render/share/networks.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
export const peersFolder = fileURLToPath(new URL('./peers', import.meta.url))

/** A network that pages are shared on; its address has `{url}`, `{title}` and `{summary}`, to be replaced with encoded text. */
interface SharedNetwork {
  key: string
  name: string
  href: string
}

/** The networks that an edition of Diglot offers by default, but for those that a QR code is drawn for: no peer can draw one. */
export function sharedNetworks(locale: string): SharedNetwork[] {
  const { share }: { share: string[] } = JSON.parse(readFileSync(join(project, 'locales', locale, 'edition.json'), 'utf8'))
  const [url, title, summary] = ['{url}', '{title}', '{summary}']
  const written = { url, title, summary, tag: locale === 'zh' ? 'zh-Hans' : locale, mailBody: `${title}\n\n${url}` }
  return share.flatMap((key) => {
    const href = networks[key]?.href?.(written)
    return href === undefined ? [] : [{ key, name: networks[key]?.name ?? '', href: href.replace(/%7B(\w+)%7D/g, '{$1}') }]
  })
}

/** Writes what all peers' templates use: the words of the interface in both languages, and the networks. */
export function writePeerData(wordsFolder: string, networksFile: string): void {
  cpSync(join(peersFolder, 'shared'), wordsFolder, { recursive: true })
  mkdirSync(dirname(networksFile), { recursive: true })
  writeFileSync(networksFile, JSON.stringify({ en: sharedNetworks('en'), zh: sharedNetworks('zh') }, null, 2))
}
