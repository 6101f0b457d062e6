import { existsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { peerNames } from './peers.ts'

export const parts = ['cold', 'rebuild', 'dev', 'memory'] as const
const usualParts = 'cold,rebuild,dev'
export type Part = (typeof parts)[number]

export interface Options {
  stories: number
  runs: number
  parts: Part[]
  peers: string[]
  /** Stories of each row of the memory table. */
  sizes: number[]
  /** Blocks that an article of that table has at most. */
  blocks: number | undefined
  /** Whether versions are held to each other. */
  parity: boolean
  /** A content folder of a real site, and how its files are named: measured with Diglot alone. */
  content: string | undefined
  pattern: string | undefined
  /** Where all is built; in memory where the system has a place there. */
  folder: string
  /** The JSON and the chart are written to this path with `.json` and `.svg`. */
  out: string | undefined
}

export const usage = `npm run bench -- [options]

  --stories N          stories in the corpus, each in English and Chinese (default: 1000)
  --runs N             how often each is measured; medians are told (default: 3)
  --only PARTS         some of ${parts.join(', ')}, with commas (default: ${usualParts}; with --content, none)
  --peers NAMES        some of ${peerNames.join(', ')}, or none (default: all)
  --memory N,N,…       also builds sites of so many stories once, and tells time and memory (of --only memory: 1000,5000,20000)
  --blocks N           in these, an article has at most so many paragraphs and other blocks (3: some 130 words)
  --content DIR        also builds a copy of a folder of real articles, with Diglot alone; its site's settings and locales are
                       read from beside it, findings are warnings
  --pattern P          how files are named in there: "{locale}/{story}.md" (default: as its site's settings have it)
  --no-parity          without the checks between versions, which no peer does
  --out PATH           write PATH.json and PATH.svg
  --folder DIR         build in there (default: in memory, else the folder for temporary files)`

/** Reads the command line. Throws an Error that says what is wrong. */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      stories: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      content: { type: 'string' },
      pattern: { type: 'string' },
      peers: { type: 'string', default: peerNames.join(',') },
      memory: { type: 'string' },
      blocks: { type: 'string' },
      parity: { type: 'boolean', default: true },
      out: { type: 'string' },
      folder: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return 'help'
  if (values.pattern !== undefined && values.content === undefined) throw new Error('--pattern needs --content, the folder that it is for')
  const only = values.only === undefined && values.content !== undefined ? [] : someOf('--only', values.only ?? usualParts, parts)
  return {
    stories: count('--stories', values.stories),
    runs: count('--runs', values.runs),
    parts: parts.filter((part) => only.includes(part) || (part === 'memory' && values.memory !== undefined)),
    peers: values.peers === 'none' ? [] : someOf('--peers', values.peers, peerNames),
    sizes: (values.memory ?? '1000,5000,20000').split(',').map((size) => count('--memory', size)),
    blocks: values.blocks === undefined ? undefined : count('--blocks', values.blocks),
    parity: values.parity,
    content: values.content === undefined ? undefined : existingFolder('--content', values.content),
    pattern: values.pattern,
    folder: values.folder ?? join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'diglot-bench'),
    out: values.out,
  }
}

function existingFolder(option: string, path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${option} has "${path}"; expected a folder that exists`)
  return resolve(path)
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${option} has "${text}"; expected a whole number above 0`)
  return Number(text)
}

function someOf<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  return text.split(',').map((name) => {
    const found = known.find((each) => each === name)
    if (found === undefined) throw new Error(`${option} has "${name}"; expected some of ${known.join(', ')}`)
    return found
  })
}
