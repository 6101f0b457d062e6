import { button, createElement } from './dev-elements.ts'

export interface Message {
  path: string
  line: number
  column: number
  severity: string
  message: string
  ruleId: string
  /** Lines around the place: the number of the first, and where in its line the place is, from 0. */
  excerpt?: { first: number; lines: string[]; offset: number }
}

/** A message with its lines. With a token its place is a button that opens the editor; `note` says if that fails. */
export function createItem(message: Message, token: string | undefined, note: HTMLElement): HTMLElement {
  const { path, line, column, severity, ruleId } = message
  const name = `${path}:${line}:${column}`
  const place = token === undefined ? createElement('code', { textContent: name }) : placeButton(name, message, token, note)
  const text = ` ${severity === 'error' ? '' : `${severity}: `}${message.message} [${ruleId}]`
  return createElement('li', { className: severity }, [place, text, ...linesOf(message)])
}

function placeButton(name: string, { path, line, column }: Message, token: string, note: HTMLElement): HTMLElement {
  const open = async () => {
    const headers = { 'content-type': 'application/json', 'x-diglot-token': token }
    const answer = await fetch('/.diglot/open', { method: 'POST', headers, body: JSON.stringify({ path, line, column }) })
    note.textContent = answer.ok ? '' : await answer.text()
  }
  const failed = () => {
    note.textContent = 'The server does not answer.'
  }
  return button(name, () => void open().catch(failed), { className: 'place', title: 'Open in the editor' })
}

function linesOf({ excerpt, line }: Message): Node[] {
  if (!excerpt) return []
  const { first, lines, offset } = excerpt
  const rows = lines.map((text, index) => {
    const number = first + index
    const here = number === line
    const numbered = createElement('span', { className: 'number', textContent: `${number} ` })
    return createElement('span', { className: here ? 'row here' : 'row' }, [numbered, ...(here ? marked(text, offset) : [text]), '\n'])
  })
  return [createElement('pre', {}, rows)]
}

/** The line with its place marked: from there to the end of the word, or one character. */
function marked(text: string, offset: number): (Node | string)[] {
  const [word = ''] = /^(?:[\p{L}\p{N}]+|.)?/u.exec(text.slice(offset)) ?? []
  return [text.slice(0, offset), createElement('mark', { textContent: word || ' ' }), text.slice(offset + word.length)]
}
