import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled, type Measured, measure } from './process.ts'

/** A generator over the same corpus: HTML and AMP for every article, and feeds. */
export interface Peer {
  name: string
  /** Builds all from nothing. */
  build(): Promise<Measured>
}

const here = fileURLToPath(new URL('./peers', import.meta.url))

/** The peers that this machine has, or that npm can install. Each is told of that is left out. */
export function findPeers(folder: string, site: string, tell: (text: string) => void): Peer[] {
  return [hugo(folder, site), eleventy(folder, site)].flatMap((found) => {
    if (typeof found !== 'string') return [found]
    tell(found)
    return []
  })
}

function layOut(name: string, folder: string, site: string): string {
  const root = join(folder, name)
  rmSync(join(root, 'content'), { recursive: true, force: true })
  cpSync(join(here, name), root, { recursive: true })
  mkdirSync(join(root, 'content'), { recursive: true })
  for (const locale of ['en', 'zh']) cpSync(join(site, 'content', locale), join(root, 'content', locale), { recursive: true })
  return root
}

function hugo(folder: string, site: string): Peer | string {
  if (!isInstalled('hugo')) return 'Hugo is not installed (Debian: apt-get install hugo)'
  const root = layOut('hugo', folder, site)
  // Old versions know no other name for their settings.
  cpSync(join(root, 'hugo.toml'), join(root, 'config.toml'))
  cpSync(join(site, 'content/media'), join(root, 'static/media'), { recursive: true })
  return {
    name: 'Hugo',
    async build() {
      rmSync(join(root, 'public'), { recursive: true, force: true })
      return measure('hugo', ['--quiet', '-d', 'public'], root)
    },
  }
}

function eleventy(folder: string, site: string): Peer | string {
  const root = layOut('eleventy', folder, site)
  const command = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  if (!existsSync(command)) spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: root })
  if (!existsSync(command)) return 'Eleventy could not be installed'
  for (const name of ['amp.njk', 'feed.njk']) cpSync(join(root, name), join(root, 'content', name))
  return {
    name: 'Eleventy',
    async build() {
      rmSync(join(root, 'public'), { recursive: true, force: true })
      return measure(process.execPath, [command, '--quiet'], root)
    },
  }
}
