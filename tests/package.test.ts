import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { picture } from './support/articles.ts'
import { folder, list, pair, project } from './support/site.ts'

/** Asks for what few articles need: the package reads it only then (`package/bundle.ts`). */
const odd = `---
title: >-
  Odd
  and rare
date: 2026-03-02 09:00
authors:
  - Desk
---

A <b>bold</b> word &copy;

![The sea](sea.png)
`

it('npm pack gives a package that works beside a small site', () => {
  const packed = folder()
  execFileSync('npm', ['pack', '--silent', '--pack-destination', packed], { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] })
  const [name = ''] = readdirSync(packed)
  const config =
    "import { defineConfig } from 'diglot'\n\nexport default defineConfig({ url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true } })\n"
  const root = folder()
  // Articles alone: the words come from the package, as the README says.
  const files = {
    ...pair,
    'content/world/odd/en.md': odd,
    'content/world/odd/sea.png': picture,
    'diglot.config.ts': config,
    'package.json': '{ "private": true }\n',
  }
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof contents === 'string' ? contents.replace('tags: [tides]', 'tags: [sea]') : (contents ?? ''))
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
  expect(stdout).toContain('Built 2 stories in 3 articles')
  expect(status).toBe(0)
  expect(list(join(root, 'dist'))).toContain('zh/world/chao-xi/index.html')
  const page = readFileSync(join(root, 'dist/en/world/odd-and-rare/index.html'), 'utf8')
  for (const part of ['<p>A <b>bold</b> word ©</p>', 'datetime="2026-03-02T01:00:00Z"', 'width="1" height="1"'])
    expect(page).toContain(part)
  expect(readFileSync(join(root, 'dist/en/feed.xml'), 'utf8')).toContain('<title>Odd and rare</title>')

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
