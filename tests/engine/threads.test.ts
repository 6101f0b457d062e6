import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { type Files, now, site } from '../support/site.ts'

/** Enough articles for threads to be started (work.ts). */
const stories = 80

const files: Files = Object.fromEntries(
  Array.from({ length: stories }, (_, index) => [
    [
      `content/world/story-${index}/en.md`,
      `---\ntitle: Story ${index}\nslug: story-${index}\ndate: 2026-03-01\n---\n\nThe sea rises and falls.\n`,
    ],
    [`content/world/story-${index}/zh.md`, `---\ntitle: 报道${index}\nslug: story-${index}\n---\n\n海水有涨有落。\n`],
  ]).flat(),
)

it('what threads found is cached: only what has changed is read, compared and rendered again', async () => {
  const root = site(files)
  const stages = async () => {
    const done = new Map<string, number>()
    const options = { root, out: join(root, 'dist'), now, write: true, threads: 2 }
    const { diagnostics } = await build({ ...options, progress: (stage, count) => done.set(stage, count) })
    expect(diagnostics).toEqual([])
    return done
  }
  const first = await stages()
  expect([first.get('parse'), first.get('compare')]).toEqual([stories * 2, stories])
  const path = join(root, 'content/world/story-7/en.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace('date: 2026-03-01', 'date: 2026-03-02'))
  const second = await stages()
  expect([second.get('parse'), second.get('compare')]).toEqual([1, 1])
  expect(second.get('render') ?? 0).toBeLessThan(stories)
})
