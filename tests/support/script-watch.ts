import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { canary } from './hostile.ts'

/** What runs or could run in documents: what a script that ran has said, and where there is markup that can run one. */
interface Findings {
  ran: string[]
  markup: string[]
}

/** Documents that one tab has open at a time. */
const atOnce = 16

/**
 * Opens each document in a frame of one tab, waits until it has loaded, and reads its markup as well.
 * `addresses` are of the site in `folder`, which is served without its headers: markup alone must be safe; where `field` is given they are XML, and each such field is a document.
 */
export async function watch(browser: Browser, folder: string, addresses: string[], field?: string): Promise<Findings> {
  const site = await serve(folder)
  const context = await browser.newContext()
  const ran: string[] = []
  try {
    await context.exposeBinding('ran', ({ frame }, id: unknown) => void ran.push(`${id} in ${frame.url().replace(site.url, '')}`))
    context.on('request', (request) => {
      const { origin, host } = new URL(request.url())
      const isHarmless = origin === site.url || host !== new URL(canary).host || request.resourceType() === 'image'
      if (!isHarmless) ran.push(`${request.resourceType()} of the canary in ${request.frame().url().replace(site.url, '')}`)
    })
    const page = await context.newPage()
    await page.goto(`${site.url}${host}`)
    const markup = await page.evaluate(openAll, { addresses, field, atOnce })
    return { ran, markup }
  } finally {
    await context.close()
    site.close()
  }
}

const host = '/host-of-frames'
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
    const file = join(folder, path)
    const isHost = path === host
    if (!isHost && (extname(file) === '.css' || !existsSync(file))) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': isHost ? 'text/html' : (types[extname(file)] ?? 'text/plain'),
      'cache-control': 'max-age=3600',
    })
    return response.end(isHost ? '<!doctype html><title>a</title>' : readFileSync(file))
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
}: {
  addresses: string[]
  field: string | undefined
  atOnce: number
}): Promise<string[]> {
  const found: string[] = []

  const faultOf = (element: Element): string | undefined => {
    const name = element.localName
    if (/^(?:base|object|embed|frame|frameset|foreignobject|animate|set)$/i.test(name)) return 'element'
    if (name === 'script') {
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

  const open = async (place: string, set: (frame: HTMLIFrameElement) => void): Promise<void> => {
    const frame = document.createElement('iframe')
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    // Without layout a page takes a tenth of the time. What only runs where it is painted has an attribute, which is found.
    frame.hidden = true
    set(frame)
    document.body.append(frame)
    await loaded
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (frame.contentDocument !== null) inspect(frame.contentDocument, place)
    frame.remove()
  }

  const visit = async (address: string): Promise<void> => {
    const text = await (await fetch(address)).text()
    if (field === undefined) {
      // Some readers of e-books take XHTML for HTML.
      if (address.endsWith('.xhtml')) inspectXml(text, address)
      inspect(new DOMParser().parseFromString(text, 'text/html'), address)
      return open(address, (frame) => frame.setAttribute('src', address))
    }
    const xml = inspectXml(text, address)
    const documents = [...xml.getElementsByTagName(field)].map(({ textContent }) => textContent ?? '')
    if (documents.length === 0) found.push(`${address}: no <${field}>`)
    await Promise.all(documents.map((html) => open(`${address} ${html.slice(0, 60)}`, (frame) => frame.setAttribute('srcdoc', html))))
  }

  const rest = addresses.values()
  const work = async () => {
    for (const address of rest) await visit(address)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return found
}
