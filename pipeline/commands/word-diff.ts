/** A stretch of two texts: in both, only in the earlier one, or only in the later one. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Beyond so many words removed and added, two texts are shown whole: they have little in common. */
const mostEdits = 1000

/** What has changed from one text to another, word by word. `tag` is the BCP 47 tag of both. */
export function wordDiff(before: string, after: string, tag: string): DiffPart[] {
  const [one, two] = [wordsOf(before, tag), wordsOf(after, tag)]
  const path = shortestEdit(one, two)
  if (!path) return joined([piece('removed', before), piece('added', after)])
  const pieces: DiffPart[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of path) {
    // One step, then words that both have.
    if (x - i > y - j) pieces.push(piece('removed', one[i++]))
    else if (y - j > x - i) pieces.push(piece('added', two[j++]))
    for (; i < x; i++, j++) pieces.push(piece('same', one[i]))
  }
  return joined(pieces)
}

/** How many words a text has, in the language of the tag. */
export function countWords(text: string, tag: string): number {
  return [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length
}

const piece = (kind: DiffPart['kind'], text = ''): DiffPart => ({ kind, text })

function wordsOf(text: string, tag: string): string[] {
  return Array.from(new Intl.Segmenter(tag, { granularity: 'word' }).segment(text), ({ segment }) => segment)
}

/** Myers, "An O(ND) Difference Algorithm" (1986): the points at which each edit and the run behind it ends. */
function shortestEdit(one: string[], two: string[]): [x: number, y: number][] | undefined {
  const most = Math.min(mostEdits, one.length + two.length)
  const furthest = new Map([[1, 0]])
  const rounds: Map<number, number>[] = []
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(new Map(furthest))
    for (let k = -edits; k <= edits; k += 2) {
      let x = nextX(k, edits, furthest)
      while (x < one.length && x - k < two.length && one[x] === two[x - k]) x += 1
      furthest.set(k, x)
      if (x >= one.length && x - k >= two.length) return trace(rounds, one.length, two.length)
    }
  }
  return undefined
}

/** From the diagonal above, by a word added, or from that below, by a word removed. */
function nextX(k: number, edits: number, furthest: Map<number, number>): number {
  const [below, above] = [furthest.get(k - 1) ?? -1, furthest.get(k + 1) ?? -1]
  return k === -edits || (k !== edits && below < above) ? above : below + 1
}

function trace(rounds: Map<number, number>[], x: number, y: number): [number, number][] {
  const path: [number, number][] = []
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    path.push([x, y])
    const furthest = rounds[edits] ?? new Map<number, number>()
    const k = x - y
    const isAdded = k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1))
    const from = isAdded ? k + 1 : k - 1
    x = furthest.get(from) ?? 0
    y = x - from
  }
  return path.reverse()
}

/** Neighbours of one kind are one piece. */
function joined(pieces: DiffPart[]): DiffPart[] {
  const found: DiffPart[] = []
  for (const { kind, text } of pieces) {
    const last = found.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else found.push({ kind, text })
  }
  return found
}
