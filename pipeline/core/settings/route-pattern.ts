import { staysBelow } from '../decode-address.ts'

/** What a pattern of articles' addresses may ask for. */
const routeParts = ['locale', 'section', 'folders', 'slug', 'name', 'id', 'year', 'month', 'day']

/** Parts that differ between two articles of an edition: a pattern has one of them. */
const distinct = ['slug', 'name', 'id']

const partOf = /\{([^{}]*)\}/g

/** The parts that a pattern asks for, known or not. */
function partsOf(pattern: string): string[] {
  return [...pattern.matchAll(partOf)].map(([, part = '']) => part)
}

/** Whether a text is a pattern of addresses: `/{locale}/{year}/{slug}/` or `/{year}/{name}.html`. */
export function isRoute(pattern: string): boolean {
  const parts = partsOf(pattern)
  return (
    /^\/[^\s?#:]*(?:\/|\.html)$/.test(pattern) &&
    parts.every((part) => routeParts.includes(part)) &&
    distinct.some((part) => parts.includes(part)) &&
    isPath(fillRoute(pattern, () => 'a'))
  )
}

/** Whether a text is a pattern for addresses that are written in front matter: `{url}`, `/zh{url}`. */
export function isUrlRoute(pattern: string): boolean {
  return /^(?:\/[^\s{}?#:/]+)*\{url\}$/.test(pattern) && isPath(pattern.replace('{url}', '/a/'))
}

/** Puts the parts into a pattern. One that is empty takes no step: a story in no folder has none. */
export function fillRoute(pattern: string, partNamed: (part: string) => string): string {
  return pattern.replace(partOf, (_, part: string) => partNamed(part)).replace(/\/{2,}/g, '/')
}

function isPath(address: string): boolean {
  return !/[{}]/.test(address) && staysBelow(address)
}
