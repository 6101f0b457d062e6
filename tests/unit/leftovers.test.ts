import { describe, expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

const found = (markdown: string) =>
  read(markdown, {}, 'en').messages.flatMap((message) => {
    const [, place = '', shown = ''] =
      /^a\.md:(\d+:\d+) (?:error|warning): ("(?:[^"\\]|\\.)*") .*\[(?:markdown\/shortcode|link\/missing)\]$/.exec(message) ?? []
    return place === '' ? [] : [`${place} ${JSON.parse(shown)}`]
  })

describe('markup that is left over in what readers see is reported, whatever its dialect', () => {
  it.each([
    ['| a | b |\n|---|---|---|\n| 1 | 2 |', ['2:1 |---|---|---|']],
    ['Text.\na | b | c\n--- | --- |\n1 | 2', ['3:1 --- | --- |']],
    ['| a | b |\n| 1 | 2 |', ['1:1 | a | b |']],
    ['##标题', ['1:1 ##标题']],
    ['Text.\n###Heading', ['2:1 ###Heading']],
    ['有关 **键值监听 ** 的信息', ['1:4 **键值监听 **']],
    ['See [ships](https://x.example/a and more.', ['1:11 ](https://x.example/a']],
    ['见[船]（https://x.example/a）。', ['1:4 ]（https://x.example/a']],
    ['It is ==marked== and ++new++.', ['1:7 ==marked==', '1:22 ++new++']],
    ['H~2~O, x^2^ and 4^th^.', ['1:2 ~2~', '1:9 ^2^', '1:18 ^th^']],
    ['So $x^2$ and $$y$$.', ['1:4 $x^2$', '1:14 $$y$$']],
    ['Hooray :tada: and :+1:', ['1:8 :tada:', '1:19 :+1:']],
    ['A [b]bold[/b] word.', ['1:3 [b]']],
    ['!!! note "Title"', ['1:1 !!! note']],
    ['.. note:: x', ['1:1 .. note::']],
    ['*[HTML]: Hypertext', ['1:1 *[HTML]:']],
    ['Term\n: What it is.', ['2:1 : What it is.']],
    ['A <img src="x.png alt="y"> b', ['1:3 <img src="x.png alt="y"']],
    ['A <!-- note', ['1:3 <!--']],
    ['> ##Heading', ['1:3 ##Heading']],
  ])('%j', (markdown, messages) => {
    expect(found(markdown)).toEqual(messages)
  })

  it.each([
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'The #MeToo movement\n#1 in sales',
    '`## x` and `==a==` and `$x^2$` and `:tada:` and\n\n    ##x\n\n```\n| a |\n| b |\n##x\n```',
    '\\==a\\== and \\$x^2$ and \\:tada: and \\##x',
    'It costs $5 and $10_000. C++ and D++. a == b == c. 2 ** 3 ** 4. ^_^ ~5~',
    'At 10:30:45, std::vector::size, 来源:新华社:北京, a:b:c, https://x.example:80/:a:',
    'See [1] (https://x.example/) and (see https://x.example/).',
    'A | b\nc | d',
    'What!!! He said: so.\nThen: more.',
    'f(x) = {a = 1} and {width=50%}',
    'A<b and c>d; 5 <6.',
    '**Bold.** and **加粗。**后',
  ])('%j is fine', (markdown) => {
    expect(found(markdown)).toEqual([])
  })
})
