import { currenciesOf, nameBehind } from './currencies.ts'
import type { FigureForm } from './scan.ts'
import { createFigure } from './scan.ts'

// "The rouble fell past 100 to the dollar": a sum of the money that the sentence is about, for one of another.

const money = nameBehind.english.slice(0, -'\\b'.length)

export const englishRates: FigureForm = {
  needs: [' to the ', ' per ', ' against the ', ' to a '],
  begins: '0123456789',
  pattern: new RegExp(
    `(?<=\\b(?<of>${money})(?: \\p{L}+){1,6} )(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?= (?:to the|per|against the|to a) (?:US )?(?:${money})\\b)`,
    'giu',
  ),
  read: ({ groups = {} }) => {
    const currency = currenciesOf(groups.of ?? '')
    return [createFigure(Number((groups.value ?? '').replaceAll(',', '')), currency ? 'money' : 'number', 'hard', currency && { currency })]
  },
}
