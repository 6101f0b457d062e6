import type { CompletionList } from 'vscode-languageserver'
import { matterAt } from '../matter-place.ts'
import type { Completer, CompletionInput } from './completer.ts'
import { keys } from './keys.ts'
import { languageMarks } from './languages.ts'
import { links } from './links.ts'
import { values } from './values.ts'

const inMatter: Completer[] = [keys, values]
const inText: Completer[] = [links, languageMarks]

/** Characters after which something may be completed. */
export const triggers = ['(', '/', '#', ':', ' ', ',', '[']

/** What can be written at a point. Of many stories the list has some: it is asked for again with each letter. */
export function complete(input: CompletionInput): CompletionList {
  const completers = matterAt(input.text, input.point) ? inMatter : inText
  for (const completer of completers) {
    const items = completer(input)
    if (items) return { isIncomplete: true, items }
  }
  return { isIncomplete: false, items: [] }
}
