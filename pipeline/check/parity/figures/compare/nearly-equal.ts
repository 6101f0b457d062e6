/** Thirds and sevenths are never exact. */
export function isNearlyEqual(x: number, y: number): boolean {
  if (Number.isInteger(x) && Number.isInteger(y)) return x === y
  return Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y)) + (Math.abs(x) < 1 && Math.abs(x) > 0.05 ? 5e-4 : 0)
}

/** The power of ten between two values that differ by nothing else; 0 where it is none. */
export function slip(a: number, b: number): number {
  const power = Math.log10(b / a)
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < 1e-9 ? Math.round(power) : 0
}
