import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { list, project } from './support/site.ts'

/** Every module of the pipeline → what it imports; `types` says that only types are. */
interface Import {
  from: string
  /** A path below `pipeline/`, or the name of a package. */
  to: string
  types: boolean
}

const folder = join(project, 'pipeline')
const files = list(folder).filter((path) => path.endsWith('.ts'))
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
const statement = /^(?:import|export)\s+(type\s+)?(?:([\w*{][^'"();=]*?)\s+from\s+)?'([^']+)'|(?<!: typeof )\bimport\(\s*'([^']+)'\s*\)/gm

function importsOf(from: string): Import[] {
  return [...text(from).matchAll(statement)].map(([, type, names = '', path = '', dynamic]) => {
    const named = dynamic ?? path
    const to = named.startsWith('.') ? posix.join(dirname(from), named) : named
    const inner = /^\{([^}]*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    return {
      from,
      to,
      types: type !== undefined || (inner !== undefined && inner.length > 0 && inner.every((name) => name.startsWith('type '))),
    }
  })
}

const imports = files.flatMap(importsOf)
const stageOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : path)
const isOwn = ({ to }: Import) => files.includes(to)
const shown = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`)

/** Stage → the stages, besides itself and `core`, whose code it may run. Only `build` composes them all. */
const mayRun: Record<string, string[]> = {
  core: [],
  settings: ['comments', 'engine', 'views'],
  content: [],
  markdown: [],
  i18n: [],
  share: [],
  comments: [],
  editions: [],
  engine: [],
  reporters: [],
  theme: [],
  dev: ['engine', 'formats'],
  package: ['content', 'comments'],
  pages: ['content', 'comments'],
  pictures: [],
  views: ['share', 'i18n'],
  formats: ['views', 'pages'],
  commands: ['settings', 'content', 'markdown', 'i18n', 'editions', 'pages', 'formats', 'engine'],
}

/** … and the stages whose types alone it may name. */
const mayName: Record<string, string[]> = {
  content: ['settings'],
  package: ['content'],
  pages: ['settings', 'pictures'],
  pictures: ['settings'],
  views: ['pages', 'content'],
  formats: ['settings', 'content', 'i18n', 'theme'],
}

/** The modules of `build` that commands use: each command, and what it builds with. */
const builtWith: Record<string, string> = {
  'commands/made-from.ts': 'build/bases.ts',
  'commands/open.ts': 'build/reading.ts',
  'commands/redirects.ts': 'build/deployed.ts',
  'commands/trace.ts': 'build/render-page.ts',
  'commands/why.ts': 'build/inspect.ts',
}

it('reads the imports of every module', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(imports.filter(isOwn).length).toBeGreaterThan(150)
  const lost = imports.filter(({ to }) => to.endsWith('.ts') && !files.includes(to) && to !== 'diglot.config.ts')
  expect(shown(lost)).toEqual([])
})

describe('who may import whom', () => {
  it.each(Object.keys(mayRun))('%s', (stage) => {
    const wrong = imports.filter((found) => {
      const to = stageOf(found.to)
      if (!isOwn(found) || stageOf(found.from) !== stage || to === stage || to === 'core') return false
      if (builtWith[found.from] === found.to) return false
      return !mayRun[stage]?.includes(to) && !(found.types && mayName[stage]?.includes(to))
    })
    expect(shown(wrong)).toEqual([])
  })

  it('every stage has its rule', () => {
    const stages = [...new Set(files.map(stageOf))]
    expect(stages.filter((stage) => !(stage in mayRun)).toSorted()).toEqual(['build', 'cli.ts', 'index.ts'])
  })

  it('a build knows nothing of commands', () => {
    expect(
      shown(imports.filter(({ from, to }) => stageOf(from) === 'build' && ['commands', 'cli.ts', 'index.ts'].includes(stageOf(to)))),
    ).toEqual([])
  })

  it('the engine knows keys, bytes and functions', () => {
    const tools = ['piscina', 'chokidar', 'mrmime']
    const others = imports.filter(
      ({ from, to }) =>
        stageOf(from) === 'engine' && stageOf(to) !== 'engine' && stageOf(to) !== 'core' && !to.startsWith('node:') && !tools.includes(to),
    )
    expect(shown(others)).toEqual([])
  })
})

it('only formats import a serialiser', () => {
  const serialisers = /^(?:rehype-stringify|hast-util-to-html|feedsmith|xast-util-to-xml)/
  const found = imports.filter(({ to }) => serialisers.test(to))
  expect(found.length).toBeGreaterThan(2)
  expect(shown(found.filter(({ from }) => stageOf(from) !== 'formats'))).toEqual([])
})

it('the word "amp" stands in formats and settings alone', () => {
  const word = /(?<!&)\bamp\b|\bamp(?=[A-Z-])/i
  const found = files.filter((path) => word.test(text(path)))
  expect(found).toContain('formats/amp/amp.ts')
  expect(found.filter((path) => stageOf(path) !== 'formats' && path !== 'settings/config.ts')).toEqual([])
})

it('files that people edit are replaced in one step, by engine/replace-file.ts', () => {
  const found = files.filter((path) => /\b(?:write|append|copy)File|createWriteStream/.test(text(path)))
  expect(found).toContain('engine/replace-file.ts')
  expect(found.filter((path) => !/^(?:engine|package)\/|^pictures\/store\.ts$/.test(path))).toEqual([])
})

it('only who must touches the file system', () => {
  const allowed =
    /^(?:content\/(?:scan|counts)\.ts|i18n\/(?:catalogues|glossary)\.ts|settings\/settings(?:-report)?\.ts|core\/files\.ts|package\/.*|engine\/.*|pictures\/(?:store|pictures|fonts)\.ts|theme\/.*|dev\/(?:editor|excerpt)\.ts|commands\/.*|build\/(?:as-is|public-files|search|counts)\.ts|cli\.ts)$/
  const found = imports.filter(({ to }) => /^(?:node:)?fs(?:\/promises)?$/.test(to))
  expect(found.map(({ from }) => from)).toContain('content/scan.ts')
  expect(shown(found.filter(({ from }) => !allowed.test(from)))).toEqual([])
})

it('only the command line knows the clock and ends the process', () => {
  const clock = /\bDate\.now\(|new Date\(\)|process\.exit|process\.env/
  expect(files.filter((path) => clock.test(text(path)) && !/^(?:theme\/scripts|package)\//.test(path))).toEqual(['cli.ts'])
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
  expect(files.filter((path) => stringsOf(text(path)).some((one) => markup.test(one)))).toEqual(['core/html.ts'])
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

it('no module is longer than a reader can hold', () => {
  const long = files.filter((path) => text(path).split('\n').length > 320)
  expect(long).toEqual([])
})

it('no test has a time limit of its own, or asks how long something took', () => {
  const tests = list(join(project, 'tests')).filter((path) => path.endsWith('.test.ts'))
  expect(tests.length).toBeGreaterThan(30)
  // Limits as the last argument of a test, as an option of a page, and comparisons of a clock.
  const limits = [/^\s*(?:\}, )?\d{2,3}_000,?\)?$/m, /\btimeout: /, /performance\.now\(\) - \w+\)\.to/]
  const found = tests.filter((path) => limits.some((limit) => limit.test(readFileSync(join(project, 'tests', path), 'utf8'))))
  expect(found).toEqual([])
})
