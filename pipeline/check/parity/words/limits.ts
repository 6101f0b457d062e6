import type { WordRow } from './row.ts'

/** At least and at most, more and less than. */
export const limitRows: WordRow[] = [
  [
    [
      'at least|at the very least|not less than|no less than|no fewer than|not fewer than|a minimum of',
      '至少|不少于|不低于|起码|不小于',
      'least|more|over|minim|exceed|above|beyond|or higher|upwards',
      '最少|以上|超|多于|不小|少说|不下|足足|逾|满|高于|大于',
    ],
    [
      'at most|at the most|not more than|no more than|a maximum of|may not exceed|must not exceed|shall not exceed',
      '至多|最多|不超过|不得超过|不多于|不大于|不能超过',
      'most|max|up to|less|under|within|limit|below|cap|fewer|exceed',
      '不超|以内|以下|上限|不大|之内|为限|不到|不满|低于|少于|限',
    ],
    // What is left is at most the rest.
    ['', '至少减少|至少降低|至少下降|至少削减|至少缩减'],
  ],
  [
    [
      'more than|in excess of|exceeds|exceeding|exceeded|just over|well over|outnumber|outnumbered',
      '超过|多于|超出|逾|高于|大于',
      'more|over|exceed|above|beyond|top|past|surpass|great|high|large|long',
      '超|多|逾|高于|大于|余|以上|突破|破|不止|胜过|出头|开外|长达|高达',
    ],
    [
      'less than|fewer than|in under|just under|well under|just short of|not even',
      '不到|不足|少于|低于|未满|小于',
      'less|few|under|short|below|low|small|within|near|almost|only|barely|hardly',
      '少|低|以下|以内|之内|未|欠|差|仅|只|才|将近|接近|小于|不满',
    ],
    // What cannot be done.
    ['', '得不到|看不到|找不到|做不到|达不到|想不到|听不到|见不到|收不到|感受不到|买不到|碰不到|遇不到|用不到|拿不到|意识不到'],
  ],
  // Of what has a scale, 以上 and 以下 alone bound it.
  [
    [
      'no higher than|not higher than|no larger than|no bigger than|no heavier than|no wider than|no taller than|no older than|no deeper than|no faster than|no longer than|no more than|at most|not exceed',
      '以下|以内|之内',
      'within|under|below|less|max|up to|limit|cap',
      '不|以下|以内|之内|限|最|至多|未|低于|小于',
    ],
    [
      'no lower than|not lower than|no smaller than|no shorter than|no younger than|no narrower than|no fewer than|no less than|at least',
      '以上',
      'above|over|more|than|least|older|min|up|beyond|exceed|high|great|long',
      '不|以上|至少|最|起码|未|高于|大于|超',
    ],
  ],
]
