import { execFileSync } from 'node:child_process'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { library, program } from '../support/program.ts'
import { carefree, folder, list, now, pair, project, site } from '../support/site.ts'

/** Of processes of their own: here, modules are loaded by the tests' own loader. */
function build(root: string, out: string, ...more: string[]): Record<string, string> {
  const words = [program, 'build', '--root', root, '--out', out, '--now', now, ...more]
  execFileSync(process.execPath, words, { stdio: 'pipe' })
  return Object.fromEntries(list(out).map((path) => [path, readFileSync(join(out, path), 'base64')]))
}

const files = {
  ...pair,
  'diglot.config.ts': `import plugin from './plugins/sea.ts'
import * as views from './views.ts'
import { say } from './shortcodes.ts'
export default { url: 'https://paper.example', ${carefree}, markdown: { remarkPlugins: [plugin] }, shortcodes: { say }, theme: { views, styles: 'own.css' } }
`,
  'plugins/sea.ts': `import { word } from './word.ts'
export default () => function change(node) {
  if (node.type === 'text') node.value = node.value.replaceAll('rises', word)
  for (const child of node.children ?? []) change(child)
}
`,
  'plugins/word.ts': "export const word = 'surges'\n",
  'content/world/calls/en.md': '---\ntitle: Calls\ndate: 2026-03-02\n---\n\nThe sea {{< say >}}.\n',
  'shortcodes.ts': "export const say = () => '*roars*'\n",
  'views.ts': `import { html } from ${JSON.stringify(library)}
import { name } from './views/name.ts'
export function list(model, context, standard) {
  return html\`\${standard(model, context)}<hr class="\${name}">\`
}
`,
  'views/name.ts': "export const name = 'one'\n",
  'own.css': "@import './styles/part.css';\n",
  'styles/part.css': 'body { color: red }\n',
}

it.each([
  ['plugins/word.ts', 'surges', 'swells'],
  ['plugins/sea.ts', "'rises'", "'falls'"],
  ['shortcodes.ts', 'roars', 'sings'],
  ['views/name.ts', 'one', 'two'],
  ['views.ts', '<hr ', '<hr id="a" '],
  ['styles/part.css', 'red', 'tan'],
])('after a change of %s, which the settings are made of, the cached build equals a clean one', (path, from, to) => {
  const root = site(files)
  const out = join(root, 'dist')
  const before = build(root, out)
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
  const cached = build(root, out)
  const clean = build(root, join(folder(), 'dist'), '--no-cache')
  const differing = Object.keys({ ...cached, ...clean }).filter((name) => cached[name] !== clean[name])
  expect(differing).toEqual([])
  expect(Object.keys(cached).filter((name) => cached[name] !== before[name])).not.toEqual([])
})

/** The addresses of all modules that a build loads. */
function modulesOf(root: string, out: string): { loaded: string[]; printed: string } {
  const [log, hook] = [join(folder(), 'loaded.txt'), join(folder(), 'hook.mjs')]
  const logged = `({ load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) } })`
  writeFileSync(hook, `import { appendFileSync } from 'node:fs'\nimport { registerHooks } from 'node:module'\nregisterHooks(${logged})\n`)
  const words = ['--import', hook, join(project, 'pipeline/cli.ts'), 'build', '--root', root, '--out', out, '--now', now]
  const printed = execFileSync(process.execPath, words, { encoding: 'utf8' })
  return { loaded: [...new Set(readFileSync(log, 'utf8').trim().split('\n'))].filter((url) => !url.startsWith('node:')), printed }
}

const packagesIn = (loaded: string[]) => [...new Set(loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))]

it('a build that has nothing to do loads no package but that of suggestions, and few modules', () => {
  const root = site(pair)
  const out = join(root, 'dist')
  // What was written in the last second may be written again unnoticed.
  const past = new Date(Date.now() - 60_000)
  for (const path of list(root)) utimesSync(join(root, path), past, past)
  build(root, out)
  build(root, out)
  const { loaded, printed } = modulesOf(root, out)
  expect(printed).toContain(' 0 written')
  expect(packagesIn(loaded)).toEqual(['fastest-levenshtein'])
  expect(loaded.length).toBeLessThan(60)
})

it.each([
  ['', []],
  ['emoji: true', ['gemoji']],
  ['math: true', ['temml']],
])('the tables of emoji and the reader of TeX are loaded where the settings ask for them: %j', (markdown, expected) => {
  const root = site({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', ${carefree}, markdown: { ${markdown} } }\n`,
    'content/world/signs/en.md': '---\ntitle: Signs\ndate: 2026-03-02\n---\n\nOne :joy: and $x^2$.\n',
  })
  const packages = packagesIn(modulesOf(root, join(root, 'dist')).loaded)
  expect(packages.filter((name) => name === 'gemoji' || name === 'temml')).toEqual(expected)
})
