import { rowsIn } from '../anchors/anchors.ts'
import type { Dimension, Figure } from '../figure.ts'
import type { Difference } from './difference.ts'
import type { Matched } from './matching.ts'

const measured: ReadonlySet<Dimension> = new Set(['mass', 'length', 'area', 'volume'])
/** "Banned for three matches", 禁赛三个月. */
const played = /^ (?:matches|games|races|rounds|meetings|votes|seats|goals)\b/
/** What is an amount, or may be. */
const amounts = /^(?:cups|glasses|barrels|pieces|parts|degrees|points|shares|stones|inches|grains|loads|spoons)$/

/** "4,700 containers" where the translation has 4700吨: the number of one thing, as an amount. 节 counts lessons as well as knots. */
export function countedByUnit<F extends Figure>(pairs: Matched<F>['pairs']): Difference<F>[] {
  return pairs.filter(({ original, translation }) => {
    if (isBits(original, translation) || isBits(translation, original) || areBytes(translation, original)) return true
    if (original.unit !== 'number' || original.measure || original.weight === 'soft') return false
    const { measure, within, until } = translation
    if (measure?.[0] === 'duration') return played.test(original.within.slice(original.until))
    return measure !== undefined && measured.has(measure[0]) && !/^[节码]/u.test(within.slice(until)) && countsThings(original)
  })
}

/** "Four bytes", and 四位: bits, which 位 alone is of no people or digits behind a number of bytes. */
const isBits = ({ measure, within }: Figure, bits: Figure) =>
  measure?.[0] === 'data' &&
  measure[1] === 1 &&
  !bits.measure &&
  /^\s?位(?=[，。；、（）]|$|对齐|边界|宽|长|的?(?:整数|倍数|边界|块|密钥|哈希|地址|寄存器|字段|缓冲)|[为一]|[起开])/u.test(
    bits.within.slice(bits.until),
  ) &&
  !/\bbits?\b/u.test(within)

/** "A 32-bit integer", and 32字节整数. */
const areBytes = ({ measure, within }: Figure, bits: Figure) =>
  measure?.[0] === 'data' &&
  measure[1] === 1 &&
  !bits.measure &&
  /^-bit\b/.test(bits.within.slice(bits.until)) &&
  !/\bbytes?\b/u.test(bits.within) &&
  !/位/u.test(within)

/** Whether a noun in the plural that is known is right behind a number. */
function countsThings({ within, until }: Figure): boolean {
  const [, noun = ''] = /^ (?:\p{Ll}+ )?(\p{Ll}{3,}s)\b(?! of\b)/u.exec(within.slice(until, until + 32)) ?? []
  return noun !== '' && !amounts.test(noun) && rowsIn(noun, 'english').length > 0
}
