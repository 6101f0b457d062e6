/** What commands write where a text is still to be written. */
export const placeholder = 'TODO'

/** `TODO`, alone or before a colon and what is to be written. */
export function isPlaceholder(text: string): boolean {
  return /^TODO(?:\s*$|\s*[:：])/.test(text.trimStart())
}
