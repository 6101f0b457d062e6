import type { WordRow } from './row.ts'

/** How a thing is: easy or difficult, strong or weak, dear or cheap. */
export const qualityRows: WordRow[] = [
  [
    ['easy to|is easy|are easy', '容易|轻松|易于|不难', 'eas|simpl|conven', '易|轻|简|方便|不难|轻而'],
    ['hard to|difficult to|is difficult|are difficult|is hard', '很难|困难', 'hard|diffic|tough|struggl|troubl', '难|艰|费|不易'],
  ],
  [
    ['is simple|are simple|simple to', '简单|很简单', 'simpl|eas|plain', '简|易|单纯'],
    ['is complex|is complicated|are complex|are complicated', '复杂', 'compl|intric|hard', '复杂|繁|难'],
  ],
  [
    [
      'is strong|are strong|was strong|strong wind|strong winds',
      '很强|强劲|强风|大风|强大',
      'strong|powerful|stiff|robust|hard',
      '强|大|猛|劲|有力|坚',
    ],
    ['is weak|are weak|was weak|weak wind', '很弱|疲软|微弱|薄弱|弱风', 'weak|poor|soft|slow|light|fragil', '弱|疲|软|微|差|轻|小'],
  ],
  [
    ['is loud|was loud|too loud|louder|loudly', '很响|很大声|响亮|太吵|大声', 'loud|nois', '响|大|吵|高'],
    ['is quiet|was quiet|too quiet|quietly|is soft', '安静|很轻|寂静|太轻|小声', 'quiet|silen|soft|calm|peace|low', '静|轻|小|低|悄|默|平'],
  ],
  [
    ['is heavy|are heavy|was heavy|too heavy', '很重|沉重|太重|沉甸甸', 'heav|weigh', '重|沉|大'],
    ['is light|are light|too light|lightweight', '很轻|轻便|太轻|轻盈', 'light', '轻|亮|浅|淡|少'],
  ],
  [
    ['is sharp|are sharp|sharp knife', '锋利|很锋利|尖锐', 'sharp|keen', '锋|利|尖|锐|快|急'],
    ['is blunt|are blunt|blunt knife|is dull', '很钝|变钝|钝刀', 'blunt|dull', '钝'],
  ],
  [
    ['is bright|are bright|was bright|too bright', '明亮|很亮|太亮', 'bright|light|shin', '亮|明|光|鲜'],
    ['is dark|are dark|was dark|too dark', '黑暗|很暗|昏暗|太暗', 'dark|dim|black|night', '暗|黑|昏|夜'],
  ],
  [
    ['is wet|are wet|was wet|wet soil', '潮湿|湿润|很湿', 'wet|damp|moist|humid|soak|rain', '湿|潮|润|水|雨'],
    ['is dry|are dry|was dry|dry soil', '干燥|很干|干旱', 'dry|arid|drought|dri', '干|旱|燥'],
  ],
  [
    ['is cheap|are cheap|cheaply|was cheap', '便宜|廉价|低廉', 'cheap|low|afford|inexpens', '便宜|廉|低|实惠|省'],
    ['is expensive|are expensive|was expensive|costly', '昂贵|很贵|太贵|价高', 'expens|cost|dear|high|pric', '贵|高|昂'],
  ],
  [
    ['is strict|are strict|stricter|strictly', '严格|严厉|从严', 'strict|rigor|tight|stern|tough|hard', '严|紧|苛'],
    ['is lenient|is lax|are lax|loose rules|more lenient', '宽松|宽大|松懈|从宽', 'lenien|lax|loos|relax|soft|eas', '宽|松|放'],
  ],
  [
    ['is optional|are optional', '可选|选填|非必填|可不填', 'option|choos|may', '可|选|非必|不必|不一定|自愿'],
    [
      'is required|are required|is mandatory|are mandatory|is compulsory',
      '必需|必填|必须|强制|必选',
      'requir|mandat|must|compuls|need|oblig',
      '必|须|强制|要|需|应',
    ],
  ],
  [
    [
      'is deprecated|are deprecated|was deprecated',
      '已弃用|弃用|不推荐|已废弃',
      'deprec|obsol|legac|old|remov|discourag',
      '弃|废|不推荐|不建议|过时|旧',
    ],
    ['is recommended|are recommended', '推荐|建议使用', 'recomm|prefer|advis|best|should', '荐|建议|优先|最好|应'],
  ],
  [
    ['is stopped|are stopped|was stopped|has stopped', '已停止|停止了|停下|停机', 'stop|halt|down|end|paus|ceas', '停|止|关|终|断|暂'],
    [
      'is running|are running|was running|still running',
      '正在运行|运行中|在运行',
      'run|activ|up\\b|live|work|oper|going',
      '运行|跑|活|启|工作|执行',
    ],
  ],
  [
    ['is global|are global|globally|global variable', '全局|全球', 'global|world|everywhere', '全局|全球|世界|整体|各地|全域'],
    ['is local|are local|locally|local variable', '局部|本地|当地', 'local|here|region', '局部|本地|当地|地方|本'],
  ],
  [
    [
      'source table|source path|source file|source code of the source|source directory',
      '源表|源路径|源文件|源目录',
      'source|from|origin',
      '源|来源|原',
    ],
    [
      'target table|destination path|destination file|target directory|destination|target file',
      '目标表|目标路径|目标文件|目标目录|目的地',
      'target|destin|dest',
      '目标|目的|终点|去向',
    ],
  ],
  [
    ['request body|request header|request headers', '请求体|请求头', 'request', '请求'],
    ['response body|response header|response headers', '响应体|响应头', 'respon|repl|answer', '响应|应答|返回|回复'],
  ],
  [
    ['is shared|are shared', '共享|共用', 'shar|common|public', '共|公|分享'],
    ['is private|are private', '私有|专用|独占', 'privat|own|exclus', '私|专|独'],
  ],
  [
    ['from low to high|from lowest to highest|ascending', '从低到高|由低到高|升序', 'low|ascend|small', '低到高|升|小到大|递增'],
    ['from high to low|from highest to lowest|descending', '从高到低|由高到低|降序', 'high|descend|larg', '高到低|降|大到小|递减'],
  ],
  [
    ['cold start', '冷启动', 'cold', '冷'],
    ['warm start|hot start', '热启动|温启动', 'warm|hot', '热|温'],
  ],
  [
    ['ahead of time', '提前编译|预先编译|预编译|提前', 'ahead|advanc|pre|early|before', '提前|预|先|早|之前'],
    ['just in time', '即时编译|即时', 'just|jit|runtime', '即时|及时|运行时|刚好|恰好'],
  ],
  [
    [
      'is low|are low|was low|were low|remains low|low turnout',
      '很低|较低|偏低|低迷|低位',
      'low|small|weak|poor|littl|few|modest',
      '低|小|少|弱|不高|差',
    ],
    [
      'is high|are high|was high|were high|remains high|high turnout',
      '很高|较高|偏高|高企|高位',
      'high|larg|great|big|strong|peak|record',
      '高|大|多|强|上',
    ],
  ],
  [
    ['eased|easing|eases', '缓和|缓解|放松|减轻', 'eas|calm|relax|relie|soft|cool|loos|slow|cut|drop|fell', '缓|松|轻|降|解|宽|跌|落|减'],
    [
      'escalated|escalating|intensified|heightened|mounted',
      '加剧|升级|激化|恶化',
      'escal|intens|height|mount|grow|ris|worse|deep|sharp',
      '加剧|升|激|恶|加深|增',
    ],
  ],
  [
    [
      'improved|improves|improving',
      '改善|好转|提升|改进|提高',
      'improv|better|recover|ris|rose|up\\b|enhanc|progress|upgrad|help',
      '改|好|升|提|进|增|优|强|善|完',
    ],
    [
      'worsened|worsens|worsening|deteriorated',
      '恶化|变差|下滑|变坏',
      'wors|deter|declin|fell|drop|weak|down|bad',
      '恶|差|坏|降|下|跌|退|弱|糟',
    ],
  ],
  [
    [
      'expanded|expands|grew by|expanding',
      '扩张|扩大|增长|扩展',
      'expan|gr[eo]w|widen|increas|enlarg|ris|rose|larg|broad',
      '扩|增|长|大|展|升|拓|广|多',
    ],
    [
      'contracted|shrank|shrunk|shrinking|shrinks',
      '收缩|萎缩|缩小|缩减',
      'contract|shr[aiu]nk|declin|fell|drop|reduc|narrow|small|less|cut|down',
      '缩|萎|减|降|跌|下|少|小|窄',
    ],
  ],
  [
    ['snow is expected|snowfall|heavy snow|snowed', '降雪|下雪|大雪|有雪', 'snow|blizzard|sleet', '雪'],
    ['rain is expected|rainfall|heavy rain|rained', '降雨|下雨|大雨|有雨', 'rain|shower|downpour|storm|wet|monsoon|sleet', '雨|水'],
  ],
  [
    ['a comedy|comedies', '喜剧', 'comed|comic|funny', '喜|笑|滑稽'],
    ['a tragedy|tragedies', '悲剧', 'traged|tragic|disaster', '悲|惨'],
  ],
  [
    ['first half', '上半场|上半年|前半|上半', 'first|opening', '上半|前半|首|第一'],
    ['second half', '下半场|下半年|后半|下半', 'second|latter|later', '下半|后半|第二'],
  ],
  [
    ['the tallest|tallest', '最高', 'tall|high', '高'],
    ['the shortest|shortest', '最矮|最短', 'short|small|low', '矮|短|低|小'],
  ],
  [
    ['landlord|landlords', '房东|业主', 'landl|owner|lessor', '房东|业主|出租'],
    ['tenant|tenants', '租客|租户|承租人', 'tenan|renter|lessee|lodg', '租客|租户|承租|房客|租住'],
  ],
  [
    ['the lender|lenders', '贷款人|放贷人|放款人|贷款机构', 'lend|bank|credit', '放贷|出借|放款|银行|债权|贷款方'],
    ['the borrower|borrowers', '借款人|借款者|借款方', 'borrow|debt', '借|债务|贷款人'],
  ],
  [
    ['the winner|winners', '获胜者|赢家|胜者|优胜者|得主', 'winn|won|victor|champ|award', '胜|赢|得主|冠|获奖|成功'],
    ['the loser|losers', '输家|败者|失败者', 'los|defeat', '输|败|负'],
  ],
  [
    ['always', '总是|始终|一直|总会', 'alway|constant|ever|all the time|invari', '总|始终|一直|都|永远|每'],
    ['seldom|rarely', '很少|鲜少|极少', 'seldom|rare|hard|few|little', '少|罕|不常|难得|鲜'],
  ],
  [
    ['final episode|last episode|series finale', '末集|大结局|最后一集|终集', 'final|last|end', '末|终|最后|结局'],
    ['first episode|pilot episode|series premiere', '首集|第一集|首播集', 'first|pilot|premi|open', '首|第一|开'],
  ],
  [
    ['full moon', '满月|圆月', 'full', '满|圆|望'],
    ['new moon', '新月|朔', 'new|cresc', '新月|朔'],
  ],
]
