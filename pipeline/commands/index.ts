import type { Command } from './command.ts'
import type { OptionName } from './options.ts'

/** A command: how it is called, what it does, and the options that it has besides `--help`. */
export interface CommandRow {
  /** What follows its name. */
  words: string
  says: string
  options: readonly OptionName[]
  /** Loads what runs it; `build`, `check`, `dev`, `lsp`, `counts` and `help` are run by `cli.ts`. */
  load?: () => Promise<Command>
}

const building = ['root', 'out', 'now', 'threads', 'no-cache'] as const
const site = ['root', 'now'] as const

/** Every command, by its name. */
export const commands = {
  init: {
    words: '[DIR]',
    says: 'start a site: asks for what no option says',
    options: [...site, 'name', 'url', 'time-zone', 'locales', 'host', 'yes', 'no-install'],
    load: async () => (await import('./init/init.ts')).init,
  },
  build: {
    words: '',
    says: 'build the site and publish it into the output folder',
    options: [...building, 'queue', 'audit', 'overwrite', 'changes', 'next-due', 'format', 'json'],
  },
  check: {
    words: '',
    says: 'report what build would, and write nothing',
    options: [...building, 'changed', 'fix', 'summary', 'next-due', 'format', 'json'],
  },
  baseline: {
    words: '',
    says: 'write down what is found now, so that only new findings are reported',
    options: [...site, 'out', 'prune'],
    load: async () => (await import('./baseline.ts')).baseline,
  },
  dev: { words: '', says: 'start a local server with live reload', options: [...building, 'port', 'host', 'open', 'json'] },
  lsp: {
    words: '',
    says: 'start the language server, for editors',
    options: ['root', 'out', 'now', 'threads', 'stdio'],
  },
  counts: { words: '', says: 'fetch the comment counts from the comment server', options: [...site, 'format', 'json'] },
  status: {
    words: '',
    says: 'list what is translated, outdated, in draft, missing and unreadable',
    options: [...site, 'html', 'json'],
    load: async () => (await import('./status.ts')).status,
  },
  new: {
    words: 'story STORY [LOCALE]',
    says: 'start a story, as a draft',
    options: site,
    load: async () => (await import('./new.ts')).create,
  },
  import: {
    words: 'SOURCE',
    says: 'import an archive: a folder of Hugo, Jekyll, Hexo, Docusaurus or plain Markdown, or a WordPress export',
    options: [...site, 'dry-run', 'from', 'locale', 'uploads', 'report'],
    load: async () => (await import('./import/import.ts')).importArchive,
  },
  translate: {
    words: 'STORY LOCALE',
    says: 'start a translation, record that it is current, or exchange it with translation tools',
    options: [...site, 'done', 'text', 'xliff', 'from-xliff'],
    load: async () => (await import('./translate.ts')).translate,
  },
  locale: {
    words: 'add LOCALE',
    says: 'add an edition in another language; "locale list" lists the languages that Diglot has',
    options: [...site, 'tag', 'from'],
    load: async () => (await import('./locale/locale.ts')).locale,
  },
  redirects: {
    words: '',
    says: 'list published addresses that no longer exist; with --done, redirect them',
    options: [...site, 'out', 'done'],
    load: async () => (await import('./redirects.ts')).redirects,
  },
  notify: {
    words: 'FILE',
    says: 'send what "build --changes FILE" has listed to the WebSub hub and to IndexNow',
    options: [...site, 'out'],
    load: async () => (await import('./notify.ts')).notify,
  },
  deploy: {
    words: '',
    says: 'send what the last build has published to a bucket or a folder, changed files alone',
    options: [...site, 'out', 'to', 'endpoint', 'region', 'keep-assets', 'dry-run', 'overwrite'],
    load: async () => (await import('./deploy/deploy.ts')).deploy,
  },
  explain: {
    words: 'PATH "TEXT"',
    says: 'say where a text of a published file comes from',
    options: [...site, 'out'],
    load: async () => (await import('./explain.ts')).explain,
  },
  why: {
    words: 'PATH',
    says: 'say what a page is rendered from, and why it was or will be rendered; or which pages show an article',
    options: [...site, 'out'],
    load: async () => (await import('./why.ts')).why,
  },
  cms: {
    words: 'NAME',
    says: 'write the page and the configuration of a CMS (sveltia or decap) that edits the files of the site in git',
    options: [...site, 'overwrite'],
    load: async () => (await import('./cms/cms.ts')).cms,
  },
  worker: {
    words: '',
    says: 'do a part of the builds that other machines run with the same --queue',
    options: ['queue', 'threads'],
    load: async () => (await import('./worker.ts')).workForBuilds,
  },
  help: { words: '[COMMAND]', says: 'show the options of a command', options: [] },
} as const satisfies Record<string, CommandRow>

export type CommandName = keyof typeof commands

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
