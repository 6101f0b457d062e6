import type { WordRow } from './row.ts'

/** Devices, what their screens show, and how they are used. */
export const deviceRows: WordRow[] = [
  [
    ['keyboard|keyboards', '键盘', 'keyb|key|typ', '键|琴'],
    ['a mouse|the mouse|mouse pointer|mouse click', '鼠标', 'mouse|mice|click|hover|cursor|point', '鼠|光标'],
    ['printer|printers', '打印机', 'print', '打印|印'],
    ['scanner|scanners', '扫描仪|扫描器', 'scan', '扫|扫描'],
    ['monitors|the monitor|second monitor|screen|screens', '显示器|屏幕', 'mon|screen|disp|touch|cinem', '显|屏|幕|荧'],
    ['speakers|loudspeaker|loudspeakers', '扬声器|音箱|喇叭', 'speak|loud|audio', '扬声|音|喇叭|讲|演|发言'],
    ['headphones|earphones|headset', '耳机', 'head|ear', '耳'],
    ['microphone|microphones', '麦克风|话筒', 'mic', '麦|话筒'],
    ['webcam|webcams|camera|cameras', '摄像头|相机|摄像机|照相机', 'cam|lens|phot', '摄|相|镜头|拍|监控'],
    ['', '鼠标键'],
  ],
  [
    ['router|routers', '路由器', 'rout', '路由'],
    ['network switch|the switches|switches', '交换机', 'switch', '交换|开关|切换|转'],
    ['firewall|firewalls', '防火墙', 'fire', '防火'],
    ['gateway|gateways', '网关', 'gate', '网关|门'],
    ['modem|modems', '调制解调器', 'mod', '调制|猫'],
  ],
  [
    ['tabs|a tab|new tab|the tab', '标签页|选项卡', 'tab', '标签|选项卡|页|制表'],
    ['new window|windows|a window|the window|each window', '窗口', 'win', '窗'],
    ['dialog|dialogs|dialog box|dialogue box', '对话框', 'dial|modal|popup|prompt|box', '对话|弹|框'],
    ['toolbar|toolbars', '工具栏', 'tool', '工具'],
    ['sidebar|sidebars', '侧边栏|侧栏', 'side|nav', '侧|边'],
    ['status bar', '状态栏', 'stat', '状态'],
    ['scroll bar|scrollbar', '滚动条', 'scroll', '滚'],
    ['', '窗口期|窗口函数|滑动窗口|时间窗口|上下文窗口|标签页窗口'],
  ],
  [
    ['button|buttons', '按钮', 'butt|click|press|btn', '按|钮|键|扣'],
    ['link|links|hyperlink', '链接', 'link|url|href|conn', '链|连|网址'],
    ['slider|sliders', '滑块|滑动条', 'slid', '滑'],
    ['text box|text field|input box', '文本框|输入框', 'text|inp|box|field', '框|文本'],
    ['drop down|dropdown|drop down list', '下拉菜单|下拉列表|下拉框', 'drop|menu|select|combo', '下拉|菜单|选'],
    ['', '链接按钮|图标按钮'],
  ],
  [
    ['phone|phones|smartphone|smartphones|mobile phone', '手机|电话|智能手机', 'phone|mob|iphone|android|call|tel|cell', '手机|电话|移动'],
    ['tablet|tablets|tablet computer', '平板电脑|平板', 'tabl|ipad|pad', '平板|片|ipad'],
    ['laptop|laptops', '笔记本电脑|笔记本', 'lap|note|comp|pc', '笔记|电脑|手提'],
    ['smartwatch|smart watch', '智能手表', 'watch', '表'],
    ['', '电话号码|手机号|手机银行|电话会议'],
  ],
  [
    ['portrait mode|portrait orientation|in portrait', '竖屏|纵向|竖向', 'port|vert', '竖|纵|人像|肖像'],
    ['landscape mode|landscape orientation|in landscape', '横屏|横向', 'land|horiz', '横|风景'],
  ],
  [
    ['double click', '双击', 'doub', '双'],
    ['single click|click once', '单击', 'sing|click|once', '单|点'],
    ['long press|press and hold', '长按', 'long|hold', '长按|按住'],
  ],
  [
    ['left aligned|align left|left align', '左对齐', 'left', '左'],
    ['right aligned|align right|right align', '右对齐', 'right', '右'],
    ['centred|centered', '居中', 'cent|mid', '中'],
    ['justified', '两端对齐', 'just', '两端|理由|合理'],
  ],
]
