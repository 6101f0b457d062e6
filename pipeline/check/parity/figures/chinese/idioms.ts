import { createFigure, type FigureForm } from '../forms/scan.ts'
import { parseChineseNumber } from './number.ts'

/** Expressions with numerals that count nothing. */
const idioms =
  '半斤八两|一年半载|[57五七]号(?:碱性)?电池|八位(?:字节|位组|元组)|一波三折|三个臭皮匠|赛过诸葛亮|第[三四]方|一亩三分地|一点一[点滴]|一成不变|(?:这样|如此|这么)一来|一来(?=，|二去)|一五一十|三心二意|九牛一毛|七上八下|四面八方|五颜六色|五花八门|千军万马|千山万水|三番五次|一石二鸟|一举两得|百里挑一|独一无二|接二连三|乱七八糟|一清二楚|十全十美|百分百|千方百计|万无一失|千真万确|千变万化|千丝万缕|千家万户|四通八达|三三两两|三言两语|不三不四|低三下四|丢三落四|说三道四|朝三暮四|五湖四海|七嘴八舌|九死一生|十有八九|百花齐放|百年大计|千载难逢|千钧一发|万众一心|万事如意|挂一漏万|一干二净|一日千里|一落千丈|二话不说|三思而行|四分五裂|五光十色|六神无主|七零八落|八仙过海|一目十行|一五一十|以一当十|十万火急|百闻不如一见|千篇一律|成千上百|成百上千|统一|[十百千万]分位|一而再|再而三|一二三产业|三权分立|三角(?=洲|函数|恋|债|[架铁帆裤肌梅洲])|三明治|三分钟热度|四舍五入|一分为二|合二为一|二选一|三合一|一心一意|千万(?:别|不要|要|记得|小心)|万一|十分(?<![点时][二三四五]?十分)(?!之|钟|[一二三四五六七八九])|四分之[一三](?=[^，。；]{0,8}分位)|(?<=了)半天|百度|一带一路|四川|三亚|九江|五台(?=[山县市])|九龙|三峡|百老汇|千岛湖|万里长城|[一二三]线(?!城市|品牌|明星|球员|都市)|一流|二维码|五角大楼|四合院|八卦|六盘水|百货|百姓|百科|千禧|(?:16|十六|10|十|8|八|2|二)[进進][制位数數]|[一二三多]元(?=运算|表达|组|分类|论|[一二三]?次?方程|回归|函数)|二元(?=性|化|对立|结构|论|观|划分|分类|框架)|非二元|二元的|二分法|四分位|(?:[二四八]|十六|三十二)分音符|双(?=击)|七十士|十万八千里|一个半个|一成(?=分)|三位一体|第?[一二三四五六七八]千纪|四周(?=都|均|围|环|皆)|[四六八]面体|十二面体|二十面体|六十四卦|十二生肖|(?:一百八十|180)度(?=大?转|的转)'
/** Days and movements that are named after a date: the other language may name them otherwise. */
const names =
  '双[“"]?(?:十[一二]|1[12](?!\\d))|六一八|八一|九一八|七七事变|一二·?九|九·?一一|两会|三农|两岸|(?<!米其林)三星(?!级|酒店|宾馆|上将|餐厅)|三菱|三井|五菱|九寨沟|九华山|三里屯|三门峡|五道口|五指山|四平市|六安市|两会|一国两制|四人帮|三大(?=件)|八达岭|七夕|重九|三伏|三九天|二人转|三国(?=演义|志|时期)|五代十国|八国联军|四书五经|三字经|百家姓|千字文|十日谈|一千零一夜|(?<!\\d)23{3,}(?!\\d)'

/** 半斤八两 may be said in its words. */
const liang = createFigure(8, 'number', 'soft', { measure: ['mass', 0.05] })

/** 三八线 is the 38th parallel. */
const parallel: FigureForm = {
  needs: ['线'],
  begins: '三',
  pattern: /三八线/gu,
  read: () => [createFigure(38, 'ordinal', 'soft')],
}

/** The world wars: ordinals, as in "the Second World War". */
const worldWars: FigureForm = {
  needs: ['战'],
  begins: '第一二',
  pattern: /第?(?<which>[一二])(?:次世界大战|战(?![成略术士而]))/gu,
  read: ({ groups = {} }) => [createFigure(groups.which === '一' ? 1 : 2, 'ordinal', 'soft')],
}

/** 八百遍 is very often; and of what was counted, as often as it says. */
const manyTimes: FigureForm = {
  needs: ['八百'],
  begins: '八',
  pattern: /八百(?=[遍回](?!合))/gu,
  read: () => [createFigure(800, 'number', 'soft', { measure: ['occasions', 1] })],
}

/** 上初三 is the ninth grade, and no day of a month. */
const middleSchool: FigureForm = {
  needs: ['初'],
  begins: '初',
  pattern: /(?:(?<=[上读念升到])|(?<=^|[，。；！？、“「\s]))初(?<year>[一二三])(?![十级日])/gu,
  read: ({ groups = {} }) => {
    const year = parseChineseNumber(groups.year ?? '一')
    return [createFigure(year + 6, 'ordinal', 'small', { also: [year] })]
  },
}

/** 备注2： the number of a note, which the other text may leave out. */
const note: FigureForm = {
  needs: ['注', '说明'],
  begins: '0123456789',
  pattern: /(?<=^[\s*_]*(?:备注|注释?|附注|说明)\s?)(?<number>\d{1,2})(?=\s?[:：])/gu,
  read: ({ groups = {} }) => [createFigure(Number(groups.number), 'number', 'soft')],
}

const idiomForm: FigureForm = {
  begins: [...new Set(startsOf(`${idioms}|${names}`))].join(''),
  pattern: new RegExp(`(?:${idioms}|${names})`, 'gu'),
  read: ([whole]) => (whole === '半斤八两' ? [liang] : []),
}

/** Expressions, and names with a number in them. */
export const chineseIdioms: FigureForm[] = [idiomForm, worldWars, parallel, manyTimes, middleSchool, note]

/** The first characters of alternatives: of a group in front, of each of its own. */
function startsOf(alternatives: string): string[] {
  const plain = alternatives.replace(/\(\?<?[=!](?:[^()]|\(\?:[^()]*\))*\)|(?<![|(]|^)\(\?:[^()]*\)/g, '').replace(/\(\?:|\)/g, '')
  return plain.split('|').flatMap((words) => {
    const [, choice] = /^\[([^\]]+)\]/.exec(words) ?? []
    return choice === undefined ? [...words].slice(0, 1) : [...choice]
  })
}
