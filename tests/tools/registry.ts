import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename } from 'node:path'

/** A package that npm finds in no other registry yet, as `npm pack` made it. */
interface Packed {
  /** What its `package.json` says. */
  described: { name: string; version: string }
  tarball: string
}

/** A registry on loopback that has these packages, and leads to the usual one for all others. */
export async function serveRegistry(packages: Packed[]): Promise<{ url: string; close(): Promise<void> }> {
  const others = spawnSync('npm config get registry', { encoding: 'utf8', shell: true }).stdout.trim()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    const file = packages.find(({ tarball }) => path === `/${basename(tarball)}`)
    const found = packages.find(({ described }) => path === `/${described.name}`)
    if (file) response.end(readFileSync(file.tarball))
    else if (found)
      response.setHeader('content-type', 'application/json').end(JSON.stringify(documentOf(found, `http://${request.headers.host}`)))
    else response.writeHead(302, { location: new URL(path.slice(1), others).href }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** What a registry says of a package (npm, "Package metadata"). */
function documentOf({ described, tarball }: Packed, url: string): object {
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  const version = { ...described, dist: { tarball: `${url}/${basename(tarball)}`, integrity } }
  return { name: described.name, 'dist-tags': { latest: described.version }, versions: { [described.version]: version } }
}
