import type { Figure } from '../figure.ts'

/** The first of figures that all have one value. */
export function onlyValue<F extends Figure>(all: F[]): F | undefined {
  return all.every(({ value }) => value === all[0]?.value) ? all[0] : undefined
}
