import type { Place } from './diagnostics.ts'

/** A picture that is published: its address from the site's root (or an absolute one) and its size in pixels, if known. */
export interface Picture {
  address: string
  width?: number | undefined
  height?: number | undefined
  type?: string | undefined
  /** Length of the file in bytes, for feeds. */
  bytes?: number | undefined
}

/** One picture in several sizes and forms. Each list goes from the smallest to the largest. */
export interface PictureSet {
  /** In the form that every browser reads. */
  fallback: Picture[]
  /** In forms that take fewer bytes, the best first. */
  better: Picture[][]
  /** Cut to the one size that feeds and Open Graph use; of a story's own picture only. */
  social?: Picture | undefined
  /** The most frequent colour, three hexadecimal digits, for the time before the picture has come. */
  colour?: string | undefined
}

/** Recordings that browsers and podcast apps play: ending → media type. */
export const audioTypes: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
}

/** A file beside the articles that is published with them. */
export interface Asset extends Picture {
  /** Of a picture: a hash of its bytes. */
  hash?: string | undefined
  /** Of a recording: the media type of what is in it; undefined if that is not known. */
  audio?: string | undefined
  /** Where it is read from, relative to the site's root. */
  path: string
}

/** The files of `public/`, which are published as they are at the root of the site. */
export interface PublicFiles {
  /** Paths from the site's root, by the path that each is published as. */
  files: Map<string, string>
  /** What `public/robots.txt` says, which goes into the site's own. */
  robots?: string | undefined
}

/** A headline to be drawn. */
export interface CardWish {
  /** The address of the page. */
  address: string
  title: string
  /** The paper's name, and the section's. */
  paper: string
  section: string
  /** BCP 47. */
  tag: string
  direction: 'ltr' | 'rtl'
  /** `cover`: the first page of a book, upright. */
  shape?: 'cover' | undefined
  /** Where the headline is in its file. */
  place: Place
}
