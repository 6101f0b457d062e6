/** Signs of East Asian text whose Western counterparts have no compatibility mapping in Unicode. */
const counterparts: Record<string, string> = {
  '。': '.',
  '、': ',',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '《': '“',
  '》': '”',
  '〈': '‘',
  '〉': '’',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
}

/** What a text in Western letters has in place of East Asian signs and digits; undefined where there are letters, or a sign without a counterpart. */
export function westernSigns(text: string): string | undefined {
  if (/\p{L}/u.test(text)) return undefined
  const western = text.replace(/./gsu, (sign) => counterparts[sign] ?? counterparts[sign.normalize('NFKC')] ?? sign.normalize('NFKC'))
  return /[\u3000-\u303F\uFF00-\uFFEF]/.test(western) || western.trim() === '' ? undefined : western
}
