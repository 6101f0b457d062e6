import { init } from '@waline/client'
import type { Mount } from '../provider.ts'

/** Waline's own client, in the edition's language. Nothing is fetched from anywhere but the publisher's server. */
export const mount: Mount = (element, { server, path, lang }) => {
  init({ el: element, serverURL: server, path, lang: nameOf(lang), emoji: false, search: false, imageUploader: false, reaction: false })
}

/** Waline names Chinese by country, not by script. */
function nameOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === 'zh' ? (script === 'Hant' ? 'zh-TW' : 'zh-CN') : tag
}
