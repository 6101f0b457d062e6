import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { basename, delimiter, join } from 'node:path'

/** A place to open: an absolute path, line and column from 1. */
export interface Target {
  file: string
  line: number
  column: number
}

type Arguments = (target: Target) => string[]

const goto: Arguments = ({ file, line, column }) => ['--goto', `${file}:${line}:${column}`]
const joined: Arguments = ({ file, line, column }) => [`${file}:${line}:${column}`]
const jetbrains: Arguments = ({ file, line, column }) => ['--line', String(line), '--column', String(column), file]
const vim: Arguments = ({ file, line, column }) => [`+call cursor(${line}, ${column})`, file]

/** Editors with a window of their own, and how each is given a place. One that needs our terminal could not be used. */
const editors: Record<string, Arguments> = {
  code: goto,
  'code-insiders': goto,
  codium: goto,
  cursor: goto,
  windsurf: goto,
  zed: joined,
  subl: joined,
  idea: jetbrains,
  webstorm: jetbrains,
  kate: jetbrains,
  gvim: vim,
  mvim: vim,
  mate: ({ file, line, column }) => ['--line', `${line}:${column}`, file],
  emacsclient: ({ file, line, column }) => ['--no-wait', `+${line}:${column}`, file],
  gedit: ({ file, line, column }) => [`+${line}:${column}`, file],
}

/** Environment variables that may name an editor, and the folders where programs are. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The command that opens a place: by `DIGLOT_EDITOR`, a command with `{file}`, `{line}` and `{column}` in it; else by the
 * editor that `VISUAL` or `EDITOR` names; else by the first known one that is installed. Undefined where there is none.
 */
export function editorCommand(environment: Environment, target: Target): string[] | undefined {
  const own = wordsOf(environment.DIGLOT_EDITOR)
  if (own.some((word) => word.includes('{file}')))
    return own.map((word) => word.replace(/\{(file|line|column)\}/g, (_, name: keyof Target) => String(target[name])))
  for (const wanted of [own, wordsOf(environment.VISUAL), wordsOf(environment.EDITOR)]) {
    const [program = ''] = wanted
    const place = editors[basename(program).replace(/\.exe$/i, '')]
    if (place) return [program, ...place(target)]
  }
  const [name, place] = Object.entries(editors).find(([program]) => isInstalled(program, environment)) ?? []
  return name === undefined || !place ? undefined : [name, ...place(target)]
}

/** A command as people write it in a variable: words, in quotes where there are spaces in one. */
function wordsOf(command = ''): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(([word, double, single]) => double ?? single ?? word)
}

function isInstalled(program: string, { PATH = '' }: Environment): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}

/** Starts a program that lives on without us; rejects where it cannot be started. No shell reads the words. */
export async function launch([program = '', ...words]: string[]): Promise<void> {
  const child: ChildProcess = spawn(program, words, { stdio: 'ignore', detached: true })
  await once(child, 'spawn')
  child.unref()
}

/** The command that shows an address in the reader's browser. */
export function browserCommand(url: string, platform: string): string[] {
  if (platform === 'darwin') return ['open', url]
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url] : ['xdg-open', url]
}
