import { describe, expect, it } from 'vitest'
import { findingsOf, findingsOfFrench } from './support/pair.ts'

const subjects = (english: string, chinese: string) =>
  findingsOf('parity/name', english, chinese).map(({ subject, fix }) => `${subject} ${fix ? 'fix' : ''}`.trim())

describe('code within a line', () => {
  it.each([
    ['a letter wrong', 'Check that `CACHE_TTL` is set.', '请检查 `CACHE_TTS` 是否已设置。', ['CACHE_TTS']],
    ['a digit wrong', 'Open `localhost:8080` now.', '现在打开 `localhost:8090`。', ['localhost:8090']],
    ['a letter missing', 'Run `npm install tides`.', '运行 `npm instal tides`。', ['npm instal tides']],
    ['another option', 'Run it with `--resume` again.', '再次运行并加上 `--restart`。', ['--restart']],
    ['another name in capitals', 'Set `CACHE_DIR` there.', '设置 `CACHE_TTL`。', ['CACHE_TTL']],
    ['another word of a program', 'It stays in `Pending` now.', '它保持 `Running`。', ['Running']],
    ['another argument', 'Use `kitctl apply` first.', '先用 `kitctl delete`。', ['kitctl delete']],
    ['two other options', 'Run it with `--resume` again.', '再次运行并加上 `--restart` 或 `--force`。', []],
    ['the same', 'Check that `CACHE_TTL` is set.', '请检查 `CACHE_TTL` 是否已设置。', []],
    ['a plural', 'See `module` there.', '参见 `modules`。', []],
    ['other signs', 'See `cache-ttl` there.', '参见 `cache_ttl`。', []],
    ['what the original says elsewhere', 'See `cache_ttl` there.\n\nNot cache_tts.', '参见 `cache_tts`。\n\n不是cache_tts。', []],
    ['a short code', 'Set `a1b` there.', '设置 `a2b`。', []],
    ['with the value that the original says', 'Set `MaxDown` to 3 there.', '设置 `maxDown=3`。', []],
    ['values in one code', 'Set it to `0` or `false`.', '设置为 `0 | false`。', []],
    [
      'another word, right beside',
      'A `PV (Persistant Volume)` is a Persistent Volume.',
      '`PV (Persistent Volume)`是卷。',
      ['PV (Persistent Volume)'],
    ],
    ['another name with the value', 'Set `MAX_DOWN` to 3 there.', '设置 `MAX_DAWN` 为3。', ['MAX_DAWN']],
    ['in quotation marks', 'Set `tideX` and `tideY` there.', "设置 `'tideX'` 和 `'tideY'`。", []],
    ['the language', 'See `docs/en` there.', '参见 `docs/zh`。', []],
    ['blanks around a sign', 'From `progress=0` to `progress=1` it runs.', '从 `progress = 0` 到 `progress = 1` 运行。', []],
    [
      'a class in double brackets',
      'See [[app\\base\\Widget::end()]] there.',
      '参见 [[app\\base\\Wixget::end()|结束]]。',
      ['app\\base\\Wixget::end()'],
    ],
  ])('%s', (_, english, chinese, found) => {
    expect(findingsOf('parity/name', english, chinese).map(({ subject }) => subject)).toEqual(found)
  })
})

describe('a name in capitals for which the translation has another one', () => {
  it.each([
    ['PostgreSQL and MySQL', 'Run it where PostgreSQL runs.', '请在运行 MySQL 的机器上执行。', ['MySQL']],
    ['JSON and YAML', 'We send a JSON file to you.', '我们会把YAML文件发给您。', ['YAML']],
    [
      'one of two, twice',
      'DNS uses UDP for short answers and TCP for long ones.',
      'DNS 用 TCP 传送短的应答，用 TCP 传送长的应答。',
      ['TCP'],
    ],
    ['GitHub and GitLab', 'Sign in to GitHub first.', '请先登录 GitLab。', ['GitLab']],
    ['the only name of both', 'The demo runs on Vercel today.', '演示站点运行在 Heroku 上。', ['Heroku']],
    ['a people', 'Ask the Danish engineer first.', '先问 Jens 工程师。', []],
    ['one of two authors', 'It was written by Tomasz Wilk and Aiko Mori.', '由 Tomasz Wilk 编写。', ['Aiko Mori']],
    ['two authors, one in Chinese', 'It was written by Tomasz Wilk and Aiko Mori.', '由 Tomasz Wilk 和森爱子编写。', []],
    ['beside the same name', 'It works with React and Svelte.', '可与 React 和 Vue 一起使用。', ['Vue']],
    ['the acronym of an agency', 'The EMA has approved it.', '欧洲药品管理局（FDA）批准了它。', ['FDA']],
    ['the acronym of what the original names', 'The European Medicines Agency has approved it.', '欧洲药品管理局（EMA）批准了它。', []],
    ['a plural', 'Two CPUs and three GPUs wait.', '两个CPU和三个GPU在等待。', []],
    ['written as one word', 'A Service Mesh of ByteDance runs.', '字节跳动的ServiceMesh在运行。', []],
    ['a name that has a Chinese one', 'The IMF and the USA met FEMA.', '基金组织、美国与FEMA会面。', []],
    ['left out of a list', 'Write it in YAML, TOML or JSON here.', '可以用YAML或JSON书写。', ['TOML']],
    ['of a list, in Chinese', 'It runs for YouTube, SAP and IBM today.', '油管、SAP 和 IBM 都在用它。', []],
    [
      'between names that are the same',
      'Good people MishaBoar & Richard have scoured Reddit and Twitter.',
      '优秀的 MishaBoar 和 Robert 搜索了 Reddit 和 Twitter。',
      ['Robert'],
    ],
    ['an item that is a name', '- **Nike**', '- **Nikon**', ['Nikon']],
    [
      'one letter of four, though the text has the name elsewhere',
      'In this, Ross was a help.\n\nHere Ross stays.',
      'Rose 起了作用。\n\nRoss 留下了。',
      ['Rose'],
    ],
    [
      'of a list of commas',
      'By Belle, Bluezr, Ella, Florian, Ishan, Sam and Tim.',
      '作者：Belle，Bluezr，Florian，Ishan，Sam，Tim。',
      ['Ella'],
    ],
    ['a list in which one is translated', 'By Apple, Belle, Sam and Tim.', '作者：苹果、Belle、Sam 和 Tim。', []],
    ['all of a list', 'Write it in YAML, TOML or JSON here.', '可以用YAML、TOML或JSON书写。', []],
  ])('%s', (_, english, chinese, found) => {
    expect(findingsOf('parity/name', english, chinese).map(({ subject }) => subject)).toEqual(found)
  })
})

describe('a name that the translation misspells', () => {
  it.each([
    ['a letter wrong', 'The tides of Halifax are high.', 'Halifex的潮水很高。', 'Halifex fix'],
    ['a letter doubled', 'The tides of Halifax are high.', 'Hallifax的潮水很高。', 'Hallifax fix'],
    ['a letter of a genitive missing', "It is the tide that Kenmore's boats wait for.", 'Kenmre的船在等潮水。', 'Kenmre fix'],
    ['one letter for the two at its end', 'The tides of Pennell are high.', 'Pennel的潮水很高。', 'Pennel fix'],
    ['a common word that is a name there, and plural in the original', 'It has short prompts.', '它的Pormpt很短。', 'Pormpt fix'],
    ['two letters exchanged in a short name', 'Cecelia Shao leads the port.', 'Cecelia Saho领导港口。', 'Saho fix'],
    ['a term in small letters', 'It is a Wunderpus photogenicus.', '它是Wunderpus photogenius。', 'photogenius fix'],
    ['a letter missing before the last', 'Use Hermetes there.', '在那里使用 Hermets。', 'Hermets fix'],
    ['two letters exchanged at the end', 'Use the App Router.', '使用 App Routre。', 'Routre fix'],
    [
      'a word in small letters in the original that the translation writes as a name elsewhere',
      'Each service has an address.\n\nThe port opens at six.',
      '每个 Service 都有地址，Service 可以共享，也可以使用跨港口的 Serice。\n\n港口六点开放。',
      'Serice fix',
    ],
    [
      'a word in small letters that the translation has once, and the original twice',
      'Water is freed by a compaction filter, in the compaction of the store.',
      '水由 compaction filter 释放，由存储的 Compacton 过程进行。',
      'Compacton fix',
    ],
    ['an acronym', 'The MSRB of the port met.', '港口的MRSB开会了。', 'MRSB fix'],
    ['a name that has an s in the original', 'Read the Validation Rules first.', '请先阅读校验规则（Validation Rlue）。', 'Rlue fix'],
    ['a part of a compound', 'It uses Shapley-based values.', '它使用基于Shalpey的数值。', 'Shalpey fix'],
    ['a part of its own compound', 'Open Docker Desktop now.', '现在打开Docker-Desktpo。', 'Desktpo fix'],
    [
      'a word of an address beside it',
      'BR is Backup & Restore, [a tool](https://a.example/restore). It can restore much.',
      'BR是Backup & Restoer，[一种工具](https://a.example/restore)。它能恢复很多东西。',
      'Restoer fix',
    ],
    [
      'in the words of a picture, whose place in the line is not known',
      '![The Loggly Dashboard](https://a.example/a.png)',
      '![Loggly Dahsboard](https://a.example/a.png)',
      'Dahsboard',
    ],
    ['a name beside its plural', 'Set the Secret here; see secrets.', '在此设置Sceret；参见secrets。', 'Sceret fix'],
    ['a common word that is a name there', 'It has the same schema as before.', '它与之前的Shcema相同。', 'Shcema fix'],
    [
      'a name that is right elsewhere, too',
      'The port of Halifax is old. Halifax has tides.',
      'Halifax的港口很老。Halifxa有潮汐，Halifax也大。',
      'Halifxa fix',
    ],
    [
      'a letter missing in such a name, in other letters than the text',
      'The Galveston pier is long. Galveston has tides.',
      'Galveston的码头很长，Galvston有潮汐，Galveston也大。',
      'Galvston fix',
    ],
    ['a short name that is right beside it', 'We thank the React users. React is for all.', '感谢Reat用户，React面向所有人。', 'Reat fix'],
    ['an acronym that is right elsewhere, too', 'The MSRB met. The MSRB left.', 'MSRB开会，MSRB离开，MRSB散会。', 'MRSB fix'],
    ['an acronym in the plural', 'It took many IOUs of the port.', '它收了港口的很多IUO。', 'IUO fix'],
    [
      'an address that only its link has',
      '[Write](mailto:anna@port.example) to us at anna@port.example.',
      '请[写信](mailto:nana@port.example)到anna@port.example。',
      'nana@port.example',
    ],
    ['an address', 'Write to anna@port.example.', '请写信到ana@port.example。', 'ana@port.example fix'],
  ])('%s', (_, english, chinese, found) => {
    expect(subjects(english, chinese)).toEqual([found])
  })
})

describe('a name in the place of another', () => {
  it.each([
    ['an acronym', 'The forecast of NOAA is out.', 'NASA的预报已发布。', 'NASA'],
    ['a name behind the same word', 'She reads on a Kindle Paperwhite.', '她用 Kindle Oasis 看书。', 'Oasis'],
    ['a name before the same word', 'The fault affects the Vireo GT alone.', '该故障只影响 Corvo GT。', 'Corvo'],
    ['a name before the same version', 'Larch 4.0 took eighteen months.', 'Birch 4.0 历时十八个月。', 'Birch'],
    ['a name with a dot', 'You need Node.js and 200 MB.', '您需要 Next.js 和 200 MB。', 'Next.js'],
    ['a short name with a wrong letter', 'A flaw in Tarn lets them in.', 'Tern 的缺陷让他们得以进入。', 'Tern'],
    ['its twin', 'Use HTTPS for it, not http://a.example.', '请使用 HTTP，不要用 http://a.example。', 'HTTP'],
    ['a name of the same family', 'He bought a Rolleiflex in Kyoto.', '他在京都买了一台 Rolleicord。', 'Rolleicord'],
  ])('%s', (_, english, chinese, found) => {
    expect(subjects(english, chinese)).toEqual([found])
  })

  it.each([
    ['short for words of the original', 'The UN report names a national strategy agency.', '联合国报告提到了NSA。'],
    ['of other letters', 'The EU and its central bank met.', '欧盟与ECB开会。'],
    ['an acronym in the plural', 'It has two NVMe SSDs.', '它有两块 NVMe SSD。'],
    ['a longer form', 'Scan the OPass QR with it.', '用它扫描 OPass QRCode。'],
    ['an acronym that the original has in the plural', 'It has LEDs and an LCD display.', '它有 LED 和液晶显示器。'],
    ['another form behind the same word', 'It reads from OCI Registries and files.', '它读取 OCI Registry 和文件。'],
    ['of which the original has the same elsewhere', 'NOAA is out. NASA is in.', 'NASA出去了。'],
  ])('is none: %s', (_, english, chinese) => {
    expect(subjects(english, chinese)).toEqual([])
  })
})

it('between languages in Latin letters, a name may have another form behind the same word', () => {
  expect(findingsOfFrench('parity/name', 'The river Saint Lawrence is wide.', 'Le fleuve Saint Laurent est large.')).toEqual([])
})

describe('a name of its own', () => {
  it.each([
    ['with a letter before another name', 'Jina Serve runs it.', 'KServe也能运行它。'],
    [
      'that the translation has more often than the original has one near it',
      'We met Rabbit the pilot.\n\nThe port is old.',
      '我们见到了那位领航员。\n\n港口很老。Tabbit的船多，Tabbit的人也多。',
    ],
  ])('%s', (_, english, chinese) => {
    expect(subjects(english, chinese)).toEqual([])
  })
})

it('a fix leaves the capital as it is', () => {
  const [finding] = findingsOf('parity/name', 'It has the same schema as before.', '它与之前的Shcema相同。')
  expect(finding?.fix?.edits[0]?.text).toBe('Schema')
})

describe('names that are no slips', () => {
  it.each([
    ['a form of a word', 'The Pods start. It is a Runner.', 'Pod启动。它是Run。'],
    ['a word that its original has in the plural', 'Block it. Handle DDL locks by hand.', '屏蔽它。手动处理DDL Lock。'],
    ['a name of code', 'Version 3 is out.', 'nVersion 3已发布。'],
    [
      'a word that begins a sentence',
      'It is one way. There is another.\n\n## Ways\n\nThere are more.',
      '有一个。\n\n## Three\n\n还有更多。',
    ],
    ['two short names', 'Jack and Liam met Anna.', 'Jock和Noel遇见了Emma。'],
    [
      'another acronym elsewhere',
      'A model called BERT reads.\n\n## Models\n\nThere are others.',
      '一个模型会阅读。\n\n## 模型\n\n还有BART。',
    ],
    ['a name without its accents or hyphens', 'Björn and Lévi-Strauss met the CPTSD group.', 'Bjorn和Levi-Strauss见了C-PTSD小组。'],
    ['a common word near a name', 'The Clocks of Halifax.', 'Halifax的写入会被block。'],
    ['a spelling of another country', 'The Tide Centre is open.', 'Tide Center已开放。'],
    ['a word said in other letters before it', 'Then Esther read the book.', '然后以斯帖（אֶסְתֵּר, Ester）读了书。'],
    [
      'an acronym that explains words of the translation',
      'It has TLS.\n\nIt is supported for long.',
      '它有TLS。\n\n它是长期支持（LTS）版本。',
    ],
    [
      'a common word of a citation beside a name',
      'Three visitors came.\n\nThey left.',
      '三位访客来了。And we will bless thee, and make thy name great and good。\n\n他们走了。',
    ],
    ['a word of a sentence near a name from elsewhere', '码头有Hooks。\n\n这是书。', 'The pier has a hook.\n\nThese are Books, and more.'],
    ['a word of the original’s code', 'Call `Halifex` in Halifax.', '在Halifax调用Halifex。'],
    ['the picture’s words, translated', '![The Loggly Dashboard](https://a.example/a.png)', '![Loggly仪表盘](https://a.example/a.png)'],
  ])('%s', (_, english, chinese) => {
    expect(subjects(english, chinese)).toEqual([])
  })
})
