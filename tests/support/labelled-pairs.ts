import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './site.ts'

export const pairsFolder = join(project, 'tests/parity')

/** The labelled pairs of a file in `tests/parity/`: `right | original | translation` lines. */
export function pairsIn(name: string) {
  const lines = readFileSync(join(pairsFolder, name), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [verdict, original = '', translation = ''] = line.split(' | ')
    return verdict === 'right' || verdict === 'wrong' ? [{ verdict, original, translation }] : []
  })
}
