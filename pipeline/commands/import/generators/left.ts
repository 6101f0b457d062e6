import type { Archive } from '../archive.ts'

/** Adds a file to those that are not imported, by what it is. */
export function addLeft(left: Map<string, string[]>, what: string, path: string): void {
  const paths = left.get(what)
  if (paths) paths.push(path)
  else left.set(what, [path])
}

const kinds: Record<string, string> = {
  layouts: 'templates',
  _layouts: 'templates',
  _includes: 'templates',
  archetypes: 'templates',
  scaffolds: 'templates',
  themes: 'themes',
  data: 'data files',
  _data: 'data files',
  i18n: 'catalogues of UI strings',
  _sass: 'style sheets',
  src: 'components and pages of the project itself',
}

/** Counts what is in other folders than those that are read: layouts, data, themes. */
export function addOtherFolders(archive: Archive, read: string[], left: Map<string, string[]>): void {
  for (const path of archive.files) {
    if (read.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`)) || path.startsWith('.')) continue
    const top = path.split('/')[0] ?? ''
    addLeft(left, path.includes('/') ? (kinds[top] ?? `files in \`${top}/\``) : 'files of the project itself', path)
  }
}
