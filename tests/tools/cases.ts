import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { project } from '../support/site.ts'

/** An input in a file of cases. */
export interface Case {
  input: string
  /** The block of an input begins with its language and its options: ```` ````md en html ````. */
  language: string
  options: string[]
}

/** What an input gives: blocks of a language and a text. A block without text is left out. */
export type Output = [language: string, text: string][]

/** The block of an input, and the blocks of what is expected of it. */
const form = /^(?<head>````(?<info>.+)(?<! expected)\n(?<input>[\s\S]*?)^````\n)(?:\n````\w+ expected\n[\s\S]*?^````\n)*/gm

/** Characters that nobody sees in a file, spaces at the ends of lines included. */
const invisible = /[[\p{C}\p{Z}]--[ \n]]| $/gmv

/** Writes invisible characters as `\u{200B}`. */
const encode = (text: string): string => text.replace(invisible, (sign) => `\\u{${sign.codePointAt(0)?.toString(16).toUpperCase()}}`)

const decode = (text: string): string => text.replace(/\\u\{([0-9A-F]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))

/**
 * Runs the inputs of `tests/cases/<name>.md` and compares the outputs with the blocks marked `expected` below them.
 * `vitest -u` writes these again: review that as a diff.
 */
export async function check(name: string, run: (cases: Case[]) => Output[] | Promise<Output[]>): Promise<void> {
  const path = join(project, 'tests/cases', `${name}.md`)
  const text = readFileSync(path, 'utf8')
  const cases = [...text.matchAll(form)].map(({ groups: { info = '', input = '' } = {} }) => {
    const [language = '', ...options] = info.split(' ')
    return { input: decode(input.slice(0, -1)), language, options }
  })
  expect(cases.length).toBeGreaterThan(0)
  expect(text.replace(form, ''), 'a block that is no part of a case').not.toMatch(/^````/m)
  const outputs = await run(cases)
  const written = text.replace(form, (_, head: string) =>
    [head, ...(outputs.shift() ?? []).flatMap(([language, output]) => (output === '' ? [] : [block(language, output)]))].join('\n'),
  )
  await expect(written).toMatchFileSnapshot(path)
}

const block = (language: string, text: string) => `\`\`\`\`${language} expected\n${encode(text.replace(/\n$/, ''))}\n\`\`\`\`\n`
