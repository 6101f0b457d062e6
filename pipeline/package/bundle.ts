import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** Packages that bring programs, data or threads of their own; all others are put into the bundle. */
const external = [
  ...['@waline/client', 'bullmq', 'css-tree', 'esbuild', 'harfbuzzjs', 'ioredis', 'lightningcss', 'pagefind', 'pinyin-pro', 'piscina'],
  'sharp',
]

/**
 * Packages that most starts do without, with what is used of them, which is functions and classes: for raw HTML, feeds,
 * dates that need a calendar, YAML that is more than `key: value`. Each is a file of its own, read when it is first used.
 */
const seldom: Record<string, string[]> = {
  'decode-named-character-reference': ['decodeNamedCharacterReference'],
  feedsmith: ['generateAtomFeed', 'generateJsonFeed', 'generateRssFeed'],
  'image-size': ['imageSize'],
  luxon: ['DateTime'],
  'rehype-raw': ['default'],
  yaml: ['Document', 'LineCounter', 'isMap', 'isScalar', 'parse', 'parseDocument', 'stringify', 'visit'],
}

/**
 * Modules that are loaded by name, and need nearly all that `build-changed.ts` needs: each is given the rest of it as well. What
 * is always loaded together comes into one file so; a file for each set of modules that share something takes a tenth of
 * the time of a build that renders one page.
 */
const together = new Set([
  ...['whole-build', 'tools', 'reading', 'compare-pair', 'render-page', 'remote/remote'].map((name) => `build/${name}.ts`),
  'commands/open.ts',
  'commands/dev/dev.ts',
])

/**
 * Puts the modules of `from`, and the packages that they use, into few files in `to`: a fresh process finds and reads
 * some ten files, where it would be several hundred, which takes a third of the time. What is run by name stays apart.
 */
export async function bundle(from: string, to: string): Promise<void> {
  const settings: BuildOptions = {
    bundle: true,
    platform: 'node',
    target: 'node24',
    // What is shorter is read sooner. Names stay: stack traces have them.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  }
  for (const [name, used] of Object.entries(seldom)) {
    const stdin = { contents: `export { ${used.join(', ')} } from '${name}'`, resolveDir: from }
    await build({ ...settings, stdin, outfile: join(to, pathOf(name)), format: 'cjs' })
  }
  await build({
    ...settings,
    entryPoints: ['cli.ts', 'index.ts', 'build/worker.ts', 'build/queue/consumer.ts', 'build/engine/check-outputs.ts'].map((name) =>
      join(from, name),
    ),
    outdir: to,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    external,
    plugins: [ownModules(from), withoutEngines, readSeldom],
    // For packages in CommonJS.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  })
}

/** Puts what `diglot init` needs into one file, for the package create-diglot, and another with what asks questions. */
export async function bundleCreate(from: string, to: string): Promise<void> {
  await build({
    entryPoints: [join(from, 'package/create/create.ts')],
    outdir: to,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    plugins: [ownModules(from), withoutOtherCommands],
  })
}

/** The table of commands names how each is loaded: here only `init` is ever. */
const withoutOtherCommands: Plugin = {
  name: 'without-other-commands',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' && importer.endsWith('index.ts') && !path.startsWith('./init/') ? { path, external: true } : undefined,
    )
  },
}

/** What gray-matter would read front matter with. It is always given others (source/front-matter/yaml.ts), and these take long to load. */
const withoutEngines: Plugin = {
  name: 'without-engines',
  setup({ onLoad }) {
    onLoad({ filter: /gray-matter[/\\]lib[/\\]engines\.js$/ }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Changes our own modules for the bundle. */
function ownModules(from: string): Plugin {
  return {
    name: 'own-modules',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = relative(from, path).replaceAll('\\', '/')
        if (name.startsWith('..')) return undefined
        const text = readFileSync(path, 'utf8')
        const contents = name.includes('/') ? withOwnAddress(text, name) : text
        return {
          contents: together.has(name) ? `${contents}\nimport ${JSON.stringify(join(from, 'build/build-changed.ts'))}` : contents,
          loader: 'ts',
        }
      })
    },
  }
}

/** A module that asks where it is must hear where its files are, not where the bundle is. */
function withOwnAddress(text: string, name: string): string {
  const address = `new URL(${JSON.stringify(`./${name.replace(/\.ts$/, '.js')}`)}, import.meta.url).href`
  return text.replaceAll('import.meta.url', address)
}

const pathOf = (name: string) => `./seldom/${name}.cjs`

/** In place of a package that is read seldom: what is used of it, each of which reads it. */
const readSeldom: Plugin = {
  name: 'read-seldom',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z][a-z-]*$/ }, ({ path }) => (seldom[path] ? { path, namespace: 'seldom', sideEffects: false } : undefined))
    onResolve({ filter: /^\.\/seldom\// }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /.*/, namespace: 'seldom' }, ({ path }) => ({ contents: standIn(path, seldom[path] ?? []) }))
  },
}

/** It may be called, made with `new`, or have members. */
function standIn(name: string, used: string[]): string {
  const exported = used.map((one) => `const ${one}_ = use('${one}'); export { ${one}_ as ${one} }`)
  return `let all
const read = () => (all ??= require('${pathOf(name)}'))
const use = (name) => new Proxy(function () {}, {
  apply: (_, self, given) => Reflect.apply(read()[name], self, given),
  construct: (_, given) => Reflect.construct(read()[name], given),
  get: (_, key) => read()[name][key],
})
${exported.join('\n')}`
}
