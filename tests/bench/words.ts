import { rows } from '../../pipeline/check/parity/words/rows.ts'

/** Words that parity/word compares: random characters would say another thing. */
const compared = new Set(rows.flatMap((row) => row.flatMap(([english]) => english.split(/[| ]/))))

/** What the corpus is made of: common words, and characters in the order of the Thousand Character Classic's first pages. */
export const english = `harbour council water public transport museum winter school river bridge market station garden report budget night
minister engineer farmer teacher library science weather storm tide village city region plan project research data energy wind solar
train ticket price trade export tea silk paper print ink press reader letter language translation edition morning said opened closed
agreed measured announced planned built repaired studied shared carried visited promised found counted field road cargo crane glass
committee office member story detail topic method result example sample notice series pattern signal segment quality amount measure request
record figure shape frame margin column panel handle wheel engine motor cable fibre surface layer channel district quarter square avenue
corner fence yard basin canal shore coast dune slope ridge summit trail grain timber textile pottery canvas ribbon basket bundle parcel
schedule calendar festival ceremony anthem banner medal prize grant budget survey census archive ledger index chapter verse margin note`
  .split(/\s+/)
  .filter((word) => word !== '' && !compared.has(word))

/** Characters that count, measure or date. Strewn about at random, they would be figures that the other version does not have. */
const counting = /[零〇一二两三四五六七八九十百千万亿半几数第年月日时分点成多余来约近超逾]/

export const han = [
  ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩一体率宾归王鸣凤在竹白驹食场化被草木赖及万方盖此身发四大五常恭惟鞠养岂敢毁伤女慕贞洁男效才良知过必改得能莫忘罔谈彼短靡恃己长信使可覆器欲难量墨悲丝染诗赞羔羊景行维贤克念作圣德建名立形端表正空谷传声虚堂习听祸因恶积福缘善庆尺璧非宝寸阴是竞资父事君曰严与敬孝当竭力忠则尽命临深履薄夙兴温凊似兰斯馨如松之盛川流不息渊澄取映容止若思言辞安定笃初诚美慎终宜令荣业所基籍甚无竟学优登仕摄职从政',
].filter((character) => !counting.test(character))

/** Names that Chinese writes in Latin letters too. */
export const names = ['Northwind', 'Ada Keller', 'RailNet', 'Omar Haddad', 'OpenHarbour', 'GitHub']

/** Words of inline code. */
export const codeWords = ['npm run build', 'config.yaml', '--verbose', 'GET /status', 'git push', 'null', 'README.md', 'a | b', 'x => x']
