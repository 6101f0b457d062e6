import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { type ComparedText, toComparedText } from '../../pipeline/check/parity/compared-text.ts'
import { readFacts } from '../../pipeline/check/parity/facts.ts'
import { basisOf, changesSince } from '../../pipeline/check/parity/stale.ts'

function compared(...paragraphs: string[]): ComparedText {
  const tree: Root = {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] })),
  }
  const head = {
    path: 'a/en.md',
    story: 'a',
    locale: 'en',
    original: true,
    title: 'Tea',
    summary: undefined,
    image: undefined,
    places: '',
    corrections: [],
    links: [],
  }
  return toComparedText(head, readFacts(tree, 'en'), 'en')
}

describe('what a translation was made from', () => {
  it.each<{ what: string; before: string[]; now: string[]; changed: number }>([
    { what: 'the same', before: ['A {{ name }} for tea.'], now: ['A {{ name }} for tea.'], changed: 0 },
    { what: 'another variable', before: ['A {{ name }} for tea.'], now: ['A {{ cost }} for tea.'], changed: 1 },
    { what: 'another Liquid tag', before: ['See {% link a.md %} first.'], now: ['See {% link b.md %} first.'], changed: 1 },
    { what: 'another component', before: ['Press <Key name="a"/> now.'], now: ['Press <Key name="b"/> now.'], changed: 1 },
    { what: 'a tag that is gone', before: ['Tea {{ name }} is hot.'], now: ['Tea is hot.'], changed: 1 },
    { what: 'other words beside a tag', before: ['Tea {{ name }} is hot.'], now: ['Tea {{ name }} is cold.'], changed: 1 },
    { what: 'another place', before: ['A {{ name }} cup.', 'Tea is hot.'], now: ['Tea is hot.', 'A {{ name }} cup.'], changed: 0 },
  ])('$what', ({ before, now, changed }) => {
    expect(changesSince(basisOf(compared(...before)), compared(...now))?.changed.length ?? 0).toBe(changed)
  })

  it('is still known where it was recorded without the tags', () => {
    const hash = (kind: string, text: string) => createHash('sha256').update(`${kind}\n${text}`).digest('base64url').slice(0, 6)
    const basis = [hash('head', 'Tea'), hash('paragraph', `Tea ${' '.repeat('{{ name }}'.length)} is hot.`)].join(' ')
    expect(changesSince(basis, compared('Tea {{ name }} is hot.'))).toBe(undefined)
    expect(changesSince(basis, compared('Tea {{ name }} is cold.'))?.changed.length).toBe(1)
  })
})
