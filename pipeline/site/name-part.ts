import type { Slugger } from './slug.ts'

/** The part of an address for a name, in the edition `owner`, or for all (""). A name of nothing but signs is spelt in code points. */
export function plainPart(slugger: Slugger, name: string, owner: string): string {
  return slugger(name, owner) || codesOf(name)
}

export function codesOf(name: string): string {
  return Array.from(name, (character) => (character.codePointAt(0) ?? 0).toString(16)).join('-')
}
