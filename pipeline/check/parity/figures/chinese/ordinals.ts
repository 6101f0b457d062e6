import { createFigure, type FigureForm } from '../forms/scan.ts'
import { parseChineseNumber } from './number.ts'

/** 十四五规划 is the 14th plan. */
export const chinesePlans: FigureForm = {
  begins: '十',
  pattern: /十(?<plan>[一二三四五六七])五(?=[”"」]?(?:规划|时期|期间|计划|五年|[开收][局官]))/gu,
  read: ({ groups = {} }) => [createFigure(10 + parseChineseNumber(groups.plan), 'number')],
}

/** Positions that are no plain 第 and a number: the last, and those counted from it. */
export const chineseOrdinals: FigureForm[] = [
  // 第一和第四个星期三; 第一支 beside 第三支.
  {
    needs: ['第一'],
    begins: '第',
    pattern:
      /第一(?=[和与或及、至到]第[二三四五六七八九十])|(?<=第[二三四五六七八九十][和与或及、至到])第一|第一(?=(?<before>\p{sc=Han})[^。；]{0,24}第[二三四五六七八九十]\k<before>)|(?<=第[二三四五六七八九十](?<behind>\p{sc=Han})[^。；]{0,24})第一(?=\k<behind>)/gu,
    read: () => [createFigure(1, 'ordinal', 'small')],
  },
  // 第三点一样 is no decimal.
  {
    needs: ['点'],
    begins: '第',
    pattern: /第(?<count>[一二三四五六七八九十]{1,2})点/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.count), 'ordinal', groups.count === '一' ? 'soft' : 'small')],
  },
  // The last one may be the one before.
  {
    begins: '上最终',
    pattern: /(?<![住用待等花过聊])上一(?=个(?!月|星期|小时|钟头)|[次版条篇章节页])|最(?:近一次|[终后](?!一|通牒))|终(?=[稿版局章])/gu,
    read: () => [createFigure(-1, 'ordinal', 'soft')],
  },
  {
    begins: '最末首第倒',
    pattern:
      /(?:最后一|末)(?=个?(?:星期|礼拜|周(?!末)|天|日|月|季|轮|班|赛段|站|局|盘|圈))|最后一(?=[批期笔卷章集页名位个条张家件项封段部首本艘辆架座层步款趟])|末(?=[卷章])|倒数第(?<back>[一二三四五])|(?<first>(?<![榜元部])首|第一)(?=个?(?:星期|礼拜|周|天|日|月|季度|轮|班|次|届|批|场|任|剂|章|卷|阶段|笔|期(?!间)))|(?<one>(?<![榜元部匕])首(?=[个位家名条起座款例项辆艘架台节站盘局段支套间所本篇封行列]))/gu,
    read: ({ groups = {} }) => [
      createFigure(
        groups.first === undefined && groups.one === undefined ? -parseChineseNumber(groups.back ?? '一') : 1,
        'ordinal',
        'small',
      ),
    ],
  },
]
