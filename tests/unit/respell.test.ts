import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSpeller } from '../../pipeline/engine/respell.ts'
import { folder } from '../support/site.ts'

it('a published file that is gone, or has become a folder, is not respelled: the build is a whole one', () => {
  const out = folder()
  const words = new Map([['en', new Map([[0, { from: Buffer.from('Print'), to: Buffer.from('Paper') }]])]])
  const speller = createSpeller({ target: { out, stage: join(out, '.diglot-stage-test') }, words }, 'test')
  const job = (path: string) => ({ address: '/', locale: 'en', files: [{ path, published: '', slots: [0, 0] }] })
  writeFileSync(join(out, 'page.html'), 'Print')
  mkdirSync(join(out, 'folder.html'))
  expect(speller(job('page.html'))?.map(({ slots }) => slots)).toEqual([[0, 0]])
  expect(speller(job('gone.html'))).toBeUndefined()
  expect(speller(job('folder.html'))).toBeUndefined()
})
