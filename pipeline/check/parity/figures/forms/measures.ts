import type { Dimension, Measure } from '../figure.ts'
import { day, hour, month, year } from './spans.ts'

/**
 * Units of measure: what is measured, how much of its base one unit is, the words of English, symbols that both languages
 * write, and the words of Chinese. Sources of regular expressions. Rows are tried in order.
 */
type Row = [of: Dimension, base: number, english: string, symbols: string, chinese: string]

const none = '(?!)'
/** What is measured in gigabytes: 32g 内存 is no weight. */
export const memoryBehind =
  '\\s?(?:(?:的\\s?)?(?:[内显运]存|记忆体|硬[碟盘]|磁盘|存储|流量|空间|容量|(?:免费)?(?:额度|配额))|的\\s?(?:视频|文件|数据(?!网)|日志|镜像)|RAM\\b|(?:of\\s)?(?:memory|storage|disk|space|swap)\\b)'
const rows: Row[] = [
  ['area', 1e6, 'square kilomet(?:re|er)s?|sq km', 'km²|km2', '平方公里|平方千米'],
  ['area', 2_589_988, 'square miles?|sq mi', none, '平方英里'],
  ['area', 1, 'square met(?:re|er)s?|sq m', 'm²|m2|㎡', '平方(?:米|公尺)|平米'],
  ['area', 0.092_903, 'square (?:feet|foot)|sq ft', none, '平方英尺'],
  ['area', 1e4, 'hectares?', 'ha', '公顷'],
  ['area', 4046.86, 'acres?', none, '英亩'],
  ['area', 1e4 / 15, 'mu', none, '亩'],
  ['area', 1e3 / 15, none, none, '分(?=[地田](?![理区方位]))'],
  ['area', 3.305_785, 'ping', none, '坪'],
  ['volume', 1e9, 'cubic kilomet(?:re|er)s?', 'km³|km3', '立方公里|立方千米'],
  ['area', 1e-4, 'square centimet(?:re|er)s?|sq cm', 'cm²|cm2', '平方厘米'],
  ['volume', 1, 'cubic met(?:re|er)s?', 'm³|m3', '立方(?:米|公尺)|方(?=水|木材|混凝土)'],
  ['volume', 1e-3, 'lit(?:re|er)s?', 'L', '公?升(?![级到至值入降天华学职任]|高(?!汤)|温(?![水热开牛奶黄油酒茶米]))'],
  ['volume', 1e-6, 'millilit(?:re|er)s?', 'm[lL]', '毫升'],
  ['volume', 15e-6, 'tablespoons?|tbsps?', none, '大?汤匙|大勺|大匙'],
  ['volume', 5e-6, 'teaspoons?|tsps?', none, '小?茶匙|小勺|小匙'],
  ['volume', 5.68e-4, 'pints?', none, '品脱'],
  ['volume', 3.785e-3, 'gallons?', none, '加仑'],
  ['volume', 0.159, 'barrels?', none, '桶'],
  ['volume', 1e-5, 'centilit(?:re|er)s?', 'c[lL]', '厘升'],
  ['volume', 1e-6, 'cubic centimet(?:re|er)s?', 'cm³|cm3', '立方厘米'],
  ['volume', 0.028_317, 'cubic (?:feet|foot)', none, '立方英尺'],
  ['pressure', 133.322, 'millimet(?:re|er)s? of mercury', 'mmHg|mm Hg', '毫米汞柱'],
  ['length', 1000, 'kilomet(?:re|er)s?|kms?|kilomet(?:re|er)s per hour|kph', 'km(?:/h)?', '公里|千米'],
  ['length', 1, 'met(?:re|er)s?|masl', 'm', '公尺|米(?!饭|粉|面|粒|价|其|兰|老|德)'],
  ['length', 0.01, 'centimet(?:re|er)s?', 'cm', '厘米|公分'],
  ['length', 0.001, 'millimet(?:re|er)s?', 'mm', '毫米|公[厘釐]'],
  ['length', 1e-6, 'micromet(?:re|er)s?|microns?', 'µm|μm|um', '微米'],
  ['length', 1e-9, 'nanomet(?:re|er)s?', 'nm', '[纳奈]米'],
  ['length', 1852, 'nautical miles?|knots?', none, '海里|节(?=[的，。；）]|左右|以上|$)'],
  ['length', 1609.344, 'miles?|mi|mph', none, '英[里哩]|哩'],
  ['length', 0.9144, 'yards?', none, '英?码(?!头|率|表|流|农)'],
  ['length', 0.3048, 'feet|foot|ft', none, '英[尺呎]|呎'],
  ['length', 0.0254, 'inch(?:es)?', none, '英[寸吋]|吋'],
  ['length', 500, 'li', none, '里(?![面头程外约昂斯拉氏弄达])|华里'],
  ['length', 10 / 3, 'zhang', none, '丈(?!夫|量|人|母)'],
  ['length', 9.4607e15, 'light[- ]years?', none, '光年'],
  ['length', 1.798_75e10, 'light[- ]minutes?', none, '光分'],
  ['length', 2.997_92e8, 'light[- ]seconds?', none, '光秒'],
  ['mass', 1000, 'tons?|tonnes?', none, '公?吨'],
  ['mass', 6.350_29, 'stones?(?= (?:in weight|heavier|lighter)\\b|[.,;)]|$)|stone(?! \\p{L}+s\\b)', none, '英石'],
  ['mass', 1, 'kilogram(?:me)?s?|kilos?', 'kg', '公斤|千克'],
  ['mass', 1e-6, 'milligram(?:me)?s?', 'mg', '毫克'],
  ['mass', 1e-9, 'microgram(?:me)?s?', 'µg|μg', '微克'],
  ['mass', 1e-12, 'nanogram(?:me)?s?', 'ng', '纳克'],
  ['mass', 1e-3, 'gram(?:me)?s?', `g(?!${memoryBehind})`, '公?克(?![隆服里拉什罗勒])'],
  ['mass', 0.453_592, 'lbs?|pounds?', none, '磅(?!礴)'],
  ['mass', 0.0283, 'ounces?|oz', none, '盎司'],
  ['mass', 2e-4, 'carats?', none, '克拉'],
  ['mass', 0.5, 'jin', none, '斤'],
  ['mass', 0.05, 'liang|taels?', none, '两(?=[重的银肉茶酒糖盐油面豆姜葱蒜虾鱼药，。；、切]|[大小糯糙]?米|[黄白]?[金糖]|花生|$)'],
  ['duration', 1e-3, 'milli-?seconds?', 'ms', '毫秒'],
  ['duration', 1e-6, 'micro-?seconds?', 'µs|μs|us', '微秒'],
  ['duration', 1e-9, 'nanoseconds?', 'ns', '纳秒'],
  ['duration', 1e-12, 'picoseconds?', 'ps', '皮秒'],
  ['duration', 1e-15, 'femtoseconds?', 'fs', '飞秒'],
  ['duration', 1e-18, 'attoseconds?', none, '阿秒'],
  ['duration', 1, 'seconds?|secs?', 's', '秒'],
  ['duration', 60, 'minutes?|mins?', 'min', '分钟'],
  ['duration', hour, 'hours?|hrs?', 'h', '个?小时|个?钟头'],
  ['duration', day, 'days?', none, '天(?!然|空|津|文|气|体)|个?(?:工作|交易|自然)日|昼夜|日(?!元|圆|本|报|期|程|常|历|志|均|前)'],
  ['duration', 7 * day, 'weeks?', none, '周(?![年岁边围报刊日二三四五六末]|一(?!方面|般|直|旦|律))|个?星期(?![一二三四五六日天])|个?礼拜'],
  ['duration', 14 * day, 'fortnights?', none, none],
  ['duration', month, 'months?', none, '个月'],
  ['duration', 7_889_400, none, none, '个季度'],
  ['duration', year, 'years?|yrs?', none, '年(?![代级度初底末轻])|周?岁|周年|载(?!重|客|人)'],
  ['duration', 315_576_000, 'decades?', none, '个十年'],
  ['duration', 3_155_760_000, 'centur(?:y|ies)', none, '个世纪'],
  ['data', 1 / 8, 'bits(?! (?:more|less|of|per)\\b)', none, '比特(?!币|流|率)'],
  ['data', 1, 'bytes?', 'B', '个?(?:字节(?!跳动|码)|位元组)'],
  ['data', 1e3, 'kilobytes?', '[kK]B', '千字节'],
  ['data', 1024, 'kibibytes?', 'KiB', none],
  ['data', 1e6, 'megabytes?|MBs', 'MB', '兆字节'],
  ['data', 1_048_576, 'mebibytes?', 'MiB', none],
  ['data', 1e9, 'gigabytes?|GBs', `GB|[gG](?=${memoryBehind})`, '吉字节'],
  ['data', 1_073_741_824, 'gibibytes?', 'GiB', none],
  ['data', 1e12, 'terabytes?|TBs', 'TB', '太字节'],
  ['data', 1_099_511_627_776, 'tebibytes?', 'TiB', none],
  ['data', 1e15, 'petabytes?', 'PB', '拍字节'],
  ['data', 1e18, 'exabytes?', 'EB', '艾字节'],
  ['data', 1e21, 'zettabytes?', 'ZB', '泽字节'],
  ['rate', 1e3, 'kilobits? per second', '[kK]bps|[kK]bit/s', none],
  ['rate', 1e6, 'megabits? per second', 'Mbps|Mbit/s|Mb/s', '兆比特每秒'],
  ['rate', 1e9, 'gigabits? per second', 'Gbps|Gbit/s|Gb/s', '吉比特每秒'],
  ['rate', 1e12, 'terabits? per second', 'Tbps|Tbit/s|Tb/s', '太比特每秒'],
  ['data', 1e3 / 8, 'kilobits?', '[kK]bit', '千比特'],
  ['data', 1e6 / 8, 'megabits?', 'Mbit', '兆比特'],
  ['data', 1e9 / 8, 'gigabits?', 'Gbit', '吉比特'],
  ['data', 1e12 / 8, 'terabits?', 'Tbit', '太比特'],
  ['frequency', 1, 'hertz', 'Hz', '赫兹?'],
  ['frequency', 1e3, 'kilohertz', 'kHz', '千赫兹?'],
  ['frequency', 1e6, 'megahertz', 'MHz', '兆赫兹?'],
  ['frequency', 1e9, 'gigahertz', 'GHz', '吉赫兹?'],
  ['voltage', 1e3, 'kilovolts?', 'kV', '千伏(?!安)特?'],
  ['voltage', 1e-3, 'millivolts?', 'mV', '毫伏特?'],
  ['voltage', 1, 'volts?', 'V', '伏(?:特(?!加)|(?=[的，。；、（）／/和至到时]|$)|(?=电[压源池网器]|直流|交流|输入|输出|供电))'],
  ['charge', 3.6, 'milliam(?:pere|p)[- ]hours?', 'mAh', '毫安时|毫安小时'],
  ['charge', 3600, 'am(?:pere|p)[- ]hours?', 'Ah', '安时|安培小时'],
  ['current', 1e-3, 'milliam(?:pere|p)s?', 'mA', '毫安(?:培)?(?!时|小时)'],
  ['current', 1, 'am(?:pere|p)s?', 'A(?=[.,;)]|$| at | for )', '安培|安(?=[的，。；、（）]|$)'],
  ['pressure', 1, 'pascals?', 'Pa', '帕(?:斯卡)?(?=[的，。；、（）]|$|以)'],
  ['pressure', 100, 'hectopascals?|millibars?', 'hPa|mbar', '百帕|毫巴'],
  ['pressure', 1e3, 'kilopascals?', 'kPa', '千帕'],
  ['pressure', 1e6, 'megapascals?', 'MPa', '兆帕'],
  ['sound', 1, 'decibels?', 'dB', '分贝'],
  ['pixels', 1, 'pixels?', 'px', '个?[像画]素'],
  ['pixels', 1e6, 'megapixels?', none, none],
  ['energy', 1, 'joules?', 'J', '焦耳?(?=[的，。；、（）]|$)'],
  ['energy', 1e3, 'kilojoules?', 'kJ', '千焦耳?'],
  ['energy', 1e6, 'megajoules?', 'MJ', '兆焦耳?'],
  ['energy', 4184, '(?:kilo)?calories|kcals?', 'kcal|Cal', '千卡|大卡|卡路里'],
  ['energy', 3.6e6, 'kilowatt[- ]hours?', 'kWh', '千瓦时|度电'],
  ['energy', 3.6e9, 'megawatt[- ]hours?', 'MWh', '兆瓦时'],
  ['energy', 3.6e12, 'gigawatt[- ]hours?', 'GWh', '吉瓦时'],
  ['energy', 3.6e15, 'terawatt[- ]hours?', 'TWh', '太瓦时'],
  ['power', 1, 'watts?', 'W', '瓦(?![尔房特片解砾])'],
  ['power', 735.5, 'horsepower', 'hp', '匹?马力'],
  ['power', 1e3, 'kilowatts?', 'kW', '千瓦(?!时)'],
  ['power', 1e6, 'megawatts?', 'MW', '兆瓦(?!时)'],
  ['power', 1e9, 'gigawatts?', 'GW', '吉瓦(?!时)'],
  ['celsius', 1, '(?:degrees? )?(?:Celsius|centigrade)', '° ?C|℃|C', '摄氏度|℃'],
  ['kelvin', 1, 'kelvins?', none, '开尔文|开(?=[，。；）]|$|左右|以上)'],
  ['share', 1e-6, 'parts per million', 'ppm', none],
  ['share', 1e-9, 'parts per billion', 'ppb', none],
  ['share', 1e-12, 'parts per trillion', 'ppt', none],
  [
    'occasions',
    1,
    'times(?! (?:as|more|the|what|its|their|those|that|his|her|higher|larger|bigger|faster|greater|longer|over|over-?subscribed|covered|normal|usual|less)\\b)',
    none,
    '次(?![年日月于级要生元高大新贷选品第])|遍(?![布及地])|[回趟](?![事合家国来去报归应答收忆顾复购馈头列车])',
  ],
  ['sides', 1, '(?:-| )sided', none, '[边角]形'],
  ['nights', 1, 'nights?', none, '晚(?!上|间|报|餐|饭|会)|夜(?!间|里)'],
  ['fahrenheit', 1, '(?:degrees? )?Fahrenheit', '° ?F|℉|F', '华氏度|℉'],
]

/** Nothing of a word follows a symbol. */
const symbol = (symbols: string) => `(?:${symbols})(?![\\p{sc=Latin}\\d])`
const sources = {
  english: rows.map(([, , words, symbols]) => `(?:(?:${words})\\b(?!'s\\b)|${symbol(symbols)})`),
  chinese: rows.map(([, , , symbols, words]) => `(?:${words}|\\s?${symbol(symbols)})`),
}
const patterns = {
  english: sources.english.map((source) => new RegExp(`^(?:${source})`, 'u')),
  chinese: sources.chinese.map((source) => new RegExp(`^(?:${source})`, 'u')),
}
/** Most numbers are not of a unit: one test decides. */
const any = {
  english: new RegExp(`^(?:${sources.english.join('|')})`, 'u'),
  chinese: new RegExp(`^(?:${sources.chinese.join('|')})`, 'u'),
}
/** What is in front of minutes and is no noun of what they are of: "2009 after months". */
const noNoun =
  '(?:\\p{L}*(?:s|ed)|second|minute|hour|day|week|month|year|spen[dt]|takes?|took|need|wait|work|lost|and|but|for|the|per|than|this|these|those|that|some|many|few|last|next|past|several|other|all|most|light|people|men|women|children|after|before|since|until|over|within|during|through|without|about|around|under|just|only|when|where|while|amid|because|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty|hundred|thousand|[mb]illion) '
const gap = {
  english: new RegExp(
    `^\\$?[\\s-]?(?:(?<= )(?!${noNoun})\\p{L}{3,14} (?=(?:seconds|minutes|hours|days|weeks|months|years)\\b)|or more |odd |(?:more|additional|consecutive|long|full|whole|straight|short|extra|calendar|business|working|trading) )?`,
    'u',
  ),
  chinese: /(?<=^个?)[多余来几]/u,
}

/** "1-2 Weeks", in a heading; "4 Gigabytes". */
const title = /^(?:Second|Minute|Hour|Day|Week|Month|Year|[A-Z][a-z]*(?:byte|gram|met(?:re|er)|lit(?:re|er)|watt))s?\b/

/** The unit that follows a number: " kilometres long", `多公里`, `MB`. Undefined where none does. */
export function measureOf(following: string, language: 'english' | 'chinese'): Measure | undefined {
  const words = unitWords(following, language)
  if (!any[language].test(words)) return undefined
  const row = rows[patterns[language].findIndex((pattern) => pattern.test(words))]
  return row && [row[0], row[1]]
}

/** As much of what follows a number as says its unit: " months", 个星期. */
export function unitTextOf(following: string, language: 'english' | 'chinese'): string {
  const words = unitWords(following, language)
  const [unit = ''] = any[language].exec(words) ?? []
  const skipped = Math.min(following.length, farthestUnit) - words.length
  return unit === '' ? '' : following.slice(0, skipped + unit.length)
}

/** UTF-16 code units behind a number in which its unit is looked for. */
const farthestUnit = 28

const unitWords = (following: string, language: 'english' | 'chinese') =>
  following
    .slice(0, farthestUnit)
    .replace(gap[language], '')
    .replace(title, (word) => word.toLowerCase())

/** Of a position: what span of time it is one of, as in "the 88th minute", 连续第三个月. */
export function spanOf(following: string, language: 'english' | 'chinese'): { measure?: Measure } {
  const [, word = following] =
    language === 'english' ? (/^(?: (?:straight|consecutive|successive|full))?(.*)$/su.exec(following) ?? []) : []
  const measure = measureOf(word, language)
  return measure?.[0] === 'duration' ? { measure } : {}
}

/** Two amounts of one dimension, each in its own unit. Rounded conversions (10 miles, 16 公里) are equal. */
export function isSameAmount(x: number, [of, base]: Measure, y: number, [ofOther, baseOther]: Measure): boolean {
  if (of !== ofOther) return isSameTemperature(x, of, y, ofOther) || isSameRate(x * base, of, y * baseOther, ofOther)
  const [first, second] = [x * base, y * baseOther]
  if (of === 'duration' && isHalfMonth(first, second)) return true
  // Between units there is rounding; of bytes there is none, since kB and KiB lie so close.
  if (base === baseOther && Number.isInteger(x) && Number.isInteger(y)) return x === y
  const tolerance = base === baseOther ? 1e-9 : of === 'data' ? 1e-6 : of === 'duration' ? 0.02 : 0.035
  return Math.abs(first - second) <= tolerance * Math.max(Math.abs(first), Math.abs(second))
}

/** Two weeks are half a month. */
const isHalfMonth = (x: number, y: number) => Math.min(x, y) === 14 * day && Math.abs(Math.max(x, y) - 15 * day) < day / 2

/** 每秒1.8太比特 has its second in front: bits per second, and bytes. "120 times a second" are 120 Hz. */
function isSameRate(x: number, of: Dimension, y: number, ofOther: Dimension): boolean {
  if (of !== ofOther && [of, ofOther].every((one) => one === 'occasions' || one === 'frequency')) return Math.abs(x - y) <= 1e-6 * x
  const [rate, data] = of === 'rate' ? [x, y] : [y, x]
  return [of, ofOther].includes('rate') && [of, ofOther].includes('data') && Math.abs(rate - data * 8) <= 1e-6 * rate
}

function isSameTemperature(x: number, of: Dimension, y: number, ofOther: Dimension): boolean {
  const [celsius, fahrenheit] = of === 'celsius' ? [x, y] : [y, x]
  if (!([of, ofOther].includes('celsius') && [of, ofOther].includes('fahrenheit'))) return false
  // An oven is set to 180 °C, not to 176.7.
  // 100.4 °F is 38 °C to a tenth.
  const tolerance = Number.isInteger(fahrenheit) ? Math.max(1, 0.025 * Math.abs(celsius)) : 0.3
  return Math.abs(celsius - (fahrenheit - 32) / 1.8) <= tolerance
}
