import type { Machine } from '../command.ts'
import { toJson } from '../json.ts'
import type { Answers } from './answers.ts'
import { contentFiles, localeFiles } from './content.ts'
import { nameOfPackage } from './defaults.ts'
import { settingsFile } from './settings-file.ts'

interface NewSite {
  dir: string
  answers: Answers
  machine: Machine
  /** ISO 8601 instant. */
  now: string
}

/** Node that sites run on: from this version on it reads the settings, which are TypeScript. */
const oldestNode = 24
/** The package that brings a Node of its own, for machines whose Node is older. */
const ownNode = '24.21.0'

/** All files of a new site: path → text. */
export function newSiteFiles({ dir, answers, machine, now }: NewSite): Record<string, string> {
  const name = nameOfPackage(dir)
  return {
    'package.json': packageJson(name, machine),
    'diglot.config.ts': settingsFile(answers),
    ...localeFiles(answers),
    ...contentFiles(answers, now),
    ...answers.host.files({ name, url: answers.url }),
    ...editorFiles,
    '.gitignore': 'node_modules/\ndist/\n',
    '.nvmrc': `${oldestNode}\n`,
  }
}

export function isOldNode({ node }: Machine): boolean {
  return Number(node.split('.')[0]) < oldestNode
}

function packageJson(name: string, machine: Machine): string {
  const ownNodes = isOldNode(machine)
  return toJson({
    name,
    private: true,
    type: 'module',
    scripts: { dev: 'diglot dev', build: 'diglot build', check: 'diglot check' },
    dependencies: { diglot: machine.version, ...(ownNodes && { node: ownNode }) },
    // Packages whose install scripts npm may run.
    allowScripts: { esbuild: true, ...(ownNodes && { node: true }) },
  })
}

const editorFiles = {
  '.editorconfig': `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
`,
  // No extension for YAML reads the front matter of Markdown files; that of Diglot does, with the schema of the package.
  '.vscode/extensions.json': toJson({ recommendations: ['diglot.diglot-vscode', 'editorconfig.editorconfig'] }),
  '.vscode/settings.json': toJson({
    'files.encoding': 'utf8',
    'search.exclude': { dist: true },
    '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, comments: false, strings: true } },
  }),
}
