import { validatorFile } from './amp-validator.ts'

/** Before any test: test files run side by side, and only one may fetch the validator. */
export default function setup(): void {
  validatorFile()
}
