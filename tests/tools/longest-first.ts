import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files of more than 20 seconds, the longest first. */
const longest = [
  'engine/equal',
  'outputs/hostile',
  'engine/denied',
  'engine/dev',
  'outputs/browser',
  'engine/damage',
  'outputs/finding',
  'xliff',
  'outputs/rtl',
  'outputs/tools',
  'cli',
  'engine/modules',
  'outputs/dev',
  'engine/dev-open',
  'engine/trouble',
  'outputs/comments',
  'archives',
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
