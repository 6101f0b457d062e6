import { createHash } from 'node:crypto'

/** Addresses of the site's icon, as it is and as PNG. */
export interface Icons {
  svg: string
  /** For the home screen of iPhones. */
  touch: string
  small: string
  large: string
  maskable: string
  /** For feeds. */
  feed: string
}

interface WithIcons {
  files: { address: string; text: string }[]
  icons: Icons
}

export const noIcons: Icons = { svg: '', touch: '', small: '', large: '', maskable: '', feed: '' }

/** The same icons at other addresses. */
export function mapIcons({ svg, touch, small, large, maskable, feed }: Icons, map: (address: string) => string): Icons {
  return { svg: map(svg), touch: map(touch), small: map(small), large: map(large), maskable: map(maskable), feed: map(feed) }
}

/** The theme with an icon, given as the text of an SVG. Names of files change with it. */
export function withIcon<Theme extends WithIcons>(theme: Theme, text: string): Theme {
  const address = (name: string, ending: string) => `/assets/${name}.${hashed(text)}.${ending}`
  const svg = address('icon', 'svg')
  const sizes = Object.keys(noIcons).filter((name) => name !== 'svg')
  const others = Object.fromEntries(sizes.map((name) => [name, address(`icon-${name}`, 'png')]))
  const files = [...theme.files.filter((file) => file.address !== theme.icons.svg), { address: svg, text }]
  return { ...theme, files, icons: { ...noIcons, ...others, svg } }
}

/** A part of a file's name that changes with what the file holds. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
