// The reader's tools on an article's page. Everything here works without it, but for what only a script can do.
import { editionKey, forget, recall, remember, schemeKey, sizeKey } from './memory.ts'
import './video.ts'

for (const radio of document.querySelectorAll<HTMLInputElement>('.text-size input')) {
  if (radio.value === recall(sizeKey)) radio.checked = true
  radio.addEventListener('change', () => {
    document.documentElement.dataset.textSize = radio.value
    remember(sizeKey, radio.value)
    say(radio.closest('fieldset'), radio.dataset.done)
  })
}

for (const radio of document.querySelectorAll<HTMLInputElement>('.scheme input')) {
  const own = radio.value === 'auto' ? null : radio.value
  if (own === recall(schemeKey)) radio.checked = true
  radio.addEventListener('change', () => {
    if (own) {
      remember(schemeKey, own)
      document.documentElement.dataset.scheme = own
    } else {
      forget(schemeKey)
      delete document.documentElement.dataset.scheme
    }
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
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
}

function actionOf(button: HTMLButtonElement): (() => void) | undefined {
  const { action, url = location.href, title = document.title, done, failed } = button.dataset
  if (action === 'print') return () => window.print()
  if (action === 'share' && 'share' in navigator) return () => void navigator.share({ title, url }).catch(() => undefined)
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
