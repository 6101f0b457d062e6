import { button, createElement } from './dev-elements.ts'

const styles = `:host{all:initial;position:fixed;inset:auto auto 0 0;z-index:2147483645}
div{display:flex;font:15px/1.5 system-ui,sans-serif;gap:.5rem;align-items:center;padding:.35rem .6rem;background:#0b3d24;color:#fff;border-radius:0 .4rem 0 0}
a,button{font:inherit;color:inherit;background:#14663d;border:1px solid #5f9c7a;border-radius:.3rem;padding:.1rem .6rem;cursor:pointer;text-decoration:none}
:focus-visible{outline:2px solid #fff;outline-offset:1px}`

/** A link to the text for WeChat, on the page of an article that has one. */
export function linkWechat(href: string): void {
  show([createElement('a', { href, textContent: 'Text for WeChat' })])
}

/** What copies the text, with its styles, and what the editor of WeChat has fields of its own for. */
export function copyWechat(): void {
  const note = createElement('span', { role: 'status' })
  const copier = (what: string, selector: string) => {
    const element = document.querySelector<HTMLElement>(selector)
    const act = () => {
      note.textContent = element && copy(element) ? 'Copied' : 'The browser did not copy it: select it and press Ctrl+C'
    }
    return element ? [button(`Copy ${what}`, act)] : []
  }
  const [text, headline, summary] = ['main > section', 'main > h1', 'main > h1 + p']
  show([...copier('text', text), ...copier('headline', headline), ...copier('summary', summary), note])
}

/**
 * Copies an element as it is in the file. `navigator.clipboard` is there on this machine alone (secure contexts), and
 * changes the HTML that it is given.
 */
function copy(element: HTMLElement): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', element.innerText)
    if (element.tagName === 'SECTION') event.clipboardData?.setData('text/html', element.outerHTML)
  }
  document.addEventListener('copy', give, { once: true })
  // Browsers copy only where something is selected.
  getSelection()?.selectAllChildren(element)
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', give)
  return isCopied
}

function show(children: HTMLElement[]): void {
  const box = createElement('div', { id: 'diglot-wechat', lang: 'en', dir: 'ltr' })
  box.attachShadow({ mode: 'open' }).append(createElement('style', { textContent: styles }), createElement('div', {}, children))
  document.body.append(box)
}
