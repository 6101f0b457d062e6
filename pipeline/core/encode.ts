/** Makes an encoder of texts as UTF-8. Its bytes are valid until it encodes the next text: memory is allocated once for all of them. */
export function createEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let memory = new Uint8Array(1 << 17)
  return (text) => {
    // A code unit has at most three bytes.
    if (memory.length < 3 * text.length) memory = new Uint8Array(4 * text.length)
    return memory.subarray(0, encoder.encodeInto(text, memory).written)
  }
}
