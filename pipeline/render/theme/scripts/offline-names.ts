// Names of caches begin with `diglot:`; the worker deletes no others.

/** The cache of stories that were read, and of what their pages need. */
export const storiesCache = 'diglot:stories'
/** Begins the name of the cache of what is kept in advance. */
export const pagesCaches = 'diglot:pages:'
