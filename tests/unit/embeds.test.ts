import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { createReport, formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { createMarkdownReader } from '../../pipeline/markdown/processor.ts'

/** Reads Markdown as the pipeline does. */
function read(markdown: string, allowHtml = false) {
  const report = createReport()
  const reader = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml })
  const body = reader({ path: 'a.md', markdown, tag: 'en' }, report)
  const tree = body?.tree ?? { type: 'root' as const, children: [] }
  return { html: unified().use(rehypeStringify).stringify(tree), digest: body?.digest, messages: report.list().map(formatDiagnostic) }
}

const youtube = '::video[The *tide* comes in]{youtube=aqz-KE-bpKQ}'

describe('a video', () => {
  it('is a figure with a link to its page, its player beside it, and a caption', () => {
    const { html, messages, digest } = read(`Before.\n\n${youtube}\n\nAfter.`)
    expect(messages).toEqual([])
    expect(html).toContain(
      '<figure class="video"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ" class="video-play" data-video="youtube" data-player="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1"></a><figcaption>The <em>tide</em> comes in</figcaption></figure>',
    )
    expect(digest?.frames).toEqual(['https://www.youtube-nocookie.com'])
    expect(digest?.excerpt).toBe('Before. After.')
  })

  it('of Bilibili, and a file', () => {
    expect(read('::video[某物]{bilibili=BV1GJ411x7h7}').digest?.frames).toEqual(['https://player.bilibili.com'])
    const { html, digest } = read('::video[Waves]{file=waves.mp4}')
    expect(html).toContain('<a href="waves.mp4" class="video-play" data-video="file"></a>')
    expect(digest?.frames).toEqual([])
    expect(digest?.references).toMatchObject([{ url: 'waves.mp4', kind: 'link', place: { line: 1, column: 1 } }])
  })

  it('passes through a site that lets raw HTML in, and raw HTML brings none of its own making', () => {
    expect(read(`${youtube}\n\n<u>x</u>`, true).html).toContain(
      'data-player="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1"',
    )
    const { html, digest } = read(
      '<figure data-video="youtube:x&quot;y">a</figure>\n\n<figure data-video="constructor:aqz-KE-bpKQ">b</figure>\n\n<a href="https://a.example/" data-player="https://evil.example/">c</a>',
      true,
    )
    expect(html).not.toMatch(/data-|evil/)
    expect(digest?.frames).toEqual([])
  })

  it.each([
    ['::video[A]', 'the video names no source; expected one of {youtube=ID}, {bilibili=ID}, {file=PATH}.'],
    ['::video[A]{youtube=aqz-KE-bpKQ file=a.mp4}', 'the video names 2 sources; expected one of {youtube=ID}, {bilibili=ID}, {file=PATH}.'],
    [
      '::video[A]{youtube="https://youtu.be/aqz-KE-bpKQ"}',
      '"https://youtu.be/aqz-KE-bpKQ" is not a video of "youtube"; expected the 11 characters after "v=" in the address of the video.',
    ],
    ['::video[A]{youtube}', '"" is not a video of "youtube"; expected the 11 characters after "v=" in the address of the video.'],
    [
      '::video[A]{bilibili=av170001}',
      '"av170001" is not a video of "bilibili"; expected the 12 characters that begin with "BV1" in the address of the video.',
    ],
    [
      '::video[A]{file="javascript:alert.mp4"}',
      '"javascript:alert.mp4" is not a video of "file"; expected the path of an .mp4 or .webm file beside the article.',
    ],
    [
      '::video[A]{file="//evil.example/a.mp4"}',
      '"//evil.example/a.mp4" is not a video of "file"; expected the path of an .mp4 or .webm file beside the article.',
    ],
    ['::video[A]{yuotube=aqz-KE-bpKQ}', 'a video has no attribute "yuotube"; did you mean "youtube"?'],
    ['::video[A]{autoplay}', 'a video has no attribute "autoplay"; known here: youtube, bilibili, file.'],
    [
      '::video{youtube=aqz-KE-bpKQ}',
      'the video has no words between square brackets; expected what it shows, in this language, as in ::video[The tide comes in]{…}.',
    ],
  ])('%s', (markdown, says) => {
    const { html, messages } = read(`Text.\n\n${markdown}`)
    expect(messages).toEqual([`a.md:3:1 error: ${says} [markdown/embed]`])
    expect(html).not.toContain('data-')
  })
})

describe('a pull quote', () => {
  it('is a quotation, and names who says it', () => {
    const { html, messages } = read(':::pullquote[Confucius, *Analects*]\nTo have faults\n\nand not to reform them.\n:::\n\nAfter.')
    expect(messages).toEqual([])
    expect(html).toBe(
      '<figure class="pullquote"><blockquote>\n<p>To have faults</p>\n<p>and not to reform them.</p>\n</blockquote><figcaption>Confucius, <em>Analects</em></figcaption></figure>\n<p>After.</p>',
    )
    expect(read(':::pullquote\n过而不改\n:::').html).toBe('<figure class="pullquote"><blockquote>\n<p>过而不改</p>\n</blockquote></figure>')
  })

  it.each([
    [':::pullquote\nWords', 'the pull quote has no end; expected a line ":::" after its words.'],
    [':::pullquote\n:::', 'the pull quote is empty; expected the words quoted, on lines of their own before ":::".'],
    [':::pullquote{by=Me}\nWords\n:::', 'a pull quote has no attribute "by"; write who says it in square brackets: ":::pullquote[Name]".'],
  ])('%s', (markdown, says) => {
    expect(read(`Text.\n\n${markdown}`).messages).toEqual([`a.md:3:1 error: ${says} [markdown/embed]`])
  })
})

it.each(['::vidoe[A]{youtube=aqz-KE-bpKQ}', ':::pulquote\nWords\n:::', '::video[A {youtube=aqz-KE-bpKQ}', ':: video[A]'])(
  'what only looks like an embed stays text, with a warning: %s',
  (markdown) => {
    const { html, messages } = read(markdown)
    expect(html).toContain('<p>::')
    expect(messages).toEqual([
      expect.stringMatching(/^a\.md:1:1 warning: "::.*" is read as plain text; expected .* \[markdown\/directive\]$/),
    ])
  },
)

it.each(['Time 10::30', 'std::vector[int]', '::', ':::', '::1 is loopback', '`::video[A]`'])('%s is nothing of ours', (markdown) => {
  expect(read(markdown).messages).toEqual([])
})
