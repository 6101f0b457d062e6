import { expect, it } from 'vitest'
import { createSheet, sheetFor } from '../../pipeline/render/formats/amp/sheet.ts'
import { rulesOf } from '../../pipeline/render/theme/rules.ts'

it.each([
  ['what is read', ':root{--a:1px;--b:var(--a)}p{margin:var(--b)}', ':root{--a:1px;--b:var(--a)}p{margin:var(--b)}'],
  ['what is not', ':root{--a:1px;color:red;--b:2px}p{margin:0}', ':root{color:red;}p{margin:0}'],
  ['what only an unread one reads', ':root{--a:1px;--b:var(--a)}p{margin:0}', ':root{}p{margin:0}'],
  ['strings, addresses and brackets', 'p{--a:"x;}";--b:url(data:a;b,c);--c:min(1px,calc(2px + (1px)));top:0}', 'p{top:0}'],
  ['no value', ':root{--a: ;--b: }p{top:var(--b)}', ':root{--b: }p{top:var(--b)}'],
  ['a class with such a name', '.x--a:hover{top:0}', '.x--a:hover{top:0}'],
])('leaves out custom properties that nothing reads: %s', (_, css, expected) => {
  const sheet = createSheet(rulesOf(css))
  expect(sheetFor(new Uint8Array(sheet.names.size).fill(1), sheet)).toBe(expected)
})
