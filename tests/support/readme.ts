import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder, project } from './site.ts'

/** A step of a README: commands to run, or a file to write. */
type Step = { commands: string } | { path: string; text: string }

/** The code blocks of a README's section, in order. A block is a file where the line before it names a path in backticks. */
function stepsOf(readme: string, heading: string): Step[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  const [own = ''] = section.split('\n## ')
  return [...own.matchAll(/^(?<before>.*)\n\n```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gm)].flatMap(({ groups = {} }): Step[] => {
    const { before = '', language, text = '' } = groups
    if (language === 'sh') return [{ commands: text }]
    const path = /`([\w./-]+\.\w+)`/.exec(before)?.[1]
    return path === undefined ? [] : [{ path, text }]
  })
}

/** A copy of this repository as a clone has it, with its packages installed. */
function cloneProject(to: string): void {
  mkdirSync(join(to, 'node_modules'), { recursive: true })
  const left = new Set(['node_modules', 'dist', 'lib', '.git', '.cache'])
  for (const name of readdirSync(project)) if (!left.has(name)) cpSync(join(project, name), join(to, name), { recursive: true })
  // Without what builds of this repository have cached.
  for (const name of readdirSync(join(project, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(project, 'node_modules', name), join(to, 'node_modules', name))
}

/** Runs commands as README has them, with this Node first on the path. `npm ci` is left out: the packages are there. */
function runCommands(commands: string, cwd: string): string {
  return execFileSync('bash', ['-e', '-c', `${commands.replace(/^npm ci(?: && |$)/gm, '')}\npwd`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}`, npm_config_prefer_offline: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export interface Followed {
  /** The folder that the last commands ended in. */
  folder: string
  /** What each block of commands printed. */
  printed: string[]
}

/** Runs the first command of README in a clone; gives what it printed. */
export function runFirstCommand(): string {
  const clone = join(folder(), 'diglot')
  cloneProject(clone)
  const [, command = ''] = /^```sh\n([^#\n]*)/m.exec(readFileSync(join(project, 'README.md'), 'utf8')) ?? []
  return runCommands(command, clone)
}

/** Does all that a section of README says, word for word, beginning in a clone: the folder `diglot`. */
export function followReadme(heading: string): Followed {
  const start = folder()
  cloneProject(join(start, 'diglot'))
  const followed: Followed = { folder: join(start, 'diglot'), printed: [] }
  for (const step of stepsOf(readFileSync(join(project, 'README.md'), 'utf8'), heading)) {
    if ('path' in step) {
      mkdirSync(dirname(join(followed.folder, step.path)), { recursive: true })
      writeFileSync(join(followed.folder, step.path), step.text)
      continue
    }
    const printed = runCommands(step.commands, followed.folder).split('\n')
    followed.folder = printed.at(-2) ?? ''
    followed.printed.push(printed.slice(0, -2).join('\n'))
  }
  return followed
}
