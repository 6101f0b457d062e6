/** A mistake in front matter, for the person who made it. Lines and columns count from 1. */
export interface YamlFault {
  line: number
  column: number
  message: string
}

interface Row {
  /** Groups: what is before the key, the key, the value. */
  pattern: RegExp
  says(key: string, value: string): string
  /** Looked for in the lines above too: YAML notices it only where the text ends. */
  above?: true
}

const key = String.raw`^(\s*(?:- +)?)(["“”]?[\w-]+["“”]?)`

/** The mistakes that writers make. The first row that fits a line counts. */
const rows: Row[] = [
  {
    pattern: new RegExp(`${key}\\s*：\\s*(.*)$`),
    says: (name, value) => `the colon after "${name}" is full-width ("："). Write ":" and a space: ${name}: ${shown(value)}`,
  },
  {
    pattern: new RegExp(`${key}:(?=[^\\s/])(.*)$`),
    says: (name, value) => `there is no space behind the colon after "${name}". Write: ${name}: ${shown(value)}`,
  },
  {
    pattern: /^( *)(\t)(.*)$/,
    says: () => 'there is a tab at the start of this line; YAML is indented with spaces. Replace it with two spaces.',
  },
  {
    pattern: new RegExp(`${key}:\\s+("(?:[^"\\\\]|\\\\.)*|'(?:[^']|'')*)$`),
    says: (name, value) =>
      `the value of "${name}" begins with a quotation mark (${value[0]}) and does not end with one. Add it at the end.`,
    above: true,
  },
  {
    pattern: new RegExp(`${key}:\\s+("(?:[^"\\\\]|\\\\.)*"\\s*[^\\s#:].*|'(?:[^']|'')*'\\s*[^\\s#:].*)$`),
    says: (name, value) =>
      `the value of "${name}" goes on behind its closing quotation mark. Put all of it in quotation marks: ${name}: ${quoted(unquoted(value))}`,
  },
  {
    pattern: new RegExp(`${key}:\\s+(\\[[^\\]]*)$`),
    says: (name) => `the list of "${name}" begins with "[" and has no "]". Add it at the end.`,
    above: true,
  },
  {
    // An odd number of quotation marks, of which the last one begins a text.
    pattern: new RegExp(`${key}:\\s+(?=[^"]*"(?:[^"]*"[^"]*")*[^"]*$)[{[](?:.*[,:{[])?\\s*("[^"]*)$`),
    says: (name, value) =>
      `in the value of "${name}", the text that begins with ${shortened(value.slice(0, 24).trim())} has no quotation mark at its end. Add it${/[}\]]\s*$/.test(value) ? ` before the "${value.trim().at(-1)}"` : ''}.`,
  },
  {
    pattern: new RegExp(`${key}:\\s+([@\`%*&!|>{}[\\],-].*)$`),
    says: (name, value) =>
      `the value of "${name}" begins with "${value[0]}", which is a sign of YAML's own. Put it in quotation marks: ${name}: ${quoted(value)}`,
  },
  {
    pattern: new RegExp(`${key}:\\s+([^"'\\s].*:(?:\\s.*)?)$`),
    says: (name, value) => `the value of "${name}" contains a colon. Put it in quotation marks: ${name}: ${quoted(value)}`,
  },
]

/** What is wrong at `line` of a YAML text that cannot be parsed, or above it. Undefined where no known mistake fits. */
export function explainYaml(yaml: string, line: number): YamlFault | undefined {
  const lines = yaml.split('\n')
  const here = faultIn(lines[line - 1] ?? '', line, false)
  if (here) return here
  for (const [index, text] of lines.slice(0, line - 1).entries()) {
    const found = faultIn(text, index + 1, true)
    if (found) return found
  }
  return indented(lines, line)
}

function faultIn(text: string, line: number, above: boolean): YamlFault | undefined {
  for (const row of rows) {
    if (above && !row.above) continue
    const [, before, name, value = ''] = row.pattern.exec(text) ?? []
    if (before === undefined || name === undefined) continue
    return { line, column: before.length + 1, message: row.says(name.replace(/["“”]/g, ''), value.trim()) }
  }
  return undefined
}

/** `title: x`, and below it ` summary: y`: the space makes it a part of the headline. */
function indented(lines: string[], line: number): YamlFault | undefined {
  const next = lines[line] ?? ''
  if (!/^[\w-]+:\s+\S/.test(lines[line - 1] ?? '') || !/^ +[\w-]+:\s/.test(next)) return undefined
  return { line: line + 1, column: 1, message: 'this line begins with a space, so that it belongs to the line above. Delete the space.' }
}

/** `title: Notes #5`: YAML takes what follows the space for a comment, and nobody would read it. */
export function cutByComments(yaml: string): YamlFault[] {
  if (!yaml.includes(' #')) return []
  return yaml.split('\n').flatMap((text, index) => {
    const [, name, value = '', comment] = /^([\w-]+):(?: +([^"'\s#[{|>&*!](?:[^#]|(?<! )#)*?))? +(#\S.*)$/.exec(text) ?? []
    if (name === undefined || comment === undefined) return []
    const whole = quoted(`${value} ${comment}`.trim())
    return {
      line: index + 1,
      column: text.length - comment.length + 1,
      message: `"${shortened(comment)}" is a comment for YAML, and is not published. If it belongs to "${name}", write: ${name}: ${whole}`,
    }
  })
}

/** As YAML reads it as one text. */
function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${shortened(value).replaceAll("'", "''")}'` : `"${shortened(value)}"`
}

function unquoted(value: string): string {
  return value.startsWith("'") && value.endsWith("'") ? value.slice(1, -1) : value
}

function shown(value: string): string {
  return /: |["']/.test(value) && !/^["']/.test(value) ? quoted(value) : shortened(value)
}

function shortened(value: string): string {
  return value.length > 160 ? `${value.slice(0, 159)}…` : value
}
