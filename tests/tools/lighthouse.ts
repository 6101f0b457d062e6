import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../pipeline/build/build.ts'
import { everything } from '../support/everything.ts'
import { buildSite, type Files, now, project } from '../support/site.ts'
import { findChromium } from './chromium.ts'
import { serve } from './server.ts'

// `npm run lighthouse`: what Lighthouse says, as on a phone, of the front page and an article of the sample, and of the article
// with every notation, in both editions. It is installed once.
const cache = process.env.LIGHTHOUSE_FOLDER ?? join(project, 'node_modules/.cache/diglot-lighthouse')
const program = join(cache, 'node_modules/lighthouse/cli/index.js')
const wanted = { performance: 0.98, accessibility: 1, 'best-practices': 1, seo: 1 }
const articles = ['/en/china/joint-operation-to-protect-children-online/', '/zh/china/lian-he-xing-dong-bao-hu-er-tong/']

interface Result {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { id: string; title: string; score: number | null; displayValue?: string }>
}

if (!existsSync(program)) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), JSON.stringify({ private: true, dependencies: { lighthouse: '13.5.0' } }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: cache, stdio: 'inherit' })
}
const folder = mkdtempSync(join(tmpdir(), 'diglot-lighthouse-'))
const sample = join(folder, 'dist')
await build({ root: project, out: sample, now, write: true })
await reportAll(sample, ['/en/', '/zh/', ...articles])
await reportAll((await buildSite(withRealPictures(everything))).out, ['/en/world/everything-more/', '/zh/world/yi-qie/'])
rmSync(folder, { recursive: true, force: true })

/** Lighthouse also judges pictures: the one-pixel picture of the tests, and those of hosts that do not exist, are exchanged. */
function withRealPictures(files: Files): Files {
  const photo = readFileSync(join(project, 'content/science/tide-tables/spring-neap.png'))
  const here = ([path, text]: [string, Files[string]]) => [
    path,
    typeof text === 'string' ? text.replaceAll(/https:\/\/tides\.example\/(?=\w+\.png)/g, '/') : text,
  ]
  return {
    ...Object.fromEntries(Object.entries(files).map(here)),
    'content/world/all/a.png': photo,
    'public/far.png': photo,
    'public/raw.png': photo,
  }
}

async function reportAll(out: string, paths: string[]): Promise<void> {
  const site = await serve(out)
  for (const path of paths) report(path, await run(site.url + path))
  site.close()
}

async function run(url: string): Promise<Result> {
  const file = join(folder, 'lighthouse.json')
  const flags = ['--output=json', `--output-path=${file}`, '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu']
  const { promise, resolve } = Promise.withResolvers<void>()
  spawn(process.execPath, [program, url, ...flags], { stdio: 'inherit', env: { ...process.env, CHROME_PATH: findChromium() } }).on(
    'exit',
    () => resolve(),
  )
  await promise
  return JSON.parse(readFileSync(file, 'utf8'))
}

function report(path: string, { categories, audits }: Result): void {
  const scores = Object.entries(wanted).map(([name, least]) => ({ name, least, score: categories[name]?.score ?? 0 }))
  console.log(`${path}\n  ${scores.map(({ name, score }) => `${name} ${Math.round(score * 100)}`).join(', ')}`)
  for (const { name, least, score } of scores) {
    if (score >= least) continue
    process.exitCode = 1
    for (const { id, weight } of categories[name]?.auditRefs ?? []) {
      const audit = audits[id]
      if (weight > 0 && audit && audit.score !== null && audit.score < 1)
        console.log(`  ${name}: ${id} – ${audit.title} ${audit.displayValue ?? ''}`)
    }
  }
}
