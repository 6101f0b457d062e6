/** A colour by day and by night. No colour is black or white alone, so that programs that invert colours find some of both. */
type Colours = Record<'shade' | 'paper' | 'ink' | 'soft' | 'accent', string>

const day: Colours = { shade: '#f1eee6', paper: '#fefdfa', ink: '#1b1a17', soft: '#58544c', accent: '#8e1f16' }
const night: Colours = { shade: '#131312', paper: '#201f1d', ink: '#e8e4db', soft: '#b3ada1', accent: '#f09e92' }

/** What each colour is of; what is neither is a colour of text. */
const property = (name: string) => (name === 'shade' || name === 'paper' ? 'background-color' : 'color')

/** Fonts that mail programs find, by script (ISO 15924): names without quotation marks, which an attribute would need to escape. */
const fonts: Record<string, { head: string; text: string }> = {
  Hans: {
    head: 'Songti SC,Noto Serif CJK SC,Source Han Serif SC,Microsoft YaHei,serif',
    text: 'PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif',
  },
  Hant: {
    head: 'Songti TC,Noto Serif CJK TC,Source Han Serif TC,Microsoft JhengHei,serif',
    text: 'PingFang TC,Microsoft JhengHei,Noto Sans CJK TC,sans-serif',
  },
  Jpan: { head: 'Hiragino Mincho ProN,Yu Mincho,serif', text: 'Hiragino Sans,Yu Gothic,Meiryo,sans-serif' },
  Kore: { head: 'AppleMyungjo,Batang,serif', text: 'Apple SD Gothic Neo,Malgun Gothic,sans-serif' },
  Arab: { head: 'Geeza Pro,Tahoma,Arial,sans-serif', text: 'Geeza Pro,Tahoma,Arial,sans-serif' },
}
const latin = { head: 'Georgia,Times New Roman,Times,serif', text: 'Georgia,Times New Roman,Times,serif' }
/** Of small text in Latin letters. */
const sans = 'Helvetica Neue,Helvetica,Arial,sans-serif'

/** What each class of the letter is written as, in an edition of a script. Sizes in pixels: other units are read in few programs. */
export function stylesFor(script: string): Record<string, string> {
  const { head, text } = fonts[script] ?? latin
  const ui = fonts[script] ? text : sans
  // Characters that are square, or have signs above and below, need more room between lines.
  const [tight, loose] = fonts[script] ? [1.4, 1.75] : [1.2, 1.5]
  // No padding but in cells of tables: Outlook for Windows has it there alone.
  const face = (family: string, size: number, leading: number, below: number) =>
    `margin:${below > 0 ? `0 0 ${below}px` : 0};font-family:${family};font-size:${size}px;line-height:${leading}`
  const bold = ';font-weight:700'
  return {
    body: 'margin:0;padding:0;-webkit-text-size-adjust:100%',
    // Some programs know no `display: none`.
    preheader: `display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${day.shade}`,
    letter: 'max-width:600px;margin:0 auto',
    masthead: `padding:28px 24px 20px;border-top:4px solid ${day.accent}`,
    cell: 'padding:0 24px 24px',
    section: 'padding:8px 24px 20px',
    rule: `padding:10px 0 0;border-top:2px solid ${day.accent}`,
    foot: 'padding:24px 24px 32px',
    name: face(head, 34, tight, 6) + bold,
    dates: face(ui, 14, tight, 0),
    kicker: face(ui, 13, tight, 8) + bold,
    lead: face(head, 27, tight, 8) + bold,
    title: face(head, 20, tight, 6) + bold,
    standfirst: face(text, 16, loose, 6),
    small: face(ui, 13, loose, 0),
    line: face(ui, 14, loose, 10),
    heading: face(ui, 14, tight, 0) + bold,
    picture: 'display:block;width:100%;max-width:552px;height:auto;border:0',
    plain: 'text-decoration:none',
    link: 'text-decoration:underline',
    ...Object.fromEntries(Object.entries(day).map(([name, colour]) => [name, `${property(name)}:${colour}`])),
  }
}

/** Classes that stay, for what styles in attributes cannot say: colours by night. */
export const nightClasses = new Set(Object.keys(day))

const nightRule = (before: string, name: string, colour: string) =>
  `${before}.${name}{${property(name)}:${colour}!important${name === 'accent' ? `;border-color:${colour}!important` : ''}}`

const nightRules = (before: (name: string) => string) =>
  Object.entries(night)
    .map(([name, colour]) => nightRule(before(name), name, colour))
    .join('')

/** Two style sheets: a program that cannot read one of them may leave it out. The second is for Outlook, which marks what it has changed. */
export const nightStyles = [
  `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${nightRules(() => '')}}`,
  nightRules((name) => (property(name) === 'color' ? '[data-ogsc] ' : '[data-ogsb] ')),
]
