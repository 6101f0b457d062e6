import { button, createElement } from './dev-elements.ts'
import type { HeldLink } from './dev-held.ts'
import { createItem, type Message } from './dev-message.ts'
import { panelStyles } from './dev-styles.ts'

/** What the server says of its last build (`commands/dev/open-pages.ts`). */
export interface DevState {
  version: string
  isCurrent: boolean
  errors: number
  warnings: number
  messages: Message[]
  held: HeldLink[]
}

const id = 'diglot-messages'
/** What the writer has closed or asked for, until the browser's tab is closed. */
const [closed, asked] = ['diglot-closed', 'diglot-warnings']

/** Messages at the lower edge of the page: errors at once, warnings on request. Closed, it is a button that opens it again. */
export function createPanel(token: string | undefined): { show(state: DevState): void } {
  let last: DevState | undefined
  const draw = () => {
    document.getElementById(id)?.remove()
    if (!last || last.errors + last.warnings === 0) return
    const box = createElement('div', { id, lang: 'en', dir: 'ltr' })
    const root = box.attachShadow({ mode: 'open' })
    root.append(createElement('style', { textContent: panelStyles }), isOpen(last) ? panel(last, token, draw) : badge(last, draw))
    document.body.append(box)
  }
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !last || !isOpen(last)) return
    close(last)
    draw()
  })
  return {
    show(state) {
      last = state
      draw()
    },
  }
}

/** Another error opens the panel again. */
function isOpen(state: DevState): boolean {
  const isAsked = sessionStorage.getItem(asked) !== null
  return (state.errors > 0 && sessionStorage.getItem(closed) !== nameOf(state)) || isAsked
}

function close(state: DevState): void {
  sessionStorage.setItem(closed, nameOf(state))
  sessionStorage.removeItem(asked)
}

/** The errors, wherever they have moved to. */
function nameOf({ messages }: DevState): string {
  return JSON.stringify(messages.filter(({ severity }) => severity === 'error').map(({ path, ruleId, message }) => [path, ruleId, message]))
}

function badge(state: DevState, draw: () => void): HTMLElement {
  const open = button(`${counted(state)}`, () => {
    sessionStorage.removeItem(closed)
    if (state.errors === 0) sessionStorage.setItem(asked, '')
    draw()
  })
  return createElement('div', { className: 'badge', role: 'status' }, [open])
}

function panel(state: DevState, token: string | undefined, draw: () => void): HTMLElement {
  const showsWarnings = sessionStorage.getItem(asked) !== null
  const toggle = button(showsWarnings ? 'Hide warnings' : `Show ${count(state.warnings, 'warning')}`, () => {
    if (showsWarnings) sessionStorage.removeItem(asked)
    else sessionStorage.setItem(asked, '')
    draw()
  })
  const leave = button('Close', () => {
    close(state)
    draw()
  })
  const note = createElement('p', { className: 'note', role: 'status' })
  const shown = state.messages.filter(({ severity }) => showsWarnings || severity === 'error')
  const total = state.errors + (showsWarnings ? state.warnings : 0)
  const more = total > shown.length ? [createElement('p', { textContent: `and ${total - shown.length} more, in the terminal` })] : []
  const list = createElement(
    'ol',
    {},
    shown.map((message) => createItem(message, token, note)),
  )
  const head = createElement('header', {}, [
    createElement('h1', { textContent: heading(state) }),
    ...(state.warnings > 0 ? [toggle] : []),
    leave,
  ])
  return createElement('section', { className: 'panel', role: state.errors > 0 ? 'alert' : 'region', ariaLabel: 'Diglot' }, [
    head,
    note,
    list,
    ...more,
  ])
}

function heading(state: DevState): string {
  if (state.errors === 0) return counted(state)
  const what = state.isCurrent ? 'diglot build does not publish this' : 'what you see was made before'
  return `${count(state.errors, 'error')}: ${what}`
}

function counted({ errors, warnings }: DevState): string {
  return [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
