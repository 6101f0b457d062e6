import { parseChineseNumber } from './chinese-number.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** Positions that are no plain 第 and a number: the last, and those counted from it. */
export const chineseOrdinals: FigureForm[] = [
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
    pattern: /上一(?=[个次版条篇章节页])|最(?:近一次|[终后](?!一|通牒))|终(?=[稿版局章])/gu,
    read: () => [createFigure(-1, 'ordinal', 'soft')],
  },
  {
    begins: '最末首第倒',
    pattern:
      /(?:最后一|末)(?=个?(?:星期|礼拜|周(?!末)|天|日|月|季|轮|班|赛段|站|局|盘|圈))|最后一(?=[批期笔卷章集页名位个条张家件项封段部首本艘辆架座层步款趟])|末(?=[卷章])|倒数第(?<back>[一二三四五])|(?<first>首|第一)(?=个?(?:星期|礼拜|周|天|日|月|季度|轮|班|次|届|批|场|任|剂|章|卷|阶段|笔|期(?!间)))/gu,
    read: ({ groups = {} }) => [
      createFigure(groups.first === undefined ? -parseChineseNumber(groups.back ?? '一') : 1, 'ordinal', 'small'),
    ],
  },
]
