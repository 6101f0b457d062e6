import { describe, expect, it } from 'vitest'
import { findingsOf } from './support/pair.ts'

const at = 'https://a.example'
/** What is found: the line in the translation, and what the message begins with. */
function found(english: string[], chinese: string[]): string[] {
  return findingsOf('parity/link', english.join('\n\n'), chinese.join('\n\n')).map(
    ({ place, message }) =>
      `${place.line} ${message
        .replace(/"([^"]*)"/g, '$1')
        .replaceAll(`${at}/`, '')
        .replace(/ \(.*/, '')
        .replace(/\. .*/, '')}`,
  )
}

describe('links are compared in the blocks that they are in', () => {
  it('pairs what was changed with what the same block of the original has', () => {
    const english = ['## One', `The [tide](${at}/tide) rises twice.`, '## Two', `The [moon](${at}/moon) pulls the water.`]
    expect(found(english, ['## 一', `[潮水](${at}/tied)每天涨两次。`, '## 二', `[月球](${at}/moon)吸引海水。`])).toEqual([
      '3 the link leads to tied; in the original it leads to tide',
    ])
  })

  it('reports one that is missing and another that was added apart, each in its place', () => {
    const english = ['## One', `The [tide](${at}/tide) rises twice.`, '## Two', 'The moon pulls the water.']
    expect(found(english, ['## 一', '潮水每天涨两次。', '## 二', `[月球](${at}/moon)吸引海水。`])).toEqual([
      '7 the link moon is not in the original',
      '3 the original has the link tide',
    ])
  })

  it('reports the right one of two links to the same place', () => {
    const english = ['## One', 'The tide rises twice.', '## Two', `The [tide](${at}/tide) is pulled by the moon.`]
    expect(found(english, ['## 一', `[潮水](${at}/tide)每天涨两次。`, '## 二', `[潮水](${at}/tide)受月球吸引。`])).toEqual([
      '3 the link tide is not in the original',
    ])
  })

  it('counts one twice in a block, or in the one beside it, once', () => {
    const english = [`- The gate was shut, and the bell was rung at noon ([#12](${at}/pull/12)).`, '- The lamp was lit.']
    expect(found(english, ['- 关闭闸门。', '- 点亮了灯。'])).toHaveLength(1)
    expect(found(english, [`- 关闭闸门（[#12](${at}/pull/12)）。`, `- 中午敲钟（[#12](${at}/pull/12)）。`, '- 点亮了灯。'])).toEqual([])
  })

  it('reports one of two that is not linked here', () => {
    const english = [`- The gate ([#12](${at}/pull/12)) ([#13](${at}/pull/13)).`, `- The bell ([#13](${at}/pull/13)).`]
    expect(found(english, [`- 闸门（[#12](${at}/pull/12)）。`, `- 铃（[#13](${at}/pull/13)）。`])).toEqual([
      '1 the original has the link pull/13',
    ])
  })

  it('says once what was changed in the same way', () => {
    const english = ['one', 'two', 'six'].flatMap((name) => [`## ${name}`, `See the [list](${at}/sea/${name}) of ${name}.`])
    const chinese = ['one', 'two', 'six'].flatMap((name) => [`## ${name}`, `见 ${name} 的[列表](${at}/ocean/${name})。`])
    expect(found(english, chinese)).toEqual(['3 the link leads to ocean/one; in the original it leads to sea/one'])
    expect(findingsOf('parity/link', english.join('\n\n'), chinese.join('\n\n'))[0]?.message).toContain(
      '2 more links differ in the same way.',
    )
  })

  it('takes a page with folders besides for the same one where both are in one block', () => {
    const [english, chinese] = [[`See [tides](${at}/tides).`], [`见[潮汐](${at}/articles/tides)。`]]
    expect(found(english, chinese)).toEqual([])
  })

  it('leaves out the links of a paragraph that is missing', () => {
    const english = [
      'The sea rises and falls.',
      `The old people of the village [know](${at}/know) the hours by heart and need no table.`,
      'Boats wait.',
    ]
    expect(found(english, ['海水涨落。', '船在等。'])).toEqual([])
  })
})
