/**
 * The entries of an action cache are messages of Protocol Buffers: `ActionResult` in Bazel's remote_execution.proto (v2).
 * Servers such as bazel-remote take nothing else, and check that they have all the files which an entry names. Ours has
 * its own bytes as `stdout_raw`, and the chunks as output files.
 */
export interface NamedBlob {
  /** SHA-256 in hexadecimal digits. */
  hash: string
  /** Bytes. */
  size: number
}

const [outputFiles, stdoutRaw] = [2, 5]
const [varint, fixed64, delimited, fixed32] = [0, 1, 2, 5]

export function encodeActionResult(files: NamedBlob[], stdout: Uint8Array): Uint8Array {
  const file = ({ hash, size }: NamedBlob) => {
    const digest = [field(1, Buffer.from(hash)), numberOf((2 << 3) | varint), numberOf(size)]
    return field(outputFiles, Buffer.concat([field(1, Buffer.from(hash)), field(2, Buffer.concat(digest))]))
  }
  return Buffer.concat([...files.map(file), field(stdoutRaw, stdout)])
}

/** The bytes in `stdout_raw`; undefined for what is no such message. Servers may add fields of their own. */
export function stdoutOf(message: Uint8Array): Uint8Array | undefined {
  let found: Uint8Array | undefined
  for (let at = 0; at < message.length; ) {
    const tag = readNumber(message, at)
    const value = tag && readNumber(message, tag.end)
    if (!tag || !value) return undefined
    const kind = tag.value & 7
    if (kind === delimited) {
      at = value.end + value.value
      if (at > message.length) return undefined
      if (tag.value >> 3 === stdoutRaw) found = message.subarray(value.end, at)
    } else if (kind === varint) at = value.end
    else if (kind === fixed64 || kind === fixed32) at = tag.end + (kind === fixed64 ? 8 : 4)
    else return undefined
  }
  return found
}

function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([numberOf((number << 3) | delimited), numberOf(bytes.length), bytes])
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function numberOf(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80)
  return Buffer.from([...bytes, rest])
}

function readNumber(bytes: Uint8Array, from: number): { value: number; end: number } | undefined {
  let value = 0
  for (let at = from; at < from + 7; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) return undefined
    value += (byte & 0x7f) * 0x80 ** (at - from)
    if (byte < 0x80) return { value, end: at + 1 }
  }
  return undefined
}
