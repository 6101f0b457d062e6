import { smallWord, withoutAddresses } from '../phrases.ts'
import { type Finding, type ParityCheck, shownPlace } from './finding.ts'
import { placeIn } from './prose.ts'
import { sentencesOf } from './sentences.ts'
import type { PlacedBlock } from './telling.ts'

/** Words that a sentence has at least: in another script, where any words left are wrong, and in the same one. */
const least = { otherScript: 2, sameScript: 4 }

/** A block or a sentence that is still in the original's words. The leak check (edition/leak) finds any words of another language, and these too where they are many. */
export const untranslated: ParityCheck = {
  rule: 'parity/untranslated',
  find({ original, translation, beads }) {
    const isOther = scriptOf(original.tag) !== scriptOf(translation.tag)
    const mayBe =
      isOther && scriptOf(original.tag) === 'Latn' ? (block: PlacedBlock) => isRead(block) && latinWords.test(block.text) : isRead
    return beads().flatMap(({ original: from, translation: to }) => {
      const suspects = to.filter(mayBe)
      if (suspects.length === 0) return []
      const said = new Map(from.filter(isRead).flatMap((block) => sentencesOf(block.text).map((sentence) => [plain(sentence.text), block])))
      return suspects.flatMap((block) =>
        sentencesOf(block.text).flatMap(({ text, index }): Finding[] => {
          const source = said.get(plain(text))
          if (!source || !isSentence(text, isOther) || isCitation(block, source)) return []
          const shown = text.trim().replace(/\s+/g, ' ')
          return [
            {
              rule: 'parity/untranslated',
              place: placeIn(block, index, translation.path),
              subject: shown,
              there: source.place,
              message: `${JSON.stringify(shown)} is still in the words of the original (${shownPlace(source.place)}). Translate it.`,
            },
          ]
        }),
      )
    })
  },
}

const scripts = new Map<string, string | undefined>()

/** The script that a language (BCP 47) is written in. */
function scriptOf(tag: string): string | undefined {
  if (!scripts.has(tag)) scripts.set(tag, likelyScript(tag))
  return scripts.get(tag)
}

function likelyScript(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}

/** Cells hold names and values; code is not translated. */
function isRead({ kind }: PlacedBlock): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'heading' || kind === 'caption'
}

/** Two words in a row, of which one is no abbreviation: a sentence has them. */
const latinWords = /[A-Za-zÀ-ɏ]['’,;:"”)]*\s+[("“]*[A-Za-zÀ-ɏ]/

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

const word = /\p{L}[\p{L}\p{M}'’-]*/gu

/** Words of a sentence, and no name, title, address or code: it ends like one, or has two words in small letters that no title has. */
function isSentence(text: string, isOther: boolean): boolean {
  const read = withoutAddresses(text)
  // Code that is not marked as such, and what stands for something else: `user_name`, `{{ name }}`, `/etc/hosts`, `--help`.
  if (/[_{}<>=|\\@#$%^*/[\]]|::|--|\p{L}\.\p{L}|\p{So}|:\s*\d|\p{Ll}\p{Lu}/u.test(read) || /^[\s"“«《(—–-]*["“«《—–]/.test(read))
    return false
  const words = read.match(word) ?? []
  const ordinary = words.filter((found) => found.length >= 3 && found === found.toLowerCase() && !smallWord.test(found))
  const ends = /[.!?]["”’)]?\s*$/.test(read)
  if (words.length < (isOther ? least.otherScript + (ends ? 0 : 1) : least.sameScript)) return false
  return (
    ordinary.length >= (ends && isOther ? 1 : 2) &&
    ordinary.length * 2 >= words.length - words.filter((found) => smallWord.test(found)).length
  )
}

/** An item of a list that links to a work and is nothing but its title: works keep theirs. */
function isCitation({ kind, text, marks = [] }: PlacedBlock, source: PlacedBlock): boolean {
  return kind === 'item' && plain(text) === plain(source.text) && marks.some((mark) => mark.startsWith('link:http'))
}
