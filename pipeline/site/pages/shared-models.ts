export interface Base {
  /** The address of the page below the site's root: `/en/world/`, `/en/404.html`. */
  address: string
  url: string
  locale: string
  /** What the page was made from, for messages: files, or words such as "the tag “tea”". */
  source: string
}

/** A picture for whoever shows a page without its style sheet: feeds, Open Graph. */
export interface SharedImage {
  url: string
  width?: number | undefined
  height?: number | undefined
  type?: string | undefined
  bytes?: number | undefined
}

/** A picture as a page shows it; width and height in pixels, of the file at `href`. */
export interface ModelPicture {
  href: string
  width?: number | undefined
  height?: number | undefined
  /** Other sizes and forms, the best form first; the last is that of `href`. */
  sources?: { type: string; srcset: string }[] | undefined
  /** Three hexadecimal digits: its ground until it has come. */
  colour?: string | undefined
}

export interface ModelImage extends ModelPicture, SharedImage {
  /** In the one size of Open Graph and feeds. */
  social?: SharedImage | undefined
  alt: string
  credit?: string | undefined
  caption?: string | undefined
}

/** What a page needs to print an article's body: which, and what the addresses in it lead to. */
export interface ArticleBody {
  /** The article's id, by which the body is found. */
  id: string
  /** Address as written → `href`. */
  links: Record<string, string>
  /** Picture as written → the published one. */
  pictures: Record<string, ModelPicture>
  /** What is put before its ids, and links to them, on a page with another body. */
  idPrefix?: string | undefined
}

/** Where a story was first told, and in which language. */
export interface Original {
  url: string
  tag: string
}
