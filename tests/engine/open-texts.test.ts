import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build, prepare } from '../../pipeline/build/build.ts'
import type { BuildOptions } from '../../pipeline/build/options.ts'
import type { Session } from '../../pipeline/build/session.ts'
import { hashes } from '../support/hashes.ts'
import { folder, now, pair, site } from '../support/site.ts'

const path = 'content/world/tides/en.md'

/** Builds of one process with a cache and a folder of their own, as the language server has them. */
function builder(root: string) {
  const cacheFolder = folder()
  const out = join(cacheFolder, 'site')
  const run = async (session: Session, more: Partial<BuildOptions>) => {
    const options = { root, out, cacheFolder, now, deployed: join(root, 'dist'), preview: true, write: true, ...more, session }
    const result = await build(options)
    await prepare(options)
    return { ...result, found: result.diagnostics.map(({ ruleId, line }) => `${line} ${ruleId}`) }
  }
  return { out, run, file: join(root, path), text: readFileSync(join(root, path), 'utf8') }
}

const texts = (text: string) => new Map([[path, text]])
const cases: [what: string, change: (text: string) => string, found: string[]][] = [
  ['a wrong link', (text) => `${text}\n[Tables](../tables/en.md).\n`, ['10 link/missing', '6 parity/omission', '6 parity/structure']],
  ['another headline', (text) => text.replace('Tides', 'High tides'), []],
  ['another tag', (text) => text.replace('[tides]', '[tide]'), ['4 catalogue/missing-key']],
  ['front matter that is not YAML', (text) => text.replace('title: ', 'title： '), ['2 front-matter/yaml']],
]

it.each(cases)('%s is found in a text that is not saved, and the next builds have the file as it is', async (_, change, found) => {
  const root = site(pair)
  const { out, run, file, text } = builder(root)
  const session: Session = {}
  expect((await run(session, {})).found).toEqual([])
  const before = hashes(out)
  expect((await run(session, { texts: texts(change(text)), changed: [file] })).found).toEqual(found)
  // A build that is not given the changed files finds it too.
  expect((await run(session, { texts: texts(change(text)) })).found).toEqual(found)
  expect(readFileSync(file, 'utf8')).toBe(text)
  // Another process, without the text: the stat of the file is what it was.
  expect((await run({}, {})).found).toEqual([])
  expect(hashes(out)).toEqual(before)
})

it('a text that is saved, and one that is given up, are what the file has', async () => {
  const root = site(pair)
  const { run, file, text, out } = builder(root)
  const session: Session = {}
  await run(session, {})
  const before = hashes(out)
  const changed = text.replace('rises and falls', 'rises and 中文 falls')
  expect((await run(session, { texts: texts(changed), changed: [file] })).found).toEqual(['8 edition/leak'])
  expect((await run(session, { changed: [file] })).found).toEqual([])
  expect(hashes(out)).toEqual(before)
  await run(session, { texts: texts(changed), changed: [file] })
  writeFileSync(file, changed)
  expect((await run(session, { changed: [file] })).found).toEqual(['8 edition/leak'])
  expect((await run({}, {})).found).toEqual(['8 edition/leak'])
})

it('a full build that a text takes can come later: until then it is reported what was found when the text was read', async () => {
  const root = site(pair)
  const { run, file, text } = builder(root)
  const session: Session = {}
  await run(session, {})
  const changed = text.replace('[tides]', '[tide]').replace('rises', 'rises \u0001')
  const asked = { texts: texts(changed), changed: [file] }
  const early = await run(session, { ...asked, postpones: () => true })
  expect([early.outcome, early.partial, early.work]).toEqual(['content', true, undefined])
  expect(early.found).toEqual(['8 content/control-character'])
  const tag = { texts: texts(text.replace('[tides]', '[tide]')), changed: [file] }
  expect((await run(session, { ...tag, postpones: () => true })).found).toEqual([])
  expect((await run(session, { ...tag, postpones: () => false })).found).toEqual(['4 catalogue/missing-key'])
  expect((await run(session, { changed: [file] })).found).toEqual([])
})
