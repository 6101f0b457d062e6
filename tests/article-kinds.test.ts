import { expect, it } from 'vitest'
import { articleCases } from './support/article-cases.ts'
import { reportedOf } from './support/pair.ts'

// Kinds of slips between whole articles, with right ones beside them: all that is found, as `rule path:line subject; …`, or `none`.
it.each(articleCases('article-kinds.txt'))('$name: $found', ({ found, original, translation }) => {
  expect(reportedOf(original, translation).join('; ') || 'none').toBe(found)
})
