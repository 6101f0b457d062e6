// Names of caches begin with `diglot:`; the worker deletes no others.

/** The cache of stories that were read, and of what their pages need. */
export const storiesCache = 'diglot:stories'
/** The beginning of the name of the cache that is filled in advance. */
export const pagesCaches = 'diglot:pages:'
