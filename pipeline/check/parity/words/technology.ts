import type { WordRow } from './row.ts'

/** Computers, measures and machines. */
export const technologyRows: WordRow[] = [
  [
    ['wired', '有线', 'wir|cable', '有线|线'],
    ['wireless|wirelessly', '无线', 'wireless|wifi|wi fi|bluetooth', '无线|蓝牙'],
  ],
  [
    ['manual|manually|by hand', '手动|人工', 'manual|hand', '手|人工'],
    ['automatic|automatically', '自动', 'auto', '自动|机'],
  ],
  [
    ['laptop|laptops|notebook computer', '笔记本电脑|笔记本', 'lap|note|computer|pc', '笔记|电脑|手提'],
    ['desktop computer|desktop computers|desktop pc', '台式机|台式电脑', 'desk|computer|pc', '台式|桌面|电脑'],
  ],
  [
    ['direct|directly', '直接', 'direct|straight', '直|径'],
    ['indirect|indirectly', '间接', 'indirect', '间接|不直接'],
  ],
  [
    ['permanent|permanently', '永久|永远|长期', 'perman|forev|last', '永|久|长|固定|常'],
    ['temporary|temporarily', '临时|暂时', 'tempor|interim|short|provision', '临|暂|短|一时'],
  ],
  [
    ['unlimited', '无限|不限', 'unlim|no limit|infin', '无|不限|不受'],
    ['limited', '有限', 'limit|ltd|restrict|few', '限|少'],
  ],
  [
    ['upload|uploads|uploaded|uploading', '上传', 'upload|push|send', '上传|上载|传|推|发'],
    ['download|downloads|downloaded|downloading', '下载', 'download|pull|fetch|get\\b', '下载|下|取|拉'],
  ],
  [
    ['input|inputs', '输入', 'input|enter|typ|in\\b|read', '输入|入|进|填|键'],
    ['output|outputs', '输出', 'output|out\\b|print|return|produc|result|generat|display|emit', '输出|出|产|返回|结果|打印'],
  ],
  [
    ['encrypt|encrypts|encrypted|encryption', '加密', 'encr|cipher|secur|https|tls', '加密|密|加解密'],
    ['decrypt|decrypts|decrypted|decryption', '解密', 'decr|unlock', '解密|解'],
  ],
  [
    ['encode|encodes|encoded|encoder', '编码', 'encod|cod|utf|format', '编'],
    ['decode|decodes|decoded|decoder', '解码', 'decod|pars', '解|译'],
  ],
  [
    ['synchronous|synchronously', '同步', 'sync|block', '同步|阻塞'],
    ['asynchronous|asynchronously', '异步', 'async|await|concurr', '异步|非|不'],
  ],
  [
    ['install|installs|installed|installing', '安装', 'install|setup|set up', '装|部署'],
    ['uninstall|uninstalls|uninstalled|uninstalling', '卸载', 'uninstall|remov', '卸|移除|删'],
  ],
  [
    [
      'show|shows|shown|display|displays|displayed',
      '显示|展示',
      'show|display|visib|see|render|appear|list|print|reveal|view',
      '显|示|展|呈|出现|见|看|列|表',
    ],
    ['hide|hides|hidden|hiding', '隐藏', 'hid|invisib|collaps|conceal|conceal|not\\b', '隐|藏|不|遮|收起|躲|潜'],
  ],
  [
    ['unlock|unlocks|unlocked', '解锁', 'unlock|open|releas', '解|开|释'],
    ['lock|locks|locked', '锁定|上锁|加锁', 'lock|block|secur|mutex', '锁|封'],
  ],
  [
    ['insert|inserts|inserted', '插入', 'insert|add|put\\b|plug', '插|加|入|放|嵌|添'],
    ['delete|deletes|deleted|deletion', '删除', 'delet|remov|drop|clear|destroy|purg', '删|除|移|清|销|去|掉'],
  ],
  [
    ['added to|is added|are added', '添加|新增|加入', 'add|new|insert|append|includ', '添|增|加|入|新|补|附|引'],
    [
      'removed from|is removed|are removed',
      '删除|移除',
      'remov|delet|drop|strip|clear|eliminat|tak|prun',
      '删|移|除|去|清|掉|剔|拿|取|撤|弃',
    ],
  ],
  [
    ['', '重启|重新启动|启动'],
    ['enable|enables|enabled|enabling', '启用|开启', 'enabl|on\\b|turn|activ|allow|support|let\\b|open', '启|开|使|允|激活|支持|打|能|让'],
    [
      'disable|disables|disabled|disabling',
      '禁用|停用',
      'disabl|off\\b|prevent|inactiv|not\\b|without|stop|abilit|clos',
      '禁|停|关|不|未|没|无|取消|非|失效|残|屏蔽',
    ],
  ],
  [
    ['connect|connects|connected', '连接|接通|相连', 'connect|link|join|attach|plug', '连|接|通|联'],
    ['disconnect|disconnects|disconnected', '断开|断连', 'disconnect|drop|cut|unplug', '断|脱|掉线|中断'],
  ],
  [
    ['log in|logs in|logged in|login|sign in|signed in', '登录|登入', 'log|sign|auth', '登录|登入|登陆|签到|进入|登'],
    ['log out|logs out|logged out|logout|sign out|signed out', '登出|退出|注销', 'log|sign|exit', '登出|退|注销|签退'],
  ],
  [
    ['succeeds|succeeded|successfully|success', '成功', 'succe|pass|ok|work|complet', '成功|通过|顺利|完成|正常|继|胜|成'],
    [
      'fails|failed|failure|unsuccessfully',
      '失败',
      'fail|err|unsuc|not\\b|break|crash|reject',
      '失败|失|错|未|不|没|败|无法|故障|挂|异常|报',
    ],
  ],
  [
    ['client side', '客户端', 'client|browser|front', '客户|浏览器|前端'],
    ['server side', '服务端|服务器端', 'server|back|host', '服务|主机|后端'],
  ],
  [
    ['front end|frontend|front ends', '前端', 'front|ui\\b|client', '前|界面'],
    ['back end|backend|back ends', '后端', 'back|server', '后|服务'],
  ],
  [
    ['sender|senders', '发件人|发送者|发送方|寄件人', 'send|sent|from|origin', '发|寄|来源'],
    ['recipient|recipients|receiver|receivers|addressee', '收件人|接收者|接收方', 'recip|receiv|address', '收|受|接'],
  ],
  [
    ['numerator', '分子', 'numer', '分子'],
    ['denominator', '分母', 'denom', '分母'],
  ],
  [
    ['hardware', '硬件', 'hardware|device|physical', '硬|设备|五金'],
    ['software', '软件', 'software|app\\b|program', '软|程序|应用'],
  ],
  [
    ['begins with|begin with|beginning with|starts with|start with|starting with', '开头', 'pre|open|lead', '始|首|起'],
    ['ends with|end with|ending with|ends in|ending in', '结尾', 'suf|clos|trail|final', '尾|末|后|终'],
  ],
  [
    ['prefix|prefixes|prefixed', '前缀', 'pre|begin|start|lead', '前|头'],
    ['suffix|suffixes|suffixed', '后缀', 'suf|end|post|exten|trail', '后|尾|扩展'],
  ],
  [
    ['uppercase|upper case|capital letters', '大写', 'upper|capit|cap', '大写|首字母'],
    ['lowercase|lower case|small letters', '小写', 'lower|small', '小写'],
  ],
  [
    ['ascending', '升序|递增', 'ascend|increas|grow|asc', '升|增|小到大|从低|由低|由小'],
    ['descending', '降序|递减', 'descend|decreas|desc|revers', '降|减|大到小|倒|从高|由高|由大'],
  ],
  [
    ['horizontal|horizontally', '水平|横向', 'horiz|row|across|width|level|lateral', '水平|横|行|宽|左右'],
    ['vertical|vertically', '垂直|纵向|竖直', 'vertic|column|upright|height|perpend', '垂直|纵|竖|列|直|高|上下|行业'],
  ],
  [
    ['clockwise', '顺时针', 'clockwise', '顺时针'],
    ['anticlockwise|counterclockwise|counter clockwise|anti clockwise', '逆时针', 'anti|counter', '逆时针|反时针'],
  ],
  [
    ['single sided', '单面', 'single|one\\b', '单'],
    ['double sided|two sided', '双面', 'double|two\\b|both', '双|两面|正反'],
  ],
  [
    ['below zero|sub zero', '零下', 'below|minus|sub|negativ', '零下|负|-|−'],
    ['above zero', '零上', 'above|plus|positiv', '零上|以上'],
  ],
  [
    [
      'odd numbers|odd number|odd numbered|odd rows|odd row|odd lines|odd pages|odd page|odd columns|odd days|odd weeks',
      '奇数|单号',
      'odd',
      '奇|单',
    ],
    [
      'even numbers|even number|even numbered|even rows|even row|even lines|even pages|even page|even columns|even days|even weeks',
      '偶数|双号',
      'even',
      '偶|双',
    ],
  ],
  [
    ['optional|optionally', '可选', 'option|may\\b|can\\b|choos', '可|选|非必|不必'],
    ['mandatory|compulsory|obligatory', '必填|必选|强制|必修|必须', 'mandat|compuls|oblig|requir|must|need|forc', '必|强制|须|需|要|义务'],
  ],
  [
    ['charging|charged', '充电', 'charg|plug|power', '充|收|费|指控|起诉|负责|罪|冲'],
    ['discharging|discharged', '放电', 'discharg|drain', '放|出院|排|释|退役|履行'],
  ],
  [
    ['input voltage|input power', '输入电压|输入功率', 'input', '输入'],
    ['output voltage|output power', '输出电压|输出功率', 'output', '输出'],
  ],
  [
    ['switch on|switched on|turn on|turned on|switches on|turns on', '打开|开启|接通', 'on\\b|open|start|enabl', '开|启|亮|接'],
    [
      'switch off|switched off|turn off|turned off|switches off|turns off|it off|them off|cache off|feature off|option off|setting off|lights off|power off',
      '关闭|关掉|熄灭|切断',
      'off\\b|clos|shut|stop|disabl|out\\b',
      '关|停|熄|断|禁|灭|掉',
    ],
  ],
  [
    ['series', '串联', 'series', '串|系列|连续|剧|一系'],
    ['in parallel', '并联|并行', 'parallel|concurr', '并|同时|平行'],
  ],
  [
    ['local file|local files|local machine|locally', '本地', 'local|own|your', '本|当地|局部'],
    ['remote server|remote machine|remote host|remotely', '远程|远端', 'remot|server|cloud', '远|服务器|云|遥'],
  ],
  [
    ['low speed', '低速|慢速', 'slow|low', '低|慢'],
    ['medium speed', '中速', 'medium', '中'],
    ['high speed', '高速|快速', 'fast|high', '高|快'],
    ['', '高速公路|高速路|高速铁路'],
  ],
  [
    ['positive value|positive values|positive number|positive numbers', '正值|正数', 'posit', '正'],
    ['negative value|negative values|negative number|negative numbers', '负值|负数', 'negat|minus|below', '负'],
  ],
]
