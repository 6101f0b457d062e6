import type { CommentsClient } from '../provider.ts'
import { words } from './words.ts'

// In the published package the script has been compiled.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** The client of Waline (waline.js.org). */
export const waline: CommentsClient = {
  script: new URL(`./client.${extension}`, import.meta.url),
  styles: new URL('./client.css', import.meta.url),
  words,
}
