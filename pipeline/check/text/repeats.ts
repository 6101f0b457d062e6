import { matches, type TextCheck } from './flaw.ts'

/** Words that never follow themselves, unlike `had had`, `that that`, `is is` (`what it is is`) and `on on` (`turn it on on Monday`). */
const words = 'the|a|an|of|and|or|for|with|from|to|at|by|into|this|their|our|your|its|my|are|was|were|will|be|can|we|they|as'
/** The second in small letters: `The The` is a band. A line end between them is where nobody sees it. */
const english = new RegExp(
  `(?<![\\p{L}\\p{N}'’&./-])(${words})[ \\n]\\1(?![\\p{L}\\p{N}'’/-])|(?<![\\p{L}\\p{N}'’&./-])(The|An|Of|And|Or|For|With|From|This|We|They)[ \\n](?:the|an|of|and|or|for|with|from|this|we|they)(?![\\p{L}\\p{N}'’/-])`,
  'gu',
)
// `目的的`, `的的确确`, `的的士`; `为了了解`, `不了了之`; `是是非非`, `但是是`; `现在在`; `总和和`, `和和气气`.
const chinese =
  /(?<![目标靶打有中众])的的(?![确士])|(?<![不得明终罢未])了了(?![了不解之然结却断局案望])|(?<![但可还于只凡要总若先而硬就乃既倒便正都也算自国实求])是是(?![否非是])|(?<=正)在在|(?<=[会时地年月日家校们我你他她它])在在(?![校职线场野]|意|乎)|(?<![共总饱柔温缓中之调附随谐应平祥清不人])和和(?![气睦美平谐解])/gu

/** Any of them. */
const chineseTwice = /的的|了了|是是|在在|和和/

/** A function word written twice. Chinese doubles other words on purpose: `慢慢`, `谢谢`, `常常`. */
export const repeats: TextCheck = {
  rule: 'text/punctuation',
  find(prose) {
    const pattern = /^zh\b/.test(prose.tag) ? chinese : /^en\b/.test(prose.tag) ? english : undefined
    if (!pattern || (pattern === chinese && !chineseTwice.test(prose.all))) return []
    return matches(prose, pattern).flatMap(({ passage, match }) => {
      const [twice] = match
      const once = twice.includes(' ') || twice.includes('\n') ? (twice.split(/[ \n]/)[0] ?? twice) : twice.slice(0, 1)
      if (once.toLowerCase() !== twice.slice(-once.length).toLowerCase()) return []
      const shown = twice.replace('\n', ' ')
      return [
        {
          spots: [{ passage, index: match.index, length: twice.length, replacement: once }],
          message: `"${shown}": the word "${once}" is repeated. Delete one.`,
          fix: `Replace "${shown}" with "${once}"`,
        },
      ]
    })
  },
}
