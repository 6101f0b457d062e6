import type { NewsletterPage } from '../../../site/pages/program-models.ts'

/** Bytes of a letter, all included: Gmail cuts what is longer than 102 KB (support.google.com/mail, "Message clipped"). */
const limit = 100_000

/** A letter, and how many stories it leaves out. */
export interface Letter extends NewsletterPage {
  leftOut: number
}

/** As much of a letter as is shown whole: all corrections first, then the newest stories. `write` gives its HTML. */
export function fitting(page: NewsletterPage, write: (letter: Letter) => string): Letter {
  const fits = (size: number) => Buffer.byteLength(write(part(page, size))) <= limit
  let [most, tooMany] = [0, page.corrections.length + page.stories.length + 2]
  if (fits(tooMany - 1)) return part(page, tooMany - 1)
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    if (fits(middle)) most = middle
    else tooMany = middle
  }
  return part(page, most)
}

/** So many of its corrections and stories. */
function part(page: NewsletterPage, size: number): Letter {
  const room = Math.max(0, size - page.corrections.length)
  const lead = room > 0 ? page.lead : undefined
  const stories = page.stories.slice(0, Math.max(0, room - 1))
  return { ...page, corrections: page.corrections.slice(0, size), lead, stories, leftOut: page.total - stories.length - (lead ? 1 : 0) }
}
