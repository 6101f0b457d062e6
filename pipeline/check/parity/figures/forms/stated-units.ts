import type { Figure } from '../figure.ts'
import { measureOf } from './measures.ts'
import { createFigure, type FigureForm } from './scan.ts'

// The unit of numbers that are written elsewhere: "given in milliseconds", 以毫秒为单位. It is read as one of it: a counterpart of
// the other language's, and of no other figure.

const english =
  '(?:milli|micro|nano)?seconds|minutes|hours|(?:kilo|mega|giga)?bytes|(?:kilo|mega|giga)?bits|(?:centi|milli|kilo)?met(?:re|er)s|feet|inches|miles|(?:kilo|milli)?grams|tonnes|(?:milli)?lit(?:re|er)s|pixels'
const chinese = '毫秒|微秒|纳秒|秒|分钟|小时|字节|[KMGT]i?B|厘米|毫米|公里|千米|米|英尺|英寸|英里|克|千克|公斤|毫克|吨|毫?升|像素'

export const englishStatedUnit: FigureForm = {
  needs: [' in '],
  begins: ['in'],
  pattern: new RegExp(
    `(?<=\\b(?:given|shown|measured|expressed|specified|stated|counted|reported|recorded|calculated|set) )in (?<unit>${english})\\b`,
    'gu',
  ),
  read: ({ groups = {} }) => read(measureOf(` ${groups.unit}`, 'english')),
}

export const chineseStatedUnit: FigureForm = {
  needs: ['单位'],
  begins: '以单',
  pattern: new RegExp(`以(?<unit>${chinese})(?:作?为)单位|单位(?:为|是|：|:)\\s?(?<of>${chinese})`, 'gu'),
  read: ({ groups = {} }) => read(measureOf(groups.unit ?? groups.of ?? '', 'chinese')),
}

/** "The delay in milliseconds, default 50", 延迟（毫秒），默认50: a bare number that is given as a value has the unit that was said. */
const unitSaid = {
  english: new RegExp(
    `\\b(?:in|of) (?<unit>${english})\\b(?![^.;]*\\d)[^.;]{0,80}(?:\\bdefaults?(?: value)?(?: is| of| to)?|\\bexample,?|\\be\\.g\\.,?|:|=) ?$`,
    'iu',
  ),
  chinese: new RegExp(
    `(?:[（(]|单位[为是：:]?|以)(?<unit>${chinese})(?:[)），。；、]|为单位)[^。；\\d]{0,40}(?:默认(?:值)?[为是]?|例如|比如|：|:|=)$`,
    'u',
  ),
}

export function withStatedUnits(figures: Figure[], language: 'english' | 'chinese'): Figure[] {
  return figures.map((figure) => {
    if (figure.unit !== 'number' || figure.measure || figure.weight !== 'hard' || figure.approx) return figure
    const { within, start, until } = figure
    if (!/^(?:[.,;)）。；，]|$)/.test(within.slice(until))) return figure
    const unit = unitSaid[language].exec(within.slice(Math.max(0, start - 140), start))?.groups?.unit
    const measure = unit === undefined ? undefined : measureOf(language === 'english' ? ` ${unit.toLowerCase()}` : unit, language)
    return measure ? { ...figure, measure } : figure
  })
}

function read(measure: ReturnType<typeof measureOf>) {
  return measure ? [createFigure(1, 'number', 'soft', { measure })] : []
}
