import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, it } from 'vitest'
import { list, project } from './support/site.ts'

/** One module that imports another, whatever it imports: a type, a value, later, or only for what it does. */
interface Import {
  from: string
  /** A path below `pipeline/`, or the name of a package. */
  to: string
}

const folder = join(project, 'pipeline')
const files = list(folder).filter((path) => path.endsWith('.ts'))
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
const statement = /^\s*(?:import|export)\s+(?:[\w*{][^'"();=]*?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/gm

function importsIn(code: string, from: string): Import[] {
  return [...code.matchAll(statement)].map(([, path = '', later = path]) => ({
    from,
    to: later.startsWith('.') ? posix.join(dirname(from), later) : later,
  }))
}

const importsOf = (from: string) => importsIn(text(from), from)

const imports = files.flatMap(importsOf)
/** The part of a path before the first slash: a folder at the top, or a file there. */
const folderOf = (path: string) => path.replace(/\/.*/s, '')
const isOwn = ({ to }: Import) => files.includes(to)
const shown = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`)

/** The folders, each after all that it may import; `check` and `render` may not import each other. */
const order = [['core'], ['source'], ['site'], ['check', 'render'], ['build'], ['commands'], ['cli.ts', 'index.ts'], ['package']]
const rankOf = (path: string) => order.findIndex((folders) => folders.includes(folderOf(path)))

it('reads the imports of every module', () => {
  const forms = [
    "import './a.ts'",
    "import type { A } from './a.ts'",
    "import x, { type A } from './a.ts'",
    "import {\n  type A,\n  b,\n} from './a.ts'",
    "import * as a from './a.ts'",
    "export * from './a.ts'",
    "export type { A } from './a.ts'",
    "const a = await import('./a.ts')",
    "const read: typeof import('./a.ts') = b",
    "type A = import('./a.ts').A",
  ]
  expect(forms.map((code) => importsIn(code, 'core/b.ts'))).toEqual(forms.map(() => [{ from: 'core/b.ts', to: 'core/a.ts' }]))
  expect(files.length).toBeGreaterThan(50)
  expect(imports.filter(isOwn).length).toBeGreaterThan(150)
  const lost = imports.filter(({ to }) => to.endsWith('.ts') && !files.includes(to) && to !== 'diglot.config.ts')
  expect(shown(lost)).toEqual([])
})

it('the top of pipeline/ has the folders of the design, and two files', () => {
  expect([...new Set(list(folder).map(folderOf))].toSorted()).toEqual(order.flat().toSorted())
})

it('a folder imports itself and those before it, types included', () => {
  const wrong = imports.filter(
    (found) => isOwn(found) && folderOf(found.from) !== folderOf(found.to) && rankOf(found.to) >= rankOf(found.from),
  )
  expect(shown(wrong)).toEqual([])
})

it('the engine of the build imports core alone', () => {
  const tools = ['piscina']
  const isEngine = (path: string) => path.startsWith('build/engine/')
  const others = imports.filter(
    ({ from, to }) => isEngine(from) && !isEngine(to) && folderOf(to) !== 'core' && !to.startsWith('node:') && !tools.includes(to),
  )
  expect(shown(others)).toEqual([])
})

it('figures are read, then compared, then weighed: no step depends on a later one', () => {
  const steps = [['english', 'chinese', 'forms', 'senses', 'anchors'], ['compare'], ['evidence']]
  const figures = 'check/parity/figures/'
  const stepOf = (path: string) => steps.findIndex((names) => names.some((name) => path.startsWith(`${figures}${name}/`)))
  const own = imports.filter(({ from, to }) => stepOf(from) >= 0 && stepOf(to) >= 0)
  expect(own.length).toBeGreaterThan(300)
  expect(shown(own.filter(({ from, to }) => stepOf(to) > stepOf(from)))).toEqual([])
})

it('only render/ imports a serialiser', () => {
  const serialisers = /^(?:rehype-stringify|hast-util-to-html|feedsmith|xast-util-to-xml)/
  const found = imports.filter(({ to }) => serialisers.test(to))
  expect(found.length).toBeGreaterThan(2)
  expect(shown(found.filter(({ from }) => !/^(?:render|package)\//.test(from)))).toEqual([])
})

it('only the language server loads its protocol packages, and it is loaded only by its command', () => {
  const found = imports.filter(({ to }) => to.startsWith('vscode'))
  expect(found.length).toBeGreaterThan(5)
  expect(shown(found.filter(({ from }) => !/^(?:commands\/lsp|package\/vscode)\//.test(from)))).toEqual([])
  const users = imports.filter(({ from, to }) => to.startsWith('commands/lsp/') && !from.startsWith('commands/lsp/'))
  expect(shown(users)).toEqual(['cli.ts → commands/lsp/lsp.ts'])
  expect(text('cli.ts')).toContain("await import('./commands/lsp/lsp.ts')")
})

it('the shared cache is loaded only by builds of sites that have one', () => {
  const users = files.filter((path) => !path.startsWith('build/remote/') && /^import (?!type\b).*\/remote\//m.test(text(path)))
  expect(users).toEqual([])
  expect(text('build/whole-build.ts')).toContain("await import('./remote/remote.ts')")
})

it('the queue and its packages are loaded only by builds and workers with --queue', () => {
  const users = files.filter((path) => !path.startsWith('build/queue/') && /^import (?!type\b).*\/queue\//m.test(text(path)))
  expect(users).toEqual([])
  const packages = files.filter((path) => /from '(?:bullmq|ioredis)'|import\('(?:bullmq|ioredis)'\)/.test(text(path)))
  expect(packages).toEqual(['build/queue/connect.ts', 'build/queue/consumer.ts'])
  expect(packages.filter((path) => /^import (?!type\b).*'(?:bullmq|ioredis)'/m.test(text(path)))).toEqual([])
  expect(text('build/workers.ts')).toContain("await import('./queue/pool.ts')")
})

it('the word "amp" is in formats and settings alone', () => {
  const word = /(?<!&)\bamp\b|\bamp(?=[A-Z-])/i
  const found = files.filter((path) => word.test(text(path)))
  expect(found).toContain('render/formats/amp/amp.ts')
  expect(found.filter((path) => !path.startsWith('render/formats/') && path !== 'core/settings/config.ts')).toEqual([])
})

it('files that people edit are replaced in one step, by commands/replace-file.ts', () => {
  const found = files.filter((path) => /\b(?:write|append|copy)File|createWriteStream/.test(text(path)))
  expect(found).toContain('commands/replace-file.ts')
  expect(found.filter((path) => !/^(?:build\/engine|package)\/|^(?:commands\/replace-file|render\/media\/store)\.ts$/.test(path))).toEqual(
    [],
  )
})

it('only some folders touch the file system', () => {
  const allowed = /^(?:source|build|commands|package|render\/media|render\/theme)\//
  const found = imports.filter(({ to }) => /^(?:node:)?fs(?:\/promises)?$/.test(to))
  expect(found.map(({ from }) => from)).toContain('source/scan.ts')
  expect(shown(found.filter(({ from }) => !allowed.test(from)))).toEqual([])
})

it('only the command line knows the clock and ends the process', () => {
  // As a whole string, it is the name of what a site's modules may not use (build/queue/settings-bundle.ts).
  const clock = /\bDate\.now\(|new Date\(\)|process\.exit|process\.env(?!')/
  expect(files.filter((path) => clock.test(text(path)) && !/^(?:render\/theme\/scripts|package)\//.test(path))).toEqual(['cli.ts'])
})

/** The strings of a program, and its templates without a tag: what is between quotes, outside of comments. */
function stringsOf(code: string): string[] {
  const found: string[] = []
  // Each template that is open: its text so far, and how many braces are open in its slot.
  const open: { text: string; isTagged: boolean; braces: number }[] = []
  const token =
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|\bhtml`|[`{}]|[\s\S]/y
  for (let at = 0; at < code.length; at = token.lastIndex) {
    token.lastIndex = at
    const own = open.at(-1)
    if (own?.braces === 0) {
      const [text = ''] = /^(?:[^`\\$]|\\.|\$(?!\{))*/s.exec(code.slice(at)) ?? []
      own.text += text
      const isEnd = code[at + text.length] === '`'
      if (isEnd && !own.isTagged) found.push(own.text)
      if (isEnd) open.pop()
      else own.braces = 1
      token.lastIndex = at + text.length + (isEnd ? 1 : 2)
      continue
    }
    const [part = ''] = token.exec(code) ?? []
    if (part.endsWith('`')) open.push({ text: '', isTagged: part.length > 1, braces: 0 })
    else if (own && part === '{') own.braces += 1
    else if (own && part === '}') own.braces -= 1
    else if (/^['"]/.test(part)) found.push(part)
  }
  return found
}

it('no HTML is put together from strings but where templates are written', () => {
  // Markup in a string: `<p`, `</a>`, but not `<https://…>`. What is between `html` and the next backtick is a template.
  const markup = /<\/?(?:a|p|div|span|html|head|body|script|link|meta|img|item|rss)[\s>]/
  const sample = ['const a = html`<p>$', "{b ? `<i>` : '<p>'}</p>` // '<a>'"].join('')
  expect(stringsOf(sample)).toEqual(['<i>', "'<p>'"])
  const found = files.filter((path) => stringsOf(text(path)).some((one) => markup.test(one)))
  // An import writes HTML into the source of articles, where it is sanitised as whatever people write there is.
  expect(found.filter((path) => !path.startsWith('commands/import/'))).toEqual(['render/html/html.ts'])
})

it('no module imports itself, by whatever way, types included', () => {
  const runs = new Map(files.map((path) => [path, imports.filter((found) => found.from === path && isOwn(found)).map(({ to }) => to)]))
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, above: string[]): void => {
    if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    done.add(path)
    for (const next of runs.get(path) ?? []) walk(next, [...above, path])
  }
  for (const path of files) walk(path, [])
  expect(cycles).toEqual([])
})

it('a name is exported where it is declared; index.ts alone passes names on', () => {
  expect(files.filter((path) => /^export (?:default\b|(?:type )?[{*])/m.test(text(path)))).toEqual(['index.ts'])
})

it('every exported name exists once', () => {
  const declaration = /^export (?:declare )?(?:async )?(?:function\*?|const|let|var|(?:abstract )?class|interface|type) (\w+)/gm
  const homes = new Map<string, string[]>()
  for (const path of files)
    for (const [, name = ''] of text(path).matchAll(declaration)) homes.set(name, [...(homes.get(name) ?? []), path])
  expect(homes.size).toBeGreaterThan(500)
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([])
})

it('no module has more than 250 lines', () => {
  const long = files.filter((path) => text(path).split('\n').length > 251)
  expect(long).toEqual([])
})

it('no module that several test files import has hooks of its own: they would run for the first of the files alone', () => {
  const shared = [...list(join(project, 'tests/support')), ...list(join(project, 'tests/tools'))].filter((path) => path.endsWith('.ts'))
  const read = (path: string) =>
    ['tests/support', 'tests/tools'].map((name) => join(project, name, path)).find((file) => existsSync(file)) ?? ''
  const hooked = shared.filter(
    (path) => path !== 'each-file.ts' && /^(?:after|before)(?:Each|All)\(/m.test(readFileSync(read(path), 'utf8')),
  )
  expect(hooked).toEqual([])
})

it('no test has a time limit of its own, or asks how long something took', () => {
  const tests = list(join(project, 'tests')).filter((path) => path.endsWith('.test.ts'))
  expect(tests.length).toBeGreaterThan(30)
  // Limits as the last argument of a test, as an option of a page, and comparisons of a clock.
  const limits = [/^\s*(?:\}, )?\d{2,3}_000,?\)?$/m, /\btimeout: /, /performance\.now\(\) - \w+\)\.to/]
  const found = tests.filter((path) => limits.some((limit) => limit.test(readFileSync(join(project, 'tests', path), 'utf8'))))
  expect(found).toEqual([])
})
