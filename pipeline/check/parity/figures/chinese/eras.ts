import { createFigure, type FigureForm } from '../forms/scan.ts'
import { lunarOf, parseChineseNumber } from './number.ts'

/** The year before the first of each reign (so that the n-th year is this and n). */
const reigns: Record<string, number> = {
  武德: 617,
  永徽: 649,
  大历: 765,
  贞元: 784,
  元和: 805,
  会昌: 840,
  太平兴国: 975,
  咸平: 997,
  景德: 1003,
  大中祥符: 1007,
  天圣: 1022,
  庆历: 1040,
  嘉祐: 1055,
  熙宁: 1067,
  元丰: 1077,
  元祐: 1085,
  崇宁: 1101,
  政和: 1110,
  宣和: 1118,
  靖康: 1125,
  建炎: 1126,
  乾道: 1164,
  淳熙: 1173,
  庆元: 1194,
  淳祐: 1240,
  咸淳: 1264,
  大德: 1296,
  延祐: 1313,
  泰定: 1323,
  至正: 1340,
  洪熙: 1424,
  景泰: 1449,
  贞观: 626,
  开元: 712,
  天宝: 741,
  洪武: 1367,
  建文: 1398,
  永乐: 1402,
  宣德: 1425,
  正统: 1435,
  成化: 1464,
  弘治: 1487,
  正德: 1505,
  嘉靖: 1521,
  隆庆: 1566,
  万历: 1572,
  天启: 1620,
  崇祯: 1627,
  顺治: 1643,
  康熙: 1661,
  雍正: 1722,
  乾隆: 1735,
  嘉庆: 1795,
  道光: 1820,
  咸丰: 1850,
  同治: 1861,
  光绪: 1874,
  宣统: 1908,
  民国: 1911,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
}

const reign = `(?<reign>${Object.keys(reigns).join('|')})`
const reignStarts = [...new Set(Object.keys(reigns).map(([first = '']) => first))].join('')

/** The year (AD) of a year of a reign: 康熙五十年 is 1711. */
function yearOfReign(name: string, year: number): number {
  return (reigns[name] ?? 0) + year
}

/** 康熙五十年 is 1711, and may be written as the 50th year. */
export const chineseReignYears: FigureForm = {
  needs: ['年'],
  begins: reignStarts,
  pattern: new RegExp(
    `${reign}(?<year>元|\\d{1,3}|[一二三四五六七八九十]{1,3})年(?:[至到—–~～-]{1,2}(?<last>\\d{1,2}|[一二三四五六七八九十]{1,3})年)?`,
    'gu',
  ),
  read: ({ 0: whole, index, groups = {} }, text) => {
    const count = lunarOf(groups.year ?? '')
    const year = yearOfReign(groups.reign ?? '', count)
    // 民国二十六年至三十四年 are two years of one reign.
    const last = groups.last === undefined ? [] : [lunarOf(groups.last)]
    // 贞观十五年（641年）: the year is beside it.
    const beside = /^[（(](?:公元)?(\d{3,4})年?/u.exec(text.slice(index + whole.length))?.[1]
    return [
      Number(beside) === year
        ? createFigure(count, 'number', 'small', { also: [year] })
        : createFigure(year, 'year', 'hard', { also: [count] }),
      ...last.map((end) => createFigure(yearOfReign(groups.reign ?? '', end), 'year', 'hard', { also: [end] })),
    ]
  },
}

/** 公元前三千纪, 第三个千年. */
export const chineseMillennia: FigureForm = {
  needs: ['千纪', '千年'],
  begins: '公前第一二三四五六七八九十',
  pattern: /(?:公元)?(?<before>前)?(?:第?(?<count>[一二三四五六七八九十])千纪|第(?<ordinal>[一二三四五六七八九十])个千年)/gu,
  read: ({ groups = {} }) => [
    createFigure((groups.before === undefined ? 10 : -10) * parseChineseNumber(groups.count ?? groups.ordinal), 'century', 'small'),
  ],
}
