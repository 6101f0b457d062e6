/** What a program reads or shows: no language has other words for it. */

const literal = /^(?:string|number|boolean|object|array|function|integer|float|default|optional|required|true|false|null|none|undefined)$/i
const word = /\p{L}[\p{L}\p{M}'’-]*/gu

/** `attr(name, value)`; `split(text, ';')` within more. */
const call = /^\s*[\w.]+\([^()]*\)\s*$|\w\([^()]{0,200}(?:'[^']{0,200}'|"[^"]{0,200}")\s?[,)]/
/** In small letters, or in capitals: a sentence has one at its beginning. */
const statement =
  /^\s*(?:select\b.*\b(?:from|as)|SELECT\b.*\b(?:FROM|AS)|(?:insert\s+into|INSERT\s+INTO|delete\s+from|DELETE\s+FROM)|(?:create|drop|alter|CREATE|DROP|ALTER)\s+(?:table|TABLE))\s+\w/
/** Programs of which no sentence begins with the name, and those that are words, too, before what they are to do. */
const command = new RegExp(
  [
    '^\\s*(?:[$>#]\\s*)?(?:sudo\\s+)?(?:',
    '(?:npx|npm|pnpm|yarn|bunx?|pip3?|pipx|apt-get|dnf|kubectl|curl|wget|brew|mkdir|chmod|chown|systemctl|rustup|docker-compose)\\s+[a-z@.~-]',
    '|(?:git|docker|go|cargo|helm|make|python3?|node|apt|dotnet|flutter|deno|composer|gem|conda)\\s+',
    '(?:add|apply|branch|build|checkout|cherry-pick|clean|clone|commit|compose|config|create|exec|fetch|get|init|install|list|merge|mod|pull|push|rebase|remote|remove|reset|run|start|stash|stop|submodule|switch|test|update|upgrade|-)',
    ')',
  ].join(''),
)
/** `user, group, extra`; `npm vs pnpm` */
const names = /^\s*[\w.-]+(?:(?:,\s*[\w.-]+){2,}|(?: [\w.-]+)?\s+vs\.?\s+[\w.-]+(?: [\w.-]+)?)\s*$/i
/** A name with a number, and who offers it: `tides-70b via harbourlight`. */
const offered = /^\s*(?=[\w.-]*\d)(?=[\w.-]*[A-Za-z])[\w.-]+(?: [\w.-]+){0,2} (?:via|by|from|on) [\w.-]+\s*$/
/** A field of a form, and what is put in it: `Title: text, required`. */
const field = /^\s*\p{Lu}[^:.!?]{0,40}:\s[^:.!?]{0,40}$/u
const sentenceWord =
  /\b(?:the|an?|of|to|is|are|be|was|were|for|with|from|by|on|at|that|this|your?|it|its|how|what|why|when|if|not|can|will|or)\b/i

/** Whether a text is a call, a command, a statement, a type with its default, a list of names, or a name and who offers it. */
export function isProgram(text: string): boolean {
  if (call.test(text) || statement.test(text) || names.test(text) || offered.test(text)) return true
  if ((text.match(word) ?? []).every((found) => literal.test(found))) return true
  return command.test(text) && !/[.!?]\s*$/.test(text) && !sentenceWord.test(text)
}

/** `panic: runtime error: …`, `28: No space left on device`, `tide.errors.LimitError: …`: what a program says of an error. */
const failure =
  /^\s*(?:(?:panic|fatal error|fatal|error|warning|traceback|exception|segmentation fault|\d{1,3}): \S|[\w.]*[a-z](?:Error|Exception): \S)/i

/** A vulnerability, and its name: `CVE-2026-1234: Null pointer in the tide table`. */
const vulnerability = /^\s*(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[a-z\d]{4}){3})\s*[:—–-]\s.*[^.!?\s]\s*$/

/** The name of one, in small letters: `get connection error`. */
const errorName = /^(?:[a-z-]+ ){1,2}(?:error|timeout|exceeded|canceled)$/

/** Whether a text is what a program says of an error, a heading of that name, or the name of a vulnerability. */
export function isErrorText({ kind }: { kind: string }, text: string): boolean {
  return failure.test(text) || vulnerability.test(text) || (kind === 'heading' && errorName.test(text.trim()))
}

/** Whether an item of a list is a field of a form with its value, or with its kind. */
export function isFormField({ kind, text }: { kind: string; text: string }): boolean {
  return kind === 'item' && field.test(text) && !sentenceWord.test(text)
}
