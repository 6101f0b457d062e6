import { createScanner, type FigureForm } from '../../pipeline/check/parity/figures/forms/scan.ts'

const plain = (text: string) => ({ text, source: (index: number) => index })

/** Reads figures by these rows; `slow` looks for each row in the whole of every text, whatever it says of how figures begin. */
export const scannersOf = (forms: FigureForm[]) => ({
  quick: createScanner(forms, plain),
  slow: createScanner(
    forms.map(({ begins, lead, ...row }) => row),
    plain,
  ),
})
