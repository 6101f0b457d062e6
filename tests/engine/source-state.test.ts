import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOutputs, type OutputState } from '../../pipeline/build/engine/output-state.ts'
import { changedSince, takeSnapshot } from '../../pipeline/build/engine/source-state.ts'
import { written } from '../../pipeline/build/engine/stamp.ts'
import { folder } from '../support/site.ts'

/** A folder with two files and a folder in it, with a snapshot taken long after they were made. */
function snapshotOfFolder() {
  const root = folder()
  mkdirSync(join(root, 'deep'))
  for (const name of ['a.md', 'b.md', 'deep/c.md']) writeFileSync(join(root, name), name)
  const before = takeSnapshot([root], Date.now() + 60_000)
  if (!before) throw new Error('no snapshot was taken')
  return {
    root,
    changed(most = 20) {
      let reported = 0
      const paths = changedSince(before, most, () => (reported += 1))
      if (paths) expect(reported).toBe(paths.length)
      return paths?.map((path) => path.slice(root.length + 1))
    },
  }
}

describe('what has changed since a snapshot', () => {
  it('is nothing, if nothing was done', () => {
    expect(snapshotOfFolder().changed()).toEqual([])
  })

  it('is a file, whether it was written in place or renamed over', () => {
    const { root, changed } = snapshotOfFolder()
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
      const { root, changed } = snapshotOfFolder()
      change(root)
      expect(changed()).toContain('deep')
    }
  })

  it('is a folder that has come where a file was', () => {
    const { root, changed } = snapshotOfFolder()
    rmSync(join(root, 'a.md'))
    mkdirSync(join(root, 'a.md'))
    expect(changed()).toContain('a.md')
  })

  it('is undefined where too much has changed', () => {
    const { root, changed } = snapshotOfFolder()
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
  return { out, paths, stamps, hashes: paths.map(() => ''), names: paths.map(() => ''), ranks: new Uint8Array(count) }
}

it.each([10, 4_100])('whether %d files are intact', async (count) => {
  const all = made(count)
  expect(await checkOutputs(all)).toBe(true)
  writeFileSync(join(all.out, `${count - 1} ü.html`), 'other')
  expect(await checkOutputs(all)).toBe(false)
  rmSync(all.out, { recursive: true })
  expect(await checkOutputs(all)).toBe(false)
})
