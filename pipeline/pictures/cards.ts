import type { Report } from '../diagnostics.ts'
import type { Place } from '../types.ts'
import type { Pictures } from './pictures.ts'
import type { Store } from './store.ts'

/** A headline to be drawn. */
export interface CardWish {
  /** The address of the page. */
  address: string
  title: string
  paper: string
  section: string
  /** BCP 47. */
  tag: string
  direction: 'ltr' | 'rtl'
  place: Place
}

export async function drawCards(
  _wishes: { cards: CardWish[] },
  _to: { store: Store; version: string; result: Pictures },
  _report: Report,
): Promise<void> {}
