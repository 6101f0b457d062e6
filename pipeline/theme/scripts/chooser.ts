// The root of the site: goes on to the edition that was chosen before, or that the browser's languages ask for.
const key = 'diglot:edition'
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-edition]')]

for (const link of links) link.addEventListener('click', () => remember(link.dataset.edition ?? ''))

const chosen = links.find((link) => link.dataset.edition === recall()) ?? preferred()
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

function recall(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}
