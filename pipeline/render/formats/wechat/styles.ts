/** Styles of elements, for readers of one width and of a background that may be dark: no colour of the text itself. */
const styles: Record<string, string> = {
  p: 'margin:0 0 1em;line-height:1.75',
  h2: 'margin:2em 0 0.8em;font-size:18px;font-weight:700;line-height:1.4',
  h3: 'margin:1.6em 0 0.8em;font-size:17px;font-weight:700;line-height:1.4',
  h4: 'margin:1.6em 0 0.8em;font-size:16px;font-weight:700;line-height:1.4',
  blockquote: 'margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #b3b3b3',
  ul: 'margin:0 0 1em;padding:0 0 0 1.5em;list-style:disc',
  ol: 'margin:0 0 1em;padding:0 0 0 1.5em;list-style:decimal',
  li: 'margin:0 0 0.4em;line-height:1.75',
  figure: 'margin:0 0 1em',
  figcaption: 'margin:0.5em 0 0;color:#666;font-size:14px;line-height:1.5;text-align:center',
  img: 'display:block;max-width:100%;height:auto;margin:0 auto',
  table: 'width:100%;margin:0 0 1em;border-collapse:collapse;font-size:14px',
  th: 'padding:0.4em 0.6em;border:1px solid #b3b3b3;font-weight:700;text-align:left',
  td: 'padding:0.4em 0.6em;border:1px solid #b3b3b3',
  pre: 'margin:0 0 1em;padding:0.8em 1em;border:1px solid #b3b3b3;font-size:14px;white-space:pre-wrap;word-break:break-all',
  code: 'font-family:Menlo,Consolas,monospace;font-size:14px',
  hr: 'margin:2em 0;border:0;border-top:1px solid #b3b3b3',
  sup: 'color:#666;font-size:12px;line-height:1',
}

export function styleOf(tagName: string): string | undefined {
  return styles[tagName]
}
