import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** EPUBCheck of the W3C: the program or the .jar that EPUBCHECK_PATH names, or a usual place. The tests can do without. */
export const epubcheck = [
  process.env.EPUBCHECK_PATH ?? '',
  '/usr/bin/epubcheck',
  '/usr/local/bin/epubcheck',
  '/opt/homebrew/bin/epubcheck',
].find((path) => path !== '' && existsSync(path))

/** What EPUBCheck finds in books: a line for each message. */
export function faultsOf(program: string, files: string[]): string[] {
  return files.flatMap((file) => {
    const [command, ...before] = program.endsWith('.jar') ? ['java', '-jar', program] : [program]
    const { stdout, stderr, error } = spawnSync(command ?? '', [...before, file], { encoding: 'utf8' })
    if (error) throw error
    // With the end of the summary, where it has not run.
    return /No errors or warnings detected/.test(stdout) ? [] : `${stdout}${stderr}`.split('\n').map((line) => line.slice(0, 200))
  })
}
