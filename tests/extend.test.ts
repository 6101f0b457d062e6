import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { carefreeSettings, type Files, folder, list, now, pair, project, site } from './support/site.ts'

/** A file of the project → a text in it, and what is put behind that; an empty text is for a new file. */
type Additions = Record<string, [after: string, added: string]>

/** The text of a template. */
const slots = (text: string) => text.replaceAll('#{', '$' + '{')

/** Builds a site with a copy of the project to which something is added, and says what the compiler has against it. */
function buildWith(additions: Additions, files: Files) {
  const copy = folder()
  for (const name of ['pipeline', 'locales', 'package.json', 'package-lock.json', 'tsconfig.json', 'diglot.config.ts'])
    cpSync(join(project, name), join(copy, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  for (const [path, [after, added]] of Object.entries(additions)) {
    const text = after === '' ? '' : readFileSync(join(copy, path), 'utf8')
    expect(text).toContain(after)
    writeFileSync(
      join(copy, path),
      text.replace(after, () => after + added),
    )
  }
  const types = join(copy, 'types.json')
  writeFileSync(types, JSON.stringify({ extends: './tsconfig.json', include: ['pipeline'] }))
  const node = (...words: string[]) => spawnSync(process.execPath, words, { encoding: 'utf8', cwd: copy })
  expect(node('node_modules/typescript/bin/tsc', '--noEmit', '--checkers', '1', '-p', types).stdout).toBe('')
  const root = site({ ...pair, ...carefreeSettings, ...files })
  for (const language of ['en', 'zh']) {
    const strings = readFileSync(join(copy, `locales/${language}/interface.json`), 'utf8')
    writeFileSync(join(root, `locales/${language}/interface.json`), strings)
  }
  const { stdout, stderr, status } = node('pipeline/cli.ts', 'build', '--root', root, '--now', now)
  expect(status, stdout + stderr).toBe(0)
  expect(stdout).toContain('Built 1 story')
  const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8')
  return { read, paths: list(join(root, 'dist')) }
}

const format = `import type { Format } from './format.ts'

/** A page's headline, as plain text. */
export const plain: Format = {
  name: 'plain',
  address: (page) => (page.kind === 'article' ? \`\${page.address}plain.txt\` : undefined),
  build: (page) => ({ text: page.kind === 'article' ? \`\${page.title}\\n\` : '', shown: [] }),
}
`
const formatAdditions: Additions = {
  'pipeline/render/formats/plain.ts': ['', format],
  'pipeline/render/formats/index.ts': [
    '  { format: htmlFormat, wanted: () => true },\n',
    "  { format: (await import('./plain.ts')).plain, wanted: () => true },\n",
  ],
}
const fieldAdditions: Additions = {
  'pipeline/source/front-matter/fields.ts': [
    'export const fields = {\n',
    "  reviewer: { kind: 'translated', schema: text.optional(), expects: 'a name', onPage: true },\n",
  ],
  'pipeline/render/views/byline.ts': [
    slots('#{by && html`<span>#{by}</span>`}'),
    slots("#{model.fields.reviewer && html`<span>#{t('article.reviewer', { name: model.fields.reviewer })}</span>`}"),
  ],
  'locales/en/interface.json': ['"article": {\n', '    "reviewer": "Reviewed by {{name}}",\n'],
  'locales/zh/interface.json': ['"article": {\n', '    "reviewer": "审阅：{{name}}",\n'],
}

// No file is in both: one copy of the project has all of them.
let built: ReturnType<typeof buildWith>
beforeAll(() => {
  const named = (path: string, line: string) => ({ [path]: String(pair[path]).replace('---\n', `---\n${line}\n`) })
  built = buildWith(
    { ...formatAdditions, ...fieldAdditions },
    { ...named('content/world/tides/en.md', 'reviewer: Ann Lee'), ...named('content/world/tides/zh.md', 'reviewer: 李安') },
  )
})

it('an output format is a file and its row', () => {
  expect(Object.keys(formatAdditions).length).toBeLessThanOrEqual(2)
  const { read, paths } = built
  expect(paths.filter((path) => path.endsWith('plain.txt'))).toEqual(['en/world/tides/plain.txt', 'zh/world/chao-xi/plain.txt'])
  expect(read('zh/world/chao-xi/plain.txt')).toBe('潮汐\n')
})

it('a front matter field in the byline is a row of the schema, a line of the view, and its words', () => {
  expect(Object.keys(fieldAdditions).length).toBeLessThanOrEqual(4)
  const { read } = built
  expect(read('en/world/tides/index.html')).toContain('<span>Reviewed by Ann Lee</span>')
  expect(read('zh/world/chao-xi/index.html')).toContain('<span>审阅：李安</span>')
  expect(read('en/world/tides/amp/index.html')).toContain('<span>Reviewed by Ann Lee</span>')
})
