/** The key under which the choice of an edition is stored, by its BCP 47 tag. */
export const editionKey = 'diglot:edition'
/** `large` or `small`; absent for the size that the style sheet has. */
export const sizeKey = 'diglot:text-size'
/** `light` or `dark`; absent where the system decides. */
export const schemeKey = 'diglot:scheme'

// A browser may refuse storage (private windows, settings): then nothing is remembered.

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}
