import { expect, it } from 'vitest'
import { createSheet, sheetFor } from '../../pipeline/render/formats/amp/sheet.ts'
import { rulesOf } from '../../pipeline/render/theme/rules.ts'

/** What is left of a style sheet where a page has only these names. */
const left = (css: string, ...names: string[]) => {
  const sheet = createSheet(rulesOf(css))
  return sheetFor(
    Uint8Array.from(sheet.names.keys(), (name) => Number(names.includes(name))),
    sheet,
  )
}

it.each([
  ['.a{x:y}.b{x:z}', ['.a'], '.a{x:y}'],
  ['p.a>#b:hover::before{x:y}', ['p', '.a', '#b'], 'p.a>#b:hover::before{x:y}'],
  ['p.a>#b:hover::before{x:y}', ['p', '.a'], ''],
  ['.a .b,.c{x:y}', ['.c'], '.c{x:y}'],
  ['.a,.b,*,:is(.c,.d){x:y}', ['.b', '.d'], '.b,*,:is(.c,.d){x:y}'],
  ['.a:is(.b,.c .d){x:y}', ['.a', '.c'], '.a:is(.b,.c .d){x:y}'],
  ['.a:is(.b,.c){x:y}', ['.a'], ''],
  [':is(.b,:hover){x:y}', [], ':is(.b,:hover){x:y}'],
  ['.a:not(.b):has(.c){x:y}', ['.a'], '.a:not(.b):has(.c){x:y}'],
  ['*{x:y}:root{a:1}', [], '*{x:y}:root{a:1}'],
  ['a:lang(zh){x:y}a:lang(ar){x:y}', ['a', ':lang(zh)'], 'a:lang(zh){x:y}'],
  ['[data-scheme=dark]{x:y}[dir=rtl] a{x:y}[hidden]{x:y}', ['a'], '[hidden]{x:y}'],
  ['[data-section=world]{x:y}[dir=rtl] a{x:y}', ['a', '[data-section]', '[dir=rtl]'], '[data-section=world]{x:y}[dir=rtl] a{x:y}'],
  ['@media print{.a{x:y}.b{x:y}}.a{x:z}', ['.a'], '@media print{.a{x:y}}.a{x:z}'],
  ['@media print{.b{x:y}}@supports (x:y){@media screen{.a{x:y}}.a{x:z}}', ['.a'], '@supports (x:y){@media screen{.a{x:y}}.a{x:z}}'],
  [
    '@font-face{font-family:x}@keyframes x{to{x:y}}@page{margin:2cm}',
    [],
    '@font-face{font-family:x}@keyframes x{to{x:y}}@page{margin:2cm}',
  ],
])('of %s, with %j, %s is left', (css, names, expected) => {
  expect(left(css, ...names)).toBe(expected)
})
