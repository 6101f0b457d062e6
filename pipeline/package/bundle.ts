import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Packages that bring programs, data or threads of their own; all others are put into the bundle. */
const external = ['@waline/client', 'esbuild', 'harfbuzzjs', 'lightningcss', 'pagefind', 'pinyin-pro', 'piscina', 'sharp']

/**
 * Puts the modules of `from`, and the packages that they use, into few files in `to`: a fresh process finds and reads
 * some ten files, where it would be several hundred, which takes a third of the time. What is run by name stays apart.
 */
export async function bundle(from: string, to: string): Promise<void> {
  await build({
    entryPoints: ['cli.ts', 'index.ts', 'worker.ts', 'engine/standing.ts'].map((name) => join(from, name)),
    outdir: to,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external,
    // What is shorter is read sooner. Names stay: they are what a stack tells.
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [ownAddresses(from), withoutEngines],
    // For packages in CommonJS.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
}

/** What gray-matter would read front matter with. It is always given others (content/yaml.ts), and these take long to load. */
const withoutEngines: Plugin = {
  name: 'without-engines',
  setup({ onLoad }) {
    onLoad({ filter: /gray-matter[/\\]lib[/\\]engines\.js$/ }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** A module that asks where it is must hear where its files are, not where the bundle is. */
function ownAddresses(from: string): Plugin {
  return {
    name: 'own-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = relative(from, path).replaceAll('\\', '/')
        if (name.startsWith('..') || !name.includes('/')) return undefined
        const address = `new URL(${JSON.stringify(`./${name.replace(/\.ts$/, '.js')}`)}, import.meta.url).href`
        return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address), loader: 'ts' }
      })
    },
  }
}
