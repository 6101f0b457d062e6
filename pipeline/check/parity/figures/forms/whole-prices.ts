import type { Figure } from '../figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** Full fare, 全票: in the place of half of it. */
const whole = [createFigure(100, 'percent', 'soft')]
const paid = '(?:price|fare|pay|rate|salary|wages?|board|fee|tuition)s?\\b'

export const englishWholePrice: FigureForm = {
  needs: ['ull '],
  begins: ['full'],
  pattern: new RegExp(`\\bfull(?= ${paid})`, 'giu'),
  read: () => whole,
}

export const chineseWholePrice: FigureForm = {
  needs: ['全价', '全票', '全薪', '全额'],
  begins: '全',
  pattern: /全(?=[价薪]|票(?!通过|当选|支持|赞成|同意|房|选|否|表|获))|全额(?=票价|车费|学费|费用|工资|房费)/gu,
  read: () => whole,
}

export const isHalfPrice = ({ value, text, within, until }: Figure) =>
  value === 0.5 && /^(?:half|半)$/i.test(text) && new RegExp(`^(?:[ -](?:the )?${paid}|[价票薪费])`, 'iu').test(within.slice(until))

export const isWholePrice = ({ unit, weight, value }: Figure) => unit === 'percent' && weight === 'soft' && value === 100

export const isHalfForWhole = (a: Figure, b: Figure) => (isHalfPrice(a) && isWholePrice(b)) || (isHalfPrice(b) && isWholePrice(a))
