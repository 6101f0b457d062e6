/** A page that is not public yet, with a word for why. */
export interface HeldLink {
  href: string
  label: string
}

const mark = 'diglotHeld'

/** Marks links to pages that are not public yet, once. */
export function markLinks(held: HeldLink[]): void {
  const labels = new Map(held.map(({ href, label }) => [href, label]))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const label = link.origin === location.origin ? labels.get(decodeURI(link.pathname)) : undefined
    if (label === undefined || link.dataset[mark] !== undefined || link.textContent.trim() === '') continue
    link.dataset[mark] = label
    const badge = document.createElement('small')
    Object.assign(badge, { lang: 'en', dir: 'ltr', textContent: label })
    badge.style.cssText =
      'margin-inline-start:.4em;padding:0 .4em;border-radius:.3em;background:#8a4b00;color:#fff;font:12px/1.4 system-ui,sans-serif'
    link.append(badge)
  }
}
