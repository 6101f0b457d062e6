import type { WordRow } from './row.ts'

/** What programs, data and texts are made of, and what is done with them. */
export const programRows: WordRow[] = [
  [
    [
      'the row|rows|each row|a row|first row|last row',
      '每行|整行|该行|这一行|一行|行数|首行|数据行|表行',
      'row|record|line|tupl',
      '行|记录',
    ],
    [
      'the column|columns|each column|a column|first column|last column',
      '每列|整列|该列|这一列|一列|列数|首列|列名|数据列',
      'col|field|tab',
      '列|栏|字段',
    ],
    ['', '一系列|同一行为|列表|队列|排列|系列|序列|并列|行为|进行|执行|运行|行动|一列火车|一列列车'],
  ],
  [
    ['process|processes', '进程', 'process|proc\\b', '进程|过程|流程|处理'],
    ['thread|threads', '线程', 'thread|concurr', '线程|线|主题|帖'],
    ['coroutine|coroutines|goroutine|goroutines', '协程', 'corout|gorout|async', '协程'],
    ['', '工作进程池|线程池'],
  ],
  [
    ['memory', '内存', 'mem|ram\\b|heap|oom', '内存|记忆|缓存'],
    ['disk|disks|hard disk|hard drive', '磁盘|硬盘', 'disk|disc|driv|stor|ssd|hdd|volume', '盘|存储'],
    ['the cpu|cpus|processor|processors', '处理器', 'cpu|process|core|chip', '处理|cpu'],
    ['bandwidth', '带宽', 'band|netw|throughp', '带宽|宽带|网'],
  ],
  [
    ['integer|integers', '整数|整型', 'int|whole|number', '整'],
    ['floating point|floats|float', '浮点数|浮点', 'float|decim|fp\\d|real', '浮|小数'],
    ['boolean|booleans', '布尔值|布尔', 'bool|true|false', '布尔'],
    ['strings|a string|the string|string value', '字符串', 'str|text|char', '字符|串|文本'],
    ['arrays|an array|the array', '数组', 'arr|list|vec|tensor', '数组|列表|阵'],
    ['dictionary|dictionaries', '字典', 'dict|map|key|obj|json', '字典|词典|映射'],
    ['tuple|tuples', '元组', 'tup', '元组'],
    ['', '字符串数组|整数数组|整数倍|布尔数组'],
  ],
  [
    ['static', '静态', 'stat|fix|const', '静|固定'],
    ['dynamic|dynamically', '动态', 'dyn|runtime', '动|运行时'],
    ['', '静态方法'],
  ],
  [
    [
      'local branch|local repository|local copy|local storage|local cache|local disk|local path|local directory',
      '本地',
      'local|own|here',
      '本|当地|局部',
    ],
    [
      'remote branch|remote repository|remote copy|remote storage|remote cache|remote path|remote directory',
      '远程|远端',
      'rem|orig|upstr|serv|cloud',
      '远|服务|云|上游',
    ],
  ],
  [
    ['branch|branches', '分支', 'branch|fork|main|master', '分支|支|枝|分行|分公司'],
    ['a git tag|git tag|git tags', '标签', 'tag|label', '标签|标记|tag'],
    ['commits|a commit|the commit|each commit', '提交', 'commit|push|submit|sha', '提交|承诺'],
    ['', '提交者|提交给|标签页'],
  ],
  [
    ['copy the file|copies the file|copy the text|copy it|copy the', '复制|拷贝', 'cop|dupl|clon|paste', '复制|拷|副本|抄|克隆'],
    [
      'move the file|moves the file|move it|move the',
      '移动|移到|移至|搬到',
      'mov|drag|transf|migr|shift|reloc|rename',
      '移|搬|挪|迁|拖|转',
    ],
    ['rename the|rename it|renames the', '重命名|改名', 'renam|nam', '命名|改名|更名'],
    ['delete the file|delete it|deletes the file', '删除', 'del|rem|drop|eras|clear', '删|除|移|清'],
    ['', '移动端|移动设备|移动应用|移动电话|复制集'],
  ],
  [
    ['warning|warnings', '警告', 'warn|caut|alert|notice', '警|注意|提醒|提示|warn'],
    ['error|errors', '错误|出错', 'err|fail|mistak|wrong|bug|exc|incorr|fault', '错|误|异常|故障|失败'],
    ['', '错误警告'],
  ],
  [
    ['compiler|compilers', '编译器', 'comp', '编译'],
    ['linker|linkers', '链接器', 'link', '链接'],
    ['interpreter|interpreters', '解释器', 'interp', '解释|翻译|口译|传译'],
    ['debugger|debuggers', '调试器', 'debug', '调试'],
    ['assembler', '汇编器', 'assem', '汇编'],
  ],
  [
    ['primary key|primary keys', '主键', 'prim|pk\\b', '主'],
    ['foreign key|foreign keys', '外键', 'for|fk\\b|ref', '外'],
    ['unique key|unique index|unique constraint', '唯一键|唯一索引|唯一约束', 'uni', '唯一'],
  ],
  [
    ['queue|queues', '队列', 'queu|fifo|line', '队|列'],
    ['a stack|the stack|stacks', '堆栈|栈顶|栈中|入栈|栈', 'stack|lifo', '栈|堆'],
    ['linked list|linked lists', '链表', 'link', '链'],
    ['binary tree|binary trees', '二叉树', 'tree|bin', '树'],
    ['hash table|hash map|hash tables', '哈希表|散列表', 'hash|map|dict', '哈希|散列'],
    ['heap|heaps', '堆内存|堆中|最小堆|最大堆', 'heap', '堆'],
    ['', '技术栈|全栈|栈溢出|协议栈|客栈'],
  ],
  [
    ['publisher|publishers', '发布者|出版商|出版社', 'pub', '发布|出版|发行'],
    ['subscriber|subscribers', '订阅者|订户', 'sub', '订'],
  ],
  [
    ['producer|producers', '生产者', 'prod|mak', '生产|制片|制作|产'],
    ['consumer|consumers', '消费者', 'cons|shop|cust', '消费|用户|顾客'],
  ],
  [
    ['user name|username|usernames|login name', '用户名', 'user|name|log|acc', '用户|名|账'],
    ['password|passwords', '密码|口令', 'pass|pwd|cred|pin\\b', '密|口令'],
    ['email address|e mail address', '邮箱地址|电子邮箱|邮箱', 'mail|addr', '邮|信箱'],
    ['phone number|telephone number', '电话号码|手机号', 'phon|tel|mob', '电话|手机'],
  ],
  [
    ['quotation marks|quotes|quote marks|inverted commas', '引号', 'quot|inv', '引'],
    [
      'brackets|square brackets|round brackets|parentheses|curly brackets|curly braces|braces',
      '括号|方括号|圆括号',
      'brack|paren|brac',
      '括',
    ],
    ['comma|commas', '逗号', 'comma|csv', '逗'],
    ['semicolon|semicolons', '分号', 'semi', '分号'],
    ['colon|colons', '冒号', 'col', '冒'],
    ['full stop|full stops', '句号', 'full|per|dot', '句'],
    ['question mark|question marks', '问号', 'quest', '问'],
    ['exclamation mark|exclamation marks', '感叹号|叹号', 'excl|bang', '叹|惊叹'],
    ['underscore|underscores', '下划线', 'under|_', '下划|_'],
    ['hyphen|hyphens', '连字符|连字号', 'hyph|dash|minus', '连字|横|短线|-'],
    ['forward slash|slashes|a slash', '斜杠', 'slash', '斜'],
    ['backslash|backslashes', '反斜杠|反斜线', 'back', '反斜'],
    ['asterisk|asterisks', '星号', 'ast|star|wild', '星|\\*'],
    ['apostrophe|apostrophes', '撇号|单引号', 'apos|single', '撇|引号'],
    ['', '部分号|冒号语法|区分号'],
  ],
  [
    ['bold|in bold|bold text', '粗体|加粗', 'bold|strong', '粗|大胆'],
    ['italic|italics|in italics', '斜体', 'ital|em\\b|slant', '斜|意'],
    ['underlined|underline', '下划线', 'under', '下划|线'],
    ['strikethrough|struck through', '删除线', 'strik|struck', '删除线'],
  ],
  [
    ['foreground', '前景|前台', 'fore|front', '前'],
    ['background', '背景|后台', 'back|daemon', '背|后|底'],
  ],
  [
    ['dark theme|dark mode|dark', '深色主题|暗色主题|深色模式|暗色模式|暗黑模式|深色|暗色', 'dark|night|black', '深|暗|黑|夜'],
    ['light theme|light mode', '浅色主题|亮色主题|浅色模式|亮色模式|浅色|亮色', 'light|day|white|bright', '浅|亮|白|日'],
  ],
  [
    ['superclass|super class|base class|parent class', '超类|父类|基类', 'super|base|par', '超|父|基'],
    ['subclass|sub class|derived class|subclasses', '子类|派生类', 'sub|deriv|inher|child', '子|派生|继承'],
  ],
  [
    [
      'grant the|grants the|grant access|grant permission|granted access',
      '授予|授权|赋予',
      'grant|give|allow|auth|permit|assign',
      '授|赋|给|许|予',
    ],
    ['revoke the|revokes the|revoke access|revoked', '撤销|吊销|收回', 'rev|withdr|remov|cancel', '撤|销|收回|取消|废'],
  ],
  [
    ['compress|compresses|compressed|compression', '压缩', 'comp|zip|gzip|pack|shr|mini', '压|缩'],
    ['decompress|decompresses|decompressed|unzip|uncompress', '解压缩|解压', 'decom|unz|extr|unc|unpack', '解'],
  ],
  [
    ['serialise|serialize|serialised|serialized|serialization', '序列化', 'seri|marsh|enc|dump', '序列化'],
    ['deserialise|deserialize|deserialised|deserialized|deserialization', '反序列化', 'des|unm|pars|dec|load', '反序列'],
  ],
  [
    ['scale up|scales up|scaled up', '扩容|向上扩展|纵向扩展', 'scal|up\\b|add|vert', '扩|上|增|放大'],
    ['scale down|scales down|scaled down', '缩容|缩减', 'scal|down|reduc', '缩|减|下'],
  ],
  [
    ['minimise|minimize|minimised|minimized|minimising|minimizing', '最小化', 'min|small|least|reduc', '小|少|低|减'],
    ['maximise|maximize|maximised|maximized|maximising|maximizing', '最大化', 'max|larg|full', '大|多|高|满'],
  ],
  [
    ['stable version|stable release|stable releases', '稳定版|正式版', 'stab|lts|release', '稳定|正式'],
    [
      'beta version|beta release|unstable version|nightly',
      '测试版|不稳定版|每夜版|内测',
      'beta|unst|night|test|exper|prev',
      '测|不稳|夜|预览|实验',
    ],
  ],
  [
    ['unit test|unit tests', '单元测试', 'unit', '单元|单测'],
    ['integration test|integration tests', '集成测试', 'integ', '集成'],
    ['end to end test|end to end tests|e2e test', '端到端测试|端到端', 'end|e2e', '端'],
    ['regression test|regression tests', '回归测试', 'regr', '回归'],
  ],
  [
    ['online', '在线|联网|上线', 'online|net|connect|web|internet|up\\b|live', '在线|网|线上|上线'],
    ['offline', '离线|脱机|断网|下线', 'offl|disc|down', '离线|脱机|线下|断|下线'],
    ['', '在线下'],
  ],
  [
    ['single quotes|single quotation marks', '单引号', 'sing|apos|quot', '单引|撇'],
    ['double quotes|double quotation marks', '双引号', 'doub|quot', '双引'],
  ],
  [
    ['square brackets|square bracket', '方括号|中括号', 'squ|brack', '括'],
    ['curly brackets|curly braces|curly bracket', '花括号|大括号', 'cur|brac', '括'],
    ['round brackets|parentheses', '圆括号|小括号', 'round|par|brack', '括'],
    ['angle brackets|angle bracket', '尖括号', 'ang|brack', '括'],
  ],
  [
    ['check box|checkbox|checkboxes|tick box', '复选框', 'check|tick|box', '选框|勾'],
    ['radio button|radio buttons', '单选按钮|单选框', 'rad', '单选'],
  ],
]
