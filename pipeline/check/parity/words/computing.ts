import type { WordRow } from './row.ts'

/** What programs, files and keys are, and what is done with them. */
export const computingRows: WordRow[] = [
  [
    ['is empty|are empty|empty string|empty list', '为空|是空|空字符串|空列表', 'empt|blank|null', '空|没有内容|无内容'],
    ['is not empty|are not empty|not empty|non empty', '非空|不为空|不是空', 'non|not', '非|不|有'],
  ],
  [
    ['read only|readonly', '只读', 'read.only|readonly|immut', '只读|不可写|不能写|不可修改|不能修改'],
    ['read write|writable|writeable', '可读写|可写', 'writ|mut', '可写|读写|可变'],
  ],
  [
    ['older version|older versions|old version', '旧版本|旧的版本|老版本', 'old|earl|prev|leg|low', '旧|老|早|前|低'],
    ['newer version|newer versions|new version|latest version', '新版本|新的版本|最新版', 'new|lat|recent|up|high', '新|高|后'],
  ],
  [
    ['the client|clients|client side', '客户端', 'client|brows|user|custom|app', '客户|浏览|用户|端上'],
    ['the server|server side', '服务器|服务端', 'serv|host|back|machine', '服务|主机|后端|云|机器'],
  ],
  [
    [
      'parent process|parent node|parent element|parent directory|parent class',
      '父进程|父节点|父元素|父目录|父类|上级目录',
      'parent|super|base|up',
      '父|上级|上一级|上层|基',
    ],
    [
      'child process|child node|child element|subdirectory|child class|subclass',
      '子进程|子节点|子元素|子目录|子类|下级目录',
      'child|sub|deriv|nest',
      '子|下级|下一级|派生',
    ],
  ],
  [
    ['public key|public keys', '公钥', 'public', '公钥|公开'],
    ['private key|private keys', '私钥', 'private|secret', '私钥|秘'],
  ],
  [
    ['left click|left button', '左键|左击', 'left', '左'],
    ['right click|right button', '右键|右击', 'right', '右'],
  ],
  [
    ['mount the|mounts the|mounting the', '挂载', 'mount|attach', '挂|装'],
    ['unmount the|unmounts the|unmounting the', '卸载', 'unmount|umount|uninstall|remov|detach|unload', '卸|取消挂载'],
  ],
  [
    ['push the|push your|pushes the|pushing the', '推送', 'push|upload|send|deploy|publish', '推|送|上传|提交'],
    ['pull the|pull your|pulls the|pulling the', '拉取', 'pull|fetch|get|down|clone|draw', '拉|取|下载|克隆'],
  ],
  [
    ['commit the transaction|commits the transaction', '提交事务|提交该事务|将被提交|已提交|会被提交', 'commit|submit', '提交'],
    [
      'roll back the transaction|rolls back the transaction|roll back|rolled back',
      '回滚',
      'roll|revert|undo|abort',
      '回滚|回退|撤|还原|恢复',
    ],
  ],
  [
    [
      'test passed|tests passed|test passes|tests pass|checks passed',
      '测试通过|通过测试|检查通过|测试全部通过',
      'pass|succe|green',
      '通过|成功|绿',
    ],
    [
      'test failed|tests failed|test fails|tests fail|checks failed',
      '测试失败|检查失败|测试不通过|测试未通过',
      'fail|broke|red\\b',
      '失败|未|不|没|红|错',
    ],
  ],
  [
    [
      'increase the timeout|increase the limit|increase the size|increase the number',
      '增大|提高|调高|加大|增加',
      'increas|rais|high|more|up|larg|grow|add|expand|long',
      '增|加|高|大|多|升|上|长|扩',
    ],
    [
      'reduce the timeout|reduce the limit|reduce the size|reduce the number|decrease the size',
      '减小|降低|调低|减少',
      'reduc|decreas|low|less|cut|short|small|down|min|few',
      '减|降|低|少|小|下|短|缩',
    ],
  ],
]
