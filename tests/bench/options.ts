import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { peerNames } from './peers.ts'

export const parts = ['cold', 'rebuild', 'dev', 'memory'] as const
export type Part = (typeof parts)[number]

export interface Options {
  stories: number
  runs: number
  parts: Part[]
  peers: string[]
  /** Stories of each row of the memory table. */
  sizes: number[]
  /** Whether tellings are held to each other. */
  parity: boolean
  /** Where all is built; in memory where the system has a place there. */
  folder: string
  /** The JSON and the chart are written to this path with `.json` and `.svg`. */
  out: string | undefined
}

export const usage = `npm run bench -- [options]

  --stories N          stories in the corpus, each in English and Chinese (default: 1000)
  --runs N             how often each is measured; medians are told (default: 3)
  --only PARTS         some of ${parts.join(', ')}, with commas (default: cold,rebuild,dev)
  --peers NAMES        some of ${peerNames.join(', ')}, or none (default: all)
  --memory N,N,…       also builds sites of so many stories once, and tells time and memory (of --only memory: 1000,5000,20000)
  --no-parity          without the checks between tellings, which no peer does
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
      only: { type: 'string', default: 'cold,rebuild,dev' },
      peers: { type: 'string', default: peerNames.join(',') },
      memory: { type: 'string' },
      parity: { type: 'boolean', default: true },
      out: { type: 'string' },
      folder: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return 'help'
  const only = someOf('--only', values.only, parts)
  return {
    stories: count('--stories', values.stories),
    runs: count('--runs', values.runs),
    parts: parts.filter((part) => only.includes(part) || (part === 'memory' && values.memory !== undefined)),
    peers: values.peers === 'none' ? [] : someOf('--peers', values.peers, peerNames),
    sizes: (values.memory ?? '1000,5000,20000').split(',').map((size) => count('--memory', size)),
    parity: values.parity,
    folder: values.folder ?? join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'diglot-bench'),
    out: values.out,
  }
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
