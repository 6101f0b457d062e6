import { markLinks } from './dev-held.ts'
import { createPanel, type DevState } from './dev-panel.ts'
import { copyWechat, linkWechat } from './dev-wechat.ts'

/** Of `diglot dev` alone: loads the page again when it has changed, and shows what is wrong beside it. */
const events = new EventSource(`/.diglot/events?page=${encodeURIComponent(location.pathname)}`)
const { version, token, wechat } = document.querySelector<HTMLElement>('script[data-version]')?.dataset ?? {}
const panel = createPanel(token)
if (wechat === '') copyWechat()
else if (wechat !== undefined) linkWechat(wechat)

events.addEventListener('state', ({ data }: MessageEvent<string>) => {
  const state: DevState = JSON.parse(data)
  if (version !== state.version) location.reload()
  panel.show(state)
  markLinks(state.held)
})

// A page that the browser had put aside has heard nothing meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
