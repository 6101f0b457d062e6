import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { peersFolder, writePeerData } from './peer-data.ts'
import { type Measured, measure, versionOf } from './process.ts'

/**
 * A generator over the same corpus. For each article every one makes an HTML page and an AMP page with the same parts
 * (published.ts has the list), and for each edition an RSS feed of the newest 50 with their full text. Diglot alone draws a
 * QR code in each page, and puts its whole style sheet into AMP pages. Diglot and Hugo also make pages and feeds of sections, pages of tags and a sitemap; Eleventy and Astro are spared those.
 */
export interface Builder {
  name: string
  version: string
  /** Where it publishes. */
  out: string
  /** Where that generator publishes the AMP page of an article; `{locale}/{section}/{slug}` is its HTML page's folder. */
  amp: (folder: string) => string
  /** Forgets what it published and what it remembers, and builds all from nothing. */
  build(): Promise<Measured>
}

export const besideHtml = (folder: string) => `${folder}/amp/index.html`

/** A peer, or why it is missing, in one line. */
type Found = Builder | string

const finders = { hugo: findHugo, eleventy: findEleventy, astro: findAstro }
export const peerNames = Object.keys(finders)

/** The peers of those names that this machine has or that npm can install. Each that is left out is reported. */
export function findPeers(names: string[], folder: string, site: string, tell: (text: string) => void): Builder[] {
  return Object.entries(finders).flatMap(([name, find]) => {
    if (!names.includes(name)) return []
    const found = find(folder, site)
    if (typeof found !== 'string') return [found]
    tell(found)
    return []
  })
}

function findHugo(folder: string, site: string): Found {
  const version = /v[\d.]+/.exec(versionOf('hugo', 'version') ?? '')?.[0]?.slice(1)
  if (version === undefined) return 'Left out: Hugo is not installed (Debian: apt-get install hugo).'
  const root = layOut('hugo', folder, site)
  writePeerData(join(root, 'i18n'), join(root, 'data/networks.json'))
  // Versions before 0.110 know no other name for their settings.
  cpSync(join(root, 'hugo.toml'), join(root, 'config.toml'))
  cpSync(join(site, 'content/media'), join(root, 'static/media'), { recursive: true })
  const found = builder('Hugo', version, root, [], () => measure('hugo', ['--quiet', '-d', 'public'], root))
  return { ...found, amp: (folder) => `${folder.replace('/', '/amp/')}/index.html` }
}

function findEleventy(folder: string, site: string): Found {
  const root = layOut('eleventy', folder, site)
  const version = install(root, '@11ty/eleventy')
  if (version === undefined) return 'Left out: Eleventy could not be installed with npm.'
  writePeerData(join(root, 'words'), join(root, 'networks.json'))
  for (const name of ['amp.njk', 'feed.njk']) cpSync(join(root, name), join(root, 'content', name))
  for (const name of ['en', 'zh']) cpSync(join(root, `${name}.json`), join(root, 'content', name, `${name}.json`))
  cpSync(join(site, 'content/media'), join(root, 'media'), { recursive: true })
  const command = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  return builder('Eleventy', version, root, ['.cache'], () => measure(process.execPath, [command, '--quiet'], root))
}

function findAstro(folder: string, site: string): Found {
  const root = layOut('astro', folder, site)
  const version = install(root, 'astro')
  if (version === undefined) return 'Left out: Astro could not be installed with npm.'
  writePeerData(join(root, 'src/shared/words'), join(root, 'src/shared/networks.json'))
  cpSync(join(site, 'content/media'), join(root, 'static/media'), { recursive: true })
  const command = join(root, 'node_modules/astro/bin/astro.mjs')
  const kept = ['.astro', 'node_modules/.astro', 'node_modules/.vite']
  return builder('Astro', version, root, kept, () => measure(process.execPath, [command, 'build', '--silent'], root))
}

function builder(name: string, version: string, root: string, kept: string[], run: () => Promise<Measured>): Builder {
  const out = join(root, 'public')
  return {
    name,
    version,
    out,
    amp: besideHtml,
    build() {
      for (const path of [out, ...kept.map((path) => join(root, path))]) rmSync(path, { recursive: true, force: true })
      return run()
    },
  }
}

/** A fresh folder with the peer's own files and the corpus; what npm installed there last time stays. */
function layOut(name: string, folder: string, site: string): string {
  const root = join(folder, name)
  for (const old of ['content', 'layouts', 'i18n', 'data', 'src', '_includes', 'static', 'media'])
    rmSync(join(root, old), { recursive: true, force: true })
  cpSync(join(peersFolder, name), root, { recursive: true })
  mkdirSync(join(root, 'content'), { recursive: true })
  for (const locale of ['en', 'zh']) cpSync(join(site, 'content', locale), join(root, 'content', locale), { recursive: true })
  return root
}

/** Has npm install what the peer's package.json asks for, once; gives the version of its main package. */
function install(root: string, name: string): string | undefined {
  const described = join(root, 'node_modules', name, 'package.json')
  const packages: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies
  const installed = () => (existsSync(described) ? String(JSON.parse(readFileSync(described, 'utf8')).version) : undefined)
  const lacking = Object.keys(packages).some((name) => !existsSync(join(root, 'node_modules', name)))
  if (installed() !== packages[name] || lacking)
    spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: root, shell: process.platform === 'win32' })
  return installed()
}
