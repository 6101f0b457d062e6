import type { Format } from './format.ts'

/** The service worker (setting `offline`), at one address for good: what it is to keep, and the script that keeps it. */
export const worker: Format = {
  name: 'worker',
  address: (page) => (page.kind === 'worker' ? page.address : undefined),
  build(page, { theme }) {
    if (page.kind !== 'worker') throw new Error(`no worker is made of a page of the kind "${page.kind}"`)
    const files = [theme.styles, theme.lists, theme.script, theme.offline?.page, theme.icons.svg].filter((address) => address !== undefined)
    const { isRemoved, version, editions } = page
    const data = { isRemoved, version, editions, files }
    return { text: `const offline = ${JSON.stringify(data)}\n${theme.offline?.worker ?? ''}\n`, shown: [] }
  },
}
