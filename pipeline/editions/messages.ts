import type { Leak } from './leak.ts'
import type { Origin } from './origin.ts'

/** What is told of a leak: what was found, what was expected, what to do. */
export function leakMessage(leak: Leak, tag: string, origin?: Origin): string {
  const { edition, allow } = leak.policy
  const shown = JSON.stringify(leak.text.length > 60 ? `${leak.text.slice(0, 59)}…` : leak.text)
  const from = origin ? ` It comes from ${origin.says}.` : ''
  const mark = `If it belongs there, mark it as :${tag}[${leak.text.length > 20 ? '…' : leak.text}].`
  switch (leak.kind) {
    case 'script':
      return `${shown} is not in the language of the edition "${edition.locale}" (${edition.tag}).${from} ${origin ? 'Translate it.' : `Translate it. ${mark}`}`
    case 'interface':
      return `${shown} is in Latin letters in the interface of the edition "${edition.locale}" (${edition.tag}).${from} Translate it, or, if it is a name, add it to "allow" in locales/${edition.locale}/edition.json${allow.size > 0 ? ` (now: ${[...allow].slice(0, 8).join(', ')}…)` : ''}.`
    case 'heading':
      return `the heading ${shown} is not in the language of the edition "${edition.locale}" (${edition.tag}).${from} Translate it. ${mark}`
    case 'run':
      return `the words ${shown} are left untranslated in the edition "${edition.locale}" (${edition.tag}).${from} Translate them. ${mark}`
  }
}
