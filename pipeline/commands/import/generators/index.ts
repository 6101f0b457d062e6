import type { Generator } from '../source.ts'
import { docusaurus } from './docusaurus.ts'
import { folder } from './folder.ts'
import { hexo } from './hexo.ts'
import { hugo } from './hugo.ts'
import { jekyll } from './jekyll.ts'

/** Every generator, in the order in which they are looked for: the one with the surest sign first. */
export const generators = { docusaurus, hexo, hugo, jekyll, folder } as const satisfies Record<string, Generator>

export type GeneratorName = keyof typeof generators
