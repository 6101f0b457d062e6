import type { SenseRow } from './words.ts'

/** Behind 最高 and 最低, up to the figure: 可达, 仅为, 可达营业额的. */
const reaching =
  '(?:时速|罚款|温度)?(?:(?:[可能](?:用|存|装|传|享|领|获|处|容纳|支持)?|会|达|至|到|为|是|仅|只|约|有)*|(?:可|达|至|为)+\\p{sc=Han}{1,8}的|可?以?每\\p{sc=Han}{1,2})$'

/** The highest and the lowest that something may be: "up to 10%", "as little as 12 pounds", 最低可达. The lowest price, 最低五折, has the most off. */
export const extremeSenses: SenseRow[] = [
  {
    sense: 'highest',
    of: ['amount', 'span'],
    only: 'undiscounted',
    english: {
      inside: /^(?:up to|at (?:the )?most|as (?:high|large|great|much|many) as|a maximum of)\b/iu,
      before: /\b(?:(?:max(?:imum)?|highest)(?: \p{L}+)? (?:of|is|was)|as (?:high|large|great) as) $/u,
    },
    chinese: { before: new RegExp(`最[高大]${reaching}`, 'u'), inside: /^最[高大]/u },
  },
  {
    sense: 'lowest',
    of: ['amount', 'span'],
    only: 'undiscounted',
    english: {
      inside: /^(?:at (?:the )?(?:very )?least|as (?:low|little|few|small) as|a minimum of)\b/iu,
      before: /\b(?:(?:min(?:imum)?|lowest)(?: \p{L}+)? (?:of|is|was)|as (?:low|little|few|small) as) $/u,
    },
    chinese: { before: new RegExp(`最[低小]${reaching}`, 'u'), inside: /^最[低小]/u },
  },
]
