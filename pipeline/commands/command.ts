import { existsSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import type { OptionName } from './options.ts'

/** What a command is given: everything that it may know of the machine. */
export interface CommandInput {
  root: string
  /** The folder that is published. */
  out: string
  /** ISO 8601 instant. */
  now: string
  /** The words after the command's name. */
  words: string[]
  flags: Set<string>
  /** `--html FILE`, resolved. */
  html?: string | undefined
  /** `--xliff FILE` and `--from-xliff FILE`, resolved. */
  xliff?: string | undefined
  fromXliff?: string | undefined
  /** The options with a value, as they were given. */
  values: Partial<Record<OptionName, string>>
  /** The variables of the environment: credentials are nowhere else. */
  environment?: Readonly<Record<string, string | undefined>>
  /** Called now and then with the progress of a stage. */
  progress?: ((stage: string, done: number, total: number) => void) | undefined
  machine?(): Machine
  /** `--threads N`. */
  threads?: number | undefined
  /** Called with what is printed while the command runs. */
  note?: ((text: string) => void) | undefined
  /** The path of a file (absolute, or below the root) as it is shown: from the current folder. */
  show(path: string): string
}

/** The machine that a site is started on. Nothing of it decides what a build gives. */
export interface Machine {
  /** The version of Diglot. */
  version: string
  /** The clone of this repository that the command runs from; undefined where npm installed the package. */
  clone?: string | undefined
  /** The Node that npm runs on here, such as `20.20.2`. */
  node: string
  /** IANA name. */
  timeZone: string
  /** Where questions are asked; undefined where nobody can answer. */
  terminal?: { input: Readable; output: Writable } | undefined
}

/** A command besides build, check, dev and counts. One file in this folder, and its row in `index.ts`. */
export interface Command {
  /** Returns what is printed, and whether something could not be done (exit status 1). Throws a CommandError for wrong use. */
  run(input: CommandInput): Promise<string | { text: string; failed: boolean }>
}

/** What is wrong with a command's words or with what it is asked for: shown without a stack. */
export class CommandError extends Error {
  /** The command whose help shows what is right, where that helps. */
  readonly command: string | undefined
  constructor(message: string, command?: string) {
    super(message)
    this.command = command
  }
}

/** Throws where the folder of a site is not there. */
export function checkRoot(root: string): void {
  if (!existsSync(root)) throw new CommandError(`--root ${root} does not exist; expected the folder of a site`)
}
