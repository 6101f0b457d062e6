import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandShortcodes } from '../../pipeline/source/markdown/shortcodes/expand.ts'
import { read } from '../support/markdown.ts'

const numRuns = Number(process.env.RUNS ?? 1000)
const settings = {
  box: 'notice',
  tabs: 'tabs',
  drop: 'drop',
  raw: 'raw',
  say: ({ inner = '' }: { inner: string | undefined }) => `*${inner}*`,
} as const

const words = fc.constantFrom(
  'Text',
  ' ',
  '\n',
  '\n\n',
  'one two',
  '**',
  '[a](',
  ')',
  '- ',
  '> ',
  '1. ',
  '    ',
  '# ',
  '`',
  '```\n',
  '<b>',
  '潮',
  '\\',
)
const tags = fc.constantFrom(
  ...[
    '{{< box >}}',
    '{{% /box %}}',
    '{{< /box >}}',
    '{{% box tip "A" %}}',
    '{{< tabs >}}',
    '{{% tab "x" %}}',
    '{{% /tab %}}',
    '{{< /tabs >}}',
  ],
  ...['{{< unknown a="b" >}}', '{{< drop >}}', '{{< raw >}}', '{{< /raw >}}', '{{< say >}}', '{{< /say >}}', '{{< ref "a.md" >}}'],
  ...['{% raw %}', '{% endraw %}', '{% highlight js %}', '{% endhighlight %}', '{{ x }}', '{{ site.baseurl }}', '{% include a.html %}'],
  ...['<Tabs>', '</Tabs>', '<TabItem label="x">', '</TabItem>', '<Part a={1} />', ':::tip\n', '::::note A\n', '\n:::\n', '\n::::\n'],
  ...['{/* a */}', '{{</* a */>}}', '{{<', '{%', '{{', '<!-- ', '-->', '{{< figure src="a.png" alt="b" >}}', "import a from 'b'\n"],
)
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: tags }), { maxLength: 30 })
  .map((parts) => parts.join(''))

describe('any text with tags', () => {
  it('is read, and every message has a place in it', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const lines = markdown.split('\n')
        const { messages, digest } = read(markdown, { allowHtml: true, shortcodes: settings }, 'en')
        const places = messages.map((message) => /^a\.md:(\d+):(\d+) /.exec(message)?.slice(1).map(Number) ?? [0, 0])
        for (const [line = 0, column = 0] of [...places, ...(digest?.unread ?? []).map((tag) => [tag.line, tag.column])]) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
        }
      }),
      { numRuns },
    )
  })

  it('maps copied text to its place in the source', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const written = expandShortcodes(markdown, settings)?.written
        if (!written) return
        // What is no part of a tag comes from where the same character is; what a function returns comes from its tag.
        for (const { index } of written.text.matchAll(/潮/g))
          expect(markdown.slice(written.sourceOf(index))).toMatch(/^(?:潮|\{\{[<%] ?say)/)
      }),
      { numRuns },
    )
  })
})

it.each([
  '{{< box >}}',
  '{{< box ',
  '{% raw %}',
  '{{ x ',
  '<Tabs a="b" ',
  '<Tabs>',
  ':::tip\n',
  '{/*',
  '{{</*',
  '<!--',
  '`{{< ',
  '<pre>',
  '- {{< box >}}\n',
])('thousands of %j are read in little time', (written) => {
  // What takes long is noticed by the time limit of all tests.
  expect(read(written.repeat(4000), { allowHtml: true, shortcodes: settings }, 'en').messages).toBeDefined()
})
