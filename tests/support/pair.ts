import { toComparedText } from '../../pipeline/check/parity/compared-text.ts'
import { readFacts } from '../../pipeline/check/parity/facts.ts'
import type { ParityFinding } from '../../pipeline/check/parity/finding.ts'
import { checkPair } from '../../pipeline/check/parity/pair.ts'
import { createReport } from '../../pipeline/core/report.ts'
import type { RuleId } from '../../pipeline/core/rules.ts'
import { createMarkdownReader } from '../../pipeline/source/markdown/processor.ts'

const read = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: true })
const none = { of: {}, unpublished: [] }

/** What a rule finds between an English text and its Chinese translation, as `line subject` of the translation. */
export function findingsOf(rule: RuleId, english: string, chinese: string): ParityFinding[] {
  const [original, translation] = [articleOf('en', 'en', english), articleOf('zh', 'zh-Hans', chinese)]
  const context = { original: none, translation: none, glossary: [], off: [] }
  return checkPair(original, translation, context).filter((finding) => finding.rule === rule)
}

function articleOf(locale: string, tag: string, markdown: string) {
  const path = `${locale}.md`
  const body = read({ path, markdown, tag }, createReport())
  if (!body) throw new Error(`${path} cannot be read`)
  return toComparedText(
    { path, story: 'a', locale, original: locale === 'en', title: '', places: '', corrections: [], links: [] },
    readFacts(body.tree, tag),
    tag,
  )
}
