import { type Html, html } from '../../render/html/html.ts'

/** A page that is not public yet, as a preview names it. */
export interface HeldPage {
  address: string
  why: 'draft' | 'scheduled' | 'together'
  /** ISO 8601. */
  at?: string | undefined
}

/** A word or two for lists: `draft`, `2026-12-01 08:00`. */
export function heldLabel({ why, at }: HeldPage, timeZone: string): string {
  return why === 'draft' ? 'draft' : why === 'together' ? 'waits' : timeIn(at ?? '', timeZone)
}

/** The banner of such a page in a preview. */
export function heldMark(page: HeldPage, timeZone: string): Html {
  return html`<aside id="diglot-held" lang="en" dir="ltr" style="${style}">${sentence(page, timeZone)}</aside>`
}

function sentence({ why, at }: HeldPage, timeZone: string): string {
  if (why === 'draft') return 'Draft: diglot build does not publish this page.'
  if (why === 'together') return 'Waiting: diglot build publishes this page when every edition has the story.'
  return `Scheduled: diglot build publishes this page from ${timeIn(at ?? '', timeZone)} (${timeZone}) on.`
}

/** Swedish writes dates as ISO 8601 does. */
function timeIn(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(at))
}

const style =
  'position:fixed;inset:0 0 auto;z-index:2147483646;padding:.25rem 1rem;background:#8a4b00;color:#fff;font:14px/1.5 system-ui,sans-serif;text-align:center'
