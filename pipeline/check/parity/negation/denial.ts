import type { SaidWord } from '../words/opposite.ts'
import { chineseOf } from './words.ts'

/** A word that one of two texts says, and the other one denies. */
export interface Denial {
  english: SaidWord
  chinese: SaidWord
  deniedIn: 'english' | 'chinese'
}

/** What denies the next word, or one soon behind it. */
const denies =
  /(?:\b(?<!why )(?:not|cannot|never|no longer|no(?!\s+(?:points?|sense|use|reasons?|problems?|trouble|difficulty|difficulties|doubt|wonder)\b)|nobody|no one|none|neither|without|unable to|(?:refuse[sd]?|fail(?:s|ed)?|yet) to|(?:drop(?:s|ped)?|end(?:s|ed)?)(?= support\b))|n't)\s+(?!(?:only|just|merely|simply|until|least|more|less|enough|all|matter|else|if|later|earlier|sooner|fewer)\b)/g
/** Words between a denial and what it denies. */
const between = new Set(
  'be been being have has had yet even currently actually directly fully immediately ever really necessarily automatically to the a an any by in also still need want able allowed it them him her us you this that make made making take taken get got have give given single one'.split(
    ' ',
  ),
)
/** Letters of a Chinese sentence for one of an English sentence, below which it does not say all of it. */
const shortest = 0.16

/** Letters of an English sentence that the Chinese one may deny as a whole. */
const longest = 120

/** Words of a clause behind a denial of which one may be denied: "no passengers were injured", "did not approve". */
const farthest = { thing: 7, deed: 4 }

/** What turns a denial into its opposite, or limits it: before it, and behind it. */
const limits = {
  before: /\b(?:without|unless|until|nothing|except|only|nor|neither|hardly|may or|than|impossible|important)\b/,
  behind:
    /\b(?:without|unless|until|(?:much|long|soon) before|but|than|except|enough|fail\w*|only|nor|neither|hardly|all|every|always|too|so|same|similar|different|as (?:much|many|well|often|long|far))\b/,
}

/** Words by which English may deny, and the beginnings of others. */
const negativeWords =
  'no|not|nor|neither|none|never|but|nobody|nothing|nowhere|cannot|without|unless|until|before|hardly|barely|scarcely|rarely|seldom|few|little|less|least|only|just|than|too|free|out|outside|beyond|against|despite|regardless|whether|otherwise|yet|still|far from|away|rare|hard|harder|hardest|bad|poor|poorly|short|null|void|off|pending|read-only|shut|other|instead|rather|left|zero|as-is|late|end|ends|ended|ending|bans|banned|hid|hide|hides|hidden|save|saves|saved|existing'
const negativeBeginnings =
  'absen|abandon|avoid|block|ceas|clos|collaps|crash|declin|den(?:y|ie|ial)|difficult|dis(?:ab|agre|allow|appear|approv|card|charg|connect|continu|courag|engag|like|miss|obey|pens|put|qualif|regard|satisf|solv|trust)|dread|drop|eliminat|exceed|except(?!ion)|exclud|exempt|expir|fail|forb|halt|ignor|il(?:legal|literat|logic)|im(?:possib|proper|perfect|mutab|patien|plausib|practic|prob|mobil|balanc|mun)|in(?:abilit|access|accura|activ|appropriat|capab|complet|consisten|correct|definit|dependen|direct|effect|eligib|evitab|experienc|finite|frequen|secur|separab|significan|suffic|tolera|valid|visib|voluntar)|ir(?:regular|relevan|replac|respectiv|reversib)|keep|kept|lack|leav|limit|los[ets]|mis|minimal|neglect|non|omit|oppos|optional|prevent|prohibit|protect|refus|reject|remain|remov|reserve|resist|restrict|retain|skip|stop|suppress|un(?!i|der)|veto|wait|with(?:hold|held|draw|drew)'
const negative = new RegExp(`\\b(?:${negativeWords}|(?:${negativeBeginnings})\\w*|[a-z]+less)\\b|n't\\b|\\?\\s*$`)

/** Words that say themselves that something is not: lossless. */
const negativeForms = /\b[a-z]{3,}less\b/g

/** Characters by which Chinese denies, but for other words with them: 不断, 未来, 特别. */
const characters = '不(?![仅只但管断日久论如同少错妨]|过(?![度多分于期滤问敏关时夜户]))|[没未无非勿莫否毋](?![来数论常])'
/** Words by which it may, too. */
const words =
  '避免|避开|以免|免于|免除|豁免|难以|难于|很难|禁|拒|缺|停(?![车靠留])|防止|暂缓|暂停|推迟|放弃|弃|忌|戒|错|失(?![踪业])|隐藏|跳过|落空|为空|空白|少(?![年女数校])|另|仅|才|只|除(?:非|外|了)|排除|解除|消除|取消|关闭|忽略|去掉|过滤|删去|脱离|被迫|反对(?![派党者])|何必|而是|独立|最多|上限|以内|之内|以外|之外|从此|首[次度]|哪里|怎|岂|最初|负担|忘|废|终止|零|(?<=^|[，。；：“「]|千万|请|可|都)别'
/** What forbids: 别 alone may be a part of 特别. */
const forbids = '禁止|严禁|(?<=^|[，。；：“「])别'
const deniesPerhaps = new RegExp(`${characters}|${words}`, 'u')
const counted = {
  denials: new RegExp(`${characters}|${forbids}`, 'gu'),
  all: new RegExp(`${characters}|避免|难以|难于|禁止|拒绝|缺乏|缺少|缺失|防止|除非|去掉|去除|被迫|首次|忽略|失败|失效`, 'gu'),
}
/** What denies a Chinese word, with what may be between. */
const before = `(?<![只仅]有[\\p{sc=Han}\\d]{1,4})(?:不(?![仅只但管断日久论如同])|没有?|未(?![来经必])能?|勿|无(?:法|需|须|权)|${forbids})(?:是|会|能|得|再|有|可|应|该|要|被|予|必|需|曾|能够|允许|立即|直接|完全|(?:[对向在给为把将]|因)[^，。：；]{1,8}){0,3}`
/** A question, or a denial of a denial. */
const asks = /(\p{sc=Han})[不没]\1|有没有|不得不|不能不|不可避免|不可或缺|不得已|无时无刻|如果|若|假如|除非|[吗？?]/u
/** A note of what was repaired says what was wrong. */
const repairs = /修复|修正|解决|问题|警告|报错/u

const endOfClause = /[，；：、。！？（）,;:]/

export function clauseBefore(text: string, index: number): string {
  let start = index
  while (start > 0 && !endOfClause.test(text.charAt(start - 1))) start -= 1
  return text.slice(start, index)
}

export function clauseBehind(text: string, index: number): string {
  let end = index
  while (end < text.length && !endOfClause.test(text.charAt(end))) end += 1
  return text.slice(index, end)
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

function placesOf(word: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** Whether one of two texts denies anything: most do not. */
export const mayDeny = (english: string, chinese: string) => english.search(denies) >= 0 || chinese.search(counted.denials) >= 0

/**
 * The word that an English sentence denies and the Chinese one says, or the other way round: "did not approve", 批准了. In
 * lower case, in simplified characters.
 */
export function denialIn(english: string, chinese: string): Denial | undefined {
  if (!/\p{sc=Han}/u.test(chinese) || /\p{sc=Hiragana}/u.test(chinese) || chinese.length < english.length * shortest) return undefined
  return deniedInEnglish(english, chinese) ?? deniedInChinese(english, chinese)
}

interface DeniedWord {
  word: string
  /** Where the denial begins, and where the word does. */
  index: number
  at: number
}

/** The words that an English text denies, or may: of each denial, those soon behind it. */
function deniedWordsIn(english: string): DeniedWord[][] {
  return [...english.matchAll(denies)].map(({ 0: denial, index }) => {
    const end = index + denial.length
    const [clause = ''] = /^(?:(?!\b(?:if|when|where|that|which|who|because|while|to [a-z]{3,})\b)[a-z' -])+/.exec(english.slice(end)) ?? []
    const words = [...clause.matchAll(/[a-z]+/g)]
    const isThing = /^(?:no|nobody|no one|none|neither)\s/.test(denial)
    const known = words.slice(0, isThing ? farthest.thing : farthest.deed).filter(([word]) => chineseOf.has(word) || !between.has(word))
    const first = known.findIndex(([word]) => !between.has(word))
    const denied = isThing || first < 0 ? known : known.slice(0, first + 1)
    return denied.map((found) => ({ word: found[0], index, at: end + found.index }))
  })
}

function deniedInEnglish(english: string, chinese: string): Denial | undefined {
  const all = deniedWordsIn(english)
  const denials = all.length + count(english, negativeForms)
  if (all.length === 0 || /\?\s*$/.test(english) || denials <= count(chinese, counted.all)) return undefined
  // "Cannot be used without" denies nothing.
  if (all.length > 1 && /\bwithout\b/.test(english)) return undefined
  for (const { word, index, at } of all.flat()) {
    if (limits.before.test(clauseBefore(english, index)) || limits.behind.test(clauseBehind(english, at + word.length))) continue
    // The name of a value, or a title that both have: a policy of "Never".
    if (chinese.includes(english.slice(index, at).trim())) continue
    const said = chineseOf.get(word)?.find((one) => isSaid(one, chinese))
    if (!said) continue
    const denied = { text: english.slice(index, at + word.length), index }
    return { english: denied, chinese: { text: said, index: chinese.indexOf(said) }, deniedIn: 'english' }
  }
  return undefined
}

/** Whether a Chinese text has a word, and nothing near it that may deny it. */
function isSaid(word: string, chinese: string): boolean {
  const places = placesOf(word, chinese)
  return places.length > 0 && places.every((at) => !mayBeDenied(chinese.slice(0, at), chinese.slice(at + word.length)))
}

/** By its clause; and what is in brackets, says when, or is a part of another word is not what the sentence says. */
function mayBeDenied(before: string, behind: string): boolean {
  const [start, end] = [clauseBefore(before, before.length), clauseBehind(behind, 0)]
  return (
    deniesPerhaps.test(start + end) ||
    /[（(][^）)]*$/.test(before) ||
    /(?:(?<!原|本|后)来|以便|用于|意在|(?<![可所足得])以)$/u.test(start) ||
    /时$|^[性区者量费率]/u.test(end)
  )
}

/** How often an English text says what a Chinese word says. */
const timesSaid = (said: string, english: string) =>
  english.matchAll(/[a-z]+/g).reduce((times, [word]) => times + (chineseOf.get(word)?.includes(said) ? 1 : 0), 0)

/** Words that deny, or say that something fails. */
const turned = {
  english:
    /n't\b|\b(?:no|not|nor|neither|none|never|nobody|nothing|cannot|without|(?:avoid|den(?:y|ie)|difficult|fail|forb|impossib|lack|prevent|prohibit|refus|reject|unable|unlike)[a-z]*)\b/g,
  chinese: new RegExp(`${characters}|避免|难[以于]|禁止|拒绝|缺[乏少失]|防止|阻止|失败|导致(?!死)`, 'gu'),
}

/** Whether a word denies, or says that something fails: its opposite with a denial says the same. */
export const isDenial = ({ english, chinese }: Record<'english' | 'chinese', SaidWord>) =>
  count(english.text, turned.english) + count(chinese.text, turned.chinese) > 0

/** A sentence, and a clause of it. */
type Parts = Record<'sentence' | 'clause', string>

/** Whether two sentences deny a different number of times, or one of two clauses denies: one may say by a denial what the other says by an opposite. */
export function denyDifferently(english: Parts, chinese: Parts): boolean {
  const [there, here] = [count(english.sentence, turned.english), count(chinese.sentence, turned.chinese)]
  return there % 2 !== here % 2 || count(english.clause, turned.english) > 0 !== count(chinese.clause, turned.chinese) > 0
}

/** Whether the rest of both texts says the same: its sentences are in another order, or split in another way. */
export function isDeniedElsewhere({ english, chinese, deniedIn }: Denial, wholeEnglish: string, wholeChinese: string): boolean {
  if (deniedIn === 'english') return timesSaid(chinese.text, wholeEnglish) > 1 || new RegExp(before + chinese.text, 'u').test(wholeChinese)
  const said = chineseOf.get(english.text) ?? []
  return deniedWordsIn(wholeEnglish)
    .flat()
    .some(({ word }) => chineseOf.get(word)?.some((one) => said.includes(one)))
}

function deniedInChinese(english: string, chinese: string): Denial | undefined {
  // A long sentence may say a thing in many ways.
  if (english.length > longest || count(chinese, counted.denials) !== 1 || asks.test(chinese) || repairs.test(chinese)) return undefined
  for (const { 0: word, index } of english.matchAll(/\b(?!(?<=\bwho )(?:knows|cares)\b)[a-z]+/g)) {
    // Nobody knows: "Who knows!" The word itself may be one of these: "is ignored", 不会被忽略.
    if (!chineseOf.has(word) || negative.test(english.slice(0, index) + english.slice(index + word.length))) continue
    for (const said of chineseOf.get(word) ?? []) {
      const places = placesOf(said, chinese)
      if (places.length === 0) continue
      const denied = [...chinese.matchAll(new RegExp(`${before}${said}(?!的)|${said}不[了到出得]`, 'gu'))]
      const [first] = denied
      if (first && denied.length === places.length)
        return { english: { text: word, index }, chinese: { text: first[0], index: first.index }, deniedIn: 'chinese' }
    }
  }
  return undefined
}
