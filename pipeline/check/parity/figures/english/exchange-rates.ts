import { digits } from '../forms/begins.ts'
import { currenciesOf, nameBehind } from '../forms/currencies.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'

// "The rouble fell past 100 to the dollar": a sum of the money that the sentence is about, for one of another.

export const englishRates: FigureForm = {
  needs: [' to the ', ' per ', ' against the ', ' to a '],
  begins: digits,
  pattern: new RegExp(
    `(?<=\\b(?<of>${nameBehind.english})(?: \\p{L}+){1,6} )(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?= (?:to the|per|against the|to a) (?:US )?${nameBehind.english})`,
    'giu',
  ),
  read: ({ groups = {} }) => {
    const currency = currenciesOf(groups.of ?? '')
    return [createFigure(Number((groups.value ?? '').replaceAll(',', '')), currency ? 'money' : 'number', 'hard', currency && { currency })]
  },
}
