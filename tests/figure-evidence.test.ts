import { describe, expect, it } from 'vitest'
import { findingsOf } from './support/pair.ts'

const figures = (english: string, chinese: string) => findingsOf('parity/figure', english, chinese).map(({ subject }) => subject)

const around = {
  en: (text: string) => `The harbour lies still tonight.\n\n${text}\n\nThe light burns from dusk to dawn.`,
  zh: (text: string) => `今夜的港口很平静。\n\n${text}\n\n灯从黄昏亮到黎明。`,
}
const compared = (english: string, chinese: string) => figures(around.en(english), around.zh(chinese))

describe('a figure that may be in the other article in another writing', () => {
  it.each<{ name: string; english: string; chinese: string }>([
    { name: 'the depth of colour', english: 'The second screen has 4-bit color.', chinese: '第二块屏幕有16色。' },
    {
      name: 'the rest of a share',
      english: 'It fits 80% of cases. For the others, copy it.',
      chinese: '它适合80%的情况，其余那20%请复制一份。',
    },
    { name: 'a date in capital letters', english: 'JUNE 11: the last boat.', chinese: '六月十一日：最后一班船。' },
    { name: 'a date in digits', english: 'The pier opens on October 15th.', chinese: '码头将于10.15开放。' },
    { name: 'a name of a day', english: 'The August 11 reform changed the port.', chinese: '811改革改变了港口。' },
    { name: 'a short year', english: 'The pier was sold in 2025.', chinese: '码头在25年被出售。' },
    { name: 'a short year of the last century', english: 'His book of 1997 says so.', chinese: '他97年的书这样说。' },
    { name: 'the months of a quarter', english: 'Sales rose in the second quarter.', chinese: '4-6 月销量上升。' },
    { name: 'a holiday by its date', english: 'It is shut on 6.1, a holiday.', chinese: '它在“6·1”假期关闭。' },
    { name: 'the number of a course', english: 'Take the course 11-785 first.', chinese: '请先修11-785（11785）课程。' },
    { name: 'a plan by its number', english: 'The "14th Five-Year Plan" builds ports.', chinese: '"十四五"五年建设港口。' },
    { name: 'a version by its year, at the end', english: 'It requires version 2022.1.', chinese: '最低版本为 2022.1' },
    { name: 'a date with its year at the end', english: 'It was open from 12.22 2023.', chinese: '它自2023.12.22起开放。' },
    { name: 'what is beyond the first', english: 'Nobody read beyond the first page.', chinese: '从第二页起就没人读了。' },
    { name: 'thousands apart', english: 'Some ~1 700 of ~55 000 berths are free.', chinese: '约55,000个泊位中约1,700个空着。' },
    { name: 'a range whose end has the scale', english: 'It cost RMB 20-25 billion.', chinese: '耗资200-250亿元。' },
    { name: 'a scale of its own', english: 'The wall is 30 kya old.', chinese: '这面墙有30千年历史。' },
    { name: 'what both write alike', english: 'A ticket is 19 cents.', chinese: '一张票 19 cents。' },
    { name: 'none, by what became of all', english: 'None of the crew survived.', chinese: '机组人员全部遇难。' },
    { name: 'none, by what is as it was', english: 'The gold had lost none of its shine.', chinese: '金器光彩依旧。' },
    { name: 'a share of ten thousand', english: 'The fee is 0.03%.', chinese: '费用为万三。' },
    { name: 'a share of a count that both have', english: 'Of the 900 men a third of them fell.', chinese: '九百人中折损了三百人左右。' },
    {
      name: 'a percentage of a count that both have',
      english: 'About 47 percent of the 300 seats were empty.',
      chinese: '300个座位中约有141个空着。',
    },
    {
      name: 'a time by how long it is before another',
      english: 'Doors close at 8 p.m.; the last ticket is sold an hour earlier.',
      chinese: '晚8点关门，19:00停止售票。',
    },
    {
      name: 'a year by how many years it is after another',
      english: 'The mill opened in 1871 and closed 14 years later.',
      chinese: '工厂1871年开业，1885年关闭。',
    },
    {
      name: 'the last day of a meeting by how many days it has',
      english: 'The two-day meeting opens on May 30 in Oslo.',
      chinese: '会议将于5月30日至31日在奥斯陆举行。',
    },
    {
      name: 'the first of three months by the last',
      english: 'Output fell 2% in the three months to June.',
      chinese: '4月至6月，产量下降2%。',
    },
    { name: 'a limit by the number that is beyond it', english: 'Java > 16 is needed.', chinese: '需要 Java 17 及以上版本。' },
    {
      name: 'a time by what is between it and another',
      english: 'Doors open at 7 p.m. and we start half an hour later.',
      chinese: '晚7点入场，7点半开演。',
    },
    { name: 'a product of two that are the same', english: 'Three groups of three boats wait.', chinese: '九艘船等候，每三艘一组。' },
    { name: 'a date in eight digits', english: 'Take a build of 2024-09-29.', chinese: '请选用20240929的版本。' },
    { name: 'a year by its distance', english: 'The pier has been open since April 2018.', chinese: '码头自今年4月起开放。' },
    {
      name: 'a bound that is restricted',
      english: 'The rule restricts the use of more than 2 boats.',
      chinese: '规定使用的船不能超过2艘。',
    },
    { name: 'a count of what is listed', english: 'Set the width, the height and the depth.', chinese: '请设置宽、高、深这3个参数。' },
    { name: 'ten thousand in short', english: 'Boat 6: 31,000 ops', chinese: 'boat6：3.1w ops' },
    { name: 'a weekday in another zone', english: 'The launch is on Tuesday at 2300 GMT.', chinese: '发射定于北京时间周三7时。' },
    {
      name: 'a weekday in another zone, at night',
      english: 'The match begins at 20:00 GMT on Saturday.',
      chinese: '比赛于北京时间周日凌晨4点开始。',
    },
    {
      name: 'none of so many, by what became of all',
      english: 'None of the five climbers was rescued alive.',
      chinese: '五名登山者全部丧生。',
    },
    { name: 'none of so many things', english: 'None of the six lamps works.', chinese: '六盏灯全都坏了。' },
    { name: 'ages of two tens', english: 'Men in their 40s and 60s were asked.', chinese: '受访者是四十多岁和六十多岁的男性。' },
    { name: 'all of what a mill can do', english: 'Both mills run at 100% of capacity.', chinese: '两座磨坊都满负荷运转。' },
    { name: 'a title in English', english: 'Knots for Beginners - 3 hours 26 mins', chinese: 'Knots for Beginners - 3 hours 26 mins' },
    { name: 'pip, a program', english: 'It supports Python 2 pip and a 1 pip change.', chinese: '支持Python 2 pip，变动1个基点。' },
    { name: 'a minute counted from the end', english: 'The winner came seven minutes from time.', chinese: '制胜球在第83分钟打进。' },
    { name: 'half a cent', english: 'The rupee fell by half a cent.', chinese: '卢比下跌0.5美分。' },
    {
      name: 'what is left of a count',
      english: 'All but 3,000 of the 41,000 homes have power.',
      chinese: '4.1万户中，已有3.8万户恢复供电。',
    },
    {
      name: 'a level that a step leads to',
      english: 'The median age, now 41, will be six years higher.',
      chinese: '年龄中位数将由41岁升至47岁。',
    },
    {
      name: 'two differences of levels',
      english: 'The rate eased to 12.9%, from 13.3% in May and 15.6% a year earlier.',
      chinese: '该比率降至12.9%，较5月回落0.4个百分点，同比回落2.7个百分点。',
    },
    { name: 'a rough number of years', english: 'She came in her twenties.', chinese: '她20多岁来到这里。' },
    {
      name: 'a percentage that two sums make',
      english: 'Ticket prices went from 80 yuan to 100 yuan.',
      chinese: '票价由80元涨到100元，涨幅25%。',
    },
    {
      name: 'a quarter of a count',
      english: 'Of the 48 seats on the council, the Greens won a quarter.',
      chinese: '市议会共48席，绿党拿下12席。',
    },
    {
      name: 'a difference of two levels',
      english: 'The level of the lake fell from 412 metres to 374.',
      chinese: '湖面由412米降至374米，下降38米。',
    },
    {
      name: 'the years between two ages',
      english: 'He was 29 when the shop opened and 35 when it closed.',
      chinese: '小店开张时他29岁，六年后关门。',
    },
    {
      name: 'the days that are left of a month',
      english: 'The pool was open on 27 of the 31 days of March.',
      chinese: '3月的31天里，泳池只有四天没有开放。',
    },
    { name: 'what was lost of a share', english: 'The magnet still has 85 percent of its strength.', chinese: '磁铁的磁力损失了15%。' },
    {
      name: 'a pause of half the length',
      english: 'The bus comes every 20 minutes, and twice as often on market days.',
      chinese: '公交车平时每20分钟一班，赶集日每10分钟一班。',
    },
    {
      name: 'the day before a limit',
      english: 'Applicants born before 1 March may apply.',
      chinese: '2月28日及以前出生的申请人可以申请。',
    },
    { name: 'a number in TeX', english: 'It does 100,000 to 500,000 operations.', chinese: '每秒$10$万到$50$万次操作。' },
    { name: 'how often in other words', english: 'The board meets four times a year.', chinese: '董事会每季度开会一次。' },
    {
      name: 'the rest of a share',
      english: 'Between them the sisters own 46% of the vineyard, the younger 19% and the elder the rest.',
      chinese: '姐妹二人共持有葡萄园46%的股份，妹妹持19%，姐姐持27%。',
    },
  ])('$name', ({ english, chinese }) => {
    expect(compared(english, chinese)).toEqual([])
  })
})

describe('a figure that is part of something else', () => {
  it.each<{ name: string; english: string; chinese: string }>([
    { name: 'a label of a picture', english: 'The harbour is shown.', chinese: '如图 12 所示，港口很平静。' },
    { name: 'a mark of a note', english: 'The port is old [6].', chinese: '港口很古老。' },
    { name: 'the name of a book', english: 'She read the novel there.', chinese: '她在那里读《百年孤独》和《1984》。' },
    { name: 'a word', english: 'The count is binary.', chinese: '计数服从二项分布。' },
    { name: 'the name of a maker', english: 'In older browsers, set it.', chinese: '在旧浏览器（如 360 浏览器）中请设置。' },
    { name: 'a quartile', english: 'The edges are first and third quartiles.', chinese: '边缘是四分之一和四分之三分位线。' },
    { name: 'the width of a picture', english: 'A lamp.', chinese: '一盏灯。{ width="500" }' },
    { name: 'a model', english: 'It uses GPT-2 and more.', chinese: '它使用 GPT－2 等模型。' },
    { name: 'a caption of many harbours', english: 'Fig. 13: Multi-environment lamps.', chinese: '图 13 多环境的灯' },
    { name: 'settings', english: 'title: Pier weight: 600 date: 2024-01-25', chinese: 'title: 码头 weight: 300 date: 2024-02-11' },
  ])('$name', ({ english, chinese }) => {
    expect(compared(english, chinese)).toEqual([])
  })
})

describe('a figure that differs', () => {
  it.each<{ name: string; english: string; chinese: string; found: string[] }>([
    { name: 'by ten', english: 'The pier has 120 berths.', chinese: '码头有1200个泊位。', found: ['1200'] },
    { name: 'by one', english: 'The pier has 120 berths.', chinese: '码头有121个泊位。', found: ['121'] },
    {
      name: 'in its unit, in a heading style',
      english: 'Phase 1: Survey (1-2 Weeks)',
      chinese: '第1阶段：勘测（1-2天）',
      found: ['2'],
    },
    { name: 'in a year with a digit more', english: 'It closed in 2018.', chinese: '它于20180年关闭。', found: ['20180'] },
    {
      name: 'in the unit of a number with separators',
      english: 'A day of trading = 23,400 s.',
      chinese: '一个交易日 = 23,400 分钟。',
      found: ['23,400'],
    },
    { name: 'in its month', english: 'It closed in April 2018.', chinese: '它于2018年5月关闭。', found: ['2018年5月'] },
    {
      name: 'as one finding for a sentence that is missing',
      english: 'The pier is old. It has 412 lamps, 36 stairs and 91 doors.',
      chinese: '码头很古老。',
      found: ['412'],
    },
    {
      name: 'from a share of a count',
      english: 'Of the 900 men a third of them fell.',
      chinese: '九百人中折损了四百人左右。',
      found: ['a third of'],
    },
    {
      name: 'from a percentage of a count',
      english: 'About 47 percent of the 300 seats were empty.',
      chinese: '300个座位中约有181个空着。',
      found: ['181'],
    },
  ])('$name', ({ english, chinese, found }) => {
    expect(compared(english, chinese)).toEqual(found)
  })
})

it('a time in code is no time in another unit', () => {
  const english = 'The pump rests for `30s` by default.'
  expect(figures(english, '水泵默认停歇 30 秒。')).toEqual([])
  expect(figures(english, '水泵默认停歇 30 分钟。')).toEqual(['30'])
  expect(figures(english, '水泵默认停歇 `30m`。')).toEqual([])
  expect(figures('A file has `64MB` at most.', '一个文件最多 64 KB。')).toEqual(['最多 64'])
  expect(figures('A file has `64MB` at most.', '一个文件最多 64 MB。')).toEqual([])
  expect(figures('Set it to `30`.', '设置为 30 分钟。')).toEqual([])
})

it('a conversion in brackets is about as much', () => {
  const english = 'The pump rests for 10 minutes.'
  expect(figures(english, '水泵停歇 10 分钟（600 秒）。')).toEqual([])
  expect(figures(english, '水泵停歇 10 分钟（700 秒）。')).toEqual(['700'])
  expect(figures('The wall is 5 to 10 miles long.', '墙长 5 至 10 英里（8 至 16 公里）。')).toEqual([])
  expect(figures('A bag of 10 kg.', '一袋 10 公斤（约 20 磅）。')).toEqual([])
  expect(figures('A bag of 10 kg.', '一袋 10 公斤（约 40 磅）。')).toEqual(['约 40'])
})

it('an age is no time, and all of a cell is', () => {
  expect(figures('The longest wait is 60s, by default.', '最长等待时间默认为 60 分钟。')).toEqual(['60'])
  expect(figures('The longest wait is 60s, by default.', '最长等待时间默认为 60 秒。')).toEqual([])
  const table = (head: string, cell: string) => `| ${head} | x |\n| --- | --- |\n| x | ${cell} |`
  expect(findingsOf('parity/figure', table('Wait', '10s'), table('等待', '10毫秒'))).toHaveLength(1)
  expect(figures('She came in her early 20s.', '她二十出头时来到这里。')).toEqual([])
})

it('a percentage is no multiple of the same number', () => {
  expect(figures('The average is up 1.4% this year.', '今年平均提高了1.4倍。')).toEqual(['1.4倍'])
})

describe('an amount that only its paragraph lacks', () => {
  const light = { en: 'The light burns from dusk to dawn.', zh: '灯从黄昏亮到黎明。' }
  const article = (text: string, { en, zh }: { en: string; zh: string }, lang: 'en' | 'zh') =>
    [text, light[lang], 'x', light[lang], lang === 'en' ? en : zh].join('\n\n')
  const repeated = { en: 'There are 412 lamps, and 7 guards for 36 hours.', zh: '共有412盏灯，7名守卫值守36小时。' }
  const inArticle = (english: string, chinese: string) => figures(article(english, repeated, 'en'), article(chinese, repeated, 'zh'))

  it('is found, though the article has it elsewhere', () => {
    expect(inArticle('The pier has 412 lamps for its visitors.', '码头为访客装了一些灯。')).toEqual(['412'])
    expect(inArticle('The guards of the pier work for 36 hours.', '码头的守卫值守很久。')).toEqual(['36'])
  })

  it('is found, though code beside it has it in both articles', () => {
    const code = '```yaml\nlamps: 412\n```'
    expect(figures(`The pier has 412 lamps for its visitors.\n\n${code}`, `码头为访客装了一些灯。\n\n${code}`)).toEqual(['412'])
    expect(figures(`The pier has 412 lamps for its visitors.\n\n${light.en}`, `码头为访客装了灯。\n\n412盏灯${light.zh}`)).toEqual([])
  })

  it('is found as a small count of the original, in digits or words', () => {
    expect(inArticle('The pier has 7 guards on duty.', '码头有守卫值班。')).toEqual(['7'])
    expect(inArticle('The pier has seven guards on duty.', '码头有守卫值班。')).toEqual(['seven'])
    expect(inArticle('The pier has 7 NL tugs on duty.', '码头有拖船值班。')).toEqual(['7'])
    expect(inArticle('A machine with 7 CPU is enough for it.', '有 CPU 的机器就够用了。')).toEqual(['7'])
    expect(inArticle('A machine with Harbour 7 PRO is enough for it.', '有海港专业版的机器就够用了。')).toEqual([])
    expect(figures('Take a 120-second look at the pier.', '请看一看码头。')).toEqual(['120'])
    expect(inArticle('The pier has seven guards: Ann and the others.', '码头有守卫：安等人。')).toEqual([])
    expect(inArticle('The pier has guards on duty.', '码头有7名守卫值班。')).toEqual([])
    expect(inArticle('The pier is at Section 7 of the wall.', '码头在城墙边。')).toEqual([])
  })

  it('is found, though another figure of its paragraph is written with the same digits', () => {
    expect(inArticle('Some 4.12 million people saw 412 lamps.', '约412万人看到了灯。')).toEqual(['412'])
    expect(inArticle('It has 412 parts.', '它有412%的部分。')).toEqual([])
    expect(inArticle('In tests of 412 lamps, model KX-412 won.', '在灯的测试中，型号KX-412胜出。')).toEqual(['412'])
  })

  it('is found as one hour, unless words say so', () => {
    const hour = { en: 'It is open for 1 hour.', zh: '开放1小时。' }
    const found = (english: string, chinese: string) => figures(article(english, hour, 'en'), article(chinese, hour, 'zh'))
    expect(found('Guards check a list for over 1 hour at the pier.', '守卫在码头查看菜单。')).toEqual(['over 1'])
    expect(found('Guards check the lamps 1 hour later at the pier.', '守卫每小时在码头查看灯。')).toEqual([])
    expect(found('The pier is 100% safe for all.', '码头完全安全。')).toEqual([])
    expect(found('The list has 100% of the lamps.', '名单上有所有的灯。')).toEqual([])
    expect(found('The list of all lamps is 100% complete.', '所有灯的名单都齐了。')).toEqual(['100%'])
  })

  it('is no figure of a note by the translator, wherever that is in a paragraph', () => {
    const novel = 'The pier is the subject of a novel of 12 chapters.'
    expect(figures(novel, '码头是一部12章小说的主题（译者注：1988年出版，共340页）。')).toEqual([])
    expect(figures(novel, '码头是一部12章小说的主题[译注：1988年（再版）]。')).toEqual([])
    expect(figures(novel, '码头是一部12章小说的主题（编者注：共340页）。')).toEqual([])
    expect(figures(novel, '码头是一部12章小说的主题（1988年出版）。')).toEqual(['1988年'])
    expect(figures(novel, '码头是一部21章小说的主题（译者注：1988年出版）。')).toEqual(['21'])
  })

  it('is found where two paragraphs were joined', () => {
    const english =
      'The old pier in the north of the town has lamps for visitors who come at dusk, and they burn all night.\n\nThere are 412 lamps on its two sides, and boats lie there in winter, when the ferry to the island does not leave.'
    const chinese = '镇北的旧码头为黄昏时到来的访客装了灯，灯彻夜长明。码头两侧装有一些灯，冬季开往岛上的渡轮停航时，船只就停靠在那里。'
    expect(inArticle(english, chinese)).toEqual(['412'])
    const count = (number: string) =>
      inArticle(
        'The pier in the north has lamps for visitors who come at dusk in winter.\n\nThree groups of pilots look after them, of which the third cleans the glass.',
        `北边的码头为冬天黄昏时来到的访客装了灯。由${number}组引航员照看这些灯，其中第三组擦净玻璃。`,
      )
    expect(count('五')).toEqual(['五'])
    expect(count('三')).toEqual([])
  })

  it('need not be said again where it is a year, or said in that paragraph', () => {
    expect(inArticle('Of its 412 lamps, 412 burn.', '412盏灯都亮着。')).toEqual([])
  })

  it('is found where another sentence of its paragraph has it as well, and where both have it in code', () => {
    expect(inArticle('It has 412 lamps. Nobody counts the 412 lamps.', '它有412盏灯。没有人数这些灯。')).toEqual(['412'])
    expect(inArticle('With `lamps=412`, it lights 412 lamps.', '设置`lamps=412`后，它会点亮灯。')).toEqual(['412'])
    expect(inArticle('It lights 412 lamps.', '设置`lamps=412`后，它会点亮灯。')).toEqual([])
  })
})

describe('the number of an item', () => {
  const list =
    (...numbers: number[]) =>
    (names: string[]) =>
      names.map((name, at) => `**${numbers[at]}. ${name}**`).join('\n\n')
  const english = list(1, 2, 3)(['The pier', 'The light', 'The wall'])
  const names = ['码头', '灯', '墙']

  it('is compared where the others of its article agree', () => {
    expect(figures(english, list(1, 5, 3)(names))).toEqual(['5.'])
    expect(figures(english, list(1, 2, 3)(names))).toEqual([])
  })

  it('is not where several differ: they are counted in another way', () => {
    expect(figures(english, list(1, 3, 4)(names))).toEqual([])
    expect(figures(english, list(4, 5, 6)(names))).toEqual([])
  })
})

describe('a figure that is all that differs between a paragraph and its translation', () => {
  it.each<{ name: string; english: string; chinese: string }>([
    { name: 'a code', english: 'An Airbus A320 landed at dawn.', chinese: '一架空客A330在黎明降落。' },
    { name: 'a code beside another of its series', english: 'The mast for 5G replaces 3G.', chinese: '4G基站取代3G。' },
    { name: 'how large a rough number is', english: 'Thousands of sailors went ashore.', chinese: '数万名水手上岸。' },
    { name: 'dozens', english: 'Dozens of houses were damaged.', chinese: '数百间房屋受损。' },
    { name: 'a unit that is a word', english: 'The engine has 110 kW.', chinese: '发动机有110马力。' },
    { name: 'which side won', english: 'It was passed by 218 votes to 210.', chinese: '以210票赞成、218票反对获得通过。' },
    { name: 'by how much, for to how much', english: 'It was raised from 30 to 90 seconds.', chinese: '在30秒的基础上延长了90秒。' },
    { name: 'numbers of two units', english: 'Knead for ten minutes, then rest for two hours.', chinese: '揉两分钟，然后静置十小时。' },
    { name: 'a unit, in words', english: 'The truce held for ten days.', chinese: '停火维持了十个月。' },
    { name: 'the unit of both ends of a range', english: 'Repairs take two to three days.', chinese: '维修需要两到三周。' },
    { name: 'the unit of one', english: 'The test ends in under a minute.', chinese: '测试在一小时内结束。' },
    { name: 'a sign', english: 'It was minus 12 degrees at the pier.', chinese: '码头气温为12度。' },
    { name: 'an era', english: 'The wall was built in 221 BC.', chinese: '城墙建于公元221年。' },
    { name: 'a bound that is lost', english: 'At least 52 people died.', chinese: '52人死亡。' },
    { name: 'a bound that is turned around', english: 'It requires version 2.4 or later.', chinese: '需要2.4或更早版本。' },
    { name: 'a fraction', english: 'Two-fifths of the members voted.', chinese: '五分之三的会员投了票。' },
    { name: 'a place', english: 'It is the second-largest dam.', chinese: '这是第三大水坝。' },
    { name: 'a number that digits of another hold', english: 'The second dam serves 260 villages.', chinese: '第三座水坝供应260个村庄。' },
    { name: 'what a rate is by', english: 'Water the plants twice a week.', chinese: '每天浇水两次。' },
    { name: 'a rate in place of a span', english: 'The pump runs every four hours.', chinese: '水泵每天运行四次。' },
    {
      name: 'two figures that are exchanged',
      english: 'Imports rose 4.6% while exports fell 2.3%.',
      chinese: '进口增长2.3%，出口下降4.6%。',
    },
    { name: 'the number of a king', english: 'The well was a gift of Louis XIV.', chinese: '水井是路易十六所赠。' },
    { name: 'a multiple in place of percent', english: 'It fails in 70% of the tests.', chinese: '它在70倍的测试中失败。' },
    { name: 'ten thousand for a hundred million', english: 'It has tens of thousands of readers.', chinese: '它有数亿名读者。' },
    { name: 'over a hundred million', english: 'It has tens of thousands of readers.', chinese: '它有上亿名读者。' },
    { name: 'a year that is written like a number', english: 'It became what ferries were by 2024.', chinese: '它成了2023年的渡轮。' },
    { name: 'a digit more, with the same bound', english: 'It has over sixteen hundred lamps.', chinese: '它有一万六百多盏灯。' },
    { name: 'a multiple in a capital letter', english: 'It is 10X faster.', chinese: '它快20倍。' },
    { name: 'one of a sum', english: 'Of 11 boats, 9 sailed.', chinese: '11艘船中有8艘出航。' },
    { name: 'bits in place of bytes', english: 'The header has 24 bytes.', chinese: '头部有24比特。' },
    { name: 'percent in place of points', english: 'Turnout fell seven points.', chinese: '投票率下降了7%。' },
  ])('$name is found', ({ english, chinese }) => {
    expect(figures(english, chinese)).not.toEqual([])
    expect(compared(english, chinese)).not.toEqual([])
  })

  it.each<{ name: string; english: string; chinese: string }>([
    { name: 'an age', english: 'Sailors in their 40s and 50s came.', chinese: '来了四五十岁的水手。' },
    { name: 'an amount that goes on', english: 'He sailed for a decade and a half.', chinese: '他航行了十几年。' },
    { name: 'one of two sizes', english: 'May it last decades or hundreds of years.', chinese: '愿它存在几十年上百年。' },
    {
      name: 'a bound that was not read',
      english: 'If it is less than 10% of the size, it is left out.',
      chinese: '如果小于原始大小的 10%，则略去。',
    },
    { name: 'growth by a multiple', english: 'There was 4x growth in visitors.', chinese: '访客增长4倍。' },
    { name: 'a bound before "until"', english: 'It works until, at minimum, version 12.', chinese: '至少可用到版本12。' },
    { name: 'the number of a sentence that goes on', english: 'You can guess the fifty-first.', chinese: '你能猜到第五十一个。' },
    { name: 'the number of a step', english: '3 - Open the lock.', chinese: '3. 打开船闸。' },
    { name: 'no money at all', english: 'Try it before you pay.', chinese: '在花一分钱之前先试用。' },
    { name: 'years and months', english: 'He got three and a half years.', chinese: '他被判处三年六个月。' },
    { name: 'an hour in words', english: 'She rose at twenty past ten.', chinese: '她十点二十分才起床。' },
    { name: 'a range of thousands', english: 'It began 10-15,000 years ago.', chinese: '它始于10,000到15,000年前。' },
    { name: 'thousands of years before today', english: 'They are 120–90 ka old.', chinese: '它们有12–9万年历史。' },
    { name: 'up to how much it grows', english: 'You can increase it up to 4 GB.', chinese: '可增加至 4 GB。' },
    { name: 'at least, in other words', english: 'At least 40 berths are needed.', chinese: '起码需要 40 个泊位。' },
    { name: 'always', english: 'It is open around the clock, every day of the year.', chinese: '全年365天、全天24小时开放。' },
    { name: 'none', english: 'It was passed by 13 votes to none.', chinese: '以13票赞成、0票反对通过。' },
    {
      name: 'a range with a bound at either end',
      english: 'Use at least eight and no more than 64 knots.',
      chinese: '使用 8 至 64 个绳结。',
    },
    { name: 'three quarters of an hour', english: 'It opens three-quarters of an hour earlier.', chinese: '提前45分钟开放。' },
    { name: 'the rest of a sum', english: '9 of the 11 boats have left.', chinese: '11艘船里只剩下2艘。' },
    { name: 'a number that is rounded', english: 'It has 224M readers.', chinese: '它有约2.2亿名读者。' },
    { name: 'how long a text is in its own language', english: 'It has roughly six thousand words.', chinese: '全文约一万字。' },
    { name: 'a span of mine', english: 'I lost my year and a half of letters.', chinese: '我丢了这一年半多的信件。' },
    { name: 'a long time', english: 'We watched it for half an hour.', chinese: '我们看了半天。' },
    { name: 'bits', english: 'It is a 64-bit system with keys of 128 bits.', chinese: '这是64位系统，密钥为128比特。' },
    { name: 'volts', english: 'The line has ±800kV.', chinese: '线路为±800千伏。' },
    { name: 'memory in short', english: 'My laptop has 32GB of RAM.', chinese: '我的笔记本有 32g 内存。' },
    { name: 'a multiple in a capital letter', english: 'It is 10X faster.', chinese: '它快10倍。' },
    { name: 'slower, for below zero', english: '−19% is the time of experts.', chinese: '慢 19% 是专家的耗时。' },
    { name: 'what cannot be', english: 'They cannot be 100% trusted.', chinese: '它们做不到 100% 可信。' },
    { name: 'a year after an event', english: 'It is as busy as in 2019, before the storm.', chinese: '与灾前2019年一样繁忙。' },
  ])('$name is left alone', ({ english, chinese }) => {
    expect(compared(english, chinese)).toEqual([])
  })
})

describe('the log of a conversation', () => {
  const turns = (unit: string, minutes: number) =>
    Array.from({ length: 12 }, (_, at) => `14:${10 + at} <ann> ${at === 7 ? `${minutes} ${unit}` : 'ok'}`)

  it('is compared turn by turn, though its lines were joined', () => {
    const english = turns('minutes', 5).join('\n')
    expect(figures(english, turns('分钟', 5).join(' '))).toEqual([])
    expect(figures(english, turns('小时', 5).join(' '))).toEqual(['5'])
  })
})

it('compares the descriptions of the same pictures', () => {
  const english = '![Chart of the harbour in July 2026](chart.png)\n\n![A map with 12 boats](map.png)'
  expect(figures(english, '![2026 年 8 月的港口图](chart.png)\n\n![有 12 艘船的地图](map.png)')).toEqual(['2026 年 8 月'])
  expect(figures(english, '![2026 年 7 月的港口图](chart.png)\n\n![地图](map.png)')).toEqual([])
  expect(figures(english, '![有 21 艘船的地图](map.png)\n\n![2026 年 7 月的港口图](chart.png)')).toEqual([])
})
