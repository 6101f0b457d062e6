import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Code, Construct, Effects, State } from 'micromark-util-types'
import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'
import { pointIn } from './text.ts'

const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const colon = 58
const bracket = 91
const like = /(?<!:):([a-z][\w-]*)\[/gi

/**
 * `:zh[分享按钮]` marks a run of another language, `:cite[…]` the title of a work. Only these are read as directives:
 * `10:30`, `https://example.com:8080/` and `来源:BBC[报道](…)` stay what they were.
 */
export const languages: Extension = {
  syntax() {
    const data = this.data()
    const construct = [directive().text?.[colon] ?? []].flat().map(guarded)
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [colon]: construct } }]
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
  },
  mdast(tree, file) {
    visit(tree, 'textDirective', (node) => {
      node.data = node.name === 'cite' ? { hName: 'cite' } : { hName: 'span', hProperties: { lang: canonical(node.name) } }
    })
    visit(tree, 'text', (node) => {
      for (const match of node.value.matchAll(like)) {
        const place = pointIn(node, match.index)
        file.message(`":${match[1]}[…]" is read as plain text; expected a language tag, as in ":zh[…]", or "cite".`, {
          ...(place && { place }),
          ruleId: 'directive',
          source: 'markdown',
        })
      }
    })
  },
}

/** The construct of a directive, tried only where one of our names and a label stand. */
function guarded(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check({ tokenize: isOurs, partial: true }, effects.attempt(construct, ok, nok), nok)
    },
  }
}

function isOurs(effects: Effects, ok: State, nok: State): State {
  let name = ''
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    return read
  }

  function read(code: Code): State | undefined {
    if (code === bracket && (name === 'cite' || isLanguage(name))) {
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
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && language.of(tag) !== undefined
  } catch {
    return false
  }
}

function canonical(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag
}
