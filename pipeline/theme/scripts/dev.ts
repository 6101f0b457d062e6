/** Of `diglot dev` alone: loads the page anew when it has changed, and shows what is wrong above it until that is mended. */
interface Message {
  path: string
  line: number
  column: number
  severity: string
  message: string
  ruleId: string
}

const id = 'diglot-messages'
const events = new EventSource('/.diglot/events')
const version = document.querySelector<HTMLElement>('script[data-version]')?.dataset.version

events.addEventListener('state', ({ data }: MessageEvent<string>) => {
  const state: { version: string; messages: Message[] } = JSON.parse(data)
  if (version !== state.version) location.reload()
  show(state.messages.filter(({ severity }) => severity === 'error'))
})

function show(messages: Message[]): void {
  document.getElementById(id)?.remove()
  if (messages.length === 0) return
  const box = document.createElement('div')
  box.id = id
  box.lang = 'en'
  box.dir = 'ltr'
  box.setAttribute('role', 'alert')
  const root = box.attachShadow({ mode: 'open' })
  const heading = document.createElement('h1')
  heading.textContent = `${messages.length === 1 ? 'One error' : `${messages.length} errors`}: what you see is what was published before`
  const list = document.createElement('ol')
  for (const { path, line, column, message, ruleId } of messages.slice(0, 50)) {
    const item = document.createElement('li')
    const place = document.createElement('code')
    place.textContent = `${path}:${line}:${column}`
    item.append(place, ` ${message} [${ruleId}]`)
    list.append(item)
  }
  const style = document.createElement('style')
  style.textContent = css
  root.append(style, heading, list)
  document.body.append(box)
}

const css = `:host{position:fixed;inset:auto 0 0;max-height:60vh;overflow:auto;z-index:2147483647;background:#2b0b0e;color:#fff;font:15px/1.5 system-ui,sans-serif;padding:1rem 1.25rem;border-top:4px solid #ff6b6b}
h1{font-size:1rem;margin:0 0 .5rem}ol{margin:0;padding-left:1.5rem}li{margin:.35rem 0}code{font:.9em ui-monospace,monospace;color:#ffd0d0;user-select:all}`
