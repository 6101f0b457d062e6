/** The part of the package that the tests use; it brings no types of its own. */
declare module 'amphtml-validator' {
  interface ValidationError {
    severity: string
    line: number
    col: number
    message: string
  }
  interface Validator {
    validateString(html: string): { status: 'PASS' | 'FAIL' | 'UNKNOWN'; errors: ValidationError[] }
  }
  export function getInstance(validatorJs?: string): Promise<Validator>
}
