import { type Place, startOf } from './diagnostics.ts'

/** Where the keys of one file's front matter are: `,title 2:1,image.alt 4:3`. A text, because a large paper has many. */
export type Places = string

export function writePlaces(places: Iterable<readonly [name: string, Pick<Place, 'line' | 'column'>]>): Places {
  return Array.from(places, ([name, { line, column }]) => `,${name} ${line}:${column}`).join('')
}

/** The place of the first of these keys that exists; else the start of the file. */
export function placeOfKeys({ path, places }: { path: string; places: Places }, ...names: string[]): Place {
  for (const name of names) {
    const [line, column] = numbersOf(places, name)
    if (line !== undefined && column !== undefined) return { path, line, column }
  }
  return startOf(path)
}

/** Whether a key is there. */
export function hasPlace(places: Places, name: string): boolean {
  return places.includes(`,${name} `)
}

/** The places of these keys alone. */
export function pickPlaces(places: Places, names: string[]): Places {
  return names
    .map((name) => {
      const [line, column] = numbersOf(places, name)
      return line === undefined ? '' : `,${name} ${line}:${column}`
    })
    .join('')
}

function numbersOf(places: Places, name: string): number[] {
  const sign = `,${name} `
  const at = places.indexOf(sign)
  if (at < 0) return []
  const from = at + sign.length
  const end = places.indexOf(',', from)
  return places
    .slice(from, end < 0 ? undefined : end)
    .split(':')
    .map(Number)
}
