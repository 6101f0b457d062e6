/**
 * Keys with which other generators say how a page is laid out, sorted or linked to in menus, which scripts it loads, and
 * what is known of an author besides the name. None of them can change what readers read of an article.
 */
const names = `
  layout type menu menus id key nav_exclude has_children grand_parent position order sticky pin pinned
  linkTitle shortTitle short_title sidebar_label nav_title
  toc showToc ShowToc TocOpen tocOpen toc_sticky toc_min_heading_level toc_max_heading_level hide_table_of_contents hide_title
  math mathjax katex mermaid prism lightgallery lightbox classes cssclass cssclasses cssClass body_class css js scripts styles
  comments comment disableComments share related author_profile read_time show_date
  sidebar sidebar_class_name sidebar_custom_props displayed_sidebar pagination_label pagination_next pagination_prev
  parse_number_prefixes custom_edit_url editLink excerpt_separator
  outputs markup sitemap robots noindex cascade
  author_url author_title author_image_url authorURL authorTitle authorImageURL authorLink
`
/** `tests/docs.test.ts` compares them with REFERENCE.md. */
export const layoutKeys: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

export function isLayoutKey(key: string): boolean {
  return layoutKeys.has(key)
}

/** Whether the site ignores a key (`content.ignoreKeys`): by its name, or by its beginning with "*" behind. */
export function isIgnoredBySite(key: string, ignoreKeys: readonly string[]): boolean {
  return ignoreKeys.some((name) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name))
}
