import { defaultLocales, init, type WalineLocale } from '@waline/client'
import type { Mount } from '../provider.ts'

// No module of ours is imported here: the package has this one alone for browsers.

/** Waline writes these behind a number and a blank. A phrase is made of both, as CLDR has it for the language. */
export const units = { seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day' } as const satisfies Partial<
  Record<keyof WalineLocale, Intl.RelativeTimeFormatUnit>
>

/** Waline's own client, in the edition's words. Nothing is fetched from anywhere but the publisher's server. */
export const mount: Mount = (element, { server, path, lang, words: { level = '', ...words } }) => {
  const off = { emoji: false, search: false, imageUploader: false, reaction: false, texRenderer: false, noCopyright: true }
  const format = new Intl.RelativeTimeFormat(lang)
  const correct = () => {
    nameProfile(element, words.profile ?? '')
    writeTimes(element, format)
  }
  new MutationObserver(correct).observe(element, { childList: true, subtree: true })
  const locale = { ...words, ...units, ...levels(level, lang) }
  init({ el: element, serverURL: server, path, lang: serverLanguage(lang), locale, ...off })
}

/** Waline names the links to a reader's profile, and the portrait in them, in English alone. */
function nameProfile(element: HTMLElement, profile: string): void {
  for (const link of element.querySelectorAll('.wl-login-nick')) link.ariaLabel = profile
  for (const image of element.querySelectorAll<HTMLImageElement>('.wl-login-nick img')) image.alt = ''
}

/** `5 minute` → `vor 5 Minuten`, before it is shown. */
function writeTimes(element: HTMLElement, format: Intl.RelativeTimeFormat): void {
  for (const time of element.querySelectorAll('.wl-time')) {
    const [number, name] = (time.textContent ?? '').split(' ')
    const unit = Object.values(units).find((one) => one === name)
    if (unit) time.textContent = format.format(-Number(number), unit)
  }
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
