// The root of the site: goes on to the edition that was chosen before, or that the browser's languages ask for.
import { editionKey, recall, remember } from './memory.ts'

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-tag]')]

for (const link of links) link.addEventListener('click', () => remember(editionKey, link.dataset.tag ?? ''))

const chosen = links.find((link) => link.dataset.tag === recall(editionKey)) ?? preferred()
// A reader who comes back here from an edition wants to choose again.
if (chosen && !document.referrer.startsWith(location.origin)) location.replace(chosen.href)

function preferred(): HTMLAnchorElement | undefined {
  for (const language of navigator.languages) {
    const link = links.find(({ dataset }) => same(dataset.tag ?? '', language))
    if (link) return link
  }
  return undefined
}

/** `zh-CN` asks for `zh-Hans`, and for `zh-Hant` only where nothing nearer is offered. */
function same(offered: string, asked: string): boolean {
  try {
    const [a, b] = [new Intl.Locale(offered).maximize(), new Intl.Locale(asked).maximize()]
    return (
      a.language === b.language &&
      (a.script === b.script || !links.some(({ dataset }) => new Intl.Locale(dataset.tag ?? 'en').maximize().script === b.script))
    )
  } catch {
    return false
  }
}
