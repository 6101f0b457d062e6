import type { SenseRow } from './words.ts'

/** Who expects, or says, that something goes up or down. */
const expecting = (english: string, chinese: string) => ({
  english: {
    behind: new RegExp(
      `^(?: (?!to\\b)[\\p{L}-]+){1,4}? (?:expect(?:s|ed)?|thinks?|believed?|predict(?:s|ed)?|forecast|sa(?:ys?|id)|fear(?:ed)?|plan(?:s|ned)?|intend)\\b[^.;\\d]{0,28}?\\b(?:to|will|would|ha[ds]|have|an?) (?:${english})\\b`,
      'u',
    ),
  },
  chinese: {
    behind: new RegExp(`^[^，。；\\d]{0,14}?(?:预计|预期|认为|预测|表示|称|说|担心|计划|打算|估计)[^，。；\\d]{0,14}?(?:${chinese})`, 'u'),
  },
})

/** Nine in ten expect costs to rise. */
export const expectationSenses: SenseRow[] = [
  {
    sense: 'expectedUp',
    of: ['amount'],
    ...expecting(
      'rise|risen|grow|increase|climb|go up|gone up|improve|hire|expand',
      '上升|上涨|增长|增加|提高|上调|加息|涨价|扩大|改善|走高',
    ),
  },
  {
    sense: 'expectedDown',
    of: ['amount'],
    ...expecting(
      'fall|fallen|drop|decline|decrease|shrink|go down|gone down|worsen|cut',
      '下降|下跌|减少|降低|下调|降息|降价|缩减|恶化|走低|裁员',
    ),
  },
  // What something comes to is no change; a change that comes to so much is.
  {
    sense: 'reaches',
    of: ['amount'],
    english: {
      before:
        /(?<!\b(?:growth|inflation|ris(?:e|es|ing)|increases?|gains?|prices?|decline|declines|fall|drop|cuts?)\b[^,;.]{0,60})\b(?:to|will|would|could|should|may|might) (?:reach|hit|total|come to|stand at) (?:about |around |nearly |almost )?$/u,
    },
    chinese: {},
  },
  {
    sense: 'changesBy',
    of: ['amount'],
    english: {},
    chinese: { before: /(?:上升|上涨|下降|下跌|减少|降低|提高|增加|增长|上调)[了约近]*$/u },
  },
]
