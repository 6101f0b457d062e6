import { picture, recording } from './articles.ts'
import type { Files } from './site.ts'

const body = (words: {
  [key: string]: string
}) => `${words.text}[^1] ${words.text} **${words.word}** *${words.word}* ~~${words.word}~~ \`code\` https://tides.example/a desk@tides.example [${words.word}](https://tides.example/b "${words.word}") :cite[${words.word}] <u>${words.word}</u> <ruby>${words.word}<rp>(</rp><rt>a</rt><rp>)</rp></ruby> <time datetime="2026-01-02">${words.word}</time>  
${words.text}

## ${words.word} {#first}

### ${words.word}
${words.word}[^1]
---

- [ ] ${words.text} [${words.word}](#first)
- [x] ${words.text}

  ${words.text}

3. ${words.word}
4. ${words.word}
   - ${words.word}

| ${words.word} | ${words.word} |
| :- | -: |
| 1 | **2** |

> ${words.text}

\`\`\`js
const aVeryLongLine = 'that scrolls: ${'x'.repeat(200)}'
\`\`\`

![${words.word}](a.png "${words.word}") :credit[${words.word}]

${words.text} ![${words.word}](https://tides.example/far.png) ${words.text}

::video[${words.word}]{youtube=aqz-KE-bpKQ}

::video[${words.word}]{file=waves.mp4}

:::pullquote[${words.word}]
${words.text}
:::

${['note', 'tip', 'important', 'warning', 'caution'].map((type) => `:::${type}\n${words.text} [${words.word}](https://tides.example/b)\n:::\n`).join('\n')}
:::tip[${words.word}]
- ${words.word}
:::

:::details[${words.word}]
${words.text}
:::

> [!NOTE] ${words.word}
> ${words.text}

<TerminalOutput>

${words.text}

</TerminalOutput>

<details>
<summary>${words.word}</summary>

${words.text}

</details>

<b><p>${words.text}</p></b>

<figure width="80%"><img src="https://tides.example/raw.png" alt="${words.word}" width="80%" height="auto"><figcaption>${words.word}</figcaption></figure>

<ul><li>${words.word}</li>${words.word}</ul>

<dl><dt>${words.word}</dt><dd>${words.word}</dd></dl>

<table><caption>${words.word}</caption><tr><th scope="row" colspan="0">${words.word}</th><td>${words.word}</td></tr></table>

<center>${words.word}</center>

***

[^1]: ${words.text}
`

/** One story with every notation that REFERENCE.md has, and raw HTML as people write it, in two editions. */
export const everything: Files = {
  'content/world/all/en.md': `---
title: "Everything: & more"
date: 2026-03-02
updated: 2026-03-04
tags: [tea, tides]
authors: [Ann Lee, Bo Chen]
source: The Wire
image: { src: a.png, alt: A square, caption: A square, credit: Ann Lee }
audio: { src: read.mp3, title: Read by Ann Lee, duration: 12:34 }
corrections: [{ date: 2026-03-04, text: It was more. }]
aliases: [all, /2013/old.html]
---

${body({ text: 'The sea rises and falls.', word: 'Water' })}`,
  'content/world/all/zh.md': `---
title: 一切
updated: 2026-03-04
authors: [安丽, 陈波]
source: 通讯社
image: { alt: 方块, caption: 方块, credit: 安丽 }
audio: lang-du.mp3
corrections: [{ date: 2026-03-04, text: 应为更多。 }]
translation: { from: en, translator: 王编 }
---

${body({ text: '海水有涨有落。', word: '海水' })}`,
  'content/world/all/a.png': picture,
  'content/world/all/read.mp3': recording,
  'content/world/all/lang-du.mp3': recording,
  'content/world/all/waves.mp4': 'video',
  'diglot.config.ts': `export default {
  url: 'https://paper.example', timeZone: 'Asia/Shanghai', markdown: { allowHtml: true }, bilingual: [['en', 'zh']],
  rules: { 'markdown/element': 'off', 'parity/untranslated': 'off' },
}
`,
}
