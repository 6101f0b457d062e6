/** A value that PHP has serialized: an array is a map with its keys as texts. */
export type PhpValue = string | number | boolean | null | Map<string, PhpValue>

const deepest = 50

/**
 * Reads a value as PHP's `serialize` writes it: texts, numbers, booleans, null and arrays. Undefined for anything else,
 * objects among it, and for a value that does not end. Lengths of texts are in bytes.
 */
export function readPhp(text: string): PhpValue | undefined {
  const bytes = Buffer.from(text)
  let at = 0
  const value = read(0)
  return value !== undefined && at === bytes.length ? value : undefined

  function read(depth: number): PhpValue | undefined {
    const [whole, kind] = /^(?:(N);|([bid]):([^;:]{1,40});|([sa]):(\d{1,9}):)/.exec(bytes.toString('latin1', at, at + 60)) ?? []
    if (whole === undefined || depth > deepest) return undefined
    at += whole.length
    if (kind === 'N') return null
    return whole.startsWith('s')
      ? readText(Number(whole.slice(2, -1)))
      : whole.startsWith('a')
        ? readArray(Number(whole.slice(2, -1)), depth)
        : scalar(whole)
  }

  function scalar(whole: string): PhpValue | undefined {
    const written = whole.slice(2, -1)
    if (whole.startsWith('b')) return written === '1' ? true : written === '0' ? false : undefined
    const number = Number(written)
    return Number.isNaN(number) ? undefined : number
  }

  function readText(length: number): string | undefined {
    const end = at + 1 + length
    if (bytes[at] !== 0x22 || bytes[end] !== 0x22 || bytes[end + 1] !== 0x3b) return undefined
    const found = bytes.toString('utf8', at + 1, end)
    at = end + 2
    return found
  }

  function readArray(count: number, depth: number): Map<string, PhpValue> | undefined {
    const found = new Map<string, PhpValue>()
    if (bytes[at] !== 0x7b) return undefined
    at += 1
    for (let index = 0; index < count; index += 1) {
      const key = read(depth + 1)
      const value = read(depth + 1)
      if ((typeof key !== 'string' && typeof key !== 'number') || value === undefined) return undefined
      found.set(String(key), value)
    }
    if (bytes[at] !== 0x7d) return undefined
    at += 1
    return found
  }
}
