import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hashOfFile } from '../hash-file.ts'

/** What the settings were last made of: each file of the site, by its path, with the hash of what was in it. */
interface Known {
  url: string
  modules: Map<string, string | undefined>
}

/** What running the settings gave: what the file exports, or why it could not be run. */
interface Imported {
  loaded: { default?: unknown }
  failure?: unknown
  /** The files of the site that they are made of, and those that they name and that are not there. */
  modules: string[]
}

/** By the path of the settings. */
const known = new Map<string, Known>()
/** Node loads an address once: what has changed is loaded by another one, with all that imports it. */
let generation = 0

/** Runs the settings file `path`: a module, whatever "type" the package.json beside it says. Nothing is run again while its files are the same. */
export async function importModule(path: string): Promise<Imported> {
  const before = known.get(path)
  const isSame = before !== undefined && [...before.modules].every(([file, hash]) => hashOfFile(file) === hash)
  if (before && !isSame) forget(before)
  const now = isSame ? before : { url: versioned(pathToFileURL(path).href), modules: new Map([[path, hashOfFile(path)]]) }
  known.set(path, now)
  const format = path.endsWith('.ts') ? 'module-typescript' : 'module'
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const { url, ...resolved } = resolve(specifier, context, next, now)
      if (!isOwn(url)) return { ...resolved, url }
      note(url, now)
      if (url === now.url) return { ...resolved, url, format }
      return { ...resolved, url: context.conditions.includes('import') ? versioned(url) : url }
    },
  })
  try {
    return { loaded: await import(now.url), modules: [...now.modules.keys()] }
  } catch (failure) {
    return { loaded: {}, failure, modules: [...now.modules.keys()] }
  } finally {
    hooks.deregister()
  }
}

type Resolve = NonNullable<Parameters<typeof registerHooks>[0]['resolve']>

/** A file that is named and not there may be written later. */
function resolve(specifier: string, context: Parameters<Resolve>[1], next: Parameters<Resolve>[2], now: Known): ReturnType<Resolve> {
  try {
    return next(specifier, context)
  } catch (error) {
    if (/^\.{0,2}\//.test(specifier)) note(new URL(specifier, context.parentURL).href, now)
    throw error
  }
}

function note(url: string, { modules }: Known): void {
  const path = fileURLToPath(url)
  // Before it is read: what changes meanwhile is seen to differ the next time.
  if (!modules.has(path)) modules.set(path, hashOfFile(path))
}

function forget({ modules }: Known): void {
  generation += 1
  const { cache } = createRequire(import.meta.url)
  for (const path of modules.keys()) delete cache[path]
}

function versioned(url: string): string {
  return generation === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${generation}`
}

/** Packages are known by the lock file, and we know ourselves. */
function isOwn(url: string): boolean {
  return url.startsWith('file:') && !url.includes('/node_modules/') && !url.startsWith(new URL('../..', import.meta.url).href)
}
