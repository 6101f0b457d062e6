import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { startDev } from '../support/dev.ts'
import { raw, served } from '../support/serving.ts'

// The most that a server can be asked for: each way to write "..", each way to write "/", wherever it begins.

const ups = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%e0%80%ae%e0%80%ae',
  '%u002e%u002e',
  '..%00',
  '..;',
  '...',
  '．．',
  '%ef%bc%8e%ef%bc%8e',
  '.\\.',
]
const slashes = ['/', '//', '/./', '\\', '%2f', '%2F', '%5c', '%252f', '%255c', '%c0%af', '%e0%80%af', '%u2215', '／', '%ef%bc%8f']
const beginnings = [
  '/',
  '//',
  '/./',
  '/en/',
  '/en/world/tides/',
  '/assets/',
  '/.diglot/',
  '/%2f',
  '\\',
  '/en%2f',
  'http://localhost/',
  'http://evil.example/',
]
/** Steps up to the folders above the one that is served: its parent, the site's root, and the root of the file system. */
const depths = [1, 4, 12]

const secret = 'nobody may read this'

function* ways(root: string): Generator<string> {
  for (const up of ups)
    for (const slash of slashes)
      for (const beginning of beginnings)
        for (const depth of depths) {
          const target =
            depth === 1
              ? `site-other${slash}secret.txt`
              : depth === 4
                ? 'secret.txt'
                : join(root, 'secret.txt').slice(1).replaceAll('/', slash)
          yield `${beginning}${`${up}${slash}`.repeat(depth)}${target}`
        }
}

it('no way out of the folder that dev serves, in whatever spelling', async () => {
  const { root, server } = await startDev()
  writeFileSync(join(root, 'secret.txt'), secret)
  // A folder whose name begins as that of the served one does.
  mkdirSync(served(root, '../site-other'))
  writeFileSync(served(root, '../site-other/secret.txt'), secret)
  expect(basename(served(root))).toBe('site')
  const all = [...ways(root)]
  expect(all.length).toBeGreaterThan(5782)
  const wrong: string[] = []
  let asked = 0
  const ask = async () => {
    for (let way = all[asked++]; way !== undefined; way = all[asked++]) {
      const { status, body } = await raw(server, way)
      // Redirects lead to an address of the site.
      if (![301, 400, 403, 404].includes(status) || body.includes(secret)) wrong.push(`${status} ${way}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  expect(wrong).toEqual([])
  expect(await raw(server, '/en/world/tides/')).toMatchObject({ status: 200 })
})
