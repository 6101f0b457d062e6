import { eastAsianWidth } from 'get-east-asian-width'
import type { Paragraph, PhrasingContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Extension } from './index.ts'

const hangul = /\p{sc=Hangul}/u
const either = /[“”‘’—…]/u

/**
 * A line end between wide characters vanishes, as the segment break rule of CSS Text 3 (4.1.3) would have it;
 * browsers differ, so it is done here. `第一行⏎第二行` → `第一行第二行`; between Han and Latin it stays a space.
 */
export const lines: Extension = {
  mdast(tree) {
    visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => join(flatten(node as Paragraph)))
  },
}

/** The text of a block in reading order, over all inline nodes; null where something that is no text stands. */
function flatten(parent: { children: PhrasingContent[] }): (Text | null)[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'text') return [child]
    return 'children' in child ? flatten(child) : [null]
  })
}

function join(texts: (Text | null)[]): void {
  for (const [index, node] of texts.entries()) {
    if (!node?.value.includes('\n')) continue
    const before = texts[index - 1]?.value ?? ''
    const after = texts[index + 1]?.value ?? ''
    node.value = node.value.replace(/[ \t]*\n[ \t]*/g, (line, offset: number) => {
      const left = (before + node.value.slice(0, offset)).at(-1) ?? ''
      const right = Array.from((node.value.slice(offset + line.length) + after).slice(0, 2))[0] ?? ''
      return vanishes(lastCharacter(before + node.value.slice(0, offset)) || left, right) ? '' : line
    })
  }
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ''
}

function vanishes(left: string, right: string): boolean {
  return (isWide(left) && (isWide(right) || either.test(right))) || (either.test(left) && isWide(right))
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0)
  return code !== undefined && !hangul.test(character) && !/\p{Extended_Pictographic}/u.test(character) && eastAsianWidth(code) === 2
}
