import { createRequire } from 'node:module'
import type { Text } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { replaceChild } from './replace.ts'
import { isMeant, pointInText, splitText } from './text.ts'

const require = createRequire(import.meta.url)
/** Loaded for the first site that asks for it. */
let gemoji: typeof import('gemoji') | undefined

/** The characters of a name of GitHub's. */
function charactersOf(name: string): string | undefined {
  gemoji ??= require('gemoji')
  return gemoji && Object.hasOwn(gemoji.nameToEmoji, name) ? gemoji.nameToEmoji[name] : undefined
}

/** Names one behind the other, in no word, time or address. Not all of them need to be names. */
const names = /(?<![\p{sc=Latin}\p{N}:/])(?::[+-]?\w[\w-]{0,50}:)+(?![\p{sc=Latin}\p{N}:/])/gu
/** What only a name looks like: `:30:` may be of a time. */
const certain = /^(?:[a-z][a-z_]{1,40}\d?|[+-]1)$/

/** GitHub's names of emoji (`:joy:`) become these characters, where the site's settings say so. Any other name is reported. */
export const emoji: Extension = {
  mdast(tree, file) {
    if (!/:[+-]?\w/.test(String(file.value))) return
    const unknown: Unknown[] = []
    visit(tree, 'text', (node, index, parent) => {
      if (!node.value.includes(':') || !parent || index === undefined) return undefined
      const found = namesIn(node, file).map((name) => ({ ...name, value: file.data.emoji ? charactersOf(name.name) : undefined }))
      unknown.push(...found.filter(({ value, name }) => value === undefined && certain.test(name)).map((name) => ({ ...name, node })))
      const known = found.flatMap(({ value, from, to }) => (value === undefined ? [] : [{ from, to, value }]))
      if (known.length === 0) return undefined
      const pieces = splitText(node, known)
      replaceChild(parent, index, pieces)
      return index + pieces.length
    })
    report(unknown, file)
  },
}

interface Name {
  name: string
  from: number
  to: number
}

interface Unknown extends Name {
  node: Text
}

function namesIn(node: Text, file: VFile): Name[] {
  return [...node.value.matchAll(names)].flatMap(({ 0: row, index }) =>
    [...row.matchAll(/:([^:]+):/g)].flatMap(({ 0: written, 1: name = '', index: within }) => {
      const from = index + within
      return isMeant(node, from, written, file) ? [{ name, from, to: from + written.length }] : []
    }),
  )
}

/** Reported of one article. */
const most = 20

/** One at a time where the setting is on: each must be changed. Where it is off, it is one decision. */
function report(unknown: Unknown[], file: VFile): void {
  const [first] = unknown
  if (!first) return
  const others = unknown.length === 1 ? '' : `, like ${unknown.length - 1} more in this article,`
  if (!file.data.emoji)
    add(
      first,
      `":${first.name}:"${others} names an emoji, and readers would see it as text. Set "markdown.emoji", or write the emoji itself.`,
    )
  else
    for (const name of unknown.slice(0, most))
      add(name, `":${name.name}:" is no name of an emoji that GitHub has, and readers would see it as text. Write the emoji itself.`)

  function add({ node, from }: Unknown, message: string): void {
    const place = pointInText(node, from)
    file.message(message, { ...(place && { place }), ruleId: 'shortcode', source: 'markdown' })
  }
}

declare module 'vfile' {
  interface DataMap {
    /** Whether names of emoji are read. */
    emoji?: boolean
  }
}
