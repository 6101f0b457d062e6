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
}

/** A command besides build and check. One file in this folder, and its row in `index.ts`. */
export interface Command {
  /** As the usage shows it. */
  words: string
  says: string
  /** Returns what is printed. Throws a CommandError for wrong use. */
  run(input: CommandInput): Promise<string>
}
