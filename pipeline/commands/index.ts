import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { create } from './new.ts'
import { redirects } from './redirects.ts'
import { status } from './status.ts'
import { translate } from './translate.ts'

/** Every command besides build and check, by its name. */
export const commands: Record<string, Command> = { status, new: create, translate, redirects, explain }

/** Flags that a command may take; each is on or not. */
export const flagNames = ['done', 'text'] as const
