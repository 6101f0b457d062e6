import type { Leaving } from './engine/emit.ts'

/** When anything goes, the page for missing addresses already links to nothing of it. */
export const leaving: Leaving = {
  standIn: '404.html',
  turn: (path) => (path.endsWith('.html') ? 'page' : path.endsWith('.xml') ? 'list' : 'file'),
}
