import type { Figure } from './figure.ts'

/** Words that tell what a figure is of, in both languages: those that newsrooms set side by side. A row for each. */
const rows: [english: string, chinese: string][] = [
  ['point points', '分'],
  ['rebound rebounds', '篮板'],
  ['assist assists', '助攻'],
  ['goal goals', '进球 球'],
  ['game games match matches', '比赛 场'],
  ['default', '默认'],
  ['maximum max most', '最大 上限 最多'],
  ['minimum min least', '最小 下限 最少'],
  ['average mean', '平均'],
  ['born', '出生 生于'],
  ['solar', '太阳能 光伏'],
  ['depth deep', '深度 深处'],
  ['son sons', '儿子'],
  ['daughter daughters', '女儿'],
  ['forecast forecasts predicted', '预测 预期'],
  ['yolk yolks', '蛋黄'],
  ['white whites', '蛋白 蛋清'],
  ['wind', '风能 风电 风力'],
  ['hydro hydropower', '水电'],
  ['nuclear', '核电 核能'],
  ['doctor doctors', '医生 医师'],
  ['nurse nurses', '护士'],
  ['teacher teachers', '教师 老师'],
  ['student students pupil pupils', '学生'],
  ['man men male males', '男 男性 男子'],
  ['woman women female females', '女 女性 女子'],
  ['boy boys', '男孩 男童'],
  ['girl girls', '女孩 女童'],
  ['adult adults', '成年 成人 大人'],
  ['child children minor minors', '儿童 孩子 未成年'],
  ['police officer officers', '警察 民警 警员 警官'],
  ['soldier soldiers troops', '士兵 军人 战士'],
  ['engineer engineers', '工程师'],
  ['employ employs employed employee employees staff workforce', '员工 职工 雇员 雇用'],
  ['worker workers labourer labourers', '工人 民工'],
  ['farmer farmers', '农民 农户'],
  ['passenger passengers', '乘客 旅客'],
  ['tourist tourists visitor visitors', '游客 访客'],
  ['judge judges', '法官'],
  ['lawyer lawyers', '律师'],
  ['firefighter firefighters', '消防'],
  ['killed dead death deaths died dying', '去世 死于 死亡 遇难 丧生 身亡 死者 罹难'],
  ['injured injuries injury hurt wounded', '受伤 伤者 轻伤 重伤'],
  ['missing', '失踪 下落不明'],
  ['rescued saved survivor survivors', '获救 救出 生还 幸存'],
  ['import imports imported', '进口'],
  ['export exports exported', '出口'],
  ['inflation', '通胀 通货膨胀'],
  ['growth grew', '增长 增速'],
  ['unemployment jobless', '失业'],
  ['revenue revenues sales turnover', '收入 营收 销售额'],
  ['profit profits', '利润 盈利'],
  ['loss losses', '亏损'],
  ['urban city cities', '城市 城镇'],
  ['rural countryside', '农村 乡村'],
  ['car cars', '汽车 轿车'],
  ['bus buses', '公交 巴士 客车'],
  ['truck trucks lorry lorries', '卡车 货车'],
  ['train trains', '列车 火车'],
  ['ship ships boat boats vessel vessels', '船 船只 船舶'],
  ['house houses home homes', '房屋 住宅 民房'],
  ['school schools', '学校 小学 中学'],
  ['hospital hospitals', '医院'],
  ['favour favor approved', '赞成 同意'],
  ['against opposed', '反对'],
  ['abstained abstention abstentions', '弃权'],
  ['gold golds', '金牌'],
  ['silver silvers', '银牌'],
  ['bronze bronzes', '铜牌'],
  ['high highest higher', '最高 高点'],
  ['low lowest lower', '最低 低点'],
  ['north northern', '北部 北方 以北'],
  ['south southern', '南部 南方 以南'],
  ['east eastern', '东部 以东'],
  ['west western', '西部 以西'],
  ['ticket tickets', '票'],
  ['rice', '水稻 稻米 大米'],
  ['wheat', '小麦'],
  ['coal', '煤'],
  ['gas', '天然气'],
  ['oil', '石油 原油'],
  ['beijing', '北京'],
  ['shanghai', '上海'],
  ['tianjin', '天津'],
  ['chongqing', '重庆'],
  ['guangdong', '广东'],
  ['guangzhou', '广州'],
  ['shenzhen', '深圳'],
  ['zhejiang', '浙江'],
  ['jiangsu', '江苏'],
  ['shandong', '山东'],
  ['sichuan', '四川'],
  ['hubei', '湖北'],
  ['hunan', '湖南'],
  ['fujian', '福建'],
  ['yunnan', '云南'],
  ['hong-kong', '香港'],
  ['macao macau', '澳门'],
  ['taiwan', '台湾'],
  ['china chinese', '中国 我国'],
  ['united-states us american americans america', '美国'],
  ['japan japanese', '日本'],
  ['south-korea south-korean', '韩国'],
  ['india indian', '印度'],
  ['indonesia indonesian', '印度尼西亚 印尼'],
  ['russia russian', '俄罗斯 俄国'],
  ['germany german', '德国'],
  ['france french', '法国'],
  ['italy italian', '意大利'],
  ['spain spanish', '西班牙'],
  ['norway norwegian', '挪威'],
  ['sweden swedish', '瑞典'],
  ['turkey turkish', '土耳其'],
  ['mexico mexican', '墨西哥'],
  ['vietnam vietnamese', '越南'],
  ['thailand thai', '泰国'],
  ['indonesia indonesian', '印尼 印度尼西亚'],
  ['malaysia malaysian', '马来西亚'],
  ['singapore', '新加坡'],
  ['philippines philippine', '菲律宾'],
  ['poland polish', '波兰'],
  ['switzerland swiss', '瑞士'],
  ['britain british uk', '英国'],
  ['brazil brazilian', '巴西'],
  ['australia australian', '澳大利亚 澳洲'],
  ['canada canadian', '加拿大'],
  ['europe european', '欧洲 欧盟'],
  ['africa african', '非洲'],
]

const byWord = { english: new Map<string, number>(), chinese: new Map<string, number>() }
for (const [row, [english, chinese]] of rows.entries()) {
  for (const word of english.split(' ')) byWord.english.set(word, row)
  for (const word of chinese.split(' ')) byWord.chinese.set(word, row)
}

/** What stands between two figures is of the one up to here, and of the other from here on. */
const edges = { english: /[,;:.()]|\b(?:and|but|while|against|with)\b/i, chinese: /[，；：、。（）和与及而]/ }

/** The rows whose words stand with a figure: behind it up to the end of its clause, and before it from there on. */
export function anchorsOf({ within, index, until }: Figure, figures: Figure[], language: 'english' | 'chinese'): Set<number> {
  const own = figures.filter((other) => other.within === within)
  const [from, to] = rangeOf({ within, index, until }, own)
  const next = own.find((other) => other.index >= to)?.index ?? within.length
  const last = own.findLast((other) => other.index < from)?.until ?? 0
  const [behind = ''] = within.slice(to, next).split(edges[language], 1)
  const ahead = within.slice(last, from).split(edges[language]).at(-1) ?? ''
  const read = language === 'chinese' ? readChinese : readEnglish
  return new Set([...read(behind), ...read(ahead), ...monthBeside({ within, index, until }, own, language)])
}

const between = /^(?:\s?%|\s?percent)?\s?(?:to|and|or|至|到|和|-|–|—|~)\s?$/

/** Where a range begins and ends that a figure is of: what is said of 5 to 7 percent is said of both. */
function rangeOf({ within, index, until }: Pick<Figure, 'within' | 'index' | 'until'>, figures: Figure[]): [from: number, to: number] {
  const before = figures.findLast((other) => other.until <= index && between.test(within.slice(other.until, index)))
  const behind = figures.find((other) => other.index >= until && between.test(within.slice(until, other.index)))
  return [before?.index ?? index, behind?.until ?? until]
}

/** The month that a figure is of, if one is close: "2.6 percent in May", 5 月的 3.1%. A number above those of the rows. */
function monthBeside(
  { within, index, until }: Pick<Figure, 'within' | 'index' | 'until'>,
  figures: Figure[],
  language: 'english' | 'chinese',
): number[] {
  const [before, behind] = language === 'chinese' ? [6, 0] : [0, 8]
  const month = figures.find(
    (other) =>
      other.unit === 'month' &&
      (other.until <= index
        ? index - other.until <= before && !edges[language].test(within.slice(other.until, index))
        : other.index - until <= behind && !edges[language].test(within.slice(until, other.index))),
  )
  return month ? [1000 + month.value] : []
}

function readEnglish(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  return words.flatMap((word, at) => byWord.english.get(`${word}-${words[at + 1]}`) ?? byWord.english.get(word) ?? [])
}

/** The longest word counts: a boy (男孩) is no man (男). */
function readChinese(text: string): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at++)
    for (let length = 5; length > 0; length--) {
      const row = byWord.chinese.get(text.slice(at, at + length))
      if (row === undefined) continue
      found.push(row)
      at += length - 1
      break
    }
  return found
}
