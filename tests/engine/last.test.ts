import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appendToLastBuild, type LastBuild, readLastBuild, writeLastBuild } from '../../pipeline/build/engine/last-build.ts'
import { folder } from '../support/site.ts'

type Known = LastBuild<string>

const first = (): Known => ({
  made: {
    out: '/out',
    paths: ['a.html', 'b/index.html', '海.html'],
    hashes: ['a0', 'b0', 'c0'],
    names: ['', 'key', ''],
    stamps: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ranks: Uint8Array.from([0, 1, 2]),
  },
  manifest: '1 2 3',
  generation: 'turn 0',
  valid: {
    key: 'key',
    from: { paths: ['/x.md', '/y\n.md'], stamps: Float64Array.from([1, 1, 1, 1, 2, 2, 2, 2]), fresh: new Map([['/x.md', 'hash']]) },
    snapshot: 'result',
  },
  later: 0,
})

const later = (number: number) => ({
  manifest: `${number} 0 0`,
  generation: `turn ${number}`,
  made: [{ path: 'b/index.html', rank: 1, hash: `b${number}`, stamp: [number, number, number] as const }],
  gone: [],
  from: { paths: ['/y\n.md'], stamps: Float64Array.from([number, 2, 2, 2]), fresh: new Map([['/y\n.md', `hash ${number}`]]) },
})

/** What is known after each of so many builds. */
function keep(home: string, builds: number): Known[] {
  const last = first()
  writeLastBuild(home, last)
  const states = [structuredClone(last)]
  for (let number = 1; number <= builds; number += 1) {
    appendToLastBuild(home, last, later(number))
    states.push(structuredClone(last))
  }
  return states
}

it('reads what was written, and what was added since', () => {
  const home = folder()
  const states = keep(home, 3)
  expect(states.at(-1)).toMatchObject({
    generation: 'turn 3',
    made: { hashes: ['a0', 'b3', 'c0'], stamps: Float64Array.from([1, 2, 3, 3, 3, 3, 7, 8, 9]) },
  })
  expect(states.at(-1)?.valid?.from.fresh).toEqual(
    new Map([
      ['/x.md', 'hash'],
      ['/y\n.md', 'hash 3'],
    ]),
  )
  expect(readLastBuild(home)).toEqual(states.at(-1))
})

it('knows files that came and went with a later build', () => {
  const home = folder()
  const last = first()
  writeLastBuild(home, last)
  const made = [{ path: 'b/new.html', rank: 3, hash: 'n1', stamp: [7, 7, 7] as const }]
  appendToLastBuild(home, last, { ...later(1), made, gone: ['a.html'] })
  expect(last.made).toEqual({
    out: '/out',
    paths: ['b/index.html', 'b/new.html', '海.html'],
    hashes: ['b0', 'n1', 'c0'],
    names: ['key', '', ''],
    stamps: Float64Array.from([4, 5, 6, 7, 7, 7, 7, 8, 9]),
    ranks: Uint8Array.from([1, 3, 2]),
  })
  expect(readLastBuild(home)).toEqual(last)
})

it('cut off anywhere or damaged anywhere, it is what was known after one of the builds, or nothing', () => {
  const home = folder()
  const states = keep(home, 3)
  const file = join(home, 'last-build')
  const whole = readFileSync(file)
  const isOneOf = () => expect([undefined, ...states]).toContainEqual(readLastBuild(home))
  for (let length = whole.length; length >= 0; length -= 3) {
    truncateSync(file, length)
    isOneOf()
  }
  for (let at = 0; at < whole.length; at += 5) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 255
    writeFileSync(file, bytes)
    isOneOf()
  }
})

it('does not grow for ever', () => {
  const home = folder()
  const sizes = [50, 100, 1000].map((builds) => {
    const last = keep(home, builds).at(-1)
    expect(readLastBuild<string>(home)).toEqual(last)
    return readFileSync(join(home, 'last-build')).length
  })
  expect(sizes[2]).toBeLessThan((sizes[1] ?? 0) * 3)
})
