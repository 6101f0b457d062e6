import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files of more than 20 seconds, the longest first. */
const longest = [
  'engine/equal',
  'engine/modules',
  'outputs/hostile',
  'engine/dev',
  'engine/damage',
  'outputs/dev',
  'outputs/phone',
  'xliff',
  'engine/denied',
  'engine/dev-open',
  'outputs/browser',
  'engine/trouble',
  'bad-input',
  'outputs/rtl',
  'outputs/newsletter',
  'archives',
  'engine/shared-cache',
  'outputs/finding',
  'cli',
  'commands/deploy',
  'outputs/tools',
  'outputs/comments',
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
