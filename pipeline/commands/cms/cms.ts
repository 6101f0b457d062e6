import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { gitIn } from '../../build/engine/git.ts'
import { html } from '../../render/html/html.ts'
import { type Command, CommandError, type CommandInput } from '../command.ts'
import { type OpenSite, openSite } from '../open.ts'
import { replaceSource } from '../replace-file.ts'
import { type CmsSite, cmsConfig } from './config.ts'
import { type CmsName, cmsPackages, isCms } from './names.ts'
import { structureOf } from './structure.ts'

const folder = 'public/admin'

/** Writes the page, the script and the configuration of a CMS that edits the files of the site in git. */
export const cms: Command = {
  async run(input) {
    const [name, ...more] = input.words
    if (!isCms(name) || more.length > 0)
      throw new CommandError(`expected the name of a CMS: ${Object.keys(cmsPackages).join(' or ')}`, 'cms')
    const site = siteOf(await openSite(input.root, input.now), input.root)
    const config = cmsConfig(name, site)
    if (!config || site.sections.length === 0) throw new CommandError(unfit(name, site))
    const script = scriptOf(name, input.root)
    const written = withBackend(config, input.root)
    write('config.yml', configText(name, written), input)
    write('index.html', pageOf(name), input)
    if (script !== undefined) replaceSource(input.root, `${folder}/${name}-cms.js`, script)
    return [
      `Wrote ${input.show(folder)}/: ${site.sections.length} sections in ${site.locales.join(', ')}.`,
      ...notes(name, { ...site, backend: Object(written.backend) }, script),
    ].join('\n')
  },
}

function siteOf({ site, locales, stories }: OpenSite, root: string): CmsSite {
  const { config } = site
  const first = config.defaultLocale
  const words: unknown = locales.entries.get(first)?.words.site
  const labels = (group: 'sections' | 'tags') =>
    Object.entries(Object(Reflect.get(Object(words), group))).map(([key, label]): [string, string] => [key, String(label)])
  return {
    pattern: config.content.pattern,
    // What is converted is not written.
    locales: [first, ...locales.names.filter((name) => name !== first && !locales.conversions.has(name))],
    sections: labels('sections'),
    tags: labels('tags'),
    stories: [...stories].map(([id, versions]): [string, string] => [
      id,
      [...versions.values()].find(({ original }) => original)?.title ?? id,
    ]),
    backend: backendOf(root),
    url: config.url,
  }
}

/** The repository that "origin" names. */
function backendOf(root: string): object {
  const origin = gitIn(root)(['remote', 'get-url', 'origin'])?.toString().trim() ?? ''
  const [, host = '', repo = 'OWNER/REPOSITORY'] = /(github|gitlab)\.com[:/](.+?)(?:\.git)?\/?$/.exec(origin) ?? []
  const branch = gitIn(root)(['branch', '--show-current'])?.toString().trim() || 'main'
  return { name: host || 'github', repo, branch }
}

/** What is there already says which repository it is. */
function withBackend(config: Record<string, unknown>, root: string): Record<string, unknown> {
  const path = join(root, folder, 'config.yml')
  const before: unknown = existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined
  const backend: unknown = Reflect.get(Object(before), 'backend')
  return backend === undefined ? config : { ...config, backend }
}

function configText(name: CmsName, config: Record<string, unknown>): string {
  const head = `# For ${cmsPackages[name].title}. Written by "diglot cms ${name}", which leaves "backend" as it is here.\n`
  return head + stringify(config, { lineWidth: 0 })
}

function pageOf(name: CmsName): string {
  const { title } = cmsPackages[name]
  return `${html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title></head><body><script src="${`${name}-cms.js`}"></script></body></html>`.text}\n`
}

/** The script of the CMS, if the site has installed it. */
function scriptOf(name: CmsName, root: string): string | undefined {
  const { package: packageName, script } = cmsPackages[name]
  const found = createRequire(join(root, 'package.json')).resolve.paths(packageName) ?? []
  const path = found.map((modules) => join(modules, packageName, script)).find(existsSync)
  return path === undefined ? undefined : readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
}

function write(name: string, text: string, { root, show, flags }: CommandInput): void {
  const path = `${folder}/${name}`
  const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : text
  if (before !== text && !flags.has('overwrite'))
    throw new CommandError(
      `${show(path)} exists and differs from what would be written. Edit it by hand, or replace it with --overwrite`,
      'cms',
    )
  replaceSource(root, path, text)
}

function unfit(name: CmsName, { pattern, sections }: CmsSite): string {
  if (sections.length === 0) return 'the default edition has no sections; add them to "sections" in its site.json'
  return `${cmsPackages[name].title} has no collections for content.pattern ${JSON.stringify(pattern)}: it can neither find nor create such files in several languages. It can with "{story}.{locale}.md"; Sveltia CMS can with "{locale}/{story}.md", too, and edits existing stories of any pattern.`
}

function notes(name: CmsName, { pattern, stories, backend }: CmsSite, script: string | undefined): string[] {
  const { title, package: packageName } = cmsPackages[name]
  const isOpen = structureOf(name, pattern, '')?.kind === 'entries'
  const deep = stories.filter(([id]) => id.split('/').length !== 2).length
  return [
    ...(script === undefined ? [`The script is missing. Run: npm install --save-dev ${packageName} && npx diglot cms ${name}`] : []),
    ...(JSON.stringify(backend).includes('OWNER/') ? ['Put the repository into "backend" of config.yml.'] : []),
    ...(isOpen
      ? deep === 0
        ? []
        : [`${title} does not show ${deep} stories that are not directly in the folder of a section.`]
      : [
          `${title} can edit the ${stories.length} stories that there are. It cannot create files for ${JSON.stringify(pattern)}: start a story with "diglot new story", then run this again.`,
        ]),
  ]
}
