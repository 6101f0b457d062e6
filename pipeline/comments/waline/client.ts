import { defaultLocales, init } from '@waline/client'
import type { Mount } from '../provider.ts'

/** Waline's own client, in the edition's words. Nothing is fetched from anywhere but the publisher's server. */
export const mount: Mount = (element, { server, path, lang, words: { level = '', ...words } }) => {
  const off = { emoji: false, search: false, imageUploader: false, reaction: false, texRenderer: false, noCopyright: true }
  init({ el: element, serverURL: server, path, lang: serverLanguage(lang), locale: { ...words, ...levels(level, lang) }, ...off })
}

/** The server counts levels of readers from 0, and has six unless it is set otherwise. */
function levels(word: string, lang: string): Record<string, string> {
  const number = new Intl.NumberFormat(lang)
  return Object.fromEntries(Array.from({ length: 20 }, (_, level) => [`level${level}`, word.replace('{level}', number.format(level))]))
}

/** The language for the server's own messages. Waline names some by region and not by script: `zh-CN` for `zh-Hans`. */
function serverLanguage(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return [tag, `${language}-${region}`, language].find((name) => name.toLowerCase() in defaultLocales) ?? tag
}
