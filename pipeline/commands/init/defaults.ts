import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Machine } from '../command.ts'
import type { Given, Question } from './answers.ts'

/** What each question is answered with if nobody says otherwise. */
export function defaultsFor(dir: string, { timeZone }: Machine, given: Given): Record<Question, string> {
  const name = nameFrom(dir)
  const host = given.host ?? 'github'
  return {
    name,
    locales: 'en,zh',
    host,
    url: (host === 'github' && pagesOf(dir)) || `https://${nameOfPackage(dir)}.example/`,
    'time-zone': timeZone,
  }
}

/** `my-paper` → `My Paper`. */
function nameFrom(dir: string): string {
  const words = basename(dir)
    .split(/[-_.\s]+/)
    .filter((word) => word !== '')
  return words.map((word) => word.replace(/^\p{Ll}/u, (first) => first.toUpperCase())).join(' ') || 'My Paper'
}

/** The name of the folder, as the name of a package and of a host: small letters, digits and hyphens. */
export function nameOfPackage(dir: string): string {
  const plain = basename(dir).normalize('NFKD').toLowerCase()
  const [name = 'my-paper'] = /[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?/.exec(plain.replace(/[^a-z0-9]+/g, '-')) ?? []
  // npm installs no package into one of the same name.
  return name === 'diglot' || name === 'node' ? `${name}-site` : name
}

/** Where GitHub Pages publishes the repository of a folder (docs.github.com, "Types of GitHub Pages sites"), if it is on GitHub. */
function pagesOf(dir: string): string | undefined {
  const config = join(dir, '.git/config')
  if (!existsSync(config)) return undefined
  const [, owner, repository = ''] =
    /^\s*url\s*=.*\bgithub\.com[:/]([\w-]+)\/([\w.-]+?)(?:\.git)?\/?\s*$/m.exec(readFileSync(config, 'utf8')) ?? []
  if (owner === undefined) return undefined
  const home = `${owner.toLowerCase()}.github.io`
  return repository.toLowerCase() === home ? `https://${home}/` : `https://${home}/${repository}/`
}
