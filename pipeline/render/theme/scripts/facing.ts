// Two languages side by side: remembers which are shown, and lets the keyboard reach each row where one is hidden.
import { facingKey } from './facing-key.ts'
import { recall, remember } from './memory.ts'

const rows = document.querySelectorAll<HTMLElement>('.facing-rows > .facing-row')

for (const radio of document.querySelectorAll<HTMLInputElement>('.facing-choice input')) {
  if (radio.value === recall(facingKey)) radio.checked = true
  if (radio.checked) reach(radio.value)
  radio.addEventListener('change', () => {
    document.documentElement.dataset.facing = radio.value
    remember(facingKey, radio.value)
    reach(radio.value)
  })
}

/** With both languages there is nothing that a row could show. */
function reach(shown: string): void {
  for (const row of rows) row.tabIndex = shown === 'both' ? -1 : 0
}
