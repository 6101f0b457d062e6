import type { FoundFigure } from '../figure.ts'
import { digits } from '../forms/begins.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { englishBefore, withUnit } from './beside.ts'
import { countOf, larger, magnitudeOf, magnitudes, small } from './number.ts'

/** One of so many. */
export const englishRatios: FigureForm[] = [
  // "One in five", "nine out of ten", "3 per 10,000"; "one pupil in five" may also be something else.
  {
    begins: [...digits, ...small],
    pattern: new RegExp(
      `(?<![\\d,.$€£¥])\\b(?<above>\\d{1,3}|${small.join('|')})(?<noun>(?<=one)(?: \\p{L}+){1,2}|(?: (?!times)\\p{L}+)(?= out of | in ten(?:[.,;]|$| (?:is|are|was|were|has|have|had)\\b))|(?: (?!times)\\p{L}+){1,2}?(?= (?:in|of|out of) every ))?[ -](?:in|out of|per|for|of(?= every))(?: every)?[ -](?:a (?=hundred\\b|thousand\\b|million\\b))?(?<below>\\d{1,3}(?:,\\d{3}(?!\\d))*(?:\\.\\d)?(?!\\d|[,.]\\d)|${[...small, ...larger].join('|')}|(?<=\\ba )(?:hundred|thousand|million))\\b(?![ -](?:million-|(?:milli|centi)?lit(?:re|er)s|ml|grams|kilos?|cups|pints|gallons|(?:second|minute|hour|day|week|month|year)s?|(?:${small.join('|')})\\b))(?<scale> (?:hundred|thousand|million))?`,
      'giu',
    ),
    bound: englishBefore,
    read: readRatio,
  },
]

function readRatio({ 0: whole, groups = {} }: RegExpExecArray): FoundFigure[] {
  const below = Number((groups.below ?? '').replaceAll(',', '')) || magnitudes[groups.below ?? ''] || countOf(groups.below)
  const [above, all] = [countOf(groups.above), below * magnitudeOf(groups.scale?.trim())]
  const isRatio = (groups.noun === undefined || / out of | every /.test(whole)) && above < all
  // "One adult in eight".
  const isOneIn = groups.noun !== undefined && / in /.test(whole) && all > 1 && all <= 20
  const isRound = all <= 100 || (above <= 10 && all % 10 === 0 && !/^(?:19|20)\d\d$/.test(groups.below ?? ''))
  const loose = isOneIn ? 'small' : 'soft'
  const ratio = withUnit(above / all, isRatio && isRound ? 'hard' : loose, { approx: groups.approx ?? '' }, '')
  // 55 out of 100 may be 55 of a full mark of 100.
  if (ratio.weight === 'hard' && all >= 10 && /^\d+ out of (?:every )?\d/.test(whole))
    return [{ ...ratio, also: [above] }, createFigure(all, 'number', 'soft')]
  // 18 per 100,000 are 每10万人18例, or 10万分之18.
  if (ratio.weight === 'soft' && all >= 1000 && / per /.test(whole) && /^10+$/.test(String(all)))
    return [createFigure(above, 'number'), createFigure(all, 'number'), { ...ratio, weight: 'soft' }]
  // One for every 13 is 1∶13.
  if (/ for /.test(whole))
    return [{ ...ratio, weight: 'soft' }, createFigure(above, 'number', 'soft'), createFigure(all, 'number', 'small')]
  // 3 out of 5 are 5个中的3个, and one in every 100 每100个保留1个.
  if (/ out of | in every /.test(whole))
    return [{ ...ratio, also: [above] }, createFigure(above, 'number', 'soft'), createFigure(all, 'number', 'soft')]
  return ratio.weight === 'hard' ? [ratio] : [ratio, createFigure(above, 'number', 'soft'), createFigure(all, 'number', 'soft')]
}
