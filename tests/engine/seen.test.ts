import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOutputs, type OutputState } from '../../pipeline/build/engine/output-state.ts'
import { changedSince, takeSnapshot } from '../../pipeline/build/engine/source-state.ts'
import { written } from '../../pipeline/build/engine/stamp.ts'
import { folder } from '../support/site.ts'

/** A folder with two files and a folder in it, looked at long after it was made. */
function seenFolder() {
  const root = folder()
  mkdirSync(join(root, 'deep'))
  for (const name of ['a.md', 'b.md', 'deep/c.md']) writeFileSync(join(root, name), name)
  const seen = takeSnapshot([root], Date.now() + 60_000)
  if (!seen) throw new Error('nothing was seen')
  return {
    root,
    changed(most = 20) {
      let told = 0
      const paths = changedSince(seen, most, () => (told += 1))
      if (paths) expect(told).toBe(paths.length)
      return paths?.map((path) => path.slice(root.length + 1))
    },
  }
}

describe('what has changed since it was looked at', () => {
  it('is nothing, if nothing was done', () => {
    expect(seenFolder().changed()).toEqual([])
  })

  it('is a file, whether it was written in place or renamed over', () => {
    const { root, changed } = seenFolder()
    writeFileSync(join(root, 'a.md'), 'other')
    writeFileSync(join(root, 'deep/.c.md.swp'), 'more')
    renameSync(join(root, 'deep/.c.md.swp'), join(root, 'deep/c.md'))
    expect(changed()).toEqual(['a.md', 'deep/c.md'])
  })

  it('is a folder, if names have come, gone or changed', () => {
    for (const change of [
      (root: string) => writeFileSync(join(root, 'deep/new.md'), ''),
      (root: string) => renameSync(join(root, 'deep/c.md'), join(root, 'deep/d.md')),
      (root: string) => rmSync(join(root, 'deep/c.md')),
      (root: string) => symlinkSync(root, join(root, 'deep/link')),
    ]) {
      const { root, changed } = seenFolder()
      change(root)
      expect(changed()).toContain('deep')
    }
  })

  it('is a folder that has come where a file was', () => {
    const { root, changed } = seenFolder()
    rmSync(join(root, 'a.md'))
    mkdirSync(join(root, 'a.md'))
    expect(changed()).toContain('a.md')
  })

  it('is not told where there is too much', () => {
    const { root, changed } = seenFolder()
    for (const name of ['a.md', 'b.md']) writeFileSync(join(root, name), 'other')
    expect(changed(1)).toBeUndefined()
  })
})

/** So many files, as if they had been published. */
function made(count: number): OutputState {
  const out = folder()
  const paths = Array.from({ length: count }, (_, number) => `${number} ü.html`)
  for (const path of paths) writeFileSync(join(out, path), path)
  const stamps = Float64Array.from(paths.flatMap((path) => [...written(statSync(join(out, path)))]))
  return { out, paths, stamps, hashes: paths.map(() => ''), names: paths.map(() => '') }
}

it.each([10, 4_100])('whether %d files stand as they were written', async (count) => {
  const all = made(count)
  expect(await checkOutputs(all)).toBe(true)
  writeFileSync(join(all.out, `${count - 1} ü.html`), 'other')
  expect(await checkOutputs(all)).toBe(false)
  rmSync(all.out, { recursive: true })
  expect(await checkOutputs(all)).toBe(false)
})
