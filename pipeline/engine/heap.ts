import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heaps of this process and its threads grow by at most 30 % before they are cleaned: V8 would let them grow
 * fourfold on a large machine. Measured at 5,000 stories in two languages: a quarter less memory for 1 to 2 % more time.
 */
export function boundHeaps(): void {
  setFlagsFromString('--heap-growing-percent=30')
}
