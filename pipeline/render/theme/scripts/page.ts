// The reader's tools on an article's page. Everything here works without it, but for what only a script can do.
import { editionKey, forget, recall, remember, schemeKey } from './memory.ts'

// Around the page, browsers follow the system; where the reader has chosen, both are of the same colour.
const grounds = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map((meta) => [meta, meta.content] as const)
const paint = (scheme: string | null) => {
  const chosen = grounds[['light', 'dark'].indexOf(scheme ?? '')]?.[1]
  for (const [meta, own] of grounds) meta.content = chosen ?? own
}
paint(recall(schemeKey))

// The size of the text and light or dark: the name of the control is that of the attribute that style sheets read.
for (const radio of document.querySelectorAll<HTMLInputElement>('.choice input')) {
  const { name, value, defaultChecked } = radio
  const [key, attribute] = [`diglot:${name}`, `data-${name}`]
  const page = document.documentElement
  if (value === recall(key)) radio.checked = true
  radio.addEventListener('change', () => {
    if (defaultChecked) {
      forget(key)
      page.removeAttribute(attribute)
    } else {
      remember(key, value)
      page.setAttribute(attribute, value)
    }
    if (name === 'scheme') paint(defaultChecked ? null : value)
    say(radio.closest('fieldset'), radio.dataset.done)
  })
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.editions a')) {
  link.addEventListener('click', () => remember(editionKey, link.lang))
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
  const act = actionOf(button)
  if (!act) continue
  // What every browser can do is there from the first paint; this may not be.
  button.parentElement?.removeAttribute('hidden')
  button.addEventListener('click', act)
}

for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.share, details.menu')) {
  menu.addEventListener('toggle', () => {
    if (menu.open) menu.lastElementChild?.scrollIntoView({ block: 'nearest' })
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false
  })
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
}

const share = document.querySelector<HTMLButtonElement>('button[data-action=share]')
const menu = share?.closest('details')
// On a telephone the system's own sheet has what the reader uses; the menu opens where that fails.
if (menu && 'share' in navigator && matchMedia('(pointer: coarse)').matches)
  menu.firstElementChild?.addEventListener('click', (event) => {
    if (menu.open) return
    event.preventDefault()
    share?.click()
  })

// For browsers without scroll-initial-target. The page itself must not scroll: it may have been opened at a heading.
const current = document.querySelector('.sections [aria-current]')
const row = current?.closest('ul')
if (current && row) row.scrollLeft += current.getBoundingClientRect().x - row.clientWidth / 2

function actionOf(button: HTMLButtonElement): (() => void) | undefined {
  const { action, url = location.href, title = document.title, done, failed } = button.dataset
  if (action === 'print') return () => window.print()
  if (action === 'share' && 'share' in navigator)
    return () =>
      void navigator.share({ title, url }).catch(({ name }) => {
        if (name !== 'AbortError') button.closest('details')?.setAttribute('open', '')
      })
  if (action === 'copy' && 'clipboard' in navigator)
    return () =>
      void navigator.clipboard
        .writeText(url)
        .then(() => say(button.closest('details'), done))
        .catch(() => say(button.closest('details'), failed))
  return undefined
}

/** Tells what has been done, to the eye or to a screen reader, in the live region of the control. */
function say(control: Element | null, words = ''): void {
  const status = control?.querySelector('[role=status]')
  if (status) status.textContent = words
}
