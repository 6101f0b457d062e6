/** How a tag is written: Hugo's shortcodes, tags of Liquid (Jekyll, Hexo), components of MDX, blocks between `:::`. */
export type Notation = 'hugo' | 'liquid' | 'mdx' | 'block'

/** A tag of another generator in an article, as a function of the settings is given it. */
export interface ShortcodeCall {
  name: string
  /** Arguments without a name, in order. */
  args: string[]
  /** Arguments by their names. */
  named: Record<string, string>
  /** The Markdown between the tag and its end; undefined if it has no end. */
  inner: string | undefined
  generator: Notation
}

/** The kinds of result that a tag can be mapped to. REFERENCE.md says which arguments each reads. */
export const shortcodeKinds = [
  'figure',
  'youtube',
  'bilibili',
  'video',
  'notice',
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'details',
  'tabs',
  'highlight',
  'output',
  'ref',
  'raw',
  'drop',
] as const
export type ShortcodeKind = (typeof shortcodeKinds)[number]

/** Returns the Markdown that is read in place of a tag. */
export type ShortcodeFunction = (call: ShortcodeCall) => string
export type Shortcodes = Readonly<Record<string, ShortcodeKind | ShortcodeFunction>>

/** Whether what is read of articles depends on functions of the site. */
export function hasReadingFunctions(config: {
  markdown: { remarkPlugins: readonly unknown[]; rehypePlugins: readonly unknown[] }
  shortcodes: Shortcodes
}): boolean {
  const { remarkPlugins, rehypePlugins } = config.markdown
  return remarkPlugins.length + rehypePlugins.length > 0 || Object.values(config.shortcodes).some((value) => typeof value === 'function')
}
