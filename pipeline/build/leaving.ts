import type { Leaving } from './engine/emit.ts'

/** The 404 page replaces removed pages for a moment: it is updated first, so it links to none of them. */
export const leaving: Leaving = {
  standIn: '404.html',
  turn: (path) => (path.endsWith('.html') ? 'page' : path.endsWith('.xml') ? 'list' : 'file'),
}
