import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { crawl } from '../support/crawl.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { program, runOfProgram } from '../support/program.ts'
import { startBuilder } from '../support/remote.ts'
import { carefreeSettings, type Files, now, pair, site } from '../support/site.ts'

/** `npm run test:long -- kills` is the long run. */
const kills = Number(process.env.DIGLOT_KILLS ?? 4)
const origin = 'https://paper.example'
const count = 24

/** Which stories there are, and what they are called, changes with each round. */
function stories(round: number): Files {
  const files: Files = {}
  for (let index = 0; index < count; index += 1) {
    const there = (index + round) % 3 !== 0
    const more = `tags: [${round % 2 === 0 ? 'tides' : 'tea'}]\nslug: s${index}-${Math.floor((index + round) / 4)}`
    files[`content/world/s${index}/en.md`] = there ? article(`Round ${round}, story ${index}`, `Text of round ${round}.`, more) : null
    files[`content/world/s${index}/zh.md`] = there ? article(`第 ${round} 轮`, '正文。', more) : null
  }
  return files
}

function change(root: string, round: number): void {
  for (const [path, text] of Object.entries(stories(round))) {
    if (text === null) rmSync(join(root, path), { force: true })
    else writeFileSync(join(root, path), text)
  }
}

function start(root: string): ChildProcess {
  return spawn(process.execPath, [program, 'build', '--root', root, '--now', now], { stdio: 'ignore' })
}

/** Kills at any moment, or soon after the first file is written: half of the time each. */
async function killSometime(child: ChildProcess, out: string, round: number, usual: number): Promise<void> {
  const hasStarted = () => existsSync(out) && readdirSync(out).some((name) => name.startsWith('.diglot-stage'))
  if (round % 2 === 0) await setTimeout(Math.random() * usual)
  else {
    while (child.exitCode === null && !hasStarted()) await setTimeout(1)
    await setTimeout(Math.random() * usual * 0.3)
  }
  child.kill('SIGKILL')
}

it('killed at any moment, no reader finds a torn file or a dangling link, and the next build ends as a clean one', async () => {
  const all = Object.fromEntries(Array.from({ length: count }, (_, index) => [`content/world/s${index}/.keep`, '']))
  const root = site({
    ...pair,
    ...carefreeSettings,
    ...all,
    ...Object.fromEntries(Object.entries(stories(0)).filter(([, text]) => text !== null)),
  })
  const out = join(root, 'dist')
  const started = performance.now()
  await once(start(root), 'exit')
  const usual = performance.now() - started
  expect(crawl(out, origin).pages).toBeGreaterThan(40)

  for (let round = 1; round <= kills; round += 1) {
    change(root, round)
    const child = start(root)
    const ended = once(child, 'exit')
    const killed = killSometime(child, out, round, usual)
    while (child.exitCode === null && child.signalCode === null) {
      expect(crawl(out, origin).wrong).toEqual([])
      await setTimeout(0)
    }
    await Promise.all([ended, killed])
    expect(crawl(out, origin).wrong).toEqual([])
  }
  const [after, clean] = [await outcomeOf(root, out, {}, runOfProgram), await cleanOutcome(root, {}, runOfProgram)]
  expect(after).toEqual(clean)
  expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.diglot.json', '.nginx.conf'])
}, 3_600_000)

it('killed while the open page is published before the others, the next build ends as a clean one', async () => {
  const root = site({ ...pair, ...carefreeSettings, ...Object.fromEntries(Object.entries(stories(0)).filter(([, text]) => text !== null)) })
  const [out, words] = [join(root, 'dist'), join(root, 'locales/en/interface.json')]
  const open = join(out, 'en/world/tides/index.html')
  const options = { root, out, now, write: true, threads: 0 }
  let usual = 0
  for (let round = 0; round <= kills; round += 1) {
    const builder = startBuilder()
    await builder.build(options, { keep: root, goesOn: true })
    const other = `Round ${round}`
    writeFileSync(words, readFileSync(words, 'utf8').replace(/"print": "[^"]*"/, `"print": "${other}"`))
    const started = performance.now()
    const built = builder.build({ ...options, changed: [words] }, { keep: root, open: ['/en/world/tides/'] }).catch(() => {})
    if (round === 0) await built
    else if (round % 2 === 0) await setTimeout(Math.random() * usual)
    else {
      while (!readFileSync(open, 'utf8').includes(other) && performance.now() - started < usual * 10) await setTimeout(1)
      await setTimeout(Math.random() * usual * 0.5)
    }
    usual ||= performance.now() - started
    await builder.kill()
    expect(crawl(out, origin).wrong).toEqual([])
    const [after, clean] = [await outcomeOf(root, out), await cleanOutcome(root)]
    expect(after).toEqual(clean)
  }
}, 3_600_000)
