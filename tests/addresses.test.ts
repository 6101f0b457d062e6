import { join, posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matterSchema } from '../pipeline/content/fields.ts'
import { decodeAddress } from '../pipeline/decode-address.ts'
import { createStage } from '../pipeline/engine/stage.ts'
import { article } from './support/articles.ts'
import { buildSite, folder, pair } from './support/site.ts'

describe('no alias leaves the output folder', () => {
  const hostile = ['/a/../../../x/', '/%2e%2e/%2e%2e/x/', '..', '../x', '/a//b/', '/a/./b/', '/a%00b/', '/a%5C..%5Cb/']

  it('each is refused where it is written', async () => {
    const files = Object.fromEntries(
      hostile.map((alias, index) => [`content/world/a${index}/en.md`, article(`Story ${index}`, 'Sea.', `aliases: ["${alias}"]`)]),
    )
    const built = await buildSite({ ...pair, ...files })
    expect(built.outcome).toBe('content')
    expect(built.messages.filter((message) => /:4:11 error: "aliases\.0" is .*\[front-matter\/invalid\]$/.test(message))).toHaveLength(
      hostile.length,
    )
  })

  it('whatever it is put together from', () => {
    const part = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '//', '%2f', '\\', '%5c', 'a', '潮', '%E6%BD%AE', 'index.html', '%25')
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const alias = parts.join('')
        if (!matterSchema.safeParse({ title: 'A', aliases: [alias] }).success) return
        const path = decodeAddress(alias).replace(/^\//, '')
        expect(posix.join('dist', path).startsWith('dist/'), alias).toBe(true)
        expect(path).not.toMatch(/\\|(?:^|\/)\.{1,2}(?:\/|$)/)
      }),
      { numRuns: 2000 },
    )
  })

  it('nor does anything else that is to be published', () => {
    const out = folder()
    expect(() => createStage(out, join(out, 'stage'), 'a').put('a/../../x', 0, Buffer.from('x'))).toThrow('outside the output folder')
  })
})
