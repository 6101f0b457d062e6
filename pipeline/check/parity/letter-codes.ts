/** Whether a UTF-16 code unit is a letter of ASCII. */
export function isLetterCode(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Whether a UTF-16 code unit is a digit of ASCII. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether `\s` matches a UTF-16 code unit. */
export function isSpaceCode(code: number): boolean {
  if (code < 0x1680) return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0
  if (code < 0x2000) return code === 0x1680
  if (code <= 0x205f) return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
  return code === 0x3000 || code === 0xfeff
}

/** A hash of 16 bits with one more letter, the same for both cases. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 0x20)) & 0xffff
}
