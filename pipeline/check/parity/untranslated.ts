import type { Place } from '../../core/diagnostics.ts'
import { countLatinWords, smallWord, withoutAddresses } from '../phrases.ts'
import { isErrorText, isFormField, isProgram } from '../program-text.ts'
import type { ComparedText, PlacedBlock } from './compared-text.ts'
import { type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { placeIn } from './prose.ts'
import { scriptOf } from './script-of.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { isOfReference, isTitleLink } from './untranslated/cited-works.ts'
import { byColumn, type LeftBlock } from './untranslated/left-cells.ts'
import { leftWordsOf, onlyHeadingIn } from './untranslated/left-words.ts'
import { isIntroduced, isSaidBeside, isSaidWithin, saidFarther } from './untranslated/said-beside.ts'

/** Words that a sentence has at least: in another script, where any words left are wrong, and in the same one. */
const least = { otherScript: 2, sameScript: 4 }

/** Ordinary words of a sentence that may have names with capitals, dots or slashes within. */
const leastBesideNames = 3

/** Sentences that are still in the original's words, once for those on end. Where edition/leak finds the same, it is silent. */
export const untranslated: ParityCheck = {
  rule: 'parity/untranslated',
  find({ original, translation, beads }, { leak }) {
    const isOther = scriptOf(original.tag) !== scriptOf(translation.tag)
    const isFromEnglish = isOther && /^en\b/.test(original.tag)
    const isFromLatin = isOther && scriptOf(original.tag) === 'Latn'
    const left = leftWordsOf(original, translation)
    const isLeftWord = (block: PlacedBlock) => isFromEnglish && left.maybe(block)
    const mayBe = isFromLatin ? (block: PlacedBlock) => isRead(block) && (latinWords.test(block.text) || isLeftWord(block)) : isRead
    const isMeant = keptWords(translation)
    const isOnlyHeading = onlyHeadingIn(translation)
    const isOwn = isOther ? ownWords(original.tag, translation.tag) : () => false
    const all = beads()
    const found = all.flatMap(({ original: from, translation: to }, at) => {
      const suspects = to.filter(
        (block) =>
          mayBe(block) &&
          ((block.kind === 'cell' && isLeftWord(block)) || !isOther || !isSaidBeside(block, all, at, scriptOf(translation.tag))),
      )
      if (suspects.length === 0) return []
      const said = new Map(from.filter(isRead).flatMap((block) => sentencesOf(block.text).map((sentence) => [plain(sentence.text), block])))
      return suspects.flatMap((block) =>
        stretchesOf(block, said).flatMap(({ sentences, source }): LeftBlock[] => {
          const isHead = isFromEnglish && (left.isColumnHead(block) || left.isInRow(block))
          const isWhole = isHead || (isFromEnglish && (left.isItem(block, source) || left.isHeading(block)))
          const [first, ...more] = sentences.filter(
            ({ text, index }) =>
              letter.test(text) &&
              (isWhole || isSentence(text, isOther) || (isFromEnglish && isPhrase(block, isOnlyHeading(block)))) &&
              (block.kind !== 'cell' || isHead || (isPhrase(block, false) && !left.isShown(block))) &&
              !isErrorText(block, text) &&
              !isOfReference(block, text, translation.flow) &&
              !isOwn(text) &&
              (isHead || !isMeant(block, text)) &&
              !isGloss(block, text, index),
          )
          if (!first || isTitleLink(block) || isFormField(block)) return []
          if (isFromLatin && (isSaidWithin(block, sentences, source) || isIntroduced(block, first.index, translation.flow))) return []
          const isLeak =
            isOther && countLatinWords(sentences.map(({ text }) => text).join(' ')) >= (leak?.words ?? Number.POSITIVE_INFINITY)
          return [
            {
              block,
              source,
              first,
              more: more.length,
              beside: isOther ? saidFarther(block, all, at, scriptOf(translation.tag)) : undefined,
              severity: isLeak ? leak?.severity : undefined,
            },
          ]
        }),
      )
    })
    return byColumn(found, translation.flow).map((left) => toFinding(left, translation.path, isOther))
  },
}

function toFinding(
  { block, source, first, more, cells = [], isRow, beside, severity }: LeftBlock,
  path: string,
  isOther: boolean,
): ParityFinding {
  const shown = first.text.trim().replace(/\s+/g, ' ')
  const others = [
    more > 0 ? `${more === 1 ? 'the sentence' : `the ${more} sentences`} behind it` : '',
    cells.length > 0 ? `${cells.length === 1 ? '1 more cell' : `${cells.length} more cells`} of its ${isRow ? 'row' : 'column'}` : '',
  ].filter((text) => text !== '')
  const subject = [JSON.stringify(shown), ...others].join(' and ')
  const remedy = beside
    ? `Line ${beside.place.line} seems to be the translation: remove this.`
    : `Translate ${cells.length > 0 ? 'them' : 'it'}.`
  const blocks = [block, ...cells].map((each): [from: Place, to: Place] => [placeIn(each, 0, path), placeIn(each, each.text.length, path)])
  return {
    rule: 'parity/untranslated',
    place: placeIn(block, first.index, path),
    subject: shown,
    there: source.place,
    message: `${subject} ${others.length > 0 ? 'are' : 'is'} still in the words of the original (${shownPlace(source.place, path)}). ${remedy}`,
    ...(severity && { severity }),
    ...(isOther && { blocks }),
  }
}

interface Stretch {
  sentences: Sentence[]
  /** The block of the original that says the first of them. */
  source: PlacedBlock
}

/** The sentences of a block that the original says too, in groups of those on end. */
function stretchesOf(block: PlacedBlock, said: Map<string, PlacedBlock>): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  for (const sentence of sentencesOf(block.text)) {
    const key = plain(sentence.text)
    if (key === '') continue
    const source = said.get(key)
    if (source && open) open.sentences.push(sentence)
    else if (source) {
      open = { sentences: [sentence], source }
      stretches.push(open)
    } else open = undefined
  }
  return stretches
}

const letter = /\p{L}/u
/** Code is not translated. */
function isRead({ kind }: PlacedBlock): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'heading' || kind === 'caption' || kind === 'cell'
}

/** Two words in a row, of which one is no abbreviation: a sentence has them. Or a day of the week. */
const latinWords = /[A-Za-zÀ-ɏ]['’,;:"”)]*\s+[("“]*[A-Za-zÀ-ɏ]|^\s*[A-Z][a-z]+day\s*$/

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

const word = /\p{L}[\p{L}\p{M}'’-]*/gu

/** Code that is not marked as such, and placeholders: `user_name`, `{{ name }}`, `/etc/hosts`, `--help`. */
const inCode = /[_{}<>=|\\@#$%^*[\]]|::|--|(?<!\p{L})\/|\/(?!\p{L})|\p{So}|(?<!\d):\s*\d/u

/** A title, or a word in quotation marks. */
const quoted = /^[\s"“«《(—–-]*["“«《—–]/
/** What somebody says: `“We sail at dawn,” said …`. Alone, it is longer than an example is. */
const speech = /^\s*["“](?:[^"“”]{20,}[.,!?…]["”]\s*\p{L}|[^"“”]{60,}[.!?…]["”]\s*$)/u

/** Words of a sentence, and no name, title, address or code: it ends like one, or has two words in small letters that no title has. */
function isSentence(text: string, isOther: boolean): boolean {
  const read = withoutAddresses(text)
  if (inCode.test(read) || (quoted.test(read) && !speech.test(read))) return false
  if (isProgram(read)) return false
  const words = read.match(word) ?? []
  const ordinary = words.filter((found) => found.length >= 3 && found === found.toLowerCase() && !smallWord.test(found))
  const ends = /[.!?]["”’)]?\s*$/.test(read)
  // A name such as `tideTable`, `tides.js` or `tides/winter` may be code, but not in a sentence of other words.
  if (/\p{Ll}\p{Lu}|\p{L}[./]\p{L}/u.test(read) && !(ends && ordinary.length >= leastBesideNames)) return false
  if (words.length < (isOther ? least.otherScript + (ends ? 0 : 1) : least.sameScript)) return false
  return (
    ordinary.length >= (ends && isOther ? 1 : 2) &&
    ordinary.length * 2 >= words.length - words.filter((found) => smallWord.test(found)).length
  )
}

/**
 * Whether a heading or a cell is a phrase of English, and no name or value: three words with a small one (the, your, before)
 * among them, the last in small letters; or three with one capital, at the beginning ("Light rain later"). `isAlone`: all
 * other headings are translated, so that two such words are enough ("Exit codes"), or a day of the week.
 */
function isPhrase({ kind, text }: PlacedBlock, isAlone: boolean): boolean {
  const read = withoutAddresses(text)
  if ((kind !== 'heading' && kind !== 'cell') || inCode.test(read) || isProgram(read) || valueWords.test(read) || other.test(read))
    return false
  const words = read.match(word) ?? []
  const isSmall = (found: string) => found === found.toLowerCase()
  const [first = '', ...rest] = words
  if (isAlone && kind === 'heading' && weekday.test(read)) return true
  if (/^\p{Lu}\p{Ll}+$/u.test(first) && rest.length > (isAlone ? 0 : 1) && rest.every((found) => found.length > 2 && isSmall(found)))
    return plainWords.test(read)
  return (
    words.length > 2 &&
    isSmall(words.at(-1) ?? '') &&
    words.some((found) => smallEnglish.test(found)) &&
    words.some((found) => found.length > 3 && isSmall(found) && !smallEnglish.test(found))
  )
}

const weekday = /^\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$/
/** Letters and blanks alone. */
const plainWords = /^[\p{L}\s’',-]+$/u

/** Types, messages, and a choice of two words: `array of pairs`, `unknown flag: "x"`, "his or hers". */
const valueWords = /\b(?:null|tuple|array)\b|:\s*["']|\w:\s.*:\s|^\s*\S+ (?:or|and) \S+\s*$/i

/** Words that an article means to print as they are: what a program of its code prints, and the heading of what its own sentences call so. */
function keptWords({ flow }: ComparedText): (block: PlacedBlock, sentence: string) => boolean {
  let known: { code: string; mixed: string } | undefined
  const read = () => {
    const textOf = (blocks: PlacedBlock[]) => blocks.map(({ text }) => plain(text)).join('\n')
    const isMixed = ({ kind, text }: PlacedBlock) => kind !== 'code' && kind !== 'heading' && /\p{sc=Latin}/u.test(text) && other.test(text)
    return { code: textOf(flow.filter(({ kind }) => kind === 'code')), mixed: textOf(flow.filter(isMixed)) }
  }
  return ({ kind }, sentence) => {
    known ??= read()
    const words = plain(sentence)
    return known.code.includes(words) || (kind === 'heading' && known.mixed.includes(words))
  }
}

/**
 * Whether a sentence is not in the original's language, but quoted there: in the translation's, as English in a Chinese original
 * is; or, in an English original, in a third one.
 */
function ownWords(from: string, to: string): (sentence: string) => boolean {
  if (scriptOf(to) === 'Latn') return (sentence) => !eastAsian.test(sentence)
  if (!/^en\b/.test(from)) return (sentence) => eastAsian.test(sentence)
  return (sentence) => eastAsian.test(sentence) || isThird(sentence)
}

/** Words without any small word of English: a sentence in another language, where there are so many, or accents among them. */
const leastThird = 8

function isThird(sentence: string): boolean {
  const words = sentence.match(word) ?? []
  if (words.some((found) => english.test(found))) return false
  return words.length >= leastThird || words.filter((found) => /[à-öø-ÿ]/i.test(found)).length > 1 || french.test(sentence)
}

const small =
  'the|of|and|to|in|is|are|was|were|be|been|for|with|by|at|from|that|this|these|those|it|its|as|not|or|how|what|why|when|where|which|who|you|your|we|our|can|will|has|have|had|if|but|into|than|then|they|their|his|her|he|she|i|my|about|after|before|all|any|only|there|here|some|more|when|while|per|via|do|does|did|no|without|between|through|during|over|under'
/** Words beside these, by which a sentence is in English. */
const common =
  'also|another|because|both|could|each|either|else|enough|even|ever|every|everything|few|first|get|give|good|how|however|just|keep|know|last|least|less|let|like|make|many|may|might|most|much|must|need|never|new|next|nothing|now|often|one|other|others|our|own|people|same|see|should|since|so|still|such|take|them|thing|things|though|three|time|together|too|two|until|up|us|use|very|want|way|well|whether|within|work|would|year|yet'
const smallEnglish = new RegExp(`^(?:an?|on|${small})$`, 'i')
const english = new RegExp(`^(?:${small}|${common}|\\p{L}{3,}(?:ing|ed|ly))$`, 'iu')
/** A phrase that begins as in French, Spanish, Italian or German. */
const french =
  /^[\s"“«]*(?:L[ea]s?|Une?|D[eu]s|El|Los|Las|Il|Lo|Der|Die|Das|Ein|Eine) \p{L}+ (?:qui|que|de|du|des|della|del|et|y|und|e|di|von|der|des)\b/u

/** Whether a sentence in brackets says again what is before it: 不要辣（Can you make it not spicy?）. */
function isGloss({ text }: PlacedBlock, sentence: string, index: number): boolean {
  const before = text.slice(0, index) + /^\s*[（(]?/.exec(sentence)?.[0]
  return other.test(before) && /[（(]\s*$/.test(before) && /[)）][\s。.]*$/.test(sentence)
}

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
/** A letter of another script than Latin. */
const other = /[\p{L}--\p{sc=Latin}]/v
