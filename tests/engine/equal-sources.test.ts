import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { BuildOptions } from '../../pipeline/build/options.ts'
import { settings } from '../support/edit-contents.ts'
import { editable, putSource, set } from '../support/edits.ts'
import { outcomeOf } from '../support/outcomes.ts'
import { startBuilder } from '../support/remote.ts'
import { differing, expected } from '../support/rounds.ts'
import { sourceFiles } from '../support/source-files.ts'

const builder = startBuilder()
afterAll(() => builder.close())
const run = (options: BuildOptions) => builder.build(options)

/** Builds a site as it is by now, with what earlier builds left and without. */
async function compare(root: string): Promise<void> {
  const { cold, stale } = await expected(root, run)
  const cached = await outcomeOf(root, join(root, 'dist'), {}, run)
  expect(stale).toEqual([])
  expect({ ...cached, files: differing(cached.files, cold.files) }).toEqual({ ...cold, files: [] })
}

it.each(sourceFiles.map(({ path }, source) => [path, source] as const))(
  'after each change of %s, and back, the cached build equals a clean one',
  async (_, source) => {
    const root = editable()
    const { contents = [] } = sourceFiles[source] ?? {}
    const others = contents.map((_, index) => index).slice(1)
    expect(await outcomeOf(root, join(root, 'dist'), {}, run)).toMatchObject({ outcome: 'built', messages: [] })
    // Settings that make the file count, then every change of it: one that fails keeps what was published.
    for (const round of [0, ...others.flatMap((index) => [index, 0])]) {
      putSource(root, source, round)
      await compare(root)
    }
    rmSync(root, { recursive: true })
  },
)

it('after each change of the settings, and back, the cached build equals a clean one', async () => {
  const root = editable()
  for (const setting of settings.flatMap((_, index) => [index, 0])) {
    set(root, settings[setting] ?? '')
    await compare(root)
  }
})
