import type { CodeAction } from 'vscode-languageserver'
import { acknowledge } from './acknowledge.ts'
import type { ActionInput, ActionMaker } from './action.ts'
import { fixes } from './fixes.ts'
import { keepAddress } from './keep-address.ts'
import { markLanguage } from './mark-language.ts'
import { translations } from './translate.ts'

/** What an editor offers, the most certain first. */
const makers: ActionMaker[] = [fixes, keepAddress, markLanguage, acknowledge, translations]

/** The code actions at a selection. `only`: the kinds that are asked for, with those below them. */
export function codeActions(input: ActionInput, only?: readonly string[]): CodeAction[] {
  const actions = makers.flatMap((make) => make(input))
  return actions.filter(({ kind = '' }) => !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)))
}
