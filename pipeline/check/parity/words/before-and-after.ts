import type { SaidWord } from './opposite.ts'

/** Words of time beside which "before" or "after" may be said in another way. */
const otherTimes =
  /\b(?:until|since|once|when\w*|then|first|prior|ago|later|earlier|previous\w*|next|pre|post|last|past|former\w*|latter|ahead|front|back|behind|advance|current\w*|follow\w*|subsequent\w*|eventual\w*|final\w*|end|finish\w*|complet\w*|now|so far|already|yet|still|never|not|by|within|start\w*|begin\w*|upon|on|if|as|while|during|in order|leading|progress\w*|consequen\w*|result\w*)\b|n't/
/** What tells an order in another way: "before" is 再 or 才 behind what comes first. */
const otherOrder = /再|才|方可|先|首先|然后|接着|随后/u
/** Other words with these characters: 目前, 后台. */
const otherWords = /[目提先面眼从史空超向跟]前|前[者端面提后进]|[随然最今落幕背此其先往]后|后[来续者端面台果缀]/u
/** The end of a clause that says when, with what may follow. */
const endOfTime = /[前后](?:[，,、。；]|[请即会可应须将就进要]|\s*$)/gu
/** "Before …" at the beginning of both: elsewhere, Chinese turns the clauses, and what comes before is what comes after. */
const first = { english: /^\s*before\b/, chinese: /^[^，。；]*后[，请]/u }

/**
 * "After each change", 每次更改前: the one word of time of each sentence, where nothing else in them tells an order. In lower
 * case, in simplified characters.
 */
export function turnedOrder(english: string, chinese: string): { english: SaidWord; chinese: SaidWord } | undefined {
  const [there, ...more] = english.matchAll(/\b(?:before|after)\b/g)
  if (!there || more.length > 0 || [...chinese.matchAll(/[前后]/gu)].length !== 1) return undefined
  const [here] = chinese.matchAll(endOfTime)
  const [said, own] = [there[0], here?.[0].charAt(0)]
  if (!here || (said === 'before') === (own === '前') || otherTimes.test(english) || otherOrder.test(chinese)) return undefined
  if (otherWords.test(chinese) || (said === 'before' && !(first.english.test(english) && first.chinese.test(chinese)))) return undefined
  return { english: { text: said, index: there.index }, chinese: { text: own ?? '', index: here.index } }
}
