import { spawnSync } from 'node:child_process'

/** Runs git with these words and this standard input; undefined where it fails or is not there. */
export type Git = (words: string[], input?: string) => Buffer | undefined

/** Git in a folder, with these settings (`name=value`). */
export function gitIn(cwd: string, settings: string[] = []): Git {
  const always = ['--no-optional-locks', ...['core.quotePath=false', ...settings].flatMap((setting) => ['-c', setting])]
  return (words, input = '') => {
    const { status, stdout } = spawnSync('git', [...always, ...words], { cwd, input, maxBuffer: 2 ** 30 })
    return status === 0 ? stdout : undefined
  }
}
