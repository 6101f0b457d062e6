// On every page of a site with the setting `offline`: starts the worker, caches a story that is read, lists the cached ones.
import { type KeptStory, keepStory, keptStories } from './offline-store.ts'

const list = document.querySelector<HTMLElement>('[data-offline]')

if ('serviceWorker' in navigator && 'caches' in window) {
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start)
}
if (list && 'caches' in window) void show(list)

function start(): void {
  // The address of this script has a hash; the worker has one address for good.
  navigator.serviceWorker.register(new URL('../sw.js', import.meta.url)).then(keep, () => undefined)
}

/** A story, with what its page has fetched of our own server so far; pictures further down as they come into view. */
function keep(): void {
  const heading = document.querySelector<HTMLElement>('article.article h1')
  if (!heading || list) return
  const { documentElement: root } = document
  const shown = () =>
    [...document.querySelectorAll<HTMLImageElement>('main img')].flatMap((img) =>
      img.complete && img.naturalWidth > 0 ? img.currentSrc : [],
    )
  const needs = [
    ...[...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href),
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
  ]
  const save = () =>
    void keepStory({
      href: location.origin + location.pathname,
      files: [...needs, ...shown()].filter((url) => url.startsWith(`${location.origin}/`)),
      title: heading.textContent ?? document.title,
      lang: heading.lang || root.lang,
      dir: heading.dir || root.dir,
      edition: root.lang,
    }).catch(() => undefined)
  save()
  let waiting: number | undefined
  document.addEventListener(
    'load',
    (event) => {
      if (!(event.target instanceof HTMLImageElement)) return
      clearTimeout(waiting)
      waiting = window.setTimeout(save, 500)
    },
    true,
  )
}

/** Those of this edition first. */
async function show(place: HTMLElement): Promise<void> {
  const own = document.documentElement.lang
  const stories = await keptStories()
  const inOrder = [...stories.filter(({ edition }) => edition === own), ...stories.filter(({ edition }) => edition !== own)]
  place.querySelector('ol')?.replaceChildren(...inOrder.map(item))
  const none = place.querySelector<HTMLElement>('[data-none]')
  if (none) none.hidden = stories.length > 0
}

function item({ href, title, lang, dir }: KeptStory): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href, lang, dir, textContent: title })
  const one = document.createElement('li')
  one.append(link)
  return one
}
