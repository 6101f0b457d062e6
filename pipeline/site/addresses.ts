/** Addresses of the site: `/en/world/` in the model, `href` as a page links to it, `url` absolute. */
export interface Addresses {
  /** With the site's base path, percent-encoded, as in an `href`. A `#` in it is a character of a file's name. */
  href(address: string): string
  /** Absolute, as the URL Standard serialises it. */
  url(address: string): string
}

/** A path of characters that no one needs to encode (RFC 3986, section 2.3). */
const plain = /^(?:\/[\w.~-]*)+$/

/** `base` is the site's own address; it may have a path (`https://example.org/paper/`). */
export function createAddresses(base: string): Addresses {
  const { origin, pathname } = new URL(base.endsWith('/') ? base : `${base}/`)
  const href = (address: string) => {
    // Most addresses are as they will be: a large site asks for some hundred thousand.
    if (plain.test(address)) return pathname.slice(0, -1) + address
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
    return pathname.slice(0, -1) + address.split('/').map(encodeURIComponent).join('/')
  }
  return { href, url: (address) => (/^https?:/i.test(address) ? address : origin + href(address)) }
}
