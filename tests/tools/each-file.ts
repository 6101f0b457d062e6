import fc from 'fast-check'
import { afterAll, afterEach } from 'vitest'
import { endTest } from '../support/after-test.ts'
import { closePages } from '../support/browser.ts'
import { removeFolders } from '../support/folder.ts'

/** The same random cases on every machine, so that a run that fails fails again; `SEED=random` looks for new ones. */
const { SEED = '20131023' } = process.env
fc.configureGlobal(SEED === 'random' ? {} : { seed: Number(SEED) })

/** A process runs many test files: what one changes in the environment must not reach the next. */
const environment = { ...process.env }

afterEach(endTest)

afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  await closePages()
  removeFolders()
})
