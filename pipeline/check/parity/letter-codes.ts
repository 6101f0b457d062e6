/** Whether a UTF-16 code unit is a letter of ASCII. */
export function isLetterCode(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Whether a UTF-16 code unit is a digit of ASCII. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A hash of 16 bits with one more letter, the same for both cases. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 0x20)) & 0xffff
}
