import { expect, it } from 'vitest'
import { shownPlace } from '../../pipeline/check/parity/finding.ts'

it.each([
  ['content/world/tides/en.md', 'content/world/tides/zh.md', 'en.md:3:5'],
  ['content/en/world/tides.md', 'content/zh/world/tides.md', 'en/world/tides.md:3:5'],
  ['docs/tides.md', 'i18n/zh/docs/current/tides.md', 'docs/tides.md:3:5'],
  ['tides.md', 'zh/tides.md', 'tides.md:3:5'],
])('a place in %s, in a message about %s, is shown as %s', (path, other, shown) => {
  expect(shownPlace({ path, line: 3, column: 5 }, other)).toBe(shown)
})
