// The service worker of a site with the setting `offline`. The network comes first; without one, readers get what is cached.
import { pagesCaches, storiesCache } from './offline-names.ts'

/** Written before this script (render/formats/service-worker.ts). */
declare const offline: {
  /** Whether the worker is to take itself away, with all its caches. */
  isRemoved: boolean
  /** Changes with what is cached in advance. */
  version: string
  /** The front page of each edition, and its page for readers without a network. */
  editions: { home: string; page: string }[]
  /** What these pages need. */
  files: string[]
}

/** What of the worker's scope is used here (w3.org/TR/service-workers). */
interface Lifecycle extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  request: Request
  respondWith(response: Promise<Response>): void
}
/** The worker's own global object, in place of a window's. */
declare const self: {
  location: Location
  registration: { unregister(): Promise<boolean> }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lifecycle) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}

const pagesCache = pagesCaches + offline.version

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
if (!offline.isRemoved)
  self.addEventListener('fetch', (event) => {
    const { request } = event
    if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
    event.respondWith(fetch(request).catch(() => withoutNetwork(request)))
  })

async function install(): Promise<void> {
  if (!offline.isRemoved) {
    const cache = await caches.open(pagesCache)
    await cache.addAll([...offline.editions.map(({ page }) => page), ...offline.files])
  }
  await self.skipWaiting()
}

async function activate(): Promise<void> {
  const keeps = offline.isRemoved ? [] : [pagesCache, storiesCache]
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('diglot:') && !keeps.includes(name)).map((name) => caches.delete(name)))
  if (offline.isRemoved) await self.registration.unregister()
  else await self.clients.claim()
}

/** The cached response of the address; else, for a page, the one of its edition that lists what can be read. */
async function withoutNetwork(request: Request): Promise<Response> {
  const isPage = request.mode === 'navigate'
  const cached = await caches.match(request, { ignoreSearch: isPage })
  if (cached) return cached
  const { pathname } = new URL(request.url)
  const edition = offline.editions.find(({ home }) => pathname.startsWith(home)) ?? offline.editions[0]
  const page = isPage && edition ? await caches.match(edition.page) : undefined
  return page ?? Response.error()
}
