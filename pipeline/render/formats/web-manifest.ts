import { routes } from '../../site/pages/context.ts'
import { iconSizes } from '../media/icons.ts'
import type { Format } from './format.ts'

/** What browsers show of a page that a reader puts on the home screen (w3.org/TR/appmanifest): one for each edition, in its language. */
export const manifest: Format = {
  name: 'manifest',
  address: (page) => (page.kind === 'manifest' ? page.address : undefined),
  build(page, { theme, words, addresses }) {
    if (page.kind !== 'manifest') throw new Error(`no manifest is made of a page of the kind "${page.kind}"`)
    const { small, large, maskable, svg } = theme.icons
    const sizes = (name: 'small' | 'large' | 'maskable') => `${iconSizes[name]}x${iconSizes[name]}`
    const data = {
      id: page.start,
      name: words.site.title,
      short_name: words.site.title,
      description: words.site.description,
      lang: words.edition.tag,
      dir: words.edition.direction,
      start_url: page.start,
      // The other editions are part of it: readers go from one to another.
      scope: addresses.href('/'),
      // Pages have no button of their own to go back.
      display: 'minimal-ui',
      background_color: theme.paper.light,
      theme_color: theme.paper.light,
      icons: [
        { src: svg, type: 'image/svg+xml', sizes: 'any' },
        { src: small, type: 'image/png', sizes: sizes('small') },
        { src: large, type: 'image/png', sizes: sizes('large') },
        { src: maskable, type: 'image/png', sizes: sizes('maskable'), purpose: 'maskable' },
      ],
    }
    return { text: `${JSON.stringify(data, null, 2)}\n`, shown: [] }
  },
  links: (page, { addresses }) =>
    page.kind === 'chooser' ? [] : [{ rel: 'manifest', href: addresses.href(routes.manifest(page.locale)) }],
}
