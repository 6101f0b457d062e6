// Headers of files by their paths, for all kinds of hosts: `_headers`, nginx, `diglot deploy`.

/** Below it, names of files change with what is in them. */
export const assetsFolder = 'assets/'

/** What `Cache-Control` says of assets; of other files, where a host has no sensible default of its own. */
export const caching = { assets: 'public, max-age=31536000, immutable', others: 'public, max-age=0, must-revalidate' }

/** A regular expression of addresses of files that are for servers, and not for readers. */
export const forServers = String.raw`/(?:\.(?!well-known/)|_headers$|_redirects$|redirects\.nginx\.map$)`
