import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { canary } from './hostile.ts'

/** What runs or could run in documents: what a script that ran has said, where there is markup that can run one, and what scripts failed with. */
interface Findings {
  ran: string[]
  markup: string[]
  errors: string[]
}

/** Documents that one tab has open at a time. */
const atOnce = 16
/** Documents whose text is read in one request. */
const chunk = 64

/**
 * Opens each document in a frame of one tab, waits until it has loaded, and reads its markup as well. HTML is written into
 * frames that are used again: to open a frame at an address takes four times the processor time.
 * `addresses` are of the site in `folder`, which is served without its headers: markup alone must be safe; where `field` is given they are XML, and each such field is a document.
 */
export async function watch(browser: Browser, folder: string, addresses: string[], field?: string): Promise<Findings> {
  const site = await serve(folder)
  const context = await browser.newContext()
  const [ran, errors]: [string[], string[]] = [[], []]
  try {
    await context.exposeBinding('ran', ({ frame }, id: unknown) => void ran.push(`${id} in ${frame.url().replace(site.url, '')}`))
    context.on('request', (request) => {
      const { origin, host } = new URL(request.url())
      const isHarmless = origin === site.url || host !== new URL(canary).host || request.resourceType() === 'image'
      if (!isHarmless) ran.push(`${request.resourceType()} of the canary in ${request.frame().url().replace(site.url, '')}`)
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => void errors.push(String(error.stack ?? error)))
    await page.goto(`${site.url}${host}`)
    const markup = await page.evaluate(openAll, { addresses, field, atOnce, chunk, canaryHost: new URL(canary).host })
    return { ran, markup, errors }
  } finally {
    await context.close()
    site.close()
  }
}

const host = '/host-of-frames'
const texts = '/texts-of-documents'
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.xml': 'application/xml',
  '.xhtml': 'application/xhtml+xml',
}

/** Serves a folder on loopback with no header of its own. Browsers may keep what they have once read. */
async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*/, ''))
    const answer = (type: string, body: string | Uint8Array = '') =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body)
    if (path === host) return answer('text/html', '<!doctype html><title>a</title>')
    if (path === texts) {
      const addresses: string[] = JSON.parse(decodeURIComponent(request.url?.split('?')[1] ?? '[]'))
      return answer('application/json', JSON.stringify(addresses.map((address) => readFileSync(join(folder, address), 'utf8'))))
    }
    // Without styles a page takes less time. One answer is cached for all pages.
    if (extname(path) === '.css') return answer('text/css')
    const file = join(folder, path)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
    return answer(types[extname(file)] ?? 'text/plain', readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** Runs in the browser. */
async function openAll({
  addresses,
  field,
  atOnce,
  chunk,
  canaryHost,
}: {
  addresses: string[]
  field: string | undefined
  atOnce: number
  chunk: number
  canaryHost: string
}): Promise<string[]> {
  const found: string[] = []
  const idle: HTMLIFrameElement[] = []
  let written = 0

  const faultOf = (element: Element): string | undefined => {
    const name = element.localName
    if (/^(?:base|object|embed|frame|frameset|foreignobject|animate|set)$/i.test(name)) return 'element'
    if (name === 'script') {
      // Chromium may not load one that waits for nothing before its document is written again.
      if (URL.parse(element.getAttribute('src') ?? '', location.href)?.host === canaryHost) return 'script of the canary'
      const text = element.textContent ?? ''
      if (!/json/.test(element.getAttribute('type') ?? '')) return /\bran\(/.test(text) ? 'script' : undefined
      try {
        JSON.parse(text)
        return undefined
      } catch {
        return 'JSON'
      }
    }
    for (const { name: key, value } of element.attributes) {
      if (/^on./i.test(key) || /^(?:srcdoc|formaction|ping)$/i.test(key)) return key
      if (/^(?:href|src|action|data|xlink:href|poster|background|cite|longdesc)$/i.test(key)) {
        const protocol = URL.parse(value, 'https://paper.example/')?.protocol ?? ''
        if (!/^(?:https?|mailto|tel|sms|):?$/.test(protocol)) return `${key} ${protocol}`
      }
      // AMP's actions and bindings.
      if (/^on$/i.test(key) && /javascript|ran\(/i.test(value)) return key
      if (/^\[|^data-amp-bind/i.test(key) && /ran\(/.test(value)) return key
    }
    return undefined
  }

  const inspect = (root: Document | DocumentFragment, place: string): void => {
    for (const element of root.querySelectorAll('*')) {
      const fault = faultOf(element)
      if (fault !== undefined) found.push(`${place}: <${element.localName}> ${fault}`)
      if (element instanceof HTMLTemplateElement) inspect(element.content, place)
    }
  }

  const inspectXml = (text: string, address: string): Document => {
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    if (xml.querySelector('parsererror') !== null) found.push(`${address}: not well-formed`)
    inspect(xml, address)
    return xml
  }

  /** Loads a document into a frame, and reads what has become of it there. */
  const load = async (frame: HTMLIFrameElement, place: string, start: () => void): Promise<void> => {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    start()
    await loaded
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (frame.contentDocument !== null) inspect(frame.contentDocument, place)
  }

  const newFrame = (): HTMLIFrameElement => {
    const frame = document.createElement('iframe')
    // Without layout a page takes a tenth of the time. What only runs where it is painted has an attribute, which is found.
    frame.hidden = true
    return frame
  }

  /** By the parser of XML: at its address. */
  const open = async (address: string): Promise<void> => {
    const frame = newFrame()
    frame.setAttribute('src', address)
    await load(frame, address, () => document.body.append(frame))
    frame.remove()
  }

  /** One that can be written to: not one that has left for another site, which some do a little later. */
  const idleFrame = (): HTMLIFrameElement | undefined => {
    for (let frame = idle.pop(); frame; frame = idle.pop()) {
      if (frame.contentDocument !== null) return frame
      frame.remove()
    }
    return undefined
  }

  /** By the parser of HTML, as if at an address. Modules run once in a document, which is what a frame goes on with: each has an address of its own. */
  const write = async (place: string, html: string, address?: string): Promise<void> => {
    written += 1
    const text = html.replace(/<script type="module" src="[^"]*/g, (start) => `${start}?${written}`)
    const frame = idleFrame() ?? document.body.appendChild(newFrame())
    await load(frame, place, () => {
      frame.contentDocument?.open()
      if (address !== undefined) frame.contentWindow?.history.replaceState(null, '', address)
      frame.contentDocument?.write(text)
      frame.contentDocument?.close()
    })
    idle.push(frame)
  }

  const visit = async (address: string, text: string): Promise<void> => {
    if (field === undefined) {
      // Some readers of e-books take XHTML for HTML.
      const isXhtml = address.endsWith('.xhtml')
      if (isXhtml) inspectXml(text, address)
      inspect(new DOMParser().parseFromString(text, 'text/html'), address)
      return isXhtml ? open(address) : write(address, text, address)
    }
    const xml = inspectXml(text, address)
    const documents = [...xml.getElementsByTagName(field)].map(({ textContent }) => textContent ?? '')
    if (documents.length === 0) found.push(`${address}: no <${field}>`)
    await inTurn(documents, (html) => write(`${address} ${html.slice(0, 60)}`, html))
  }

  const inTurn = async <Item>(items: Item[], act: (item: Item) => Promise<void>): Promise<void> => {
    const rest = items.values()
    const work = async () => {
      for (const item of rest) await act(item)
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }

  for (let from = 0; from < addresses.length; from += chunk) {
    const some = addresses.slice(from, from + chunk)
    const texts: string[] = await (await fetch(`/texts-of-documents?${encodeURIComponent(JSON.stringify(some))}`)).json()
    await inTurn([...texts.entries()], ([index, text]) => visit(some[index] ?? '', text))
  }
  return found
}
