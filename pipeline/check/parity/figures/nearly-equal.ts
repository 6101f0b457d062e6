/** Thirds and sevenths are never exact. */
export function isNearlyEqual(x: number, y: number): boolean {
  if (Number.isInteger(x) && Number.isInteger(y)) return x === y
  return Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y)) + (Math.abs(x) < 1 && Math.abs(x) > 0.05 ? 5e-4 : 0)
}
