import { hash } from 'node:crypto'
import { inspect } from 'node:util'

/** SHA-256 in base64url: the name by which bytes and keys are known. */
export function hashOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64url')
}

/** A key of several parts; where one part ends and the next begins is part of it. */
export function keyOf(...parts: (string | undefined)[]): string {
  // Lengths first: no part can pass for the end of one and the beginning of another.
  return hashOf(`${parts.map((part) => part?.length ?? -1).join(' ')}\n${parts.join('\n')}`)
}

/** A text that differs for any two different values, patterns and maps included. Of functions it has the names: their files say the rest. */
export function inspectText(value: unknown): string {
  const all = { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Number.POSITIVE_INFINITY }
  return inspect(value, { ...all, customInspect: false })
}
