import { expect, it } from 'vitest'
import { createReport } from '../../pipeline/core/report.ts'
import { inspect } from '../../pipeline/source/picture.ts'

/** The head of a PNG file with these numbers of pixels. */
function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000010000000000000000', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
const svg = (text = '') => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">${text}</svg>`)
const unreadable = 'the width and height of this picture cannot be read'

it.each<[what: string, type: string, bytes: Uint8Array, says: string]>([
  ['nothing', 'image/png', Buffer.alloc(0), unreadable],
  ['a ZIP', 'image/png', Buffer.from(`PK\x03\x04${'\0'.repeat(300)}`, 'latin1'), unreadable],
  ['a page of HTML', 'image/jpeg', Buffer.from('<html><script>alert(1)</script>'), unreadable],
  ['no pixels', 'image/png', png(0, 0), unreadable],
  ['30,000 × 30,000', 'image/png', png(30_000, 30_000), 'this picture has 30000 × 30000 pixels; expected at most 16,383 in a row'],
  ['16,000 × 16,000', 'image/png', png(16_000, 16_000), 'and 120 million in all. Save it smaller.'],
  ['1 × 60,000', 'image/png', png(1, 60_000), 'this picture has 1 × 60000 pixels'],
  ['an SVG called PNG', 'image/png', svg(), 'this file is SVG, and its name says otherwise. Rename it to end in ".svg"'],
  ['a PNG called SVG', 'image/svg+xml', png(4, 3), 'this file is PNG, and its name says otherwise. Rename it to end in ".png"'],
  ['a large SVG', 'image/svg+xml', svg(' '.repeat(10_000_000)), 'this SVG has 11 MB; expected at most 10 MB.'],
  ['an SVG with a script', 'image/svg+xml', svg('\n<script/>'), 'this SVG has the element <script>: browsers could run it'],
])('%s', (_, type, bytes, says) => {
  const report = createReport()
  inspect('content/a', type, bytes, report)
  expect(report.list().map(({ message }) => message)).toEqual([expect.stringContaining(says)])
})

it.each<[type: string, bytes: Uint8Array]>([
  ['image/png', png(4, 3)],
  ['image/jpeg', png(12_000, 9_000)],
  ['image/svg+xml', svg('<rect/>')],
])('%s is measured', (type, bytes) => {
  const report = createReport()
  expect(inspect('content/a', type, bytes, report).width).toBeGreaterThan(0)
  expect(report.list()).toEqual([])
})
