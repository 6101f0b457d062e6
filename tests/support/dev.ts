import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { afterTest } from './after-test.ts'
import { end, raw, type Serving, served, serving, until } from './serving.ts'
import { carefree, type Files, pair, site } from './site.ts'

export const devSettings = (url = 'https://paper.example', more = '') => ({
  'diglot.config.ts': `export default { url: '${url}', timeZone: 'Asia/Shanghai', ${carefree}, ${more} }\n`,
})

async function stop(server: Serving): Promise<void> {
  if (server.child.exitCode === null && server.child.signalCode === null) await end(server, 'SIGKILL')
}

/** `diglot dev` on a small site; it ends with the test. */
export function startDev(files: Files = {}, ...words: string[]) {
  return openDev(site({ ...pair, ...devSettings(), ...files }), ...words)
}

/** The same on a site that is there. */
export async function openDev(root: string, ...words: string[]) {
  const server = await serving(root, ...words)
  afterTest(() => stop(server))
  const page = served(root, 'en/world/tides/index.html')
  return {
    root,
    server,
    edit(path: string, from: string, to: string) {
      const text = readFileSync(join(root, path), 'utf8')
      expect(text).toContain(from)
      writeFileSync(join(root, path), text.replace(from, to))
    },
    put(path: string, text: string) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    },
    /** Waits for a text on the page of the first story, as it is on disk. */
    shows: (text: string) =>
      until(
        () => existsSync(page) && readFileSync(page, 'utf8').includes(text),
        () => true,
        server.said,
      ),
    /** Waits for a text at an address. */
    serves: (address: string, text: string | RegExp) =>
      until(
        async () => (await raw(server, address)).body.search(text) >= 0,
        () => true,
        server.said,
      ),
  }
}
