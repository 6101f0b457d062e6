import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Path → the text and the address that the settings were last loaded with, and what was loaded: Node loads an address once. */
const known = new Map<string, { text: string; url: string; modules: Set<string> }>()

/**
 * Runs the settings file `path`, which holds `text`: a module, whatever "type" the package.json beside it says.
 * `modules` are the files of the site that it is made of.
 */
export async function importModule(path: string, text: string): Promise<{ loaded: { default?: unknown }; modules: string[] }> {
  const before = known.get(path)
  const url = before?.text === text ? before.url : pathToFileURL(path).href + (before ? `?${known.size}-${performance.now()}` : '')
  const modules = before?.text === text ? before.modules : new Set([path])
  known.set(path, { text, url, modules })
  const format = path.endsWith('.ts') ? 'module-typescript' : 'module'
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      if (resolved.url.startsWith('file:') && !isForeign(resolved.url)) modules.add(fileURLToPath(resolved.url))
      return resolved.url === url ? { ...resolved, format } : resolved
    },
  })
  try {
    return { loaded: await import(url), modules: [...modules] }
  } finally {
    hooks.deregister()
  }
}

/** Packages are known by the lock file, and we know ourselves. */
function isForeign(url: string): boolean {
  return url.includes('/node_modules/') || url.startsWith(new URL('.', import.meta.url).href)
}
