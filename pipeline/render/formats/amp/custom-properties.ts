/** Brackets in brackets, as deep as style sheets have them. */
const brackets = Array.from({ length: 6 }).reduce<string>((inner) => String.raw`\((?:[^()]|${inner})*\)`, String.raw`\([^()]*\)`)
/** A custom property with its value, which may have the sign between declarations in strings and brackets. */
const declared = new RegExp(String.raw`(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|${brackets}|[^;}"'()])*(?:;|(?=\}))`, 'g')
const read = /var\(\s*(--[\w-]+)/g

/** A style sheet without the custom properties that nothing in it reads: a page has a part of the theme's rules. */
export function withoutUnread(css: string): string {
  const names = new Set(Array.from(css.matchAll(read), ([, name]) => name))
  const rest = css.replace(declared, (text, name: string) => (names.has(name) ? text : ''))
  // What was left out may have been all that read another.
  return rest === css ? css : withoutUnread(rest)
}
