import { jsxAttribute, jsxTag } from '../../core/foreign-tags.ts'

const fenced = '(?<=^|\\n)[ \\t>]*(`{3,}|~{3,})[^\\n]*\\n[\\s\\S]*?(?:\\n[ \\t>]*\\1[`~]*[ \\t]*(?=\\n|$)|$)'
const codeOrTag = new RegExp(`${fenced}|\`+[^\`\\n]*\`+|${jsxTag}`, 'g')
const attribute = new RegExp(jsxAttribute, 'g')

/**
 * Elements of HTML in MDX, written as HTML: `className` is `class`, and an expression that says a plain value, or which
 * file is loaded, is that value. Styles, handlers of events and other expressions are left out: a build takes neither.
 */
export function htmlOfJsx(text: string): string {
  return text.replace(codeOrTag, (tag, fence: string | undefined) =>
    fence === undefined && tag.startsWith('<') ? tag.replace(attribute, attributeOf) : tag,
  )
}

const names: Record<string, string> = { className: 'class', htmlFor: 'for' }

function attributeOf(_: string, name: string, written: string): string {
  const value = written.startsWith('{') ? plainValue(written.slice(1, -1).trim()) : written.slice(1, -1)
  if (value === undefined || name === 'style' || /^on[A-Z]/.test(name)) return ''
  return ` ${names[name] ?? name}="${value.replaceAll('"', '&quot;')}"`
}

/** `"a"`, `300`, `require('./a.png').default`, `useBaseUrl('/a.png')`. */
function plainValue(expression: string): string | undefined {
  const [, , text = ''] = /^(?:(?:require|useBaseUrl)\()?\s*(['"`])([^'"`$]*)\1\s*\)?(?:\.default)?$/.exec(expression) ?? []
  if (text !== '') return text.replace(/^@site\/static(?=\/)|^\/static(?=\/)/, '')
  return /^-?\d+(?:\.\d+)?$/.test(expression) ? expression : undefined
}
