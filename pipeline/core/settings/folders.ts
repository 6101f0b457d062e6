/** The folder of `content/` whose pages belong to no section, and have their addresses below their edition: `/en/about/`. */
export const standaloneFolder = 'pages'

/** The page that says what is corrected, and how: notices of corrections link to it. */
export const correctionsPolicy = `${standaloneFolder}/corrections`

/** Whether a text names a folder of `content/`: `about`, `guide/start`. */
export function isFolder(value: string): boolean {
  return /^[^\s/\\*?{}]+(?:\/[^\s/\\*?{}]+)*$/.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value)
}

/** Whether a story (`guide/start/install`) is, or is in, one of these folders; `true` are all. */
export function isInFolders(story: string, folders: true | readonly string[]): boolean {
  return folders === true || folders.some((folder) => story === folder || story.startsWith(`${folder}/`))
}
