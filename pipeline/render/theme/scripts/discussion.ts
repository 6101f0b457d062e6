// The comments of an article. The server is asked nothing until the reader does something.

const { lang } = document.documentElement
const section = document.querySelector<HTMLElement>('section.comments')
if (section) start(section)

function start(section: HTMLElement): void {
  const { counts = '', items = '', unknown = '' } = section.dataset
  const tool = document.querySelector('.tool-comments')
  const forms: Record<string, string> = JSON.parse(section.dataset.forms ?? '{}')
  const button = section.querySelector('button')
  const first = ['scroll', 'pointerdown', 'keydown', 'touchstart'] as const

  const refresh = async (): Promise<boolean> => {
    for (const name of first) removeEventListener(name, refresh)
    const count = await ask(counts, items)
    const [number, phrase] = tool?.children ?? []
    if (number) number.textContent = count === undefined ? '' : format(count)
    if (phrase) phrase.textContent = count === undefined ? unknown : wordsFor(count, forms)
    return count !== undefined
  }
  const open = async (): Promise<void> => {
    const status = section.querySelector('[role=status]')
    const isUp = (await refresh()) && (await show(section))
    button?.parentElement?.toggleAttribute('hidden', isUp)
    if (status) status.textContent = isUp ? '' : (section.dataset.down ?? '')
  }

  for (const name of first) addEventListener(name, refresh, { passive: true })
  button?.parentElement?.removeAttribute('hidden')
  button?.addEventListener('click', open)
  tool?.addEventListener('click', open, { once: true })
}

/** How many comments there are, or undefined where the server does not tell. */
async function ask(url: string, items: string): Promise<number | undefined> {
  try {
    const answer: unknown = await (await fetch(url, { signal: AbortSignal.timeout(8000) })).json()
    const [count]: unknown[] = Reflect.get(Object(answer), items) ?? []
    return typeof count === 'number' ? count : undefined
  } catch {
    return undefined
  }
}

function wordsFor(count: number, forms: Record<string, string>): string {
  const form = (count === 0 && forms.zero) || forms[new Intl.PluralRules(lang).select(count)] || forms.other || ''
  return form.replace('{count}', format(count))
}

function format(count: number): string {
  return new Intl.NumberFormat(lang).format(count)
}

async function show({ dataset, lastElementChild: thread }: HTMLElement): Promise<boolean> {
  const { client = '', styles = '', words = '{}', server, path } = dataset
  if (!(thread instanceof HTMLElement)) return false
  if (thread.childElementCount > 0) return true
  try {
    const { mount } = await import(client)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }))
    mount(thread, { server, path, lang, words: JSON.parse(words) })
    return true
  } catch {
    return false
  }
}
