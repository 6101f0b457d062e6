import { ideographicSpace, type Leak } from './leak.ts'
import type { Origin } from './origin.ts'
import { westernSigns } from './western-signs.ts'

let names: Intl.DisplayNames | undefined
/** The names are loaded for the first leak: that takes 20 ms, in each process. */
const nameOf = (code: string): string | undefined => {
  names ??= new Intl.DisplayNames('en', { type: 'language' })
  return names.of(code)
}

/** What is reported of a leak: what was found, what was expected, what to do. `tag` is the language that the text seems to be in. */
export function leakMessage(leak: Leak, tag: string, origin?: Origin): string {
  const { edition, allow } = leak.policy
  const shown = JSON.stringify(leak.text.length > 60 ? `${leak.text.slice(0, 59)}…` : leak.text)
  const from = origin ? ` It comes from ${origin.says}.` : ''
  const language = nameOf(edition.tag.split('-')[0] ?? edition.tag) ?? edition.tag
  if (leak.text === ideographicSpace)
    return `there is an ideographic space (U+3000) in the edition "${edition.locale}" (${edition.tag}).${from} Write an ordinary space, or none.`
  if (leak.kind === 'interface')
    return `${shown} is in Latin letters in the interface of the edition "${edition.locale}" (${edition.tag}).${from} Translate it, or, if it is a name, add it to "allow" in locales/${edition.locale}/edition.json${allow.size > 0 ? ` (now: ${[...allow].slice(0, 8).join(', ')}…)` : ''}.`
  if (origin?.field === 'title')
    return `the ${language} headline is still in ${tag === 'und' ? 'another language' : (nameOf(tag) ?? tag)}: ${shown}. Translate it.`
  const mark = isMarkable(leak, origin) ? ` If it belongs there, mark it as :${tag}[${leak.text.length > 20 ? '…' : leak.text}].` : ''
  const western = leak.kind === 'script' ? westernSigns(leak.text) : undefined
  if (western !== undefined)
    return `${shown} is a sign of East Asian text, and the edition "${edition.locale}" is in ${language}.${from} Write ${JSON.stringify(western)}.${mark}`
  return `${subjectOf(leak, shown)} not in ${language}, the language of the edition "${edition.locale}".${from} Translate it.${mark}`
}

function subjectOf({ kind }: Leak, shown: string): string {
  if (kind === 'heading') return `the heading ${shown} is`
  return kind === 'run' ? `the words ${shown} are` : `${shown} is`
}

/** A directive is read in the text alone. */
export function isMarkable({ text, isAttribute }: Leak, origin?: Origin): boolean {
  return text !== ideographicSpace && !origin && !isAttribute
}

/** Whether an acknowledgement in front matter can accept it: words of front matter and of pictures, which cannot be marked. */
export function isAcknowledgeable({ kind, isAttribute }: Leak, origin?: Origin): boolean {
  return kind !== 'interface' && (origin === undefined ? isAttribute === true : origin.field !== undefined)
}
