import type { FacingLink } from './shared-models.ts'

/** What the stories of a book have in common: the key is that of a section, a month (`2026-11`), or the name of the book. */
export interface BookOf {
  kind: 'section' | 'month' | 'stories'
  key: string
}

/** A picture as its page shows it (`href`), and the file that it is. */
export interface BookPicture {
  href: string
  /** From the site's root. */
  address: string
  type: string
  /** Of a file that is published as it is: where it is read from, and the hash of its bytes. Others have that in their address. */
  asset?: { path: string; hash: string } | undefined
}

/** A link to a book. */
export interface BookLink {
  href: string
  url: string
  of: BookOf
  /** Where it has two. */
  languages?: FacingLink['languages'] | undefined
}
