import { parseChineseNumber } from '../chinese/number.ts'
import { countOf, small } from '../english/number.ts'
import { digits } from './begins.ts'
import { measureOf } from './measures.ts'
import { createFigure, type FigureForm } from './scan.ts'

const hour = measureOf(' hour', 'english')
const year = measureOf(' year', 'english')
/** Both directions together have twice as many. */
const both = 2

/** How often something happens, in one word, and lanes of a road, which the other language may count together. */
export const englishFrequencies: FigureForm[] = [
  // "Ferries sail hourly"; and no hourly wage.
  {
    needs: ['hourly'],
    begins: ['half', 'hourly'],
    pattern:
      /\b(?:half-)?hourly\b(?=[.,;]| (?:from|until|between|services?|trains?|buses|ferries|flights|departures|on|in|at|all|during|and)\b)/gu,
    read: ([whole]) => [createFigure(whole.startsWith('half') ? 0.5 : 1, 'number', 'soft', hour && { measure: hour })],
  },
  // "Trams leave every hour", 每小时一班; elsewhere an hour is no figure.
  {
    needs: ['very hour'],
    begins: ['hour'],
    pattern:
      /(?<=\b(?:runs?|leaves?|departs?|sails?|calls?|services?|trains?|buses|trams?|boats?|ferries)\b[^.;]{0,24}\b[Ee]very )hour\b(?! and\b)/gu,
    read: () => [createFigure(1, 'number', 'soft', hour && { measure: hour })],
  },
  {
    needs: ['iennial', 'iannual'],
    begins: ['biennial', 'biennially', 'triennial', 'triennially', 'biannual'],
    pattern: /\b(?<times>[Bb]iannual)|\b(?<three>[Tt]ri|[Bb]i)ennial(?:ly)?\b(?! (?:plants?|herbs?|flowers?))/gu,
    read: ({ groups = {} }) => [
      groups.times === undefined
        ? createFigure(/t/i.test(groups.three ?? '') ? 3 : 2, 'number', 'small', year && { measure: year })
        : createFigure(2, 'number', 'small', { measure: ['occasions', 1] }),
    ],
  },
  {
    needs: [' lane'],
    begins: [...digits, ...small],
    pattern: new RegExp(`\\b(?<count>\\d{1,2}|${small.join('|')})(?= (?:\\p{L}+ )?lanes? (?:in )?each (?:way|direction)\\b)`, 'giu'),
    read: ({ groups = {} }) => [createFigure(countOf(groups.count) * both, 'number', 'small')],
  },
]

export const chineseFrequencies: FigureForm[] = [
  {
    needs: ['小时一'],
    begins: '小',
    pattern: /(?<=每个?)小时(?=一[班趟列])/gu,
    read: () => [createFigure(1, 'number', 'soft', hour && { measure: hour })],
  },
  // 一年两度, 每年两次: how often, and no span.
  {
    needs: ['年'],
    begins: '一每',
    pattern: /[一每]年(?<count>[一两二三四])[度次](?!性)/gu,
    read: ({ groups = {} }) => [
      createFigure(parseChineseNumber(groups.count), 'number', groups.count === '一' ? 'soft' : 'small', { measure: ['occasions', 1] }),
    ],
  },
  // 每半年一次 is twice a year.
  {
    needs: ['半年'],
    begins: '每半',
    pattern: /(?:每|(?<!上|下|前|后|大))半年[^，。；\d]{0,8}一次/gu,
    shares: true,
    read: () => [createFigure(2, 'number', 'soft', { measure: ['occasions', 1], per: 'year' })],
  },
  {
    needs: ['车道'],
    begins: `单每各双`,
    pattern: /(?:(?<both>双向)|单向|单侧|每侧|每个?方向|各)(?:设|有|各|为)?(?<count>\d{1,2}|[一二两三四五六七八十])(?=[条个]?车道)/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.count) * (groups.both === undefined ? both : 1), 'number', 'small')],
  },
]
