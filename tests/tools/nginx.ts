import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An nginx on this machine: the one that NGINX_PATH names, or a usual place. The tests can do without. */
export const nginx = [
  process.env.NGINX_PATH ?? '',
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => path !== '' && existsSync(path))

/** Serves a published folder on loopback by a real nginx, with the lines that REFERENCE.md gives. */
export async function serveByNginx(program: string, folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'diglot-nginx-'))
  mkdirSync(join(home, 'logs'))
  const port = await freePort()
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${home}/${name};`)
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${home}/pid;
error_log ${home}/logs/error.log;
events {}
http {
  access_log off;
${places.join('\n')}
  types { text/html html; text/css css; text/javascript js; application/wasm wasm; image/svg+xml svg; image/jpeg jpg; application/xml xml; }
  map $uri $moved { volatile; default ""; include ${folder}/redirects.nginx.map*; }
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    include ${folder}/.nginx.conf;
    if ($moved = 410) { return 410; }
    if ($moved) { return 301 $moved; }
  }
}
`,
  )
  const child = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'logs/error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilUp(url, child)
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (let count = 0; count < 12_000 && child.exitCode === null; count += 1) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nginx does not start with what was published')
}
