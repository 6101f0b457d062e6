import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Code, Effects, State } from 'micromark-util-types'
import type { VFile } from 'vfile'
import { didYouMean } from '../../../core/suggest.ts'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { colon, guarded } from './guard.ts'
import { pointInText } from './text.ts'

/** Made when a text first names a language: it takes tens of milliseconds. */
let names: Intl.DisplayNames | undefined
const bracket = 91
/** What stands for a block: those of video.ts and pullquote.ts, which have taken what is well formed. */
export const blockNames = ['video', 'pullquote']
const block = /^:{2,}[ \t]*([a-z][\w-]*)(?=[[{\s]|$)/i
/** Names that are no language → the element that they stand for. */
const elements = new Map([
  ['cite', { hName: 'cite' }],
  // figures.ts puts it under its picture.
  ['credit', { hName: 'small', hProperties: { dataCredit: '' } }],
])
const like = /(?<!:):([a-z][\w-]*)\[/gi
const mayHaveName = /&|:[a-z][\w\\-]*\[/i
const mayHaveStray = /&|:\\?:/

/**
 * `:zh[分享按钮]` marks a run of another language, `:cite[…]` the title of a work, `:credit[…]` whose a picture is. Only
 * these are read as directives: `10:30`, `https://example.com:8080/` and `来源:BBC[报道](…)` stay what they were.
 */
export const languages: Extension = {
  syntax() {
    const data = this.data()
    const construct = [directive().text?.[colon] ?? []].flat().map((found) => guarded(found, isOurs))
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [colon]: construct } }]
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
  },
  mdast(tree, file) {
    const source = String(file.value)
    if (mayHaveStray.test(source)) reportStrays(tree, file)
    // A sign may be written as a reference, or behind a backslash.
    if (!mayHaveName.test(source)) return
    visit(tree, 'textDirective', (node) => {
      node.data = elements.get(node.name) ?? { hName: 'span', hProperties: { lang: canonical(node.name) } }
    })
    visit(tree, 'text', (node) => {
      if (!node.value.includes('[')) return
      for (const match of node.value.matchAll(like)) {
        const place = pointInText(node, match.index)
        file.message(
          `":${match[1]}[…]" is not known, and is shown as plain text. Known are a language such as ":zh[…]", ":cite[…]" and ":credit[…]".`,
          {
            ...(place && { place }),
            ruleId: 'directive',
            source: 'markdown',
          },
        )
      }
    })
  },
}

function reportStrays(tree: Root, file: VFile): void {
  visit(tree, 'paragraph', (node) => {
    const [first] = node.children
    const stray = first?.type === 'text' ? block.exec(first.value) : null
    if (!stray?.[1] || !node.position || didYouMean(stray[1], blockNames) === '') return
    file.message(
      `"${stray[0]}" is read as plain text; expected "::video[…]{…}" alone on its line, or ":::pullquote" and ":::" around lines.`,
      {
        place: node.position.start,
        ruleId: 'directive',
        source: 'markdown',
      },
    )
  })
}

function isOurs(effects: Effects, ok: State, nok: State): State {
  let name = ''
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    return read
  }

  function read(code: Code): State | undefined {
    if (code === bracket && (elements.has(name) || isLanguage(name))) {
      effects.exit('data')
      return ok(code)
    }
    if (code === null || code < 45 || code > 122 || name.length > 35) return nok(code)
    name += String.fromCharCode(code)
    effects.consume(code)
    return read
  }
}

function isLanguage(tag: string): boolean {
  try {
    if (!/^[a-z]{2,3}(?:-|$)/.test(tag)) return false
    names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    return names.of(tag) !== undefined
  } catch {
    return false
  }
}

function canonical(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag
}
