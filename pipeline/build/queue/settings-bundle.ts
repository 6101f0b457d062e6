import { existsSync, realpathSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { collectDiagnostics } from '../../core/diagnostics.ts'
import { checkSettings } from '../../core/settings/check.ts'
import type { Config } from '../../core/settings/config.ts'
import { settingsFiles } from '../../source/settings/settings.ts'

/** Diglot itself is where the code runs, and not part of it: what begins the addresses of its modules in the code. */
const ownModules = 'diglot-here:/'
const pipeline = realpathSync(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** Modules of Node that give the same on every machine. All others read what only this machine has. */
const harmless = new Set(
  ['assert', 'buffer', 'crypto', 'events', 'path', 'path/posix', 'process', 'punycode', 'querystring', 'string_decoder', 'url', 'util'].map(
    (name) => `node:${name}`,
  ),
)

/** Names of what differs from machine to machine, each replaced by one that can be looked for. */
const [machine, environment] = ['diglotMachine', 'process.env']
const machineNames = [
  ...['dirname', 'filename', 'resolve', 'url'].map((name) => `import.meta.${name}`),
  ...['__dirname', '__filename', 'process.cwd', environment, 'require.resolve', 'globalThis.process', 'global.process'],
  ...['fetch', 'WebSocket'],
]
/** The same as a whole: what is used of it is not known. */
const wholes: [name: string, use: RegExp][] = [
  ['import.meta', /\bimport\.meta\b/],
  ['process', /=\s*process\b(?!\s*\.)/],
]
const substitute = (name: string) => machine + name.replaceAll(/\W/g, '_')

/**
 * The settings file of a site and all that it imports, packages included, as one module. Throws an Error that says why,
 * where it may read something that another machine lacks.
 */
export async function bundleSettings(root: string, mode: string | undefined): Promise<string> {
  const { build } = await import('esbuild')
  const entry = settingsFiles.find((name) => existsSync(join(root, name))) ?? ''
  const refused = 'error' as const
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // As Node finds packages.
    conditions: ['module-sync', 'node-addons'],
    mainFields: ['main'],
    tsconfigRaw: {},
    logLevel: 'silent',
    logOverride: { 'unsupported-dynamic-import': refused, 'unsupported-require-call': refused, 'indirect-require': refused },
    define: {
      ...Object.fromEntries(machineNames.map((name) => [name, substitute(name)])),
      [`${environment}.NODE_ENV`]: mode === undefined ? 'undefined' : JSON.stringify(mode),
    },
    // For packages in CommonJS.
    banner: { js: 'const require = (name) => process.getBuiltinModule(name);' },
    plugins: [withoutOwn],
  })
  const code = outputFiles[0]?.text ?? ''
  const used = machineNames.filter((name) => code.includes(substitute(name)))
  for (const [name, use] of wholes) if (use.test(code)) used.push(name)
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  // Packages may load the environment with what they use of this module. What a site's own modules use of it decides something.
  const own = Object.entries(metafile.inputs).filter(([path]) => !path.includes('node_modules/'))
  if (own.some(([, { imports }]) => imports.some(({ path }) => /^(?:node:)?process$/.test(path)))) used.push('node:process')
  const builtins = imported.filter(isBuiltin).map((path) => (path.startsWith('node:') ? path : `node:${path}`))
  const wrong = [...used, ...builtins.filter((name) => !harmless.has(name))]
  if (wrong.length > 0) throw new Error(`they or a package of theirs use ${[...new Set(wrong)].join(', ')}`)
  return code
}

const withoutOwn: Plugin = {
  name: 'without-own',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === ownModules) return undefined
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: ownModules })
      const from = found.errors.length === 0 && !found.external ? relative(pipeline, realpathSync(found.path)) : '..'
      return from.startsWith('..') ? undefined : { path: ownModules + from.replaceAll(sep, '/'), external: true }
    })
  },
}

/** The settings that such a module has, from any other machine. */
export async function loadBundle(code: string): Promise<Config | undefined> {
  const text = code.replaceAll(ownModules, `${pathToFileURL(pipeline).href}/`)
  // No file: nothing is left when the process is killed, and nobody else can change it before it is run.
  const loaded: { default?: unknown } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)
  return checkSettings({ name: settingsFiles[0], text: '', modules: [], value: loaded.default }, collectDiagnostics())
}
