import type { CommentsClient } from '../provider.ts'
import { words } from './words.ts'

/** The client of Waline (waline.js.org). */
export const waline: CommentsClient = {
  script: new URL('./client.ts', import.meta.url),
  styles: new URL('./client.css', import.meta.url),
  words,
}
