import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files of more than 25 seconds on two processors, the longest first. */
const longest = [
  'engine/queue',
  'outputs/hostile',
  'engine/equal-sources',
  'engine/dev',
  'package',
  'engine/modules',
  'outputs/cms',
  'engine/equal',
  'parity',
  'outputs/browser',
  'outputs/phone',
  'outputs/finding',
  'engine/damage',
  'changed',
  'xliff',
  'outputs/newsletter',
  'outputs/chinese',
  'outputs/dev',
  'engine/denied',
  'engine/shared-cache',
  'figures-written',
  'engine/time',
  'action',
  'engine/kill',
  'outputs/rtl',
  'engine/dev-watch',
  'bench/content',
  'engine/trouble',
  'engine/dev-pending',
  'outputs/search',
  'cli',
  'preview',
  'engine/again',
  'commands/notify',
  'outputs/everything',
  'bad-input',
  'engine/dev-open',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const index = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
  return index < 0 ? longest.length : index
}

/** Starts the longest test files first, so that all processes end at about the same time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
