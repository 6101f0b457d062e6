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

/** Words of two characters that no phrase has twice: not 使用使用者, 通过通过率, nor 告诉他们他们没错. */
const chineseWords =
  /((?<=(?:^|[，。；：！？“、\n])\s*)(?:[我你他她它][们們])|因[为為]|如果|需要|通[过過](?!.{2}率)|使用(?!.{2}者)|以及|但是|所以|[并並]且|或者|[对對關关][于於]|其中|已[经經]|由[于於]|根[据據]|[为為]了|作[为為]|可于|必须|应当|应该|将会|尚未|正在)\1/gmu
/** A mark written twice, and no ellipsis. */
const marks = /(?<![，、；：。])([，、；：。])\1(?!\1|…)|(?<=[\p{L}\p{N}]),,(?= )/gu

/** Most texts have none: one look for all of them. */
const anyChinese = /([\p{sc=Han}，、；：。])\1|(\p{sc=Han}{2})\2/u

/** A function word, or a mark, written twice. Chinese doubles other words on purpose: `慢慢`, `谢谢`, `常常`. */
export const repeats: TextCheck = {
  rule: 'text/punctuation',
  find(prose) {
    const isChinese = /^zh\b/.test(prose.tag)
    if (isChinese && !anyChinese.test(prose.all)) return []
    const patterns = isChinese ? [chinese, chineseWords, marks] : /^en\b/.test(prose.tag) ? [english, marks] : [marks]
    return patterns.flatMap((pattern) =>
      matches(prose, pattern).flatMap(({ passage, match: { 0: twice, index } }) => {
        // Two words of English have a blank between them, and a half each.
        const once = twice.slice(0, Math.floor(twice.length / 2))
        if (once.toLowerCase() !== twice.slice(-once.length).toLowerCase()) return []
        const shown = twice.replace('\n', ' ')
        return [
          {
            spots: [{ passage, index, length: twice.length, replacement: once }],
            message: `"${shown}": ${pattern === marks ? 'the mark' : 'the word'} "${once}" is repeated. Delete one.`,
            fix: `Replace "${shown}" with "${once}"`,
          },
        ]
      }),
    )
  },
}
