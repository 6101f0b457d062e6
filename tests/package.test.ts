import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { folder, list, pair, project } from './support/site.ts'

it('npm pack gives a package that works beside a small site', () => {
  const packed = folder()
  execFileSync('npm', ['pack', '--silent', '--pack-destination', packed], { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] })
  const [name = ''] = readdirSync(packed)
  const config =
    "import { defineConfig } from 'diglot'\n\nexport default defineConfig({ url: 'https://paper.example', timeZone: 'Asia/Shanghai' })\n"
  const root = folder()
  // Articles alone: the words come from the package, as the README says.
  const files = { ...pair, 'diglot.config.ts': config, 'package.json': '{ "private": true }\n' }
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), String(contents).replace('tags: [tides]', 'tags: [sea]'))
  }
  execFileSync('npm', ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', join(packed, name)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  cpSync(join(root, 'node_modules/diglot/lib/locales'), join(root, 'locales'), { recursive: true })
  for (const name of ['README.md', 'REFERENCE.md', 'ARCHITECTURE.md', '.github/front-pages.png'])
    expect(existsSync(join(root, 'node_modules/diglot', name)), name).toBe(true)

  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/diglot/lib/pipeline/package/bin.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout).toContain('Built 1 story in 2 articles')
  expect(status).toBe(0)
  expect(list(join(root, 'dist'))).toContain('zh/world/chao-xi/index.html')

  const lib = join(root, 'node_modules/diglot/lib')
  for (const path of list(lib).filter((file) => /\.(?:js|mjs|d\.ts)$/.test(file)))
    expect(readFileSync(join(lib, path), 'utf8'), path).not.toContain('sourceMappingURL')

  writeFileSync(
    join(root, 'tsconfig.json'),
    '{ "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true, "types": [] }, "files": ["diglot.config.ts"] }',
  )
  const types = spawnSync(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '-p', root], { encoding: 'utf8' })
  expect(types.stdout).toBe('')
  writeFileSync(join(root, 'diglot.config.ts'), config.replace('timeZone', 'timeZoen'))
  expect(
    spawnSync(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '-p', root], { encoding: 'utf8' }).stdout,
  ).toContain('timeZoen')
}, 300_000)
