import { createHmac, timingSafeEqual } from 'node:crypto'

/** Characters of the shortest secret that anything is signed with. */
export const shortestSecret = 16
/** Bytes. */
export const signatureLength = 32

/** HMAC-SHA-256. The subject is part of what is signed: what was signed as something else is not valid as this. */
export function signatureOf(subject: string, data: string | Uint8Array, secret: string): Buffer {
  return createHmac('sha256', secret).update(subject).update(data).digest()
}

export function isSignedBy(signature: Uint8Array, subject: string, data: string | Uint8Array, secret: string): boolean {
  return signature.length === signatureLength && timingSafeEqual(signature, signatureOf(subject, data, secret))
}
