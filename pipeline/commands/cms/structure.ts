import type { CmsName } from './names.ts'

/** How a CMS finds the language versions of the stories in a section. */
export type Structure =
  | {
      kind: 'entries'
      /** `i18n.structure` */
      structure: 'multiple_files' | 'multiple_folders'
      folder: string
      /** Below the folder, without the ending; `{{slug}}` is the story. */
      path: string
    }
  /** Each story is a file of its own, by name: none can be created. `{{story}}` and `{{locale}}` are to be filled in. */
  | { kind: 'files'; file: string }

/**
 * The structure of a section for `content.pattern`. Undefined where the CMS has none.
 *
 * Both write `<folder>/<path>.<locale>.md` (multiple_files).
 * Sveltia takes `{{locale}}` in the names of folders, and in the files that a collection lists by name. Neither can create a
 * file whose whole name is the locale, such as `<story>/<locale>.md`.
 */
export function structureOf(cms: CmsName, pattern: string, section: string): Structure | undefined {
  const [, before, between = '', after = ''] = /^((?:.*\/)?)\{locale\}\/((?:.*\/)?)\{story\}((?:\/.*)?)\.md$/.exec(pattern) ?? []
  if (before !== undefined) {
    // Decap shows the stories of all sections in each, and each language version as a story of its own.
    if (cms === 'decap') return undefined
    return {
      kind: 'entries',
      structure: 'multiple_folders',
      folder: `content/${before}{{locale}}/${between}${section}`,
      path: `{{slug}}${after}`,
    }
  }
  const [, first, rest = ''] = /^((?:.*\/)?)\{story\}((?:\/.*)?)\.\{locale\}\.md$/.exec(pattern) ?? []
  if (first !== undefined)
    return { kind: 'entries', structure: 'multiple_files', folder: `content/${first}${section}`, path: `{{slug}}${rest}` }
  if (cms === 'decap') return undefined
  return { kind: 'files', file: `content/${pattern.replace('{story}', '{{story}}').replace('{locale}', '{{locale}}')}` }
}
