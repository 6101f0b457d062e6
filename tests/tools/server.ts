import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { constants, gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Serves a folder on loopback, as a static host would: compressed, and with the headers that its `_headers` asks for. */
export async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const rules = readHeaders(folder)
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (path === '/_headers' || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const small = /^text|xml/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    const bytes = readFileSync(file)
    response.writeHead(200, { ...headersOf(rules, path), 'content-type': type, ...(small && { 'content-encoding': 'gzip' }) })
    response.end(small ? gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }) : bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

interface Rule {
  pattern: RegExp
  fields: [name: string, value: string][]
}

/** `_headers` as Netlify and Cloudflare read it: addresses with `:name` for a part and `*` for the rest. */
export function readHeaders(folder: string): Rule[] {
  const file = join(folder, '_headers')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n')
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`)
      return {
        pattern,
        fields: lines.map((line): [string, string] => [line.split(':', 1)[0]?.trim() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
      }
    })
}

/** Of all rules that fit; what two of them say is joined with a comma. */
export function headersOf(rules: Rule[], path: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { pattern, fields } of rules)
    if (pattern.test(path)) for (const [name, value] of fields) found[name] = name in found ? `${found[name]}, ${value}` : value
  return found
}
