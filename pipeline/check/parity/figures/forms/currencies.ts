import type { Figure } from '../figure.ts'

/** How each language names a currency. `signs` are written before the number, `codes` before or behind it, in both languages. */
interface Currency {
  /** ISO 4217. */
  code: string
  english: string
  chinese: string
  /** Regular expressions' source. */
  signs?: string
}

/** A row for each. Where one name begins with another, the longer row comes first. */
const currencies: Currency[] = [
  { code: 'HKD', english: 'Hong Kong dollars?|HK dollars?', chinese: '港[元币]|元港[币幣]', signs: 'HK\\$|HKD ?\\$' },
  { code: 'TWD', english: '(?:New )?Taiwan(?:ese)? dollars?|NT dollars?', chinese: '元?新?台[币幣]', signs: 'NT\\$|T\\$|TWD ?\\$' },
  { code: 'SGD', english: 'Singapore(?:an)? dollars?', chinese: '新加坡元|新元|元?坡币', signs: 'S\\$|SG\\$|SGD ?\\$' },
  { code: 'NZD', english: 'New Zealand dollars?', chinese: '新西兰元|纽元', signs: 'NZ\\$|NZD ?\\$' },
  { code: 'AUD', english: 'Australian dollars?', chinese: '澳大利亚元|澳[元币]|元澳币', signs: 'AU?\\$|AUD ?\\$' },
  { code: 'CAD', english: 'Canadian dollars?', chinese: '加拿大元|加[元币]|元加币', signs: 'CA?\\$|CAD ?\\$' },
  { code: 'BRL', english: 'reais|reals?', chinese: '雷亚尔', signs: 'R\\$' },
  { code: 'USD', english: '(?:US |U\\.S\\. |American )?dollars?|bucks', chinese: '美元|元?美金', signs: 'USD? ?\\$|\\$' },
  { code: 'EUR', english: 'euros?', chinese: '欧元', signs: '€' },
  { code: 'GBP', english: 'pounds? sterling|British pounds?|pounds?|quid', chinese: '英镑', signs: '£' },
  { code: 'JPY', english: '(?:Japanese )?yen', chinese: '日[元圆]', signs: 'JP¥' },
  { code: 'CNY', english: '(?:Chinese )?(?:yuan|renminbi)', chinese: '元人民币|人民币|元|块钱', signs: '[¥￥]' },
  { code: 'KRW', english: '(?:South )?(?:Korean )?won', chinese: '韩[元圆]|韩币', signs: '₩' },
  { code: 'INR', english: '(?:Indian )?rupees?', chinese: '印度卢比|卢比', signs: '₹|Rs\\.? ?' },
  { code: 'RUB', english: '(?:Russian )?rou?bles?', chinese: '卢布', signs: '₽' },
  { code: 'FRF', english: 'French francs?', chinese: '法国法郎' },
  { code: 'CHF', english: '(?:Swiss )?francs?', chinese: '瑞士法郎|瑞郎|法郎', signs: 'SFr\\.? ?|Fr\\. ?' },
  { code: 'THB', english: 'baht', chinese: '泰铢|铢', signs: '฿' },
  { code: 'MYR', english: 'ringgits?', chinese: '林吉特|令吉|马币', signs: 'RM' },
  { code: 'IDR', english: 'rupiahs?', chinese: '印尼盾|印度尼西亚盾|卢比亚' },
  { code: 'VND', english: 'dong', chinese: '越南盾|盾', signs: '₫' },
  { code: 'PHP', english: '(?:Philippine )?pesos?', chinese: '比索', signs: '₱' },
  { code: 'TRY', english: '(?:Turkish )?liras?', chinese: '里拉', signs: '₺' },
  { code: 'ZAR', english: 'rand', chinese: '兰特' },
  { code: 'SEK', english: '(?:Swedish |Norwegian |Danish )?kron(?:or|er|a|e)', chinese: '(?:瑞典|挪威|丹麦)?克朗' },
  { code: 'AED', english: '(?:UAE )?dirhams?', chinese: '迪拉姆' },
  { code: 'SAR', english: '(?:Saudi )?riyals?', chinese: '(?:沙特)?里亚尔' },
  { code: 'NGN', english: 'naira', chinese: '奈拉', signs: '₦' },
  { code: 'EGP', english: 'Egyptian pounds?', chinese: '埃镑|埃及镑' },
]

const codes = `${currencies.map(({ code }) => code).join('|')}|RMB`
const signs = currencies.flatMap((row) => row.signs ?? []).join('|')

/** A sign or a code in front of the number: `HK$`, `€`, `USD `. Both languages write it. */
export const signBefore = `(?:(?:${codes}) ?|${signs})`
/** A code right in front of the number: it is no code with digits. */
export const codeBefore = `(?:${codes}|SFr)(?=\\d)`
/** A name in front of the number, as Chinese writes some: `新台币300元`, `人民币5万元`. */
export const nameBefore = '(?:新台币|台币|人民币|港币|澳币|加币|坡币|马币|韩币)'
/** A name or a code behind the number, as each language writes it. 元 begins other words: 元旦, 元素. */
export const nameBehind = {
  english: `(?:${currencies.map(({ english }) => english).join('|')}|${codes})\\b`,
  chinese: `(?:${currencies.map(({ chinese }) => chinese.replace('|元|', '|元(?!代|旦|月|素|件|首|老|宵|器|数据|帅|年|气)|')).join('|')}|(?:${codes})(?![A-Za-z]))`,
}

const named = currencies.flatMap(({ code, english, chinese, signs = '' }) => [
  { code, words: new RegExp(`^(?:${english}|${code})$`, 'i') },
  { code, words: new RegExp(`^(?:${chinese}${signs && `|${signs}`})$`) },
])

/** Currencies that a sign or name may stand for: ¥ is written of yen and of yuan. Undefined where it names none. */
export function currenciesOf(written: string): string[] | undefined {
  const text = written.trim()
  // Most numbers are no sum.
  if (text === '') return undefined
  if (/^(?:[¥￥])$/.test(text)) return ['CNY', 'JPY']
  if (/^RMB$/i.test(text)) return ['CNY']
  // 八块钱 are dollars abroad.
  if (/^块钱?$/.test(text)) return ['CNY', 'USD', 'HKD', 'TWD', 'AUD', 'CAD', 'SGD', 'EUR']
  const code = named.find(({ words }) => words.test(text))?.code
  return code === undefined ? undefined : [code]
}

/** Dollars of other countries. Where a text names one, its plain `$` may be that one. */
const otherDollars: [code: string, place: RegExp][] = [
  ['HKD', /Hong Kong|HK\$|香港|港[元币]/],
  ['TWD', /Taiwan|NT\$|台湾|台北|[台臺][币幣]/],
  ['SGD', /Singapore|S\$|新加坡/],
  ['NZD', /New Zealand|NZ\$|新西兰/],
  ['AUD', /Australia|A\$|Sydney|Melbourne|澳/],
  ['CAD', /Canad|C\$|Toronto|加拿大|加[元币]/],
]

let last = { text: '', codes: [''] }

/** What `$` and "dollars" stand for in a text. One text may have many: the last answer is cached. */
export function dollarsIn(text: string): string[] {
  if (last.text !== text || text === '')
    last = { text, codes: ['USD', ...otherDollars.flatMap(([code, place]) => (place.test(text) ? [code] : []))] }
  return last.codes
}

/** 元 may be of Taiwan, Hong Kong, Macao or China. */
export function withLocalYuan(figure: Figure): Figure {
  const isPlain = figure.currency?.join() === 'CNY' && !/人民|RMB|CNY/.test(figure.text)
  return isPlain ? { ...figure, currency: ['CNY', 'TWD', 'HKD', 'MOP'] } : figure
}

/** Currencies that have cents. */
const cents = ['USD', 'EUR', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'ZAR']

/** The currencies of small coins, by their English name. */
export const coinsOf = (unit: string) => (/pence/.test(unit) ? ['GBP'] : /fen/.test(unit) ? ['CNY'] : cents)
