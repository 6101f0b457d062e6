/** Why something failed, for messages. Of several addresses of one host, none could be reached: that error has no words of its own. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
