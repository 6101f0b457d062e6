import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Last, readLast, writeLast } from '../../pipeline/engine/last.ts'
import { lookMeanwhile } from '../../pipeline/engine/meanwhile.ts'
import { folder } from '../support/site.ts'

/** What is kept of a build that published so many files, and the files. */
function published(count: number): { home: string; last: Last<string>; file: string } {
  const [home, out] = [folder(), folder()]
  const paths = Array.from({ length: count }, (_, index) => `${String(index % 100).padStart(2, '0')}/page-${index}.html`).toSorted()
  for (let index = 0; index < 100; index += 1) mkdirSync(join(out, String(index).padStart(2, '0')))
  const stamps = paths.flatMap((path) => {
    writeFileSync(join(out, path), path)
    const { size, mtimeMs, ino } = statSync(join(out, path))
    return [size, mtimeMs, ino]
  })
  const hashes = paths.map((path) => path.padEnd(120, '-'))
  const made = { out, paths, hashes, names: paths.map(() => ''), stamps: Float64Array.from(stamps) }
  writeLast<string>(home, { made, manifest: undefined, turn: 'turn' })
  const last = readLast<string>(home)
  if (!last) throw new Error('nothing was kept')
  return { home, last, file: join(out, paths[count >> 1] ?? '') }
}

it.each([
  ['few files', 300],
  ['many, in a thread', 8000],
])('%s: notices one that is not as it was written', async (_, count) => {
  const { home, last, file } = published(count)
  const look = () => lookMeanwhile<string>(home)(last)
  expect(statSync(join(home, 'last-build')).size > 1_000_000).toBe(count > 1000)
  expect(await look()).toBe(true)
  writeFileSync(file, 'spoilt')
  expect(await look()).toBe(false)
  rmSync(file)
  expect(await look()).toBe(false)
})

it('what another build has kept meanwhile says nothing of this one', async () => {
  const { home, last } = published(8000)
  expect(await lookMeanwhile<string>(home)({ ...last, turn: 'another' })).toBe(false)
})
