import fc from 'fast-check'
import { afterAll } from 'vitest'
import { removeFolders } from '../support/folder.ts'

/** The same random cases on every machine, so that a run that fails fails again; `SEED=random` looks for new ones. */
const { SEED = '20131023' } = process.env
fc.configureGlobal(SEED === 'random' ? {} : { seed: Number(SEED) })

afterAll(removeFolders)
