import table from 'opencc-js/dict/TSCharacters'

/** Traditional character → its usual simplified one, by OpenCC's table: `個 个|後 后`. */
let simplifiedOf: ReadonlyMap<string, string> | undefined

const readTable = () =>
  new Map(
    table
      .split('|')
      .map((row): [string, string] => {
        const [traditional = '', simplified = traditional] = row.split(' ')
        return [traditional, simplified]
      })
      // One code unit for one: places stay.
      .filter(([traditional, simplified]) => traditional.length === 1 && simplified.length === 1),
  )

/** By its code, 1 for a character beside figures that only traditional Chinese has, -1 for its simplified one: a pattern takes far longer. */
const marks = new Int8Array(0x10000)
for (const character of '個萬億後內於發國幾種時間週號歲從點達數過兩會為與歐門兒費們這來說對車東馬長開關學實現進選舉單價圓錢萬處將際經濟報業務產員區樓層頭戶條張課場隻貓豬雞魚鳥')
  marks[character.charCodeAt(0)] = 1
for (const character of '个万亿后内发国几种时间周号岁从点达数过两会为与欧门儿费们这来说对车东马长开关学实现进选举单价圆钱处将际经济报业务产员区楼层头户条张课场猫猪鸡鱼鸟')
  marks[character.charCodeAt(0)] = -1

/** Whether a text has characters of traditional Chinese, by these. */
function isTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (marks[text.charCodeAt(at)] === 1) return true
  return false
}

/** Whether more characters of a text are traditional Chinese than simplified: one alone may be in a name. */
export function isMostlyTraditional(text: string): boolean {
  let more = 0
  for (let at = 0; at < text.length; at++) more += marks[text.charCodeAt(at)] ?? 0
  return more > 0
}

/** A text in traditional Chinese with simplified characters, each in its place: the forms of figures are written in these. */
export function simplifyCharacters(text: string): string {
  simplifiedOf ??= readTable()
  let simplified = ''
  for (let at = 0; at < text.length; at++) simplified += simplifiedOf.get(text.charAt(at)) ?? text.charAt(at)
  return simplified
}

/** A text with simplified characters, each in its place. Most have no other. */
export function toSimplified(text: string): string {
  return isTraditional(text) ? simplifyCharacters(text) : text
}
