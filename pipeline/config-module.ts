import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Path → the text and the address that the settings were last loaded with: Node loads an address once. */
const loaded = new Map<string, { text: string; url: string }>()

/**
 * Runs the settings file `path`, which holds `text`: a module, whatever "type" the package.json beside it says. The
 * files of the site that it is made of are added to `modules`.
 */
export async function importModule(path: string, text: string, modules: Set<string>): Promise<{ default?: unknown }> {
  const before = loaded.get(path)
  const url = before?.text === text ? before.url : pathToFileURL(path).href + (before ? `?${loaded.size}-${performance.now()}` : '')
  loaded.set(path, { text, url })
  modules.add(path)
  const format = path.endsWith('.ts') ? 'module-typescript' : 'module'
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      if (resolved.url.startsWith('file:') && !isForeign(resolved.url)) modules.add(fileURLToPath(resolved.url))
      return resolved.url === url ? { ...resolved, format } : resolved
    },
  })
  try {
    return await import(url)
  } finally {
    hooks.deregister()
  }
}

/** Packages are known by the lock file, and we know ourselves. */
function isForeign(url: string): boolean {
  return url.includes('/node_modules/') || url.startsWith(new URL('.', import.meta.url).href)
}
