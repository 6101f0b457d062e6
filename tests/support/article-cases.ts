import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './site.ts'

/** An original and its translation, and what a check finds between them. */
interface ArticleCase {
  name: string
  found: string
  original: string
  translation: string
}

/** The cases of a file of `tests/parity`: `= what it is | what is found`, the original, `--`, the translation. */
export function articleCases(file: string): ArticleCase[] {
  const texts = readFileSync(join(project, 'tests/parity', file), 'utf8').split(/^= /m)
  return texts.slice(1).map((text) => {
    const [head = '', ...lines] = text.split('\n')
    const [name = '', found = ''] = head.split(' | ')
    const [original = '', translation = ''] = lines.join('\n').split(/^--$/m)
    return { name, found, original: original.trim(), translation: translation.trim() }
  })
}
