import type { Measure } from './figure.ts'

const units: [english: RegExp, chinese: RegExp, measure: Measure][] = [
  [/^(?:square kilomet(?:re|er)s?|sq km)\b/i, /^平方公里|^平方千米/, ['area', 1e6]],
  [/^(?:square met(?:re|er)s?|sq m)\b/i, /^平方米|^平米/, ['area', 1]],
  [/^hectares?\b/i, /^公顷/, ['area', 1e4]],
  [/^mu\b/i, /^亩/, ['area', 1e4 / 15]],
  [/^cubic met(?:re|er)s?\b/i, /^立方米/, ['volume', 1]],
  [/^lit(?:re|er)s?\b/i, /^公?升(?![级到至高温值])/, ['volume', 1e-3]],
  [/^(?:kilomet(?:re|er)s?|km)\b/i, /^公里|^千米/, ['length', 1000]],
  [/^met(?:re|er)s?\b/i, /^米(?!饭|粉|面|粒|价|其)/, ['length', 1]],
  [/^(?:centimet(?:re|er)s?|cm)\b/i, /^厘米/, ['length', 0.01]],
  [/^(?:millimet(?:re|er)s?|mm)\b/i, /^毫米/, ['length', 0.001]],
  [/^miles?\b/i, /^英里/, ['length', 1609.344]],
  [/^(?:feet|foot|ft)\b/i, /^英尺/, ['length', 0.3048]],
  [/^li\b/, /^里(?![面头程外约昂斯拉氏弄达])/, ['length', 500]],
  [/^(?:tons?|tonnes?)\b/i, /^吨/, ['mass', 1000]],
  [/^(?:kilogram(?:me)?s?|kilos?|kg)\b/i, /^公斤|^千克/, ['mass', 1]],
  [/^(?:gram(?:me)?s?)\b/i, /^克(?![隆服里拉])/, ['mass', 1e-3]],
  [/^jin\b/, /^斤/, ['mass', 0.5]],
  [/^seconds?\b/i, /^秒/, ['duration', 1]],
  [/^minutes?\b/i, /^分钟/, ['duration', 60]],
  [/^hours?\b/i, /^个?小时|^个?钟头/, ['duration', 3600]],
  [/^days?\b/i, /^天|^昼夜/, ['duration', 86_400]],
  [/^weeks?\b/i, /^周(?![年岁边围])|^个?星期|^个?礼拜/, ['duration', 604_800]],
  [/^months?\b/i, /^个月/, ['duration', 2_629_800]],
  [/^years?\b/i, /^年(?![代级度初底末轻])|^岁|^周[年岁]/, ['duration', 31_557_600]],
  [/^decades?\b/i, /^(?!)/, ['duration', 315_576_000]],
]

/** Whether any of them follows: most numbers are of something else. */
const any = {
  english: new RegExp(units.map(([english]) => `(?:${english.source})`).join('|'), 'i'),
  chinese: new RegExp(units.map(([, chinese]) => `(?:${chinese.source})`).join('|')),
}

/** What is measured by the words that follow a number: " kilometres long", `多公里`. */
export function measureOf(following: string, language: 'english' | 'chinese'): Measure | undefined {
  const words = following
    .slice(0, 24)
    .replace(language === 'english' ? /^[\s-](?:more |additional |consecutive |long )?/ : /^[多余来几]/u, '')
  return any[language].test(words)
    ? units.find(([english, chinese]) => (language === 'english' ? english : chinese).test(words))?.[2]
    : undefined
}
