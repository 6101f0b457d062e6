import { lookup } from 'mrmime'

const isText = /^text\/|javascript|json|xml/

/** The media type of a file, by the ending of its path. All texts of a site are UTF-8. */
export function contentTypeOf(path: string): string {
  return withCharset(lookup(path) ?? 'application/octet-stream')
}

export function withCharset(type: string): string {
  return isText.test(type) ? `${type}; charset=utf-8` : type
}
