import type { SenseRow } from './words.ts'

/** Whether a limit is one of those that are allowed: "at least 15" is no 超过15, and "under 12" no 12岁及以下. 以上 and 以下 alone may be either. */
export const limitSenses: SenseRow[] = [
  {
    sense: 'priceFrom',
    of: ['amount'],
    only: 'money',
    english: { before: /\b(?:rooms?|tickets?|prices?|fares?|rates?|fees?|menus?|courses?|plans?|costs?|starts?)\b[^,.;\d]{0,16} from $/u },
    chinese: { behind: /^起(?!步|诉)/u },
  },
  {
    sense: 'priceTo',
    of: ['amount'],
    only: 'money',
    english: { inside: /^up to\b/iu },
    chinese: { inside: /^最高/u, before: /最高(?:为|达|可达)?$/u },
  },
  {
    sense: 'atLeast',
    of: ['amount', 'span'],
    english: {
      inside: /^(?:at least|(?:no|not|never|cannot) (?:be )?(?:fewer|less|lower) than|a minimum of)\b/iu,
      behind: /^(?: [\p{L}-]+)? (?:and|or) (?:over|older|above|more|longer|larger)\b/u,
    },
    chinese: {
      before: /(?:达到?|等于)或$/u,
      inside: /^(?:至少|起码|最少|不[得能应可会]?[少低小短]于(?!或?等于)|[大高]于或?等于)/u,
      behind: /^(?:(?!以下)\p{sc=Han}){0,3}?[及或]以上/u,
    },
  },
  {
    sense: 'moreThan',
    of: ['amount', 'span'],
    english: {
      inside:
        /^(?:more than|over|above|exceed\p{L}*|in excess of|greater than|larger than|longer than|older than)\b(?! or equal| (?:and|or) (?:below|under))/iu,
    },
    chinese: { inside: /^(?:(?:超过|逾|[多大高长]于)(?!或?等于)|不[得能应可会]?[少低小短]于或?等于)/u },
  },
  {
    sense: 'atMost',
    of: ['amount', 'span'],
    english: {
      inside: /^(?:at (?:the )?most|(?:no|not|never|cannot) (?:be )?(?:more|greater|larger|longer|older) than|up to|a maximum of)\b/iu,
      behind: /^(?: [\p{L}-]+)? (?:and|or) (?:under|younger|below|less|fewer|shorter|smaller)\b/u,
    },
    chinese: {
      inside: /^(?:最多|至多|多达|不[得能应可会]?(?:超过|[多大高长]于(?!或?等于))|[小低]于或?等于)/u,
      behind: /^(?:(?!以上)\p{sc=Han}){0,3}?[及或]以下/u,
    },
  },
  {
    sense: 'lessThan',
    of: ['amount', 'span'],
    english: { inside: /^(?:(?:less|fewer|lower|smaller|shorter|younger) than|under|below)\b(?! or equal| (?:and|or) (?:above|over))/iu },
    chinese: { inside: /^(?:(?:不到|不足|未满|不满|[少低小短]于)(?!或?等于)|不[得能应可会]?[多大高长]于或?等于)/u },
  },
]
