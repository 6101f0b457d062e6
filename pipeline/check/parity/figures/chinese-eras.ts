/** The year before the first of each reign (so that the n-th year is this and n). */
const reigns: Record<string, number> = {
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

export const reign = `(?<reign>${Object.keys(reigns).join('|')})`
export const reignStarts = [...new Set(Object.keys(reigns).map(([first = '']) => first))].join('')

/** The year (AD) of a year of a reign: 康熙五十年 is 1711. */
export function yearOfReign(name: string, year: number): number {
  return (reigns[name] ?? 0) + year
}
