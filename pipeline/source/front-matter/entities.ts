import type { Fix, Place } from '../../core/diagnostics.ts'

/** Texts that readers see as they are; the others are paths, keys and quotations of messages. */
const shown = /^(?:title|summary|authors|source|image\.(?:alt|caption|credit)|corrections\.text|translation\.translator)$/

const table = `&amp; & lt < gt > quot " apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ”
  bdquo „ hellip … bull • middot · laquo « raquo » copy © reg ® trade ™ deg ° euro € pound £ yen ¥ cent ¢ sect § para ¶ times × divide ÷
  plusmn ± frac12 ½ frac14 ¼ frac34 ¾ sup2 ² sup3 ³ micro µ iexcl ¡ iquest ¿ aacute á agrave à acirc â auml ä aring å atilde ã aelig æ
  ccedil ç eacute é egrave è ecirc ê euml ë iacute í igrave ì icirc î iuml ï ntilde ñ oacute ó ograve ò ocirc ô ouml ö oslash ø otilde õ
  uacute ú ugrave ù ucirc û uuml ü yacute ý szlig ß Auml Ä Ouml Ö Uuml Ü Eacute É Aring Å Oslash Ø Ccedil Ç`
const names = new Map<string, string>([...table.matchAll(/(\w+);? (\S)/g)].map(([, name = '', meant = '']) => [name, meant]))
for (const [name, code] of [
  ['nbsp', 0xa0],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['shy', 0xad],
] as const)
  names.set(name, String.fromCodePoint(code))
const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,30}));/gi

/** Markdown and tags of templates, where no text for readers has them by chance. */
const markdown =
  /\[[^\]\n]+\]\((?:https?:|mailto:|\.{0,2}\/)[^)\s]*\)|(?<![*\w])\*\*(?=\S)[^*\n]*\p{L}[^*\n]*(?<=\S)\*\*(?![*\w])|\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}/u

/** Markdown in a plain text, which readers would see as it is written. */
export function markdownFault(key: readonly PropertyKey[], text: string): string | undefined {
  const [found] = markdown.exec(text) ?? []
  if (found === undefined || !shown.test(nameOf(key))) return undefined
  return `"${key.join('.')}" has the markup ${JSON.stringify(found)}, which readers would see as it is written; expected plain text. Write it without.`
}

function nameOf(key: readonly PropertyKey[]): string {
  return key.filter((part) => typeof part === 'string').join('.')
}

export interface EntityFault {
  message: string
  fix?: Fix | undefined
}

/** HTML entities in a plain text, which nobody decodes: what is wrong, and how a line that holds the whole text is put right. */
export function entityFault(key: readonly PropertyKey[], text: string, line: string, place: Place): EntityFault | undefined {
  if (!shown.test(nameOf(key))) return undefined
  const found = entitiesIn(text)
  const [first] = found
  if (!first) return undefined
  const message = `"${key.join('.')}" has the HTML entity "${first.written}", which readers would see as it is written; expected plain text. Write "${first.meant}".`
  const here = entitiesIn(line)
  // What YAML reads as more than a character is for the author to write.
  const isSure = here.length === found.length && found.every(({ meant, at }) => at > 0 && /^[^"'\\<>#:&\p{C}]$|^&$/u.test(meant))
  if (!isSure) return { message }
  const edits = here.map(({ written, meant, at }) => ({
    path: place.path,
    start: { line: place.line, column: at + 1 },
    end: { line: place.line, column: at + 1 + written.length },
    text: meant,
  }))
  return { message, fix: { title: `Write ${JSON.stringify(first.meant)} for ${JSON.stringify(first.written)}`, edits } }
}

function entitiesIn(text: string): { written: string; meant: string; at: number }[] {
  return [...text.matchAll(entity)].flatMap(({ 0: written, 1: hex, 2: decimal, 3: name = '', index: at }) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const isCode = (hex ?? decimal) !== undefined && code > 31 && code <= 0x10ffff
    const meant = isCode ? String.fromCodePoint(code) : names.get(name)
    return meant === undefined ? [] : [{ written, meant, at }]
  })
}
