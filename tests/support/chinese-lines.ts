/** A justified line of a paragraph, and how far its Chinese characters are pushed apart, in em. */
export interface Line {
  text: string
  gap: number
}

/**
 * In the browser: the lines of an article's paragraphs, but for the last of each, which is not justified. The distance of
 * two Chinese characters that are next to each other is measured from left edge to left edge; a line's is the median.
 */
export function linesOfArticle(): Line[] {
  return [...document.querySelectorAll<HTMLElement>('.article-body p')].flatMap((paragraph) => linesOf(paragraph).slice(0, -1))

  function linesOf(paragraph: HTMLElement): Line[] {
    const lines: { text: string; bottom: number; gaps: number[] }[] = []
    let before: number | undefined
    for (const { character, box, size } of charactersOf(paragraph)) {
      let line = lines.at(-1)
      if (!line || box.top > line.bottom - 2) {
        line = { text: '', bottom: box.bottom, gaps: [] }
        lines.push(line)
        before = undefined
      }
      line.text += character
      const isHan = /\p{sc=Han}/u.test(character)
      if (isHan && before !== undefined) line.gaps.push((box.left - before) / size - 1)
      before = isHan ? box.left : undefined
    }
    return lines.map(({ text, gaps }) => ({ text, gap: gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0 }))
  }

  function charactersOf(paragraph: HTMLElement): { character: string; box: DOMRect; size: number }[] {
    const found = []
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const parent = text.parentElement
      if (!parent || parent.closest('sup, rt, code')) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      for (let index = 0; index < text.length; index++) {
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        const [box] = range.getClientRects()
        if (box && box.width > 0) found.push({ character: text.data.charAt(index), box, size })
      }
    }
    return found
  }
}
