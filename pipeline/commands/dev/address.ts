import { realpathSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, sep } from 'node:path'

/** The path that the target of a request names, decoded once; undefined where it cannot be read, or would lead up. */
export function requestPath(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ''))
    // `%2e%2e` and `..\` go no further up than dots that are written as such: nowhere.
    return path.includes('\0') || path.split(/[/\\]/).includes('..') || !path.startsWith('/') ? undefined : path
  } catch {
    return undefined
  }
}

/** The real path of a file of the folder; undefined for a hidden one, and for one that a link leads out to. */
export function fileIn(folder: string, path: string): string | undefined {
  // Browsers and hosts ask for `/.well-known/` (RFC 8615).
  if (
    path
      .replace(/^\/?\.well-known\//, '')
      .split('/')
      .some((part) => part.startsWith('.'))
  )
    return undefined
  try {
    const real = realpathSync(join(folder, path))
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : undefined
  } catch {
    return undefined
  }
}

/** Addresses that only this machine can reach. */
export function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|::ffff:127\.)/.test(address)
}

/**
 * Whether a request names this server in its `Host` header. A page elsewhere could have its own name point here and read
 * what is not published yet (DNS rebinding): a name counts only if it is `localhost` or the one that the server was given.
 * An address of digits belongs to nobody else; it counts where the server listens to more than this machine.
 */
export function isOwnHost(header: string | undefined, host: string | undefined): boolean {
  const name = (header ?? '').replace(/:\d*$/, '').toLowerCase()
  const digits = name.replace(/^\[(.*)\]$/, '$1')
  if (name === 'localhost' || name === host?.toLowerCase()) return true
  return isIP(digits) > 0 && (isLoopback(digits) || (host !== undefined && !isLoopback(host)))
}
