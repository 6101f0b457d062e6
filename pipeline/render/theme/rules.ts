import { type AttributeSelector, type CssNode, generate, type PseudoClassSelector, parse, type Rule, type Selector } from 'css-tree'

/** A rule of a style sheet, and what a page must have for it to match. Plain data: it is cached and crosses threads. */
export interface StyleRule {
  /** Empty for an at-rule, which stays as it is. */
  selectors: RuleSelector[]
  /** What is behind the selectors, `{…}`; or the whole of an at-rule. */
  text: string
  /** The at-rules around it, from the outermost: `@media print`. */
  within: string[]
}

export interface RuleSelector {
  text: string
  /** Of each group at least one name: `.class`, `#id`, `[data-x]`, `[dir=rtl]`, `:lang(zh)`, or an element's. None: always. */
  needs: string[][]
}

/** At-rules with rules in them; any other is one whole. */
const groups = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style'])
/** Pseudo-classes of which one alternative must match. */
const alternatives = new Set(['is', 'where', 'matches', '-webkit-any', '-moz-any'])

/** The rules of a style sheet (CSS Syntax 3, Selectors 4), in order. */
export function rulesOf(css: string): StyleRule[] {
  const sheet = parse(css)
  return sheet.type === 'StyleSheet' ? sheet.children.toArray().flatMap((node) => read(node, [])) : []
}

function read(node: CssNode, within: string[]): StyleRule[] {
  if (node.type === 'Atrule' && node.block && groups.has(node.name)) {
    const prelude = node.prelude ? ` ${generate(node.prelude)}` : ''
    return node.block.children.toArray().flatMap((child) => read(child, [...within, `@${node.name}${prelude}`]))
  }
  if (node.type !== 'Rule') return [{ selectors: [], text: generate(node), within }]
  return [{ selectors: selectorsOf(node), text: generate(node.block), within }]
}

function selectorsOf({ prelude }: Rule): RuleSelector[] {
  const selectors = prelude.type === 'SelectorList' ? prelude.children.toArray() : [prelude]
  return selectors.map((node) => ({ text: generate(node), needs: node.type === 'Selector' ? groupsOf(node) : [] }))
}

/** The names that an element and those around it must have. What is in `:not()` asks for nothing. */
function groupsOf(selector: Selector): string[][] {
  return selector.children.toArray().flatMap((part): string[][] => {
    if (part.type === 'ClassSelector') return [[`.${part.name}`]]
    if (part.type === 'IdSelector') return [[`#${part.name}`]]
    if (part.type === 'TypeSelector') return part.name === '*' ? [] : [[part.name.toLowerCase()]]
    if (part.type === 'AttributeSelector') return attributeOf(part)
    if (part.type === 'PseudoClassSelector') return part.name === 'lang' ? [languagesOf(part)] : oneOf(part)
    return []
  })
}

/** Attributes that nothing changes once a page is there. */
function attributeOf({ name: { name }, matcher, value }: AttributeSelector): string[][] {
  if (name.startsWith('data-')) return [[`[${name}]`]]
  return name === 'dir' && matcher === '=' && value ? [[`[dir=${value.type === 'String' ? value.value : value.name}]`]] : []
}

function languagesOf({ children }: PseudoClassSelector): string[] {
  const tags =
    children?.toArray().flatMap((tag) => (tag.type === 'Identifier' ? [tag.name] : tag.type === 'String' ? [tag.value] : [])) ?? []
  return tags.map((tag) => `:lang(${tag.toLowerCase()})`)
}

/** Of `:is()`, what each alternative asks for first. */
function oneOf({ name, children }: PseudoClassSelector): string[][] {
  if (!alternatives.has(name)) return []
  const selectors = children?.toArray().flatMap((list) => (list.type === 'SelectorList' ? list.children.toArray() : [])) ?? []
  const firsts = selectors.map((selector) => (selector.type === 'Selector' ? groupsOf(selector)[0] : undefined))
  return firsts.length > 0 && firsts.every((names) => names !== undefined) ? [firsts.flat()] : []
}
