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

/** Whether a text has one of the characters beside figures that only traditional Chinese has. */
export const isTraditional = (text: string) => /[個萬億後內於發國幾種時間週號歲從點達數過兩會為與]/u.test(text)

/** A text in traditional Chinese with simplified characters, each in its place: the forms of figures are written in these. */
export function simplifyCharacters(text: string): string {
  simplifiedOf ??= readTable()
  let simplified = ''
  for (let at = 0; at < text.length; at++) simplified += simplifiedOf.get(text.charAt(at)) ?? text.charAt(at)
  return simplified
}
