import type { Icons } from '../theme/icon.ts'

type IconName = Exclude<keyof Icons, 'svg'>

/** A file to be published, made when it is asked for. */
interface IconFile {
  path: string
  rank: number
  key: string
  bytes(): Promise<Uint8Array>
}

/** How large each is (pixels, square), and what it is for. */
export const iconSizes: Record<IconName, number> = { touch: 180, small: 192, large: 512, maskable: 512, feed: 144 }

/** Of a maskable icon, the part that no system cuts off (w3.org/TR/appmanifest, "safe zone"): a circle of this share of its side. */
const safe = 0.8

/** The icon that this process drew last: builds of a process mostly ask for the same one. */
let last = { svg: '', ground: '', drawn: new Map<IconName, Promise<Uint8Array>>() }

/** The site's icon as PNG in every size that somebody asks for. `svg` is its text; `ground` (CSS colour) is behind what is transparent. */
export function iconFiles(icons: Icons, svg: string, ground: string): IconFile[] {
  if (last.svg !== svg || last.ground !== ground) last = { svg, ground, drawn: new Map() }
  const { drawn } = last
  const bytes = (name: IconName): Promise<Uint8Array> => {
    const known = drawn.get(name) ?? draw(svg, name, ground)
    drawn.set(name, known)
    return known
  }
  return (Object.keys(iconSizes) as IconName[]).map((name) => ({
    path: icons[name].slice(1),
    rank: 0,
    key: `${icons[name]} ${ground}`,
    bytes: () => bytes(name),
  }))
}

async function draw(svg: string, name: IconName, ground: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const side = iconSizes[name]
  const inner = name === 'maskable' ? Math.round(side * safe) : side
  const contain = { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
  const drawn = sharp(Buffer.from(svg), { density: 1200 }).resize(inner, inner, contain)
  if (name === 'small' || name === 'large') return drawn.png().toBuffer()
  // Phones show black behind what is transparent; the ground of a square icon goes on to the edge.
  const pixels = await drawn.png().toBuffer()
  const [r = 0, g = 0, b = 0, alpha = 0] = await sharp(pixels)
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .ensureAlpha()
    .raw()
    .toBuffer()
  const background = alpha === 255 ? { r, g, b } : ground
  const edge = Math.floor((side - inner) / 2)
  const rest = side - inner - edge
  return sharp(pixels).flatten({ background }).extend({ top: edge, left: edge, bottom: rest, right: rest, background }).png().toBuffer()
}
