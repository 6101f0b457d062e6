import { expect, it } from 'vitest'
import { keysAt, matterAt } from '../../pipeline/commands/lsp/matter-place.ts'
import { keysBelow } from '../../pipeline/commands/lsp/matter-schema.ts'
import { fieldNames } from '../../pipeline/source/front-matter/fields.ts'
import { cursorIn } from '../support/view.ts'

const cases: [text: string, place: ReturnType<typeof matterAt>][] = [
  ['---\nti|\n---\n', { keys: [], isKey: true, typed: 'ti' }],
  ['---\n|\n---\n', { keys: [], isKey: true, typed: '' }],
  ['---\ntitle: T|\n---\n', { keys: ['title'], isKey: false, typed: 'T' }],
  ['---\ntags: [sea, te|a]\n---\n', { keys: ['tags'], isKey: false, typed: 'te' }],
  ['---\ntags: sea, |\n---\n', { keys: ['tags'], isKey: false, typed: '' }],
  ['---\ntags:\n  - se|\n---\n', { keys: ['tags'], isKey: false, typed: 'se' }],
  ['---\ntags:\n- se|\n---\n', { keys: ['tags'], isKey: false, typed: 'se' }],
  ['---\nimage:\n  sr|\n---\n', { keys: ['image'], isKey: true, typed: 'sr' }],
  ['---\nimage: { src: a.png, al|\n---\n', { keys: ['image'], isKey: true, typed: 'al' }],
  ['---\nimage: { src: a.p|ng }\n---\n', { keys: ['image', 'src'], isKey: false, typed: 'a.p' }],
  ['---\nacknowledge:\n  - rule: parity/|\n---\n', { keys: ['acknowledge', 'rule'], isKey: false, typed: 'parity/' }],
  ['---\nacknowledge:\n- rule: x\n  fin|\n---\n', { keys: ['acknowledge'], isKey: true, typed: 'fin' }],
  ['---\nimage:\n  src: a\nti|\n---\n', { keys: [], isKey: true, typed: 'ti' }],
  ['---\r\ntranslation:\r\n  from: e|\r\n---\r\n', { keys: ['translation', 'from'], isKey: false, typed: 'e' }],
  ['---\ntitle: T\n---\n\nText |', undefined],
  ['-|--\ntitle: T\n---\n', undefined],
  ['title: T|', undefined],
  ['---\ntitle: T|', undefined],
]

it.each(cases)('%j: where it is in front matter', (marked, place) => {
  const { text, point } = cursorIn(marked)
  expect(matterAt(text, point)).toEqual(place)
})

it('a key is known wherever on its line one looks', () => {
  for (const marked of ['---\nim|age:\n  src: a\n---\n', '---\n|image: a\n---\n']) {
    const { text, point } = cursorIn(marked)
    expect(keysAt(text, point)).toEqual(['image'])
  }
})

it('every key of front matter has a description, and those that have keys below have these', () => {
  const top = keysBelow([])
  for (const name of fieldNames) expect(top.find((key) => key.name === name)?.description, name).toMatch(/\w{3}/)
  expect(keysBelow(['image']).map(({ name }) => name)).toEqual(['src', 'alt', 'credit', 'caption'])
  expect(keysBelow(['acknowledge']).map(({ name }) => name)).toEqual(['rule', 'finding', 'reason'])
  expect(keysBelow(['title'])).toEqual([])
})
