import type { WordRow } from './row.ts'

/** Money, trade and work. */
export const tradeRows: WordRow[] = [
  [
    ['instalments|installments', '分期|分次', 'instal', '分|期'],
    ['in full|in one payment|in a lump sum|as a lump sum', '一次付清|一次性|一笔付清|全额', 'full|once|lump|single|one', '全|一次|一笔'],
  ],
  [
    ['revenue|revenues|sales revenue|turnover', '营收|营业收入|收入|销售额|营业额', 'reven|sale|turnov|income|receipt|takings', '收|销|额'],
    ['profit|profits|net profit|net income', '利润|净利|纯利', 'profit|earn|income|margin|gain', '利|盈|赚|收益'],
  ],
  [
    ['credit card|credit cards', '信用卡', 'credit|card', '信用|刷卡'],
    ['debit card|debit cards', '借记卡', 'debit|card', '借记|储蓄卡|扣账'],
    ['in cash|cash only|cash', '现金', 'cash|liquid', '现|钞|钱'],
    ['cheque|cheques', '支票', 'chequ|check', '支票'],
  ],
  [
    ['share|shares|stocks|equities', '股票|股份|股市|个股', 'shar|stock|equit|ipo|list', '股|份|证券'],
    ['bond|bonds|treasuries', '债券|国债|公债|债市', 'bond|treasur|debt|gilt|note|yield', '债|券|票据|纽带|联系'],
  ],
  [
    ['principal', '本金', 'princip', '本|校长|主|原则|院长'],
    ['interest', '利息', 'inter', '利|息|兴|趣'],
  ],
  [
    ['paid leave', '带薪', 'paid', '带薪|有薪'],
    ['unpaid leave', '无薪|不带薪|停薪', 'unpaid', '无薪|不带薪|停薪'],
  ],
  [
    ['employed|employment|in work', '就业|在职', 'employ|job|work|hir', '就业|业|职|雇|工|岗'],
    ['unemployed|unemployment|jobless|out of work', '失业', 'unemp|jobless|out of|layoff', '失业|下岗|待业|无业'],
  ],
  [
    ['import|imports|imported|importing|importer|importers', '进口', 'import|buy|purchas|foreign', '进|入|引|导|购|买'],
    ['export|exports|exported|exporting|exporter|exporters', '出口', 'export|abroad|overseas|ship|sell|sales', '出|导|外|销|卖'],
  ],
  [
    [
      'buys|bought|buying|purchased|net buyers',
      '买入|购入|买进|净买入|买下',
      'buy|bought|purchas|acqui|spend|invest|shop',
      '买|购|收|置|入手|采|投|抄底',
    ],
    [
      'sells|sold|selling|net sellers|sold off|pulled out of|pulled a net|pulled money out',
      '卖出|出售|售出|抛售|净卖出|卖掉',
      'sell|sold|sale|divest|dump|market|trade',
      '卖|售|销|抛|沽|出手|出让|推销|减持|清仓',
    ],
  ],
  [
    ['profit|profits|a profit', '盈利|获利|利润', 'profit|earn|income|surplus|gain|margin|black|return', '盈|利|赚|收益|挣|余'],
    ['loss|losses|a loss', '亏损', 'loss|los[et]|deficit|red|negativ', '亏|损|失|赔|赤|负'],
  ],
  [
    ['surplus|surpluses', '顺差|盈余', 'surplus|excess|left', '顺差|盈余|余|过剩|多'],
    ['deficit|deficits', '逆差|赤字', 'deficit|short|lack|gap', '逆差|赤字|缺|亏|不足|差额'],
  ],
  [
    ['withdraw|withdrew|withdrawn|withdrawal|withdrawals', '取款|提款|取出|提现', 'withdr|pull|with draw', '取|提|撤|退|收回|抽'],
    ['deposit|deposits|deposited', '存款|存入|存钱', 'deposit|sav|paid in|pay', '存|押|定金|沉|储'],
  ],
  [
    ['landlord|landlords', '房东', 'landlord|owner|lessor|let\\b', '房东|业主|出租|主'],
    ['tenant|tenants', '租户|房客|租客|承租人', 'tenant|rent|lessee|occup|lodger', '租|客|住户'],
  ],
  [
    ['buyer|buyers|purchaser|purchasers', '买方|买家|购买方', 'buy|purchas|customer|acqui|client', '买|购|客|收'],
    ['seller|sellers|vendor|vendors', '卖方|卖家|出售方', 'sell|vend|sale|merchant|trad|suppl', '卖|售|销|商|供'],
  ],
  [
    ['lender|lenders', '出借人|贷款人|放贷人|放贷机构', 'lend|bank|credit|loan', '贷|借|放|行|债权'],
    ['borrower|borrowers', '借款人|借贷人', 'borrow|debt|loan', '借|债务'],
  ],
  [
    ['creditor|creditors', '债权人', 'credit|lend|bond', '债权|债主|贷'],
    ['debtor|debtors', '债务人', 'debt|borrow', '债务|欠|借'],
  ],
  [
    ['employer|employers', '雇主', 'employ|compan|firm|boss|business', '雇主|单位|公司|企业|用人|老板|东家|招'],
    ['employee|employees', '雇员|员工', 'employ|staff|work|person|people|hire', '雇员|员工|职工|人员|工|职员|人|同事'],
  ],
  [
    ['hired|hires|recruited', '招聘|聘用|雇用|录用', 'hir|recruit|employ|tak|appoint|add', '招|聘|雇|录|用|请|入职|募|租'],
    [
      'fired|sacked|laid off|dismissed',
      '解雇|裁员|开除|裁减|辞退',
      'fir|sack|laid|dismiss|cut|job|redund|oust',
      '解|裁|开除|辞|炒|下岗|免|撤|火|开枪|射|发射|驳',
    ],
  ],
  [
    ['supply', '供应|供给', 'suppl|provid|offer', '供|给|补|提供|物资'],
    ['demand', '需求', 'demand|need|want|ask|requir', '需|要求|索|求'],
  ],
  [
    ['income|revenue|revenues', '收入|营收', 'income|revenue|earn|sales|turnover|receipt|pay|wage', '收|入|薪|工资|所得|营业额|销售'],
    ['expenditure|expenditures|spending|outlay', '支出|开支|花费', 'spen|expend|outlay|cost|pay|expens|budget', '支|花|费|开销|成本|用'],
  ],
  [
    ['assets', '资产', 'asset|propert|wealth', '资|产'],
    ['liabilities', '负债', 'liab|debt|oblig', '债|负|责'],
  ],
  [
    ['deflation|deflationary', '通缩|通货紧缩', 'deflat|fall', '缩|降'],
    ['inflation|inflationary', '通胀|通货膨胀|物价', 'inflat|cpi|price|reflat', '胀|涨|物价|价'],
  ],
  [
    ['inflow|inflows', '流入', 'in\\b', '流入|入|进|吸'],
    ['outflow|outflows', '流出', 'out\\b', '流出|出|外|撤'],
  ],
  [
    ['bull market|bullish', '牛市|看涨|看多', 'bull|optim|r[io]s', '牛|涨|多|乐观|看好'],
    ['bear market|bearish', '熊市|看跌|看空', 'bear|pessim|f[ae]ll', '熊|跌|空|悲观|看淡'],
  ],
  [
    ['overvalued|overestimated|overstated', '高估', 'over|high|too\\b', '高|过|夸|贵'],
    ['undervalued|underestimated|understated', '低估', 'under|low|too\\b', '低|小看|轻|不足'],
  ],
  [
    ['premium', '溢价', 'premium|high|extra|insur', '溢|保费|高|加价|贵'],
    ['discount|discounted|discounts', '折价|打折|折扣|优惠', 'discount|off\\b|low|reduc|cheap|sale|sav', '折|惠|减|降|便宜|特价|低|贴现'],
  ],
  [
    ['wholesale|wholesaler|wholesalers', '批发', 'wholesal|bulk', '批|大宗|彻底'],
    ['retail|retailer|retailers', '零售', 'retail|shop|store|consumer', '零|店|商|消费'],
  ],
  [
    ['fixed rate|fixed rates', '固定利率|固定', 'fix', '固定|定'],
    ['floating rate|variable rate|floating rates|variable rates', '浮动利率|浮动', 'float|variab|adjust', '浮|可变|变动|调'],
  ],
  [
    ['year on year|on the year|year over year|from a year earlier|from a year ago', '同比', 'year|annual|last', '同比|年|去|同期|按年'],
    [
      'month on month|on the month|month over month|from a month earlier|from the previous month',
      '环比',
      'month|previous|last',
      '环比|月|上|按月|较前',
    ],
  ],
  [
    ['gross', '毛利|毛额|毛重|税前', 'gross|gdp|total|domest', '毛|总|税前|粗|恶心|生产'],
    ['net', '净额|净利|净重|净值|净', 'net|internet', '净|纯|税后|网|实'],
  ],
  [
    ['domestic', '国内', 'home|domest|local|nation|famil', '国内|内|本国|家|本土|国产|民'],
    [
      'overseas|foreign|international|abroad',
      '国外|海外|境外|国际',
      'over|foreign|inter|abroad|global|world|outside|non',
      '外|际|洋|进口|全球|世界|涉',
    ],
  ],
  [
    ['half price|half fare|half fee|half the fare|half the price', '半价|半票|半费|五折', 'half|50|discount', '半|五折|50'],
    ['full price|full fare|full fee|the full fare|the full price', '全价|全票|全费|原价', 'full|whole|normal', '全|原价|正价'],
  ],
  [
    ['free of charge|for free|free admission|admission is free|no charge', '免费', 'free|no\\b|without|compliment', '免|赠|无需|不收|不用'],
    ['for a fee|charges a fee|is charged|paid service|at extra cost', '收费|付费|自费', 'fee|charg|paid|pay|cost|price', '费|付|收|价|元'],
  ],
  [
    ['round trip|return ticket|return journey|return fare|there and back', '往返|来回', 'return|round|both|back', '往返|来回|双程|回'],
    ['one way|single ticket|single journey|single fare', '单程', 'one\\b|singl', '单'],
  ],
  [
    ['single room|single rooms|single bed|single beds', '单人间|单人房|单人床', 'singl|one\\b', '单'],
    [
      'double room|double rooms|double bed|double beds|twin room',
      '双人间|双人房|双人床|标准间|大床房',
      'doubl|twin|two people|for two',
      '双|大床|标准',
    ],
  ],
  [
    ['full time', '全职|全日制', 'full|ninety', '全|专职|终场'],
    ['part time', '兼职|非全日制|半工', 'part', '兼|非全|半|业余|部分'],
  ],
  [
    ['lent', '借出|借给|贷给|出借', 'len[dt]|loan', '借|贷|四旬|大斋'],
    ['borrowed', '借入|借来|借进', 'borrow|loan', '借|贷|引'],
  ],
  [
    ['opened an account|opens an account|account opening', '开户|开立账户', 'open', '开'],
    ['closed an account|closes an account|account closure', '销户|注销账户', 'clos', '销|注销|关'],
  ],
  [
    ['half price|half fare|pay half|pays half', '半价|半票|半费', 'half|discount', '半|折'],
    ['full price|full fare|in full', '全价|全票|全额', 'full|whole', '全|原价'],
  ],
]
