import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files of more than 40 seconds on two processors, the longest first. */
const longest = [
  'engine/equal',
  'outputs/hostile',
  'engine/queue',
  'package',
  'outputs/phone',
  'engine/dev',
  'engine/modules',
  'outputs/finding',
  'engine/damage',
  'outputs/cms',
  'outputs/chinese',
  'outputs/browser',
  'outputs/dev',
  'changed',
  'xliff',
  'engine/denied',
  'engine/trouble',
  'engine/time',
  'action',
  'engine/kill',
  'bad-input',
  'engine/work',
  'engine/shared-cache',
  'outputs/newsletter',
  'unit/shortcodes',
  'outputs/rtl',
  'outputs/search',
  'preview',
  'unit/convert',
  'engine/dev-pending',
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
