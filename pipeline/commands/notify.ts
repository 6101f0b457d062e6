import { resolve } from 'node:path'
import { readManifest } from '../build/engine/manifest.ts'
import { formatDiagnostic } from '../core/diagnostics.ts'
import { reasonOf } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import type { Config } from '../core/settings/config.ts'
import { createAddresses } from '../site/addresses.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import { isFeed, readChanges } from './changes.ts'
import { type Command, CommandError } from './command.ts'
import { plural } from './summary.ts'

/** IndexNow takes so many addresses at once (indexnow.org/documentation). */
const batch = 10_000
const patience = 20_000

/** A request to a service: what it is about, and what is posted. */
interface Message {
  to: string
  about: string
  body: URLSearchParams | string
}

/** Sends what a build has changed to the WebSub hub of the feeds, and to search engines by IndexNow. */
export const notify: Command = {
  async run({ root, out, words }) {
    const [file, ...others] = words
    if (file === undefined || others.length > 0) throw new CommandError('expected the file of "diglot build --changes FILE"', 'notify')
    const report = createReport()
    const config = await loadConfig(root, report)
    if (!config || report.failed()) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
    const changes = readChanges(resolve(file))
    const { hub } = config.feeds
    const { indexNow } = config
    if (hub === undefined && indexNow === undefined)
      throw new CommandError('there is nobody to notify; set "feeds.hub", "indexNow.key" or both in the settings', 'notify')
    if (indexNow) checkKey(indexNow.key, out)
    const updated = [...changes.added, ...changes.changed]
    const messages = [
      ...(hub === undefined ? [] : hubMessages(hub, updated.filter(isFeed))),
      ...(indexNow
        ? indexNowMessages(
            indexNow,
            config.url,
            [...updated, ...changes.removed].filter((url) => !isFeed(url)),
          )
        : []),
    ]
    const answers: { text: string; failed: boolean }[] = []
    for (const message of messages) answers.push(await send(message))
    const lines = answers.map(({ text }) => text)
    return { text: lines.length > 0 ? lines.join('\n') : 'Nothing has changed.', failed: answers.some(({ failed }) => failed) }
  },
}

/** WebSub (w3.org/TR/websub), section 6: hubs agree on no form, but all take this one; many addresses go in one request. */
function hubMessages(hub: string, feeds: string[]): Message[] {
  if (feeds.length === 0) return []
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((url) => ['hub.url', url])])
  return [{ to: hub, about: plural(feeds.length, 'feed'), body }]
}

function indexNowMessages({ key, endpoint }: NonNullable<Config['indexNow']>, site: string, urls: string[]): Message[] {
  const base = { host: new URL(site).host, key, keyLocation: createAddresses(site).url(`/${key}.txt`) }
  return Array.from({ length: Math.ceil(urls.length / batch) }, (_, index) => {
    const urlList = urls.slice(index * batch, (index + 1) * batch)
    return { to: endpoint, about: plural(urlList.length, 'page'), body: JSON.stringify({ ...base, urlList }) }
  })
}

/** Search engines fetch it to learn that the key is the site's. */
function checkKey(key: string, out: string): void {
  if (readManifest(out)?.has(`${key}.txt`)) return
  throw new CommandError(`${key}.txt is not published; add public/${key}.txt with the text "${key}", then build`, 'notify')
}

async function send({ to, about, body }: Message): Promise<{ text: string; failed: boolean }> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json; charset=utf-8' } : undefined
  try {
    const response = await fetch(to, { method: 'POST', body, ...(headers && { headers }), signal: AbortSignal.timeout(patience) })
    await response.body?.cancel()
    return response.ok
      ? { text: `Sent ${about} to ${to}`, failed: false }
      : { text: `${to} refused ${about}: it answered ${response.status} ${response.statusText}`, failed: true }
  } catch (error) {
    return { text: `${to} could not be notified of ${about}: ${reasonOf(error)}`, failed: true }
  }
}
