/**
 * A path or an address as it is meant: percent-encoding undone where it is UTF-8, and letters composed (NFC), since a
 * file system or an editor may write `é` as one character or as two.
 */
export function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written).normalize('NFC')
  } catch {
    return written.normalize('NFC')
  }
}

/** An address for people to read: letters beyond ASCII as they are, and anything else as it is written. */
export function readableAddress(written: string): string {
  return written.replace(/(?:%[89a-f][\da-f])+/gi, decodeAddress)
}

/** Whether an address (decoded) is a path below the root that it is joined to: no step up, no empty step, no control character. */
export function staysBelow(address: string): boolean {
  const steps = address.replace(/^\//, '').replace(/\/$/, '').split('/')
  return steps.every((step) => step !== '' && step !== '.' && step !== '..' && !/[\\\p{Cc}\p{Cs}]/u.test(step))
}
