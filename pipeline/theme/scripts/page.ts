// The reader's tools on an article's page. Everything here works without it, but for what only a script can do.
import { editionKey, forget, recall, remember, schemeKey, sizeKey } from './memory.ts'

for (const radio of document.querySelectorAll<HTMLInputElement>('.text-size input')) {
  if (radio.value === recall(sizeKey)) radio.checked = true
  radio.addEventListener('change', () => remember(sizeKey, radio.value))
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
  button.parentElement?.removeAttribute('hidden')
  button.addEventListener('click', act)
}

for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.share')) {
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
  const { action, url = location.href, title = document.title, done = '' } = button.dataset
  if (action === 'print') return () => window.print()
  if (action === 'share' && 'share' in navigator) return () => void navigator.share({ title, url }).catch(() => undefined)
  if (action === 'copy' && 'clipboard' in navigator)
    return () =>
      void navigator.clipboard
        .writeText(url)
        .then(() => say(button, done))
        .catch(() => undefined)
  return undefined
}

function say(button: HTMLElement, words: string): void {
  const status = button.closest('details')?.querySelector('[role=status]')
  if (status) status.textContent = words
}
