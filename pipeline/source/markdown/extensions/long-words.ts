import { toString as textOf } from 'hast-util-to-string'
import type { Extension } from './extension.ts'

const anyHan = /\p{sc=Han}/u
const han = /\p{sc=Han}/gu
const latin = /\p{sc=Latin}/gu
/** As wide as four Chinese characters, and without a place where a line may break. */
const long = /[!-~]{8}/

/**
 * A Chinese paragraph with a long figure, name or address in Latin letters gets a class. Where lines are short, such a
 * word leaves a wide gap at the end of the line before it, over which justified text would be stretched.
 */
export const longWords: Extension = {
  elements(file) {
    const written = String(file.value)
    if (!anyHan.test(written) || !long.test(written)) return undefined
    return (node) => {
      if (node.tagName !== 'p') return
      const text = textOf(node)
      if (long.test(text) && count(text, han) > count(text, latin)) node.properties.className = ['long-word']
    }
  },
}

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0
